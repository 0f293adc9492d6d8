import { eventRow } from '../audit/audit-event.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf } from '../sign-in/caller.js';
import type { SealedFactor } from '../sign-in/session-row.js';
import { cancellationBy } from './cancel-by-factor.js';
import { nextToken, raised } from './raise-session.js';
import { refuseDuringWait, rejectSpent, rejectWrong } from './refuse-code.js';
import { matchStep } from './totp.js';
import { type Attempt, purposeOf, type Verified, type VerifyingCaller } from './verification.js';
import { claimStep } from './verify.store.js';

/**
 * Compares with the confirmed authenticators; a wait compares nothing, not even a right code. The right code of one that
 * was revoked is wrong and counted like any other, and only the trail knows of it.
 */
export const verifyAppCode: Attempt = async (deps, origin, caller, code) => {
  const { code: tally, lastStep } = caller.factors;
  const lane = { factor: 'APP_CODE', tally, budget: deps.config.limits.code } as const;
  const wait = await refuseDuringWait(deps, origin, caller, lane);
  if (wait) return wait;
  const { authenticators, revoked } = caller.factors;
  const match = findMatch(deps, caller, authenticators, code);
  if (!match) {
    const reason = findMatch(deps, caller, revoked, code) ? 'REVOKED' : 'WRONG';
    return rejectWrong(deps, origin, caller, lane, reason);
  }
  if (match.step <= lastStep) return rejectSpent(deps, origin, caller, purposeOf(caller));
  return accept(deps, origin, caller, match);
};

interface Match {
  readonly authenticatorId: string;
  readonly step: number;
}

function findMatch(
  { secrets, config, clock }: Deps,
  caller: VerifyingCaller,
  factors: readonly SealedFactor[],
  code: string,
): Match | undefined {
  const now = clock();
  return factors
    .map(({ id, secret }) => {
      const plain = secrets.open(secret, caller.session.account.id);
      return { authenticatorId: id, step: matchStep(plain, code, now, config.limits.codeTolerance) };
    })
    .find((match): match is Match => match.step !== null);
}

async function accept(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  match: Match,
): Promise<Verified | null> {
  const now = deps.clock();
  const { token, tokenHash } = nextToken(caller);
  const details = {
    factor: 'APP_CODE',
    purpose: purposeOf(caller),
    authenticatorId: match.authenticatorId,
  } as const;
  const event = eventRow({ type: 'CODE_ACCEPTED', ...actorOf(caller), details }, origin, now);
  const cancellation = cancellationBy(caller, origin, now);
  const claim = { caller, now, event, ...match, tokenHash, cancellation };
  if (!(await claimStep(deps.database, claim))) return null;
  return { kind: 'VERIFIED', token, caller: raised(deps, caller, tokenHash, now), recoveryCodes: null };
}
