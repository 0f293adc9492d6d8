import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { before } from '../duration.js';

/**
 * A member of staff is shut out or reset: what they made lately may be a thief's, and would outlive the session that made
 * it. It works again once somebody else has looked at it (protocol, 13).
 */
export async function suspendMade(
  { config }: Pick<Deps, 'config'>,
  tx: Tx,
  maker: AccountEntity,
  because: 'FROZEN' | 'DEACTIVATED' | 'RESET',
  now: Date,
): Promise<void> {
  const since = before(now, config.limits.apiKeys.suspendedBack);
  const keys = await tx.apiKeys.suspendMadeBy(maker.id, since, now);
  for (const { id: apiKeyId, organizationId } of keys) {
    const whose = { accountId: maker.id, organizationId };
    await tx.audit.append({ type: 'API_KEY_SUSPENDED', ...whose, details: { apiKeyId, because } }, null, now);
  }
  for (const organizationId of new Set(keys.map((key) => key.organizationId))) {
    const suspended = keys.filter((key) => key.organizationId === organizationId);
    await tell(tx, maker, organizationId, suspended, now);
  }
}

async function tell(
  tx: Tx,
  maker: AccountEntity,
  organizationId: string,
  keys: readonly { readonly prefix: string }[],
  now: Date,
): Promise<void> {
  const { name: organization } = await tx.organizations.byId(organizationId);
  const details = { organization, by: maker.name, prefixes: keys.map(({ prefix }) => prefix) };
  const people = await tx.accounts.answeringFor(organizationId);
  for (const { id: accountId, email: recipient } of people.filter(({ id }) => id !== maker.id))
    await tx.notices.add({ kind: 'API_KEYS_SUSPENDED_STAFF', accountId, recipient, details }, now);
}
