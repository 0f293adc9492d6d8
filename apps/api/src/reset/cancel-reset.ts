import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actAsStaff, actOn, type StaffActOutcome } from '../people/staff-act.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { MailProofEntity } from '../sign-in/mail-proof.entity.js';
import { aboutPerson } from './about-person.js';

/** Takes a grant back: its code is dead, and so is every session that had given it. Without a grant it does nothing. */
export const cancelReset = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason }: { userId: string; reason: string },
): Promise<StaffActOutcome> =>
  actAsStaff(deps, origin, caller, { userId, reason, name: 'cancelReset' }, async (tx, target, now) => {
    const open = await tx.mailProofs.open(target.id);
    if (open?.kind !== 'RESET') return;
    await tx.mailProofs.close(open, 'CANCELLED', now);
    await tx.accounts.change(target, {});
    const details = { proofId: open.id, by: 'STAFF', reason } as const;
    await tx.audit.append({ type: 'RESET_CANCELLED', ...actOn(caller, target), details }, origin, now);
    await tellBoth(tx, target, open, now);
  });

async function tellBoth(
  tx: Tx,
  target: AccountEntity,
  { grantedBy }: MailProofEntity,
  now: Date,
): Promise<void> {
  const by = 'STAFF';
  const person = { accountId: target.id, recipient: target.email };
  await tx.notices.add({ kind: 'RESET_CANCELLED', ...person, details: { by } }, now);
  const granter = grantedBy ? await tx.accounts.helperOf(target, grantedBy) : null;
  if (!granter) return;
  const details = { ...(await aboutPerson(tx, target)), by } as const;
  const staff = { accountId: granter.id, recipient: granter.email };
  await tx.notices.add({ kind: 'RESET_CANCELLED_STAFF', ...staff, details }, now);
}

/** Closes a person's open requests without a reset: nobody could be reached, or the caller was not who they said. */
export const dismissResetRequests = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason }: { userId: string; reason: string },
): Promise<StaffActOutcome> =>
  actAsStaff(
    deps,
    origin,
    caller,
    { userId, reason, name: 'dismissResetRequests' },
    async (tx, target, now) => {
      const count = await tx.resets.closeAll(target.id, 'DISMISSED', now);
      if (!count) return;
      const details = { because: 'DISMISSED', count, reason } as const;
      await tx.audit.append(
        { type: 'RESET_REQUESTS_CLOSED', ...actOn(caller, target), details },
        origin,
        now,
      );
    },
  );
