import { waitUntilSql } from '../attempts/wait-sql.js';
import { appendEvent } from '../audit/append-event.js';
import type { Statement } from '../database/database.js';
import { type AccountRow, accountColumns } from './account-row.js';

/** What a password try needs to know. For an unknown e-mail every column is null but the wait. */
export type LoginRow = { [Column in keyof AccountRow]: AccountRow[Column] | null } & {
  password_hash: string | null;
  wait_until: Date | null;
};

/** $1 e-mail key; $2, $3, $4 the lanes' subjects. */
export const readLogin: Statement = {
  name: 'login-read',
  text: `
    select ${accountColumns}, a.password_hash,
      (select max(wait_until) from password_lane
        where (kind, subject) in (('ACCOUNT_AND_NETWORK', $2::bytea), ('ACCOUNT', $3::bytea), ('NETWORK', $4::bytea))) as wait_until
    from (select 1) as one
      left join account a on a.email_key = $1
      left join organization o on o.id = a.organization_id`,
};

/** A lane forgets after a day without failures, so that counters of addresses that nobody owns end. */
const failures = `case when lane.failed_at < excluded.failed_at - interval '24 hours' then 1 else lane.failures + 1 end`;
const perKind = (own: string, account: string, network: string) =>
  `(case excluded.kind when 'ACCOUNT_AND_NETWORK' then ${own} when 'ACCOUNT' then ${account} else ${network} end)`;
const free = perKind('$6::int', '$8::int', '$10::int');
const maxWait = perKind('$7::float8', '$9::float8', '$11::float8');

/**
 * Counts a wrong password in all three lanes. A lane in its wait is left alone, and then the try counts as refused:
 * of a burst only the free number learns that it was wrong.
 * $1–$3 subjects, $4 now, $5 event; $6–$11 free tries and longest wait in seconds of each lane.
 */
export const countWrongPassword: Statement = {
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
    select (select count(*) from counted) = 3 as compared`,
};

/**
 * Starts a half-signed session after a right password: clears the account's lanes unless a wait began meanwhile,
 * checks the account again, ends the browser's former session and writes the event; or does nothing at all.
 * $1, $2 subjects, $3 now, $4 account, $5 password hash that was compared, $6 new session, $7 new token's hash,
 * $8 former token's hash, $9 address, $10 browser, $11 event, $12 epoch that was read.
 */
export const startSession: Statement = {
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
    select exists (select from started) as started`,
};

export const replacePasswordHash: Statement = {
  name: 'login-rehash',
  text: 'update account set password_hash = $3 where id = $1 and password_hash = $2',
};
