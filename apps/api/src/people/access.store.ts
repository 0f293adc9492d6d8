import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before } from '../duration.js';
import type { SessionLimits } from '../limits.js';
import { seenBy } from './scope.store.js';
import type { StaffMember } from './staff-policy.js';

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
export async function authenticatorsOf(database: Database, staff: StaffMember, ids: readonly string[]) {
  const rows = await database.run<AuthenticatorRow>(authenticators, [staff.id, staff.role, ids]);
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
  staff: StaffMember,
  { idle, absolute, halfSigned }: SessionLimits,
  now: Date,
  ids: readonly string[],
) {
  const since = [idle, absolute, halfSigned].map((limit) => before(now, limit));
  const rows = await database.run<SessionRow>(sessions, [staff.id, staff.role, ids, ...since]);
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
