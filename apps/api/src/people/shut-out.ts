import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { suspendMade } from './suspend-made.js';

/** Everything ends by which somebody is signed in or could get in: sessions, grants, requests, pending secrets, links, new API keys. */
export async function shutOut(
  deps: Deps,
  tx: Tx,
  account: AccountEntity,
  because: 'FROZEN' | 'DEACTIVATED',
  now: Date,
): Promise<void> {
  await tx.sessions.endAll(account.id, because, now);
  await tx.mailProofs.closeOpen(account.id, because, now);
  await tx.resets.closeAll(account.id, because, now);
  await tx.authenticators.dropPending(account.id);
  await tx.links.revokeAll(account.id, 'PASSWORD', now);
  await suspendMade(deps, tx, account, because, now);
}
