import { seesSql } from '../accounts/scope-sql.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before, days, hours } from '../duration.js';
import type { Role } from '../role.js';

/** One open request as staff see it: never its case number. */
export interface QueuedRequest {
  readonly id: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly address: string;
  readonly browser: string;
}

/** An account with open requests. */
export interface QueueEntry {
  readonly accountId: string;
  /** The oldest request’s time, by which the queue is sorted, to the microsecond. */
  readonly position: string;
  readonly requests: readonly QueuedRequest[];
}

/** What else happened on an account. */
export interface ResetContext {
  readonly factorUsedAt: Date | null;
  readonly passwordLinkUsedAt: Date | null;
  readonly wrongPasswordsLastDay: number;
  readonly wrongCodesLastDay: number;
  readonly knownAddress: boolean | null;
}

interface Staff {
  readonly id: string;
  readonly role: Role;
}

/** $1 the member of staff, $2 their role, $3 now. */
const open = `
  from reset_request q
    join session s on s.id = q.session_id and s.ended_at is null
    join account a on a.id = q.account_id
  where q.closed_at is null and q.expires_at > $3
    and ${seesSql('$1', '$2', 'a.organization_id')}`;

/** Of one account, the newest: a flood must not make the page heavy. */
const shownRequests = 10;

/** $4 and $5 the last entry of the page before, or null; $6 how many; $7 of this organization, or null. */
const page: Statement = {
  name: 'reset-queue',
  text: `
    select q.account_id as "accountId", min(q.opened_at)::text as position, to_json((array_agg(json_build_object(
      'id', q.id, 'openedAt', q.opened_at, 'expiresAt', q.expires_at, 'address', q.address, 'browser', q.browser
    ) order by q.opened_at desc))[1:${shownRequests}]) as requests
    ${open} and ($7::uuid is null or a.organization_id = $7)
    group by q.account_id
    having $4::timestamptz is null or (min(q.opened_at), q.account_id) > ($4::timestamptz, $5::uuid)
    order by min(q.opened_at), q.account_id limit $6`,
};

interface EntryRow {
  accountId: string;
  position: string;
  requests: { id: string; openedAt: string; expiresAt: string; address: string; browser: string }[];
}

/** Which part of the queue is asked for. */
export interface QueuePage {
  readonly after: readonly string[] | null;
  readonly limit: number;
  /** Null: every one that is seen. */
  readonly organizationId: string | null;
}

/** Accounts with open requests that this member of staff may see, those who wait longest first. */
export async function readResetQueue(
  database: Database,
  { id, role }: Staff,
  { now, after, limit, organizationId }: QueuePage & { now: Date },
): Promise<QueueEntry[]> {
  const [position = null, accountId = null] = after ?? [];
  const rows = await database.run<EntryRow>(page, [
    id,
    role,
    now,
    position,
    accountId,
    limit,
    organizationId,
  ]);
  return rows.map(({ requests, ...entry }) => ({
    ...entry,
    requests: requests.map(({ openedAt, expiresAt, ...request }) => ({
      ...request,
      openedAt: new Date(openedAt),
      expiresAt: new Date(expiresAt),
    })),
  }));
}

const count: Statement = {
  name: 'reset-queue-count',
  text: `select count(distinct q.account_id)::int as count ${open}`,
};

export async function countResetQueue(database: Database, { id, role }: Staff, now: Date): Promise<number> {
  const [row] = await database.run<{ count: number }>(count, [id, role, now]);
  return row?.count ?? 0;
}

/** $1 accounts, $2 a day ago, $3 now. */
const context: Statement = {
  name: 'reset-context',
  text: `
    select a.id, a.last_sign_in_at as "factorUsedAt",
      (select max(e.occurred_at) from audit_event e where e.account_id = a.id and e.occurred_at > $2
        and e.type = 'PASSWORD_CHANGED' and e.details->>'by' = 'LINK') as "passwordLinkUsedAt",
      (select count(*)::int from audit_event e where e.account_id = a.id and e.occurred_at > $2
        and e.type = 'PASSWORD_REJECTED') as "wrongPasswordsLastDay",
      (select count(*)::int from audit_event e where e.account_id = a.id and e.occurred_at > $2
        and e.type = 'CODE_REJECTED' and e.details->>'reason' in ('WRONG', 'REVOKED')) as "wrongCodesLastDay",
      (select bool_and(exists (select from audit_event e where e.account_id = a.id and e.address = q.address
          and e.type in ('CODE_ACCEPTED', 'AUTHENTICATOR_CONFIRMED')))
        from reset_request q join session s on s.id = q.session_id and s.ended_at is null
        where q.account_id = a.id and q.closed_at is null and q.expires_at > $3) as "knownAddress"
    from account a where a.id = any ($1)`,
};

/** What else happened on these accounts in the last day. */
export async function readResetContexts(
  database: Database,
  accountIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ResetContext>> {
  const rows = await database.run<ResetContext & { id: string }>(context, [
    accountIds,
    before(now, hours(24)),
    now,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

const past: Statement = {
  name: 'reset-request-last',
  text: `select opened_at as "openedAt", address, browser from reset_request
    where account_id = $1 and opened_at > $2 and closed_because is distinct from 'GRANTED'
    order by opened_at desc limit 1`,
};

/** The last request of the week that led to no reset, for its owner to recognize or not. */
export async function readLastRequest(
  database: Database,
  accountId: string,
  now: Date,
): Promise<Pick<QueuedRequest, 'openedAt' | 'address' | 'browser'> | null> {
  const [row] = await database.run<QueuedRequest>(past, [accountId, before(now, days(7))]);
  return row ?? null;
}
