import { type Budget, isExhausted, secondsToWait, type Tally } from '../attempts/attempts.js';
import { eventRow, type Factor, type Purpose } from '../audit/audit-event.js';
import { noteRefusal } from '../audit/refusals.store.js';
import type { Deps } from '../deps.js';
import { secondsUntil } from '../duration.js';
import { noticeRow, whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { subjectOf } from '../sign-in/caller.js';
import { startOf } from './totp.js';
import { addressee, purposeOf, type Rejected, type VerifyingCaller, type Wait } from './verification.js';
import { countWrongCode, noteSpentCode } from './verify.store.js';

/** The wait that is due in this lane; null when a try is taken now. */
export async function refuseDuringWait(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  lane: { factor: Factor; tally: Tally; budget: Budget },
): Promise<Wait | null> {
  const now = deps.clock();
  const exhausted = isExhausted(lane.tally);
  const wait = secondsToWait(lane.tally, now);
  if (!exhausted && wait === 0) return null;
  const event = { type: 'ATTEMPT_REFUSED', ...subjectOf(caller), details: { factor: lane.factor } } as const;
  await noteRefusal(deps.database, event, `${caller.session.account.id}:${lane.factor}`, origin, now);
  return { kind: 'WAIT', retryAfterSeconds: exhausted ? lane.budget.maxWait / 1000 : wait, exhausted };
}

/** Counts a wrong code; null when the lane took no try any more. */
export async function rejectWrong(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  { factor, budget }: { factor: Factor; budget: Budget },
  reason: 'WRONG' | 'REVOKED' = 'WRONG',
): Promise<Rejected | null> {
  const now = deps.clock();
  const details = { factor, purpose: purposeOf(caller), reason };
  const event = eventRow({ type: 'CODE_REJECTED', ...subjectOf(caller), details }, origin, now);
  const notice = noticeRow(
    { kind: 'CODES_GUESSED', ...addressee(caller), details: whereabouts(origin) },
    now,
  );
  const counted = await countWrongCode(deps.database, factor, { caller, now, event, budget, notice });
  return counted ? { kind: 'REJECTED', code: 'CODE_WRONG' } : null;
}

/**
 * A right code whose step is spent. The next one is counted from the stored step: a phone that runs fast has spent a
 * step that has not begun here.
 */
export async function rejectSpent(
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  purpose: Purpose,
): Promise<Rejected> {
  const now = deps.clock();
  const details = { factor: 'APP_CODE', purpose, reason: 'ALREADY_USED' } as const;
  const event = eventRow({ type: 'CODE_REJECTED', ...subjectOf(caller), details }, origin, now);
  await noteSpentCode(deps.database, event);
  const nextCodeInSeconds = secondsUntil(startOf(caller.factors.lastStep + 1), now);
  return { kind: 'REJECTED', code: 'CODE_ALREADY_USED', nextCodeInSeconds };
}
