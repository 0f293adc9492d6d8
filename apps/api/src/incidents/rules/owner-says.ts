import { before, days } from '../../duration.js';
import { aboutAccount, type Finding, type History, rule, type SealedEvent } from '../rule.js';

/** The old authenticator signed in while a reset was open: whoever asked for the reset was not locked out. */
export const resetCancelledByOldFactor = rule({
  kind: 'RESET_CANCELLED_BY_OLD_FACTOR',
  types: ['RESET_CANCELLED'],
  find: async (event) => {
    if (!event.accountId || event.details.by !== 'OLD_FACTOR') return null;
    return {
      ...aboutAccount(event, event.accountId),
      severity: 'MEDIUM',
      summary:
        'A reset was made, and then the old authenticator or a recovery code signed in. Unless its owner found the phone again, somebody else asked for the reset.',
      acts: ['END_SESSIONS', 'FREEZE'],
    };
  },
});

/** The link of a reset’s mail works for at most this long. */
const longestLink = days(90);

/** Says no to a reset: whoever made it is in doubt, so that they are not the one who clears it up. */
async function aboutReset(event: SealedEvent, accountId: string, history: History): Promise<Finding> {
  const resets = await history.onAccount(accountId, ['RESET_GRANTED'], before(event.occurredAt, longestLink));
  const reset = resets[0];
  const staffId = reset?.actorId ?? null;
  return {
    ...aboutAccount(event, accountId),
    key: `${accountId}/${staffId ?? 'nobody'}`,
    severity: 'HIGH',
    summary:
      'The owner says that a reset of their second factor wasn’t theirs, and has frozen the account. Find out who asked for it.',
    acts: ['END_SESSIONS'],
    staffId,
    evidence: reset ? [reset.position, event.position] : [event.position],
  };
}

/** “This wasn’t me”, about a reset or about something else on the account. */
export const notMe = rule({
  kind: 'NOT_ME',
  types: ['RESET_REPORTED', 'ACCOUNT_FROZEN', 'ACTIVITY_REPORTED'],
  find: async (event, history) => {
    if (!event.accountId) return null;
    if (event.type === 'ACCOUNT_FROZEN' && event.details.by !== 'PERSON') return null;
    if (event.type !== 'ACTIVITY_REPORTED') return aboutReset(event, event.accountId, history);
    return {
      ...aboutAccount(event, event.accountId),
      severity: 'HIGH',
      summary:
        'The owner says that something on their account wasn’t them. Their other sessions were ended: help them to a new password and a new authenticator.',
      acts: ['FREEZE', 'RESET'],
    };
  },
});
