import { eventRow } from '../audit/audit-event.js';
import type { Deps } from '../deps.js';
import { noticeRow, whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf } from '../sign-in/caller.js';
import { cancellationBy } from './cancel-by-factor.js';
import { nextToken, raised } from './raise-session.js';
import { refuseDuringWait, rejectWrong } from './refuse-code.js';
import { type Attempt, addressee, purposeOf, type Verified, type VerifyingCaller } from './verification.js';
import { claimRecoveryCode } from './verify.store.js';

/** Has a budget of its own: a locked app code does not lock recovery codes, nor the other way round. */
export const verifyRecoveryCode: Attempt = async (deps, origin, caller, code) => {
  const { recovery } = caller.factors;
  const budget = deps.config.limits.recoveryCode;
  const lane = { factor: 'RECOVERY_CODE', tally: recovery, budget } as const;
  const wait = await refuseDuringWait(deps, origin, caller, lane);
  if (wait) return wait;
  const accepted = recovery.salt && (await accept(deps, origin, caller, code, recovery.salt));
  return accepted || rejectWrong(deps, origin, caller, lane);
};

async function accept(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  code: string,
  salt: Buffer,
): Promise<Verified | null> {
  const digest = await deps.passwords.digest(origin.network, code, salt);
  const now = deps.clock();
  const { token, tokenHash } = nextToken(caller);
  const recoveryCodesLeft = caller.session.account.recoveryCodesLeft - 1;
  const details = { factor: 'RECOVERY_CODE', purpose: purposeOf(caller), recoveryCodesLeft } as const;
  const event = eventRow({ type: 'CODE_ACCEPTED', ...actorOf(caller), details }, origin, now);
  const told = { ...whereabouts(origin), left: recoveryCodesLeft };
  const notice = noticeRow({ kind: 'RECOVERY_CODE_USED', ...addressee(caller), details: told }, now);
  const freeCodes = deps.config.limits.code.free;
  const cancellation = cancellationBy(caller, origin, now);
  const claim = { caller, now, event, digest, freeCodes, tokenHash, cancellation, notice };
  if (!(await claimRecoveryCode(deps.database, claim))) return null;
  return {
    kind: 'VERIFIED',
    token,
    caller: raised(deps, caller, tokenHash, now, recoveryCodesLeft),
    recoveryCodes: null,
  };
}
