import { before } from '../../duration.js';
import { aboutAccount, type History, rule, type SealedEvent } from '../rule.js';

const signIns = ['CODE_ACCEPTED', 'AUTHENTICATOR_CONFIRMED'] as const;
const resets = ['RESET_GRANTED', 'RESET_CANCELLED'] as const;

/** Both factors are proved with it: a code by mail, or a code that steps up, completes no sign-in. */
export const completesSignIn = (event: SealedEvent) =>
  event.type === 'AUTHENTICATOR_CONFIRMED' ||
  (event.type === 'CODE_ACCEPTED' &&
    event.details.purpose === 'SIGN_IN' &&
    event.details.factor !== 'EMAIL_CODE');

/** The reset that the account lives with: the last one, if nobody took it back. */
async function lastReset(history: History, accountId: string, since: Date) {
  const [last] = await history.onAccount(accountId, resets, since);
  return last?.type === 'RESET_GRANTED' ? last : null;
}

/** Soon after a reset somebody signs in from where the account never was: whoever asked for it may not be its owner. */
export const newPlaceAfterReset = rule({
  kind: 'NEW_PLACE_AFTER_RESET',
  types: signIns,
  find: async (event, history, { afterReset }) => {
    if (!event.accountId || !completesSignIn(event)) return null;
    const reset = await lastReset(history, event.accountId, before(event.occurredAt, afterReset));
    if (!reset) return null;
    const known = await history.knows(event.accountId, event);
    if (known.network && known.browser) return null;
    const what = known.network ? 'a browser' : known.browser ? 'a network' : 'a network and a browser';
    return {
      ...aboutAccount(event, event.accountId),
      severity: known.network || known.browser ? 'MEDIUM' : 'HIGH',
      summary: `Soon after a reset somebody signed in from ${what} new for the account. Ask its owner over a channel that you know whether it was them.`,
      acts: ['FREEZE', 'END_SESSIONS'],
      evidence: [reset.position, event.position],
    };
  },
});

/**
 * The member of staff who reset a person's second factor was lately on the network that then signs in as that person.
 * A person who was on that network before shares an office with them.
 */
export const managersNetworkAfterReset = rule({
  kind: 'MANAGERS_NETWORK_AFTER_RESET',
  types: signIns,
  find: async (event, history, { afterReset, networkMemory }) => {
    const { accountId, network, occurredAt } = event;
    if (!accountId || !network || !completesSignIn(event)) return null;
    const reset = await lastReset(history, accountId, before(occurredAt, afterReset));
    if (!reset?.actorId) return null;
    if (!(await history.wasOn(reset.actorId, network, before(occurredAt, networkMemory)))) return null;
    if ((await history.knows(accountId, event)).network) return null;
    return {
      ...aboutAccount(event, accountId),
      key: reset.actorId,
      severity: 'HIGH',
      summary:
        'After a reset somebody signed in as this person from a network that the member of staff who made the reset uses themselves, and the person never did.',
      acts: ['FREEZE', 'END_SESSIONS'],
      staffId: reset.actorId,
      network,
      evidence: [reset.position, event.position],
    };
  },
});
