import type { OrganizationEntity } from '../accounts/organization.entity.js';
import type { Tx } from '../database/transaction.js';
import { whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { ApiKeyEntity } from './api-key.entity.js';

interface NewKey {
  readonly caller: KnownCaller;
  readonly key: ApiKeyEntity;
  readonly organization: OrganizationEntity;
  readonly rotated: boolean;
}

/** Those who answer for the organization, and whoever made the key, learn of it: it opens the organization's data. */
export async function tellOfKey(
  tx: Tx,
  origin: RequestOrigin,
  { caller, key, organization, rotated }: NewKey,
  now: Date,
): Promise<void> {
  const maker = caller.session.account;
  const { name, prefix, scopes } = key;
  const details = {
    ...whereabouts(origin),
    key: name,
    organization: organization.name,
    by: maker.name,
    prefix,
    scopes,
    rotated,
  };
  for (const to of await tx.accounts.toldOf(organization.id, maker))
    await tx.notices.add({ kind: 'API_KEY_CREATED_STAFF', ...to, details }, now);
}
