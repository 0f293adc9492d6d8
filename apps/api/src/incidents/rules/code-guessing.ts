import { before } from '../../duration.js';
import { aboutAccount, positionsOf, rule, type SealedEvent } from '../rule.js';

const types = ['CODE_REJECTED', 'ATTEMPT_REFUSED', 'REFUSALS_COUNTED'] as const;

/** How many tries at the second factor an event stands for. Confirming a new app is no guess, nor is a password. */
function weight(event: SealedEvent<(typeof types)[number]>): number {
  switch (event.type) {
    case 'CODE_REJECTED':
      return event.details.reason === 'WRONG' && event.details.purpose !== 'ENROLLMENT' ? 1 : 0;
    case 'ATTEMPT_REFUSED':
      return event.details.factor === 'PASSWORD' ? 0 : 1;
    case 'REFUSALS_COUNTED':
      return event.details.factor && event.details.factor !== 'PASSWORD' ? event.details.count : 0;
  }
}

/** Codes are guessed on one account after its password was right: wrong ones, and those that waits refused. */
export const codeGuessing = rule({
  kind: 'CODE_GUESSING',
  types,
  find: async (event, history, { wrongCodes, window }) => {
    if (!event.accountId || !weight(event)) return null;
    const recent = await history.onAccount(event.accountId, types, before(event.occurredAt, window));
    const tries = recent.filter((one) => weight(one) > 0);
    const count = tries.reduce((sum, one) => sum + weight(one), 0);
    if (count < wrongCodes) return null;
    return {
      ...aboutAccount(event, event.accountId),
      severity: 'HIGH',
      summary: `Somebody who knows the password is guessing codes: ${count} tries in a short time.`,
      acts: ['END_SESSIONS', 'FREEZE'],
      evidence: positionsOf(tries),
    };
  },
});
