import type { Scope } from '../role.js';
import { notYou, type Words, where } from './words.js';

const abilities: Record<Scope, string> = {
  USERS_READ: 'read users with their e-mail addresses, and how two-factor sign-in is being taken up',
  EVENTS_READ: 'read audit events',
  INCIDENTS_READ: 'read incidents',
  SESSIONS_INTROSPECT: 'ask who is signed in',
  WEBHOOKS_MANAGE: 'look after webhooks',
};

const listed = (scopes: readonly Scope[]) => scopes.map((scope) => abilities[scope]).join('; ');

/** To those who answer for an organization. */
export const aboutKeys: { [Kind in 'API_KEY_CREATED_STAFF' | 'API_KEYS_SUSPENDED_STAFF']: Words<Kind> } = {
  API_KEY_CREATED_STAFF: (details, house) => ({
    subject: details.rotated ? 'An API key was rotated' : 'A new API key',
    paragraphs: [
      details.rotated
        ? `${details.by} rotated the API key “${details.key}” of ${details.organization}: its successor begins with ${details.prefix}.`
        : `${details.by} made the API key “${details.key}” for ${details.organization}. It begins with ${details.prefix}.`,
      `Programs that hold it can: ${listed(details.scopes)}.`,
      `It was made with ${where(details)}. You can revoke it here: ${house.appUrl}/admin/keys`,
      notYou(house),
    ],
  }),
  API_KEYS_SUSPENDED_STAFF: (details, house) => ({
    subject: 'API keys are suspended',
    paragraphs: [
      `The account of ${details.by}, who made API keys for ${details.organization} lately, was frozen, reset or deactivated. Until somebody else has looked at these keys, no program gets in with them: ${details.prefixes.join(', ')}.`,
      `Restore or revoke them here: ${house.appUrl}/admin/keys`,
    ],
  }),
};
