import type { Onlooker } from '../accounts/onlooker.js';
import { appendEvent } from '../audit/append-event.js';
import type { EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { type OrganizationRow, organizationColumns, toOrganization } from '../people/organization.store.js';
import { seenBy } from '../people/scope.store.js';
import type { Scope } from '../role.js';
import { isUuid } from '../uuid.js';
import { type ApiKeyStatus, statusOf } from './api-key.js';
import type { SeenApiKey } from './seen-api-key.js';

interface ApiKeyRow extends OrganizationRow {
  key_id: string;
  key_name: string;
  prefix: string;
  scopes: Scope[];
  created_by: string;
  maker: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  replaced_at: Date | null;
  revoked_at: Date | null;
  suspended_at: Date | null;
}

const keys = `
  select k.id as key_id, k.name as key_name, k.prefix, k.scopes, k.created_by, m.name as maker, k.created_at, k.expires_at,
    k.last_used_at, k.replaced_at, k.revoked_at, k.suspended_at, ${organizationColumns}
  from api_key k join account m on m.id = k.created_by join organization o on o.id = k.organization_id`;

const toKey = (row: ApiKeyRow, now: Date): SeenApiKey => ({
  id: row.key_id,
  name: row.key_name,
  prefix: row.prefix,
  scopes: row.scopes,
  organization: toOrganization(row),
  createdBy: { id: row.created_by, label: row.maker },
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  replacedAt: row.replaced_at,
  status: statusOf(
    { expiresAt: row.expires_at, revokedAt: row.revoked_at, suspendedAt: row.suspended_at },
    now,
  ),
});

const read: Statement = { name: 'api-key-read', text: `${keys} where k.id = $3 and ${seenBy('o.id')}` };

/** Null where there is none that the onlooker may see. */
export async function readApiKey(
  database: Database,
  onlooker: Onlooker,
  id: string,
  now: Date,
): Promise<SeenApiKey | null> {
  const [row] = await database.run<ApiKeyRow>(read, [onlooker.id, onlooker.role, id]);
  return row ? toKey(row, now) : null;
}

export interface ApiKeyPage {
  readonly organizationId: string;
  readonly status: ApiKeyStatus | null;
  /** The time and id of the last one of the page before. */
  readonly after: readonly [Date, string] | null;
  readonly limit: number;
}

const list: Statement = {
  name: 'api-keys-page',
  text: `${keys}
    where k.organization_id = $3 and ${seenBy('o.id')}
      and ($4::timestamptz is null or (k.created_at, k.id) < ($4, $5::uuid))
      and ($7::text is null or $7 = case
        when k.revoked_at is not null then 'REVOKED'
        when k.expires_at <= $8 then 'EXPIRED'
        when k.suspended_at is not null then 'SUSPENDED'
        else 'ACTIVE' end)
    order by k.created_at desc, k.id desc limit $6`,
};

/** Of one organization that the onlooker sees, newest first. */
export async function listApiKeys(
  database: Database,
  onlooker: Onlooker,
  { organizationId, status, after, limit }: ApiKeyPage,
  now: Date,
): Promise<SeenApiKey[]> {
  if (!isUuid(organizationId)) return [];
  const values = [onlooker.id, onlooker.role, organizationId, ...(after ?? [null, null]), limit, status, now];
  return (await database.run<ApiKeyRow>(list, values)).map((row) => toKey(row, now));
}

/** What the door asks of the key that it was shown. */
export interface ShownKey {
  readonly id: string;
  readonly organizationId: string;
  readonly scopes: Scope[];
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** It was used from this network before, or from so many that another is no news. */
  readonly networkKnown: boolean;
}

/** So many networks of one key are remembered. */
const rememberedNetworks = 100;

const show: Statement = {
  name: 'api-key-show',
  text: `
    select k.id, k.organization_id as "organizationId", k.scopes, k.expires_at as "expiresAt", k.revoked_at as "revokedAt",
      k.suspended_at as "suspendedAt", k.last_used_at as "lastUsedAt",
      exists (select from api_key_network n where n.api_key_id = k.id and n.network = $2)
        or (select count(*) >= ${rememberedNetworks} from api_key_network n where n.api_key_id = k.id) as "networkKnown"
    from api_key k where k.hash = $1`,
};

export async function showKey(database: Database, hash: Buffer, network: string): Promise<ShownKey | null> {
  const [key] = await database.run<ShownKey & Record<string, unknown>>(show, [hash, network]);
  return key ?? null;
}

const use: Statement = {
  name: 'api-key-use',
  text: `
    with used as (
      update api_key set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $2)
    ), met as (
      insert into api_key_network (api_key_id, network, first_used_at) values ($1, $3, $2)
      on conflict do nothing returning network
    )
    ${appendEvent('$4', 'exists (select from met)')}`,
};

/** Writes down when a key was used; the first use from a network with its event. */
export const noteUse = (database: Database, id: string, network: string, now: Date, event: EventRow) =>
  database.run(use, [id, now, network, JSON.stringify(event)]);
