import type { EventType } from '../audit/audit-event.js';

/** What happened on one's own account and means something to its owner. */
export const ownActivity = [
  'PASSWORD_ACCEPTED',
  'PASSWORD_REJECTED',
  'SIGN_IN_REFUSED',
  'CODE_ACCEPTED',
  'CODE_REJECTED',
  'ATTEMPT_REFUSED',
  'AUTHENTICATOR_CONFIRMED',
  'RECOVERY_CODES_RENEWED',
  'SIGNED_OUT',
  'PASSWORD_CHANGED',
  'ROLE_CHANGED',
  'ACCOUNT_CREATED',
  'ACCOUNT_DEACTIVATED',
  'ACCOUNT_REACTIVATED',
  'ACCOUNT_FROZEN',
  'ACCOUNT_UNFROZEN',
  'SESSIONS_ENDED',
  'RESET_REQUESTED',
  'RESET_REQUESTS_CLOSED',
  'RESET_GRANTED',
  'RESET_REVOKED_OLD',
  'RESET_CANCELLED',
  'RESET_REPORTED',
  'EMAIL_CODE_SENT',
  'MAIL_PROOF_ENDED',
  'ACTIVITY_REPORTED',
] as const satisfies readonly EventType[];

/** Reasons that are no words of staff, but of the rule that refused. */
const ruled: readonly string[] = ['CODE_REJECTED', 'SIGN_IN_REFUSED'] satisfies EventType[];

interface Happened {
  readonly type: string;
  readonly accountId: string | null;
  readonly actorId: string | null;
  readonly address: string | null;
  readonly browser: string | null;
  readonly requestId: string | null;
  readonly sessionId: string | null;
  readonly hash: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * The event as its account's owner is shown it: of what staff did neither where they sat nor what they wrote for the
 * trail, and of themselves or of a stranger everything.
 */
export function asOwn<Event extends Happened>(event: Event): Event {
  const { reason, ...rest } = event.details;
  const details = reason === undefined || ruled.includes(event.type) ? event.details : rest;
  const byOthers = event.actorId !== null && event.actorId !== event.accountId;
  const hidden = { address: null, browser: null, requestId: null, sessionId: null };
  return { ...event, details, hash: null, ...(byOthers && hidden) };
}
