import { reachStep } from '../accounts/progress-sql.js';
import { appendEvent } from '../audit/append-event.js';
import type { EnrollmentPath, EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { after, before, hours } from '../duration.js';
import type { KnownCaller } from '../sign-in/caller.js';

/** Over how long an account's enrollments are counted. */
const countedOver = hours(1);

export interface NewEnrollment {
  readonly id: string;
  readonly name: string;
  readonly path: EnrollmentPath | null;
  readonly box: Buffer;
  readonly keyId: string;
  readonly expiresAt: Date;
}

/**
 * $1 session, $2 its token's hash, $3 epoch, $4 now, $5 enrollments an hour; $6–$11 the new enrollment; $12 event;
 * $13 since when they are counted.
 */
const start: Statement = {
  name: 'enrollment-start',
  text: `
    with counted as (
      update account a set
        enrollment_count = case when a.enrollment_count_since > $13::timestamptz then a.enrollment_count + 1 else 1 end,
        enrollment_count_since = case when a.enrollment_count_since > $13::timestamptz then a.enrollment_count_since else $4 end
      from session s
      where s.id = $1 and s.token_hash = $2 and s.ended_at is null and a.id = s.account_id and a.epoch = $3
        and (a.enrollment_count < $5 or a.enrollment_count_since is null or a.enrollment_count_since <= $13::timestamptz)
      returning a.id
    ), started as (
      insert into enrollment (id, session_id, account_id, name, path, secret_box, key_id, created_at, expires_at)
      select $6, $1, counted.id, $7, $8, $9, $10, $4, $11 from counted
      on conflict (session_id) do update set id = excluded.id, name = excluded.name, path = excluded.path, failures = 0,
        secret_box = excluded.secret_box, key_id = excluded.key_id, created_at = excluded.created_at, expires_at = excluded.expires_at
      returning account_id
    ), progress as (
      ${reachStep('(select account_id from started)', `'QR_CODE'::text`)}
    ), event as (
      ${appendEvent('$12', 'exists (select from started)')}
    )
    select exists (select from started) as done`,
};

/** The session's former pending secret is overwritten: from then on its codes match nothing. False when too many were made. */
export function startEnrollment(
  database: Database,
  { session }: KnownCaller,
  given: { perHour: number; enrollment: NewEnrollment; now: Date; event: EventRow },
): Promise<boolean> {
  const { perHour, enrollment, now, event } = given;
  return database.does(start, [
    ...[session.id, session.tokenHash, session.account.facts.epoch, now, perHour],
    ...[enrollment.id, enrollment.name, enrollment.path, enrollment.box, enrollment.keyId],
    ...[enrollment.expiresAt, JSON.stringify(event), before(now, countedOver)],
  ]);
}

const countedSince: Statement = {
  name: 'enrollment-counted-since',
  text: 'select enrollment_count_since as since from account where id = $1 and epoch = $2 and enrollment_count >= $3',
};

/** When the account may enroll again; undefined when it is not the number of its enrollments that stands against it. */
export async function nextEnrollmentAt(
  database: Database,
  { session: { account } }: KnownCaller,
  perHour: number,
): Promise<Date | undefined> {
  const values = [account.id, account.facts.epoch, perHour];
  const [full] = await database.run<{ since: Date }>(countedSince, values);
  return full && after(full.since, countedOver);
}

/** $1 enrollment, $2 session, $3 now, $4 event, $5 codes it takes. */
const countWrong: Statement = {
  name: 'enrollment-wrong',
  text: `
    with counted as (
      update enrollment set failures = failures + 1,
        expires_at = case when failures + 1 >= $5 then $3 else expires_at end
      where id = $1 and session_id = $2 and expires_at > $3 and failures < $5
      returning id
    ), event as (
      ${appendEvent('$4', 'exists (select from counted)')}
    )
    select exists (select from counted) as done`,
};

/**
 * Counts a wrong code against the pending enrollment alone, which ends with the last one it may take: a phone with a
 * wrong clock must not start the first sign-in with a debt.
 */
export const countWrongEnrollmentCode = (
  database: Database,
  { session }: KnownCaller,
  given: { id: string; codes: number; now: Date; event: EventRow },
): Promise<boolean> =>
  database.does(countWrong, [
    ...[given.id, session.id, given.now],
    ...[JSON.stringify(given.event), given.codes],
  ]);

/** A pending secret that ran out is told as such for this long; then it is as if there had been none. */
const memory = hours(1);

const drop: Statement = { name: 'enrollments-drop', text: 'delete from enrollment where expires_at < $1' };

export const dropEnrollments = (database: Database, now: Date) => database.run(drop, [before(now, memory)]);
