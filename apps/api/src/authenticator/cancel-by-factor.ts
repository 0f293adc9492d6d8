import { eventRow } from '../audit/audit-event.js';
import { noticeRow } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf } from '../sign-in/caller.js';
import { addressee, type VerifyingCaller } from './verification.js';
import type { Cancellation } from './verify.store.js';

/** What a right code of a standing factor says beside its own event while a reset is open; null when none is. */
export function cancellationBy(
  caller: VerifyingCaller,
  origin: RequestOrigin,
  now: Date,
): Cancellation | null {
  const { account } = caller.session;
  const { open } = account.facts;
  if (open?.kind !== 'RESET') return null;
  const by = 'OLD_FACTOR';
  const details = { proofId: open.id, by } as const;
  const { name, email, organization } = account;
  const about = { name, email, organization: organization.name, by } as const;
  const { granter } = caller.factors;
  const staff = granter && { accountId: granter.id, recipient: granter.email, details: about };
  return {
    event: eventRow({ type: 'RESET_CANCELLED', ...actorOf(caller), details }, origin, now),
    person: noticeRow({ kind: 'RESET_CANCELLED', ...addressee(caller), details: { by } }, now),
    staff: staff && noticeRow({ kind: 'RESET_CANCELLED_STAFF', ...staff }, now),
  };
}
