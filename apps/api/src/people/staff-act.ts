import type { AccountEntity } from '../accounts/account.entity.js';
import type { OrganizationEntity } from '../accounts/organization.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import { requireReason } from './reason.js';
import { mayActOn } from './staff-policy.js';

/** Who acts, for the trail. */
export const actor = ({ session }: KnownCaller) => ({ actorId: session.account.id, sessionId: session.id });

/** Whom a member of staff acts on, with who acts. */
export const actOn = (caller: KnownCaller, target: AccountEntity) => ({
  accountId: target.id,
  organizationId: target.organizationId,
  ...actor(caller),
});

/** A member of staff whose session ended or whose role changed since the door acts no more. */
async function requireStaff(tx: Tx, caller: KnownCaller, staff: AccountEntity): Promise<void> {
  const same = staff.role === caller.session.account.role && !staff.frozenAt && !staff.deactivatedAt;
  if (!same || !(await tx.sessions.lock(caller))) throw new SessionChanged();
}

/** Locks the caller's own account and session: what they may do stays as it is until the transaction ends. */
export async function lockStaff(tx: Tx, caller: KnownCaller): Promise<void> {
  await requireStaff(tx, caller, await tx.accounts.lock(caller.session.account.id));
}

/**
 * Locks the account that a member of staff acts on, where they may see it, together with their own, and then their
 * session. Whether they see it is asked again under the locks: an assignment that was removed meanwhile no longer counts.
 */
export async function lockTarget(tx: Tx, caller: KnownCaller, userId: string): Promise<AccountEntity | null> {
  const { staff, target } = await tx.accounts.lockSeen(caller.session.account, userId);
  await requireStaff(tx, caller, staff);
  return target && (await tx.organizations.seen(staff, target.organizationId)) ? target : null;
}

/** The same for an organization. */
export async function lockOrganization(
  tx: Tx,
  caller: KnownCaller,
  id: string,
): Promise<OrganizationEntity | null> {
  await lockStaff(tx, caller);
  return tx.organizations.lockSeen(caller.session.account, id);
}

export type StaffActOutcome = 'DONE' | 'NOT_FOUND' | 'NOT_ALLOWED';

/** What a member of staff does to a person, inside its transaction and under the person's lock. */
type Act = (tx: Tx, target: AccountEntity, now: Date) => Promise<unknown>;

export interface StaffAct {
  readonly userId: string;
  /** The mutation, as the trail names it when it was refused. */
  readonly name: string;
  readonly reason?: string;
}

/** Leaves the event of an act that is not theirs to do. */
export async function refuseAct(
  tx: Tx,
  origin: RequestOrigin,
  about: Partial<ReturnType<typeof actOn>>,
  act: string,
  now: Date,
): Promise<'NOT_ALLOWED'> {
  await tx.audit.append({ type: 'ACT_REFUSED', ...about, details: { act } }, origin, now);
  return 'NOT_ALLOWED';
}

/** Checks who may, locks the person, and acts; a refusal leaves its event. */
export async function actAsStaff(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason, name }: StaffAct,
  act: Act,
): Promise<StaffActOutcome> {
  if (reason !== undefined) requireReason(reason);
  return deps.database.transaction(async (tx) => {
    const target = await lockTarget(tx, caller, userId);
    if (!target) return 'NOT_FOUND';
    const now = deps.clock();
    if (!mayActOn(caller.session.account, target))
      return refuseAct(tx, origin, actOn(caller, target), name, now);
    await act(tx, target, now);
    return 'DONE';
  });
}
