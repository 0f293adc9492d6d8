import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after } from '../duration.js';
import { sealSecret } from '../notices/notice.js';
import { suspendMade } from '../people/suspend-made.js';
import type { MailProofEntity } from '../sign-in/mail-proof.entity.js';
import { openMailProof } from '../sign-in/mailed-code.js';
import { aboutPerson } from './about-person.js';

/** What a reset is made with. */
export interface Grant {
  /** Who made it; null: the server's command line. */
  readonly by: AccountEntity | null;
  readonly reason: string;
  readonly withoutRequest: boolean;
  readonly revokeNow: boolean;
  /** The request whose number matched; other open ones are closed as well, and home tells of them. */
  readonly requestId: string | null;
}

/**
 * The reset itself, under the target's lock: every session ends, the person gets a code and a “this wasn’t me” link by
 * mail, and their open requests are answered. The old authenticator stands until the new one is confirmed, unless it is
 * to end at once.
 */
export async function openGrant(
  deps: Deps,
  tx: Tx,
  target: AccountEntity,
  grant: Grant,
  now: Date,
): Promise<MailProofEntity> {
  const { reason, withoutRequest, revokeNow } = grant;
  await tx.mailProofs.closeOpen(target.id, 'REPLACED', now);
  const { code, proof } = await openMailProof(deps, tx, {
    accountId: target.id,
    kind: 'RESET',
    lapsesAt: after(now, deps.config.limits.resetLapse),
    grantedBy: grant.by?.id ?? null,
    createdAt: now,
    reason,
    withoutRequest,
    revokeNow,
  });
  if (revokeNow) await tx.authenticators.revokeSince(target.id, null, now);
  await tx.accounts.change(target, {});
  await tx.sessions.endAll(target.id, 'RESET', now);
  await tx.authenticators.dropPending(target.id);
  await suspendMade(deps, tx, target, 'RESET', now);
  if (grant.requestId) await tx.resets.close(grant.requestId, 'GRANTED', now);
  await tx.resets.closeAll(target.id, 'OTHER_GRANTED', now);
  await tell(deps, tx, target, grant, { code, proof }, now);
  return proof;
}

async function tell(
  { config, secrets }: Deps,
  tx: Tx,
  target: AccountEntity,
  { by, withoutRequest, revokeNow: revokedAtOnce }: Grant,
  { code, proof }: { code: string; proof: MailProofEntity },
  now: Date,
): Promise<void> {
  const expiresAt = after(now, config.limits.links.notMe);
  const link = { kind: 'NOT_ME', accountId: target.id, mailProofId: proof.id, expiresAt } as const;
  const token = await tx.links.create(link, now);
  const secret = { code, link: `${config.appUrl}/not-me#${token}` };
  const details = { withoutRequest, revokedAtOnce };
  const to = { accountId: target.id, recipient: target.email };
  const sealed = sealSecret(secrets, target.email, secret, proof.codeExpiresAt);
  await tx.notices.add({ kind: 'RESET_GRANTED', ...to, details, sealed }, now);
  if (!by) return;
  const about = { ...details, ...(await aboutPerson(tx, target)) };
  const granter = { accountId: by.id, recipient: by.email };
  await tx.notices.add({ kind: 'RESET_GRANTED_STAFF', ...granter, details: about }, now);
}
