import { beginProgress } from '../accounts/progress-sql.js';
import { waitUntilSql } from '../attempts/wait-sql.js';
import { appendEvent } from '../audit/append-event.js';
import type { EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before, hours } from '../duration.js';
import type { Limits } from '../limits.js';
import { type AccountRow, accountColumns, openProof } from './account-row.js';
import type { Lanes } from './password-lanes.js';

/**
 * An account's lanes forget after a day without failures, so that counters of addresses that nobody owns end. A
 * network's lane counts by the hour: in an office somebody mistypes every day, and that must add up to nothing.
 */
const memory = { account: hours(24), network: hours(1) };

const subjectsOf = ({ accountAndNetwork, account, network }: Lanes) => [accountAndNetwork, account, network];

/** What a password try needs to know. For an unknown e-mail every column is null but the wait. */
export type LoginRow = { [Column in keyof AccountRow]: AccountRow[Column] | null } & {
  password_hash: string | null;
  wait_until: Date | null;
};

const read: Statement = {
  name: 'login-read',
  text: `
    select ${accountColumns}, a.password_hash,
      (select max(wait_until) from password_lane
        where (kind, subject) in (('ACCOUNT_AND_NETWORK', $2::bytea), ('ACCOUNT', $3::bytea), ('NETWORK', $4::bytea))) as wait_until
    from (select 1) as one
      left join account a on a.email_key = $1
      left join organization o on o.id = a.organization_id
      ${openProof}`,
};

export async function readLogin(database: Database, emailKey: string, lanes: Lanes): Promise<LoginRow> {
  const [row] = await database.run<LoginRow>(read, [emailKey, ...subjectsOf(lanes)]);
  if (!row) throw new Error('login-read always returns a row');
  return row;
}

const forgotten = `(case lane.kind when 'NETWORK' then lane.since <= $13::timestamptz else lane.failed_at < $12::timestamptz end)`;
const failures = `case when ${forgotten} then 1 else lane.failures + 1 end`;
const perKind = (own: string, account: string, network: string) =>
  `(case excluded.kind when 'ACCOUNT_AND_NETWORK' then ${own} when 'ACCOUNT' then ${account} else ${network} end)`;
const free = perKind('$6::int', '$8::int', '$10::int');
const maxWait = perKind('$7::float8', '$9::float8', '$11::float8');

/** $1–$3 subjects, $4 now, $5 event; $6–$11 free tries and longest wait in seconds of each lane; $12, $13 the ends of their memory. */
const countWrong: Statement = {
  name: 'login-wrong',
  text: `
    with counted as (
      insert into password_lane as lane (kind, subject, failures, failed_at, since)
      values ('ACCOUNT_AND_NETWORK', $1, 1, $4, $4), ('ACCOUNT', $2, 1, $4, $4), ('NETWORK', $3, 1, $4, $4)
      on conflict (kind, subject) do update set
        failures = ${failures},
        since = case when ${forgotten} then excluded.failed_at else lane.since end,
        failed_at = excluded.failed_at,
        wait_until = ${waitUntilSql(`(${failures})`, free, '30', maxWait, 'excluded.failed_at')}
      where lane.wait_until is null or lane.wait_until <= excluded.failed_at
      returning 1
    ), event as (
      ${appendEvent('$5', '(select count(*) from counted) = 3')}
    )
    select (select count(*) from counted) = 3 as done`,
};

/**
 * Counts a wrong password in all three lanes. A lane in its wait is left alone, and then the try counts as refused
 * and the answer is false: of a burst only the free number learns that it was wrong. The first wait is 30 s in all.
 */
export const countWrongPassword = (
  database: Database,
  { lanes, limits, now, event }: { lanes: Lanes; limits: Limits; now: Date; event: EventRow },
): Promise<boolean> =>
  database.does(countWrong, [
    ...subjectsOf(lanes),
    now,
    JSON.stringify(event),
    ...[limits.password, limits.strangers, limits.network].flatMap((lane) => [
      lane.free,
      lane.maxWait / 1000,
    ]),
    before(now, memory.account),
    before(now, memory.network),
  ]);

