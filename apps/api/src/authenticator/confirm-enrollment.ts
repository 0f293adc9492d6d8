import type { AccountEntity } from '../accounts/account.entity.js';
import { type AuditEvent, eventRow } from '../audit/audit-event.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf, type Caller, callerOf, hasBothFactors, subjectOf } from '../sign-in/caller.js';
import type { SessionEntity } from '../sign-in/session.entity.js';
import type { EnrollmentEntity } from './enrollment.entity.js';
import { countWrongEnrollmentCode } from './enrollment.store.js';
import { makeRecoveryCodes, type NewRecoveryCodes } from './make-recovery-codes.js';
import { nextToken } from './raise-session.js';
import { rejectSpent } from './refuse-code.js';
import { clockDrift, matchStep } from './totp.js';
import {
  type Attempt,
  addressee,
  hasChanged,
  type Rejected,
  type Verified,
  type VerifyingCaller,
} from './verification.js';

/** Codes that one pending secret takes before it ends. */
const codesPerEnrollment = 20;

/** Compares with the session's pending secret alone. */
export const confirmEnrollment: Attempt = async (deps, origin, caller, code) => {
  const pending = caller.factors.enrollment;
  if (!pending) return null;
  const now = deps.clock();
  const secret = deps.secrets.open(pending.secret, caller.session.account.id);
  const step = matchStep(secret, code, now, deps.config.limits.codeTolerance);
  if (step === null) return reject(deps, origin, caller, pending.id, clockDrift(secret, code, now));
  if (step <= caller.factors.lastStep) return rejectSpent(deps, origin, caller, 'ENROLLMENT');
  return confirm(deps, origin, caller, step);
};

async function reject(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  id: string,
  drift: number | null,
): Promise<Rejected | null> {
  const now = deps.clock();
  const clockDriftSeconds = drift === null ? undefined : drift / 1000;
  const details = {
    factor: 'APP_CODE',
    purpose: 'ENROLLMENT',
    reason: 'WRONG',
    ...(clockDriftSeconds && { clockDriftSeconds }),
  } as const;
  const event = eventRow({ type: 'CODE_REJECTED', ...subjectOf(caller), details }, origin, now);
  const given = { id, codes: codesPerEnrollment, now, event };
  const counted = await countWrongEnrollmentCode(deps.database, caller, given);
  return counted ? { kind: 'REJECTED', code: 'CODE_WRONG', clockDriftSeconds } : null;
}

/** After a code by mail the new authenticator takes the place of whatever stood before. */
const isReplacing = ({ standing, session }: VerifyingCaller) =>
  standing.state === 'ENROLLMENT_REQUIRED' && session.facts.mailProofId !== null;

/** The rows of one confirmation, locked in the order account, session, enrollment. */
interface Locked {
  readonly account: AccountEntity;
  readonly session: SessionEntity;
  readonly enrollment: EnrollmentEntity;
}

/**
 * The pending secret becomes an authenticator, the session rises, and for the first authenticator the recovery codes
 * are made and all other half-signed sessions end: all of it or nothing.
 */
async function confirm(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  step: number,
): Promise<Verified | null> {
  const replaces = isReplacing(caller);
  const first = replaces || caller.factors.authenticators.length === 0;
  const recovery = first ? await makeRecoveryCodes(deps, origin.network) : null;
  const { token, tokenHash } = hasBothFactors(caller)
    ? { token: null, tokenHash: caller.session.tokenHash }
    : nextToken(caller);
  const now = deps.clock();
  const account = await deps.database.transaction(async (tx) => {
    const locked = await lock(tx, caller, step, now);
    if (!locked) return null;
    const replaced = replaces ? await tx.authenticators.revokeSince(locked.account.id, null, now) : 0;
    const bound = await bind(tx, locked, { recovery, step, now, signedIn: !hasBothFactors(caller) });
    if (!hasBothFactors(caller)) await raise(tx, locked, bound.epoch, tokenHash, now);
    await tx.audit.append(confirmedEvent(caller, locked.enrollment, recovery, replaced), origin, now);
    const details = { ...whereabouts(origin), authenticator: locked.enrollment.name };
    await tx.notices.add({ kind: 'AUTHENTICATOR_ADDED', ...addressee(caller), details }, now);
    return bound;
  });
  if (!account) return null;
  const recoveryCodes = recovery?.codes ?? null;
  return {
    kind: 'VERIFIED',
    token,
    caller: confirmed(deps, caller, account, recoveryCodes, tokenHash, now),
    recoveryCodes,
  };
}

