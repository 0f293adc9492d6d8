import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { requireReason } from '../people/reason.js';
import { mayActOn } from '../people/staff-policy.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { SessionChanged } from '../sign-in/session-changed.js';

/** Whom a member of staff acts on, with who acts, for the trail. */
export const actOn = ({ session }: KnownCaller, target: AccountEntity) => ({
  accountId: target.id,
  organizationId: target.organizationId,
  actorId: session.account.id,
  sessionId: session.id,
});

/**
 * Locks the account that a member of staff acts on, where they may see it, and then their own session: one that ended
 * meanwhile acts no more. Both accounts are locked in the order of their ids, so that two who act on each other wait
 * instead of blocking each other.
 */
export async function lockTarget(tx: Tx, caller: KnownCaller, userId: string): Promise<AccountEntity | null> {
  const self = caller.session.account;
  const ownFirst = self.id < userId.toLowerCase();
  if (ownFirst) await tx.accounts.lock(self.id);
  const target = await tx.accounts.lockSeen(self, userId);
  if (!ownFirst) await tx.accounts.lock(self.id);
  if (!(await tx.sessions.lock(caller))) throw new SessionChanged();
  return target;
}

export type StaffActOutcome = 'DONE' | 'NOT_FOUND' | 'NOT_ALLOWED';

/** What a member of staff does to a person, inside its transaction and under the person's lock. */
type Act = (tx: Tx, target: AccountEntity, now: Date) => Promise<void>;

/** Checks who may, locks the person, and acts; a refusal leaves its event. */
export async function actAsStaff(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason, name }: { userId: string; reason: string; name: string },
  act: Act,
): Promise<StaffActOutcome> {
  requireReason(reason);
  return deps.database.transaction(async (tx) => {
    const target = await lockTarget(tx, caller, userId);
    if (!target) return 'NOT_FOUND';
    const now = deps.clock();
    if (mayActOn(caller.session.account, target)) {
      await act(tx, target, now);
      return 'DONE';
    }
    await tx.audit.append(
      { type: 'ACT_REFUSED', ...actOn(caller, target), details: { act: name } },
      origin,
      now,
    );
    return 'NOT_ALLOWED';
  });
}