/** A session that a right password starts, what must still hold of its account, and what it takes the place of. */
export interface NewSession {
  readonly lanes: Lanes;
  readonly account: { readonly id: string; readonly passwordHash: string; readonly epoch: number };
  readonly session: {
    readonly id: string;
    readonly tokenHash: Buffer;
    readonly address: string;
    readonly browser: string;
  };
  readonly formerTokenHash: Buffer | null;
  readonly now: Date;
  readonly event: EventRow;
}

/**
 * Takes a right password past the lanes, unless a wait began meanwhile: of a burst, a right try that finds a lane full
 * learns nothing either. The account's lanes are cleared, the network's is left as it is. $1, $2, $3 subjects, $4 now.
 */
const passed = `
  passed as (
    insert into password_lane as lane (kind, subject, failures, failed_at, since)
    values ('ACCOUNT_AND_NETWORK', $1, 0, $4, $4), ('ACCOUNT', $2, 0, $4, $4), ('NETWORK', $3, 0, $4, $4)
    on conflict (kind, subject) do update set
      failures = case lane.kind when 'NETWORK' then lane.failures else 0 end,
      wait_until = null
    where lane.wait_until is null or lane.wait_until <= excluded.failed_at
    returning 1
  )`;

/**
 * $1–$3 subjects, $4 now, $5 account, $6 password hash that was compared, $7 new session, $8 new token's hash,
 * $9 former token's hash, $10 address, $11 browser, $12 event, $13 epoch that was read.
 */
const start: Statement = {
  name: 'login-start',
  text: `
    with ${passed}, started as (
      insert into session (id, token_hash, account_id, epoch, started_at, last_active_at, address, browser)
      select $7, $8, a.id, a.epoch, $4, $4, $10, $11 from account a
      where a.id = $5 and a.password_hash = $6 and a.epoch = $13 and a.frozen_at is null and a.deactivated_at is null
        and (select count(*) from passed) = 3
      returning id
    ), progress as (
      ${beginProgress('$5::uuid', '$4::timestamptz', 'exists (select from started)')}
    ), former as (
      update session set ended_at = $4, ended_because = 'STARTED_OVER'
      where token_hash = $9 and ended_at is null and exists (select from started)
    ), event as (
      ${appendEvent('$12', 'exists (select from started)')}
    )
    select exists (select from started) as done`,
};

/**
 * Starts a half-signed session after a right password: clears the account's lanes unless a wait began meanwhile,
 * checks the account again, ends the browser's former session and writes the event; or does nothing at all.
 */
export const startSession = (database: Database, given: NewSession): Promise<boolean> => {
  const { lanes, account, session, formerTokenHash, now, event } = given;
  return database.does(start, [
    ...[...subjectsOf(lanes), now],
    ...[account.id, account.passwordHash, session.id, session.tokenHash, formerTokenHash],
    ...[session.address, session.browser, JSON.stringify(event), account.epoch],
  ]);
};

/** $5 event. */
const refuse: Statement = {
  name: 'login-refuse',
  text: `
    with ${passed}, event as (
      ${appendEvent('$5', '(select count(*) from passed) = 3')}
    )
    select (select count(*) from passed) = 3 as done`,
};

/** Notes a right password of an account that may not sign in; false when a wait began meanwhile, and nothing is said. */
export const refuseRightPassword = (
  database: Database,
  { lanes, now, event }: { lanes: Lanes; now: Date; event: EventRow },
): Promise<boolean> => database.does(refuse, [...subjectsOf(lanes), now, JSON.stringify(event)]);

const replaceHash: Statement = {
  name: 'login-rehash',
  text: 'update account set password_hash = $3 where id = $1 and password_hash = $2',
};

export const replacePasswordHash = (database: Database, accountId: string, former: string, hash: string) =>
  database.run(replaceHash, [accountId, former, hash]);

/** In the order in which sign-ins lock them, and past those that one holds. */
const forget: Statement = {
  name: 'lanes-forget',
  text: `
    delete from password_lane where (kind, subject) in (
      select kind, subject from password_lane where failed_at < $1 order by kind, subject limit 5000 for update skip locked
    )`,
};

export const forgetLanes = (database: Database, now: Date) =>
  database.run(forget, [before(now, memory.account)]);