/** Everything that was read before is checked again under the locks; null when something changed meanwhile. */
async function lock(tx: Tx, caller: VerifyingCaller, step: number, now: Date): Promise<Locked | null> {
  const account = await tx.accounts.lock(caller.session.account.id);
  const session = await tx.sessions.lock(caller);
  const enrollment = await tx.authenticators.lockEnrollment(
    caller.factors.enrollment?.id ?? '',
    caller.session.id,
  );
  const moved = hasChanged(account, caller) || account.lastStep >= step;
  if (moved || !session || !enrollment || enrollment.expiresAt <= now) return null;
  return (await takeProof(tx, caller, now)) ? { account, session, enrollment } : null;
}

/**
 * The proof by mail that let this session enroll is used up with the confirmation; false when it is no longer open, so
 * that an owner who cancels with the old app stops a thief who already holds a pending secret.
 */
async function takeProof(tx: Tx, caller: VerifyingCaller, now: Date): Promise<boolean> {
  const id = isReplacing(caller) && caller.session.facts.mailProofId;
  if (id) return tx.mailProofs.close({ id }, 'ENROLLED', now);
  if (!hasBothFactors(caller)) await tx.mailProofs.closeOpen(caller.session.account.id, 'ENROLLED', now);
  return true;
}

async function bind(
  tx: Tx,
  { account, enrollment }: Locked,
  given: { recovery: NewRecoveryCodes | null; step: number; now: Date; signedIn: boolean },
) {
  const { recovery, step, now, signedIn } = given;
  await tx.authenticators.bind(enrollment, now);
  if (recovery) await tx.authenticators.replaceRecoveryCodes(account.id, recovery.digests, now);
  const recoverySalt = recovery?.salt ?? null;
  return tx.accounts.confirmAuthenticator(account, {
    step,
    now,
    recoverySalt,
    signedIn,
    path: enrollment.path,
  });
}

async function raise(
  tx: Tx,
  { session, enrollment, account }: Locked,
  epoch: number,
  tokenHash: Buffer,
  now: Date,
) {
  await tx.sessions.raise(session, { tokenHash, epoch, authenticatorId: enrollment.id }, now);
  await tx.sessions.endOtherHalfSigned(account.id, session.id, now);
}

function confirmedEvent(
  caller: VerifyingCaller,
  { id, name, path }: EnrollmentEntity,
  recovery: NewRecoveryCodes | null,
  replaced: number,
): AuditEvent {
  const recoveryCodes = recovery?.codes.length ?? 0;
  const details = { authenticatorId: id, name, path, recoveryCodes, ...(replaced > 0 && { replaced }) };
  return { type: 'AUTHENTICATOR_CONFIRMED', ...actorOf(caller), details };
}

/** The caller after the confirmation. A further authenticator does not prolong the elevation. */
function confirmed(
  deps: Deps,
  { session }: VerifyingCaller,
  account: AccountEntity,
  codes: string[] | null,
  tokenHash: Buffer,
  now: Date,
): Caller {
  const { epoch } = account;
  const rise = session.facts.signedInAt
    ? {}
    : { epoch, signedInAt: now, codeAt: now, lastActiveAt: now, factorStands: true };
  const known = session.account;
  return callerOf(
    {
      ...session,
      tokenHash,
      enrollment: null,
      facts: { ...session.facts, ...rise },
      account: {
        ...known,
        facts: { ...known.facts, epoch, everEnrolled: true, enrolled: true, open: null },
        recoveryCodesSaved: account.recoveryCodesSavedAt !== null,
        recoveryCodesLeft: codes?.length ?? known.recoveryCodesLeft,
      },
    },
    deps.config.limits.session,
    now,
  );
}
