import { before, days } from '../../duration.js';
import { aboutAccount, rule, type SealedEvent } from '../rule.js';

const uses = ['CODE_ACCEPTED', 'AUTHENTICATOR_CONFIRMED'] as const;
type Use = SealedEvent<(typeof uses)[number]>;

/** A code of an app that was right; a code’s step is never older than this. */
const isAppCode = (use: Use) => use.type === 'AUTHENTICATOR_CONFIRMED' || use.details.factor === 'APP_CODE';
const longestStep = days(1);

const samePlace = (use: Use, event: SealedEvent) =>
  use.sessionId === event.sessionId || (use.network === event.network && use.browser === event.browser);

/** A right code whose step is spent. A form that was sent twice comes from the same place within seconds. */
export const codeReplayed = rule({
  kind: 'CODE_REPLAYED',
  types: ['CODE_REJECTED'],
  find: async (event, history, { replayGrace }) => {
    if (!event.accountId || event.details.reason !== 'ALREADY_USED') return null;
    const recent = await history.onAccount(event.accountId, uses, before(event.occurredAt, longestStep));
    const use = recent.find(isAppCode);
    const again = use && samePlace(use, event) && use.occurredAt >= before(event.occurredAt, replayGrace);
    if (again) return null;
    const elsewhere = use && use.network !== event.network;
    return {
      ...aboutAccount(event, event.accountId),
      severity: elsewhere ? 'HIGH' : 'MEDIUM',
      summary: `A code that had signed in already was used again${elsewhere ? ' from another network' : ''}: somebody may have seen it or caught it on a false page.`,
      acts: ['END_SESSIONS', 'FREEZE', 'RESET'],
      evidence: use ? [use.position, event.position] : [event.position],
    };
  },
});

/** The right code of an authenticator that was revoked; to whoever gave it the code was simply wrong. */
export const revokedAuthenticatorUsed = rule({
  kind: 'REVOKED_AUTHENTICATOR_USED',
  types: ['CODE_REJECTED'],
  find: async (event) => {
    if (!event.accountId || event.details.reason !== 'REVOKED') return null;
    return {
      ...aboutAccount(event, event.accountId),
      severity: 'MEDIUM',
      summary:
        'The right code of an authenticator that was revoked was tried after the right password. Its owner may hold the old entry still; if the phone was lost or stolen, somebody else does and knows the password.',
      acts: ['END_SESSIONS', 'FREEZE'],
    };
  },
});

/** Few recovery codes are left: by being used up by somebody else, or soon to be missed. */
export const recoveryCodesLow = rule({
  kind: 'RECOVERY_CODES_LOW',
  types: ['CODE_ACCEPTED'],
  find: async (event, _history, { recoveryCodesLeft }) => {
    const left = event.details.recoveryCodesLeft;
    if (!event.accountId || left === undefined || left > recoveryCodesLeft) return null;
    return {
      ...aboutAccount(event, event.accountId),
      severity: 'LOW',
      summary: `${left === 0 ? 'No recovery code is' : left === 1 ? 'One recovery code is' : `${left} recovery codes are`} left. Ask whether their owner used the others, and to make new ones.`,
      acts: ['END_SESSIONS'],
    };
  },
});
