import { before } from '../../duration.js';
import { aboutAccount, type PasswordTry, positionsOf, rule } from '../rule.js';

const types = ['PASSWORD_REJECTED', 'ATTEMPT_REFUSED'] as const;
const distinct = (tries: readonly PasswordTry[], by: 'network' | 'subject') =>
  new Set(tries.map((one) => one[by])).size;

/** One network tries many accounts. Accounts that have signed in from there are an office that mistypes. */
export const passwordSpraying = rule({
  kind: 'PASSWORD_SPRAYING',
  types,
  find: async ({ network, occurredAt }, history, { sprayedAccounts, window }) => {
    if (!network) return null;
    const tries = await history.triesFrom(network, before(occurredAt, window));
    const accounts = distinct(tries, 'subject');
    if (accounts < sprayedAccounts) return null;
    return {
      severity: 'HIGH',
      key: network,
      summary: `One network tried passwords of ${accounts} accounts that never signed in from there.`,
      acts: [],
      accountId: null,
      staffId: null,
      network,
      organizationId: null,
      evidence: positionsOf(tries),
    };
  },
});

/** Many networks try one account. Those that its owner has signed in from don't count. */
export const distributedGuessing = rule({
  kind: 'DISTRIBUTED_GUESSING',
  types,
  find: async (event, history, { guessingNetworks, window }) => {
    if (!event.accountId) return null;
    const tries = await history.triesOn(event.accountId, before(event.occurredAt, window));
    const networks = distinct(tries, 'network');
    if (networks < guessingNetworks) return null;
    return {
      ...aboutAccount(event, event.accountId),
      severity: 'MEDIUM',
      summary: `${networks} networks that the account never signed in from tried its password.`,
      acts: ['FREEZE'],
      evidence: positionsOf(tries),
    };
  },
});
