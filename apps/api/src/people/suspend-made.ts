import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { before } from '../duration.js';
import { shownHost } from '../shown-host.js';

/**
 * A member of staff is shut out or reset: what they made lately may be a thief's, and would outlive the session that made
 * it. It works again once somebody else has looked at it.
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
  const endpoints = await tx.webhooks.suspendSetBy(maker.id, since);
  for (const { id: endpointId, organizationId, url } of endpoints) {
    const whose = { accountId: maker.id, organizationId };
    const details = { endpointId, host: shownHost(url), because };
    await tx.audit.append({ type: 'WEBHOOK_ENDPOINT_SUSPENDED', ...whose, details }, null, now);
  }
  for (const organizationId of new Set([...keys, ...endpoints].map((made) => made.organizationId))) {
    const within = (made: { readonly organizationId: string }) => made.organizationId === organizationId;
    await tell(tx, maker, organizationId, keys.filter(within), endpoints.filter(within), now);
  }
}

async function tell(
  tx: Tx,
  maker: AccountEntity,
  organizationId: string,
  keys: readonly { readonly prefix: string }[],
  endpoints: readonly { readonly url: string }[],
  now: Date,
): Promise<void> {
  const whose = { organization: (await tx.organizations.byId(organizationId)).name, by: maker.name };
  const prefixes = keys.map(({ prefix }) => prefix);
  const hosts = endpoints.map(({ url }) => shownHost(url));
  const people = await tx.accounts.answeringFor(organizationId);
  for (const { id: accountId, email: recipient } of people.filter(({ id }) => id !== maker.id)) {
    const to = { accountId, recipient };
    if (prefixes.length)
      await tx.notices.add({ kind: 'API_KEYS_SUSPENDED_STAFF', ...to, details: { ...whose, prefixes } }, now);
    if (hosts.length)
      await tx.notices.add({ kind: 'WEBHOOKS_SUSPENDED_STAFF', ...to, details: { ...whose, hosts } }, now);
  }
}
