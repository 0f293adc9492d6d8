import type { AccountEntity } from '../accounts/account.entity.js';
import { BadInput } from '../bad-input.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { aboutPerson } from './about-person.js';
import { openGrant } from './open-grant.js';
import { unfreeze } from './unfreeze.js';

const reason = 'Recovered on the server';

/**
 * Helps a support account whose authenticator is lost, or which is frozen, where no second support account can: from the
 * server's command line, told to all of support.
 */
export function recoverSupport(deps: Deps, email: string): Promise<'RESET' | 'UNFROZEN'> {
  return deps.database.transaction(async (tx) => {
    const known = await tx.accounts.byEmail(email);
    if (known?.role !== 'SUPPORT') throw new BadInput('email', 'No support account has this address.');
    const target = await tx.accounts.lock(known.id);
    if (target.deactivatedAt) throw new BadInput('email', 'This account is deactivated.');
    const done = target.frozenAt ? await open(deps, tx, target) : await reset(deps, tx, target);
    const details = await aboutPerson(tx, target);
    for (const { id: accountId, email: recipient } of await tx.accounts.working('SUPPORT'))
      await tx.notices.add({ kind: 'SUPPORT_RECOVERED', accountId, recipient, details }, deps.clock());
    return done;
  });
}

const whom = ({ id, organizationId }: AccountEntity) => ({ accountId: id, organizationId });

async function reset(deps: Deps, tx: Tx, target: AccountEntity): Promise<'RESET'> {
  const now = deps.clock();
  const grant = { reason, withoutRequest: true, revokeNow: false, requestId: null };
  const proof = await openGrant(deps, tx, target, { ...grant, by: null }, now);
  const details = { ...grant, proofId: proof.id, by: 'SERVER' } as const;
  await tx.audit.append({ type: 'RESET_GRANTED', ...whom(target), details }, null, now);
  return 'RESET';
}

/** Where the freeze does not tell since when the account was in danger, nothing that was bound to it is trusted. */
async function open(deps: Deps, tx: Tx, target: AccountEntity): Promise<'UNFROZEN'> {
  const now = deps.clock();
  const since = target.suspectSince ?? new Date(0);
  const authenticators = await unfreeze(deps, tx, target, { by: null, since }, now);
  const details = { since: since.toISOString(), reason, authenticators, by: 'SERVER' } as const;
  await tx.audit.append({ type: 'ACCOUNT_UNFROZEN', ...whom(target), details }, null, now);
  return 'UNFROZEN';
}
