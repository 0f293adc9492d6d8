import type { AccountEntity } from '../accounts/account.entity.js';
import { BadInput } from '../bad-input.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, earliest } from '../duration.js';
import { sealSecret } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { actAsStaff, actOn, type StaffActOutcome } from '../people/staff-act.js';
import type { KnownCaller } from '../sign-in/caller.js';

/**
 * Opens a frozen account: what was bound since the event that led to the freeze is revoked, and the person gets a link
 * to a new password. Where no older authenticator stands, a reset by a second member of staff must follow.
 */
export async function unfreeze(
  deps: Deps,
  tx: Tx,
  target: AccountEntity,
  { by, since }: { by: string | null; since: Date },
  now: Date,
): Promise<number> {
  const revoked = await tx.authenticators.revokeSince(target.id, since, now);
  const open = { frozenAt: null, suspectSince: null, unfrozenAt: now, unfrozenBy: by };
  await tx.accounts.change(target, open);
  // A deactivated account stays shut: a link would lead nowhere.
  if (target.deactivatedAt) return revoked;
  const lifetime = deps.config.limits.links.password;
  const link = { kind: 'PASSWORD', accountId: target.id, mailProofId: null } as const;
  const expiresAt = after(now, lifetime);
  const token = await tx.links.create({ ...link, expiresAt }, now);
  const secret = { link: `${deps.config.appUrl}/password#${token}` };
  const sealed = sealSecret(deps.secrets, target.email, secret, expiresAt);
  const to = { accountId: target.id, recipient: target.email };
  const details = { minutes: lifetime / 60_000 };
  await tx.notices.add({ kind: 'ACCOUNT_UNFROZEN', ...to, details, sealed }, now);
  return revoked;
}

/** Support opens a frozen account; one that is not frozen stays as it is. */
export const unfreezeUser = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason, since: named }: { userId: string; reason: string; since: Date | undefined },
): Promise<StaffActOutcome> =>
  actAsStaff(deps, origin, caller, { userId, reason, name: 'unfreezeUser' }, async (tx, target, now) => {
    if (!target.frozenAt) return;
    const known = [target.suspectSince, named ?? null].filter((date) => date !== null);
    const since = earliest(...known);
    if (!known.length || since > now)
      throw new BadInput(
        'since',
        'Say since when the account was in danger: what was added since then is revoked.',
      );
    const by = caller.session.account.id;
    const authenticators = await unfreeze(deps, tx, target, { by, since }, now);
    const details = { since: since.toISOString(), reason, authenticators, by: 'STAFF' } as const;
    await tx.audit.append({ type: 'ACCOUNT_UNFROZEN', ...actOn(caller, target), details }, origin, now);
  });
