import type { AccountEntity } from '../accounts/account.entity.js';
import { BadInput } from '../bad-input.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, secondsUntil } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import { requireReason } from '../people/reason.js';
import { actOn, lockTarget } from '../people/staff-act.js';
import { mayActOn } from '../people/staff-policy.js';
import { isSpokenCode } from '../secrets/spoken-code.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { MailProofEntity } from '../sign-in/mail-proof.entity.js';
import { hasMailedCode } from '../sign-in/mail-proof.js';
import { openGrant } from './open-grant.js';
import { tallySpan } from './reset.store.js';

export interface ResetInput {
  readonly userId: string;
  readonly reason: string;
  readonly caseNumber: string | undefined;
  readonly withoutRequest: boolean;
  readonly revokeNow: boolean;
}

export type ResetOutcome =
  | { readonly kind: 'GRANTED' }
  | { readonly kind: 'REFUSED'; readonly code: 'NOT_FOUND' | 'RESET_NOT_ALLOWED' | 'CASE_NUMBER_WRONG' }
  | { readonly kind: 'WAIT'; readonly retryAfterSeconds: number };

/** One reset of one person by one member of staff. */
interface Reset {
  readonly deps: Deps;
  readonly tx: Tx;
  readonly origin: RequestOrigin;
  readonly caller: KnownCaller;
  readonly target: AccountEntity;
  readonly input: ResetInput;
  readonly now: Date;
}

/**
 * Resets a second factor: the person must enter the code that is e-mailed to them and add an authenticator anew. The
 * case number shows that the caller is the one at the browser that asks; without a request the trail and the person are
 * told so.
 */
export async function grantReset(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  input: ResetInput,
): Promise<ResetOutcome> {
  requireReason(input.reason);
  if (input.withoutRequest && input.caseNumber !== undefined)
    throw new BadInput('withoutRequest', 'Give the case number, or say that there is none: not both.');
  if (!input.withoutRequest && !input.caseNumber) return { kind: 'REFUSED', code: 'CASE_NUMBER_WRONG' };
  return deps.database.transaction(async (tx) => {
    const target = await lockTarget(tx, caller, input.userId);
    if (!target) return { kind: 'REFUSED', code: 'NOT_FOUND' };
    return resetTarget({ deps, tx, origin, caller, target, input, now: deps.clock() });
  });
}

async function resetTarget(reset: Reset): Promise<ResetOutcome> {
  const { deps, tx, origin, caller, target, input, now } = reset;
  if (!(await mayReset(reset)))
    return refuse(reset, 'NOT_ALLOWED', { kind: 'REFUSED', code: 'RESET_NOT_ALLOWED' });
  const open = await tx.mailProofs.open(target.id);
  const grant = open?.kind === 'RESET' && hasMailedCode({ open }, now) ? open : null;
  if (grant && (grant.revokeNow || !input.revokeNow)) return { kind: 'GRANTED' };
  const checked = await checkNumber(reset);
  if ('kind' in checked) return checked;
  if (grant) return revokeOld(reset, grant);
  const { reason, withoutRequest, revokeNow } = input;
  const by = await tx.accounts.byId(caller.session.account.id);
  const { requestId } = checked;
  const proof = await openGrant(deps, tx, target, { by, reason, withoutRequest, revokeNow, requestId }, now);
  const details = { proofId: proof.id, requestId, reason, withoutRequest, revokeNow, by: 'STAFF' } as const;
  await tx.audit.append({ type: 'RESET_GRANTED', ...actOn(caller, target), details }, origin, now);
  return { kind: 'GRANTED' };
}

/** After a freeze the one who opened the account again needs a second member of staff: a mailbox alone takes no account. */
const mayReset = async ({ tx, caller: { session }, target }: Reset) =>
  mayActOn(session.account, target) &&
  !target.frozenAt &&
  !target.deactivatedAt &&
  (target.unfrozenBy !== session.account.id || (await tx.authenticators.stands(target.id)));

/**
 * A grant that is open already stays as it is, without a second code; only the old authenticator ends with it now, and
 * the person hears of that: their last mail said that the old app still signs in.
 */
async function revokeOld(
  { tx, origin, caller, target, input, now }: Reset,
  open: MailProofEntity,
): Promise<ResetOutcome> {
  await tx.mailProofs.change(open, { revokeNow: true });
  await tx.authenticators.revokeSince(target.id, null, now);
  const details = { proofId: open.id, reason: input.reason };
  await tx.audit.append({ type: 'RESET_REVOKED_OLD', ...actOn(caller, target), details }, origin, now);
  const person = { accountId: target.id, recipient: target.email };
  await tx.notices.add({ kind: 'RESET_REVOKED_OLD', ...person, details: {} }, now);
  return { kind: 'GRANTED' };
}

/** Wrong numbers count for this member of staff and account; the requests of others stay untouched. */
async function checkNumber(reset: Reset): Promise<ResetOutcome | { readonly requestId: string | null }> {
  const { deps, tx, caller, target, input, now } = reset;
  const staffId = caller.session.account.id;
  const tally = await tx.resets.tally(staffId, target.id, now);
  if (tally.failures >= deps.config.limits.caseNumberTries)
    return refuse(reset, 'TOO_MANY_ATTEMPTS', {
      kind: 'WAIT',
      retryAfterSeconds: secondsUntil(after(tally.since, tallySpan), now),
    });
  if (input.withoutRequest) return { requestId: null };
  const open = await tx.resets.openRequests(target.id, now);
  // Each is compared: the time tells neither how many there are nor which one it was.
  const [match] = open.filter(({ caseNumber }) => isSpokenCode(caseNumber, input.caseNumber ?? ''));
  if (match) return { requestId: match.id };
  await tx.resets.countWrongNumber(staffId, target.id, tally);
  return refuse(reset, 'CASE_NUMBER_WRONG', { kind: 'REFUSED', code: 'CASE_NUMBER_WRONG' });
}

async function refuse<Outcome extends ResetOutcome>(
  { tx, origin, caller, target, now }: Reset,
  because: 'CASE_NUMBER_WRONG' | 'TOO_MANY_ATTEMPTS' | 'NOT_ALLOWED',
  outcome: Outcome,
): Promise<Outcome> {
  await tx.audit.append(
    { type: 'RESET_REFUSED', ...actOn(caller, target), details: { because } },
    origin,
    now,
  );
  return outcome;
}
