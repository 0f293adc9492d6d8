import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';

/**
 * Tells support the head once a day (UTC), from the day after the first on: whoever keeps these mails can show that the
 * end of the trail was not cut off.
 */
export async function mailHead({ clock }: Deps, tx: Tx, mailedOn: string | null): Promise<void> {
  const now = clock();
  const today = now.toISOString().slice(0, 10);
  if (mailedOn === today) return;
  const head = await tx.seals.head();
  if (!head) return;
  await tx.seals.headMailed(today);
  if (mailedOn === null) return;
  const details = {
    position: head.position,
    hash: head.hash.toString('hex'),
    keyId: head.keyId,
    sealedAt: head.sealedAt.toISOString(),
  };
  for (const { id: accountId, email: recipient } of await tx.accounts.working('SUPPORT'))
    await tx.notices.add({ kind: 'TRAIL_HEAD', accountId, recipient, details }, now);
}
