import type { Onlooker } from '../accounts/onlooker.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before } from '../duration.js';
import type { SessionLimits } from '../limits.js';
import { seenBy } from './scope.store.js';

interface AuthenticatorRow {
  account_id: string;
  id: string;
  name: string;
  confirmed_at: Date;
}

const authenticators: Statement = {
  name: 'people-authenticators',
  text: `
    select t.account_id, t.id, t.name, t.confirmed_at
    from authenticator t join account a on a.id = t.account_id
    where t.account_id = any ($3::uuid[]) and t.revoked_at is null and ${seenBy('a.organization_id')}
    order by t.confirmed_at, t.id`,
};

/** The authenticators that stand for each of these accounts. */
export async function authenticatorsOf(database: Database, onlooker: Onlooker, ids: readonly string[]) {
  const rows = await database.run<AuthenticatorRow>(authenticators, [onlooker.id, onlooker.role, ids]);
  return ids.map((account) =>
    rows
      .filter((row) => row.account_id === account)
      .map(({ id, name, confirmed_at: confirmedAt }) => ({ id, name, confirmedAt })),
  );
}

interface SessionRow {
  account_id: string;
  id: string;
  started_at: Date;
  signed_in_at: Date | null;
  last_active_at: Date;
  address: string;
  browser: string;
}

/** The most that are listed of one account. */
export const listedSessions = 50;

/** $4 active since, $5 signed in since, $6 half-signed since: the limits of a session, as auth-state.ts derives them. */
const sessions: Statement = {
  name: 'people-sessions',
  text: `
    select live.* from unnest($3::uuid[]) as given(id)
      join account a on a.id = given.id and a.frozen_at is null and a.deactivated_at is null
      cross join lateral (
        select s.account_id, s.id, s.started_at, s.signed_in_at, s.last_active_at, s.address, s.browser from session s
        where s.account_id = a.id and s.ended_at is null and case when s.signed_in_at is null
          then s.epoch = a.epoch and s.started_at > $6
          else s.last_active_at > $4 and s.signed_in_at > $5 and (s.recovery_code_id is not null
            or exists (select from authenticator v where v.id = s.authenticator_id and v.revoked_at is null)) end
        order by s.started_at desc, s.id limit ${listedSessions}
      ) live
    where ${seenBy('a.organization_id')} order by live.started_at desc, live.id`,
};

/** The sessions of each of these accounts that live now, newest first. */
export async function sessionsOf(
  database: Database,
  onlooker: Onlooker,
  { idle, absolute, halfSigned }: SessionLimits,
  now: Date,
  ids: readonly string[],
) {
  const since = [idle, absolute, halfSigned].map((limit) => before(now, limit));
  const rows = await database.run<SessionRow>(sessions, [onlooker.id, onlooker.role, ids, ...since]);
  return ids.map((account) =>
    rows
      .filter((row) => row.account_id === account)
      .map(({ id, address, browser, ...at }) => ({
        id,
        startedAt: at.started_at,
        signedInAt: at.signed_in_at,
        lastActiveAt: at.last_active_at,
        address,
        browser,
      })),
  );
}

/** A reset that was granted and neither completed nor ended otherwise. */
export interface OpenGrant {
  readonly grantedAt: Date;
  readonly grantedById: string | null;
  readonly grantedByName: string | null;
  readonly reason: string;
  readonly revokedAtOnce: boolean;
  readonly withoutRequest: boolean;
  readonly lapsesAt: Date | null;
}

/** One that lapsed where the old authenticator stands is over, whether or not it was closed yet. $4 now. */
const grants: Statement = {
  name: 'people-grants',
  text: `
    select p.account_id, p.created_at as "grantedAt", p.granted_by as "grantedById", g.name as "grantedByName",
      p.reason, p.revoke_now as "revokedAtOnce", p.without_request as "withoutRequest", p.lapses_at as "lapsesAt"
    from mail_proof p join account a on a.id = p.account_id left join account g on g.id = p.granted_by
    where p.account_id = any ($3::uuid[]) and p.kind = 'RESET' and p.closed_at is null
      and (p.lapses_at > $4 or not exists (select from authenticator t where t.account_id = a.id and t.revoked_at is null))
      and ${seenBy('a.organization_id')}`,
};

/** The reset that is open for each of these accounts; null where none is. */
export async function openGrantsOf(
  database: Database,
  onlooker: Onlooker,
  now: Date,
  ids: readonly string[],
): Promise<(OpenGrant | null)[]> {
  const values = [onlooker.id, onlooker.role, ids, now];
  const rows = await database.run<OpenGrant & { account_id: string }>(grants, values);
  return ids.map((account) => rows.find((row) => row.account_id === account) ?? null);
}
