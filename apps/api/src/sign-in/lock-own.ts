import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { KnownCaller } from './caller.js';
import { SessionChanged } from './session-changed.js';

/** Locks a half-signed caller's account and then their session, both still as they were at the door. */
export async function lockOwn(tx: Tx, caller: KnownCaller): Promise<AccountEntity> {
  const account = await tx.accounts.lock(caller.session.account.id);
  const session = await tx.sessions.lock(caller);
  if (!session || account.epoch !== caller.session.account.facts.epoch) throw new SessionChanged();
  return account;
}
