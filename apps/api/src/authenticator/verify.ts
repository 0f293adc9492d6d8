import type { Purpose } from '../audit/audit-event.js';
import { noteRefusal } from '../audit/refusals.store.js';
import { BadInput } from '../bad-input.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { callerOf, hasBothFactors, isKnown, subjectOf } from '../sign-in/caller.js';
import { readSessionWithFactors } from '../sign-in/session.store.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import { codeLengthLimit, readCode } from './code.js';
import { confirmEnrollment } from './confirm-enrollment.js';
import { purposeOf, type VerifyInput, type VerifyingCaller, type VerifyOutcome } from './verification.js';
import { verifyAppCode } from './verify-app-code.js';
import { verifyRecoveryCode } from './verify-recovery-code.js';

/**
 * The second factor: spends one attempt and says where the person now stands.
 * A refusal is returned, not thrown: throwing would roll back the counter that stops guessing (decision 001).
 */
export async function verify(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  input: VerifyInput,
): Promise<VerifyOutcome> {
  if ([...input.code].length > codeLengthLimit)
    throw new BadInput('code', `A code has at most ${codeLengthLimit} characters.`);
  let present = caller;
  for (let round = 1; round <= rounds; round += 1) {
    const outcome = await attempt(deps, origin, present, input);
    if (outcome) return outcome;
    present = await reread(deps, present);
  }
  throw new SessionChanged();
}

/** How often a try begins anew because something changed between its read and its write. */
const rounds = 3;

async function attempt(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  input: VerifyInput,
): Promise<VerifyOutcome | null> {
  const code = readCode(input.code);
  if (input.enrollmentId !== undefined || caller.standing.state === 'ENROLLMENT_REQUIRED') {
    const missing = missingEnrollment(caller, input.enrollmentId, deps.clock());
    if (missing) return { kind: 'REFUSED', code: missing };
    if (code.kind !== 'APP_CODE') return rejectMalformed(deps, origin, caller, 'ENROLLMENT');
    return confirmEnrollment(deps, origin, caller, code.value);
  }
  if (code.kind === 'MALFORMED') return rejectMalformed(deps, origin, caller, purposeOf(caller));
  const verifyCode = code.kind === 'APP_CODE' ? verifyAppCode : verifyRecoveryCode;
  return verifyCode(deps, origin, caller, code.value);
}

/** Why there is no secret to compare with; null when there is one. */
function missingEnrollment(caller: VerifyingCaller, id: string | undefined, now: Date) {
  const pending = caller.session.enrollment;
  const mayEnroll = caller.standing.state === 'ENROLLMENT_REQUIRED' || hasBothFactors(caller);
  if (!mayEnroll || !pending || (id !== undefined && id !== pending.id)) return 'NO_PENDING_ENROLLMENT';
  return pending.expiresAt <= now ? 'ENROLLMENT_EXPIRED' : null;
}

/** What can't be a code is not compared and not counted; the door's request limit bounds it. */
async function rejectMalformed(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  purpose: Purpose,
): Promise<VerifyOutcome> {
  await noteRefusal(
    deps.database,
    { type: 'CODE_MALFORMED', ...subjectOf(caller), details: { purpose } },
    caller.session.account.id,
    origin,
    deps.clock(),
  );
  return { kind: 'REJECTED', code: 'CODE_WRONG' };
}

/** The caller as they stand now, after a write found that something had changed. */
async function reread(deps: Deps, { session: { tokenHash } }: VerifyingCaller): Promise<VerifyingCaller> {
  const now = deps.clock();
  const read = await readSessionWithFactors(deps.database, tokenHash, deps.config.supportEmail, now);
  const caller = callerOf(read?.session ?? null, deps.config.limits.session, now);
  if (!read || !isKnown(caller)) throw new SessionChanged();
  return { ...caller, factors: read.factors };
}
