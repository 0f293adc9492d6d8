import { waitUntilSql } from '../attempts/wait-sql.js';
import { appendEvent } from '../audit/append-event.js';
import type { EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before, hours } from '../duration.js';
import type { Limits } from '../limits.js';
import { type AccountRow, accountColumns } from './account-row.js';
import type { Lanes } from './password-lanes.js';

/** A lane forgets after a day without failures, so that counters of addresses that nobody owns end. */
const laneMemory = hours(24);

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
      left join organization o on o.id = a.organization_id`,
};

export async function readLogin(database: Database, emailKey: string, lanes: Lanes): Promise<LoginRow> {
  const [row] = await database.run<LoginRow>(read, [emailKey, ...subjectsOf(lanes)]);
  if (!row) throw new Error('login-read always returns a row');
  return row;
}

const failures = `case when lane.failed_at < $12::timestamptz then 1 else lane.failures + 1 end`;
const perKind = (own: string, account: string, network: string) =>
  `(case excluded.kind when 'ACCOUNT_AND_NETWORK' then ${own} when 'ACCOUNT' then ${account} else ${network} end)`;
const free = perKind('$6::int', '$8::int', '$10::int');
const maxWait = perKind('$7::float8', '$9::float8', '$11::float8');

/** $1–$3 subjects, $4 now, $5 event; $6–$11 free tries and longest wait in seconds of each lane; $12 the end of its memory. */
const countWrong: Statement = {
  name: 'login-wrong',
  text: `
    with counted as (
      insert into password_lane as lane (kind, subject, failures, failed_at)
      values ('ACCOUNT_AND_NETWORK', $1, 1, $4), ('ACCOUNT', $2, 1, $4), ('NETWORK', $3, 1, $4)
      on conflict (kind, subject) do update set
        failures = ${failures},
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
    before(now, laneMemory),
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
 * $1, $2 subjects, $3 now, $4 account, $5 password hash that was compared, $6 new session, $7 new token's hash,
 * $8 former token's hash, $9 address, $10 browser, $11 event, $12 epoch that was read.
 */
const start: Statement = {
  name: 'login-start',
  text: `
    with cleared as (
      insert into password_lane as lane (kind, subject, failures, failed_at)
      values ('ACCOUNT_AND_NETWORK', $1, 0, $3), ('ACCOUNT', $2, 0, $3)
      on conflict (kind, subject) do update set failures = 0, wait_until = null
      where lane.wait_until is null or lane.wait_until <= excluded.failed_at
      returning 1
    ), started as (
      insert into session (id, token_hash, account_id, epoch, started_at, last_active_at, address, browser)
      select $6, $7, a.id, a.epoch, $3, $3, $9, $10 from account a
      where a.id = $4 and a.password_hash = $5 and a.epoch = $12 and a.frozen_at is null and a.deactivated_at is null
        and (select count(*) from cleared) = 2
      returning id
    ), former as (
      update session set ended_at = $3, ended_because = 'STARTED_OVER'
      where token_hash = $8 and ended_at is null and exists (select from started)
    ), event as (
      ${appendEvent('$11', 'exists (select from started)')}
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
    ...[lanes.accountAndNetwork, lanes.account, now],
    ...[account.id, account.passwordHash, session.id, session.tokenHash, formerTokenHash],
    ...[session.address, session.browser, JSON.stringify(event), account.epoch],
  ]);
};

const replaceHash: Statement = {
  name: 'login-rehash',
  text: 'update account set password_hash = $3 where id = $1 and password_hash = $2',
};

export const replacePasswordHash = (database: Database, accountId: string, former: string, hash: string) =>
  database.run(replaceHash, [accountId, former, hash]);

const forget: Statement = { name: 'lanes-forget', text: 'delete from password_lane where failed_at < $1' };

export const forgetLanes = (database: Database, now: Date) => database.run(forget, [before(now, laneMemory)]);
