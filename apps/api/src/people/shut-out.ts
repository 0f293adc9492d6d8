import type { Tx } from '../database/transaction.js';

/** Everything ends by which somebody is signed in or could get in: sessions, grants, requests, pending secrets, links. */
export async function shutOut(
  tx: Tx,
  accountId: string,
  because: 'FROZEN' | 'DEACTIVATED',
  now: Date,
): Promise<void> {
  await tx.sessions.endAll(accountId, because, now);
  await tx.mailProofs.closeOpen(accountId, because, now);
  await tx.resets.closeAll(accountId, because, now);
  await tx.authenticators.dropPending(accountId);
  await tx.links.revokeAll(accountId, 'PASSWORD', now);
}
