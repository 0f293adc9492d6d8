import { type Budget, exhaustedAt } from '../attempts/attempts.js';
import { waitUntilSql } from '../attempts/wait-sql.js';
import { appendEvent } from '../audit/append-event.js';
import type { EventRow, Factor } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { appendNotice } from '../notices/append-notice.js';
import type { NoticeRow } from '../notices/notice.js';
import type { KnownCaller } from '../sign-in/caller.js';

/** What each write of a try is about: whose it is and what the trail says of it. */
interface Try {
  readonly caller: KnownCaller;
  readonly now: Date;
  readonly event: EventRow;
}

/** What a right code writes beside its own event, should a reset be open: see cancelling. */
export interface Cancellation {
  readonly event: EventRow;
  readonly person: NoticeRow;
  /** Null where the server's command line made the reset. */
  readonly staff: NoticeRow | null;
}

interface Claim extends Try {
  readonly tokenHash: Buffer;
  readonly cancellation: Cancellation | null;
}

const cancellation = ({ cancellation: given }: Claim) => [
  ...[given && JSON.stringify(given.event), given && JSON.stringify(given.person)],
  given?.staff ? JSON.stringify(given.staff) : null,
];

/** $1 session, $2 token hash, $3 epoch, $4 now, $5 event. */
const first = ({ caller: { session }, now, event }: Try) => [
  ...[session.id, session.tokenHash, session.account.facts.epoch],
  ...[now, JSON.stringify(event)],
];

/** The session that passed the door is still the same, and its account too. */
const stillThere = `
  s.id = $1 and s.token_hash = $2 and s.ended_at is null and a.id = s.account_id
  and a.epoch = $3 and a.frozen_at is null and a.deactivated_at is null`;

const open = (lane: 'code' | 'recovery') =>
  `(a.${lane}_wait_until is null or a.${lane}_wait_until <= $4) and a.${lane}_failures < ${exhaustedAt}`;

/**
 * Locks the account and then the session, both as they are now: a join alone would see the session as it was before
 * the wait for the account, and a second right code would be spent on a session that has already risen.
 */
const held = (lane: 'code' | 'recovery', factor = '', and = '') => `
  held as (
    select a.id, s.signed_in_at from account a join session s on s.account_id = a.id ${factor && `join ${factor}`}
    where ${stillThere} and ${open(lane)} ${and}
    for no key update of a, s${factor && ', f'}
  )`;

/**
 * A right code of a standing factor takes an open reset back, since the person is not locked out, and closes their
 * requests. The epoch rises with it: a session that had given the reset's code goes no further. The event and the mails,
 * given as JSON parameters, go out only then.
 */
const cancelling = (from: string, event: string, person: string, staff: string) => `
  cancelled as (
    update mail_proof p set closed_at = $4, closed_because = 'CANCELLED' from ${from} f
    where p.account_id = f.id and p.closed_at is null and p.kind = 'RESET' returning p.id
  ), answered as (
    update reset_request q set closed_at = $4, closed_because = 'SIGNED_IN' from ${from} f
    where q.account_id = f.id and q.closed_at is null
  ), cancel_event as (
    ${appendEvent(event, 'exists (select from cancelled)')}
  ), cancel_notice as (
    ${appendNotice(person, 'exists (select from cancelled)')}
  ), cancel_staff_notice as (
    ${appendNotice(staff, `${staff}::text is not null and exists (select from cancelled)`)}
  )`;
const risenAccount = (from: string) => `
  epoch = a.epoch + (select count(*)::int from cancelled),
  last_sign_in_at = case when ${from}.signed_in_at is null then $4 else a.last_sign_in_at end`;

/** The authenticator is locked as well: one that a reset revoked while the account was waited for signs in no more. */
const authenticator = 'authenticator f on f.id = $7 and f.account_id = a.id';
const stepIsFree = 'and a.last_step < $6 and f.revoked_at is null';

/** $6 step, $7 authenticator, $8 the session's next token hash, $9–$11 event and notices of a cancelled reset. */
const claimAppCode: Statement = {
  name: 'verify-claim-step',
  text: `
    with ${held('code', authenticator, stepIsFree)}, ${cancelling('held', '$9', '$10', '$11')}, claimed as (
      update account a set last_step = $6, code_failures = 0, code_wait_until = null, ${risenAccount('held')}
      from held where a.id = held.id
    ), risen as (
      update session set token_hash = $8, signed_in_at = coalesce(signed_in_at, $4), code_at = $4, last_active_at = $4,
        authenticator_id = $7, recovery_code_id = null
      where id = $1 and exists (select from held)
    ), event as (
      ${appendEvent('$5', 'exists (select from held)')}
    )
    select exists (select from held) as done`,
};

/**
 * Finishes the sign-in or steps up with an app's code: claims its step, which must be later than the last accepted
 * one, and raises the session. Of any number of parallel tries with one code, one gets through (RFC 6238, 5.2).
 */
export const claimStep = (
  database: Database,
  given: Claim & { step: number; authenticatorId: string },
): Promise<boolean> =>
  database.does(claimAppCode, [
    ...[...first(given), given.step, given.authenticatorId, given.tokenHash],
    ...cancellation(given),
  ]);

/** $6 digest, $7 free wrong codes, $8 the session's next token hash, $9–$11 as above, $12 notice. */
const useRecoveryCode: Statement = {
  name: 'verify-claim-recovery-code',
  text: `
    with ${held('recovery')}, used as (
      update recovery_code r set used_at = $4 from held
      where r.account_id = held.id and r.digest = $6 and r.used_at is null and r.replaced_at is null
      returning r.id as code_id, r.account_id as id, held.signed_in_at
    ), ${cancelling('used', '$9', '$10', '$11')}, claimed as (
      update account a set recovery_failures = 0, recovery_wait_until = null, ${risenAccount('used')},
        code_failures = case when a.code_failures >= ${exhaustedAt} then $7 else a.code_failures end,
        code_wait_until = case when a.code_failures >= ${exhaustedAt} then null else a.code_wait_until end
      from used where a.id = used.id
    ), risen as (
      update session set token_hash = $8, signed_in_at = coalesce(signed_in_at, $4), code_at = $4, last_active_at = $4,
        authenticator_id = null, recovery_code_id = (select code_id from used)
      where id = $1 and exists (select from used)
    ), event as (
      ${appendEvent('$5', 'exists (select from used)')}
    ), notice as (
      ${appendNotice('$12', 'exists (select from used)')}
    )
    select exists (select from used) as done`,
};

/**
 * The same with a recovery code, which is used up. An exhausted code counter goes back to the end of its free number,
 * so that the app can be tried again.
 */
export const claimRecoveryCode = (
  database: Database,
  given: Claim & { digest: Buffer; freeCodes: number; notice: NoticeRow },
): Promise<boolean> =>
  database.does(useRecoveryCode, [
    ...[...first(given), given.digest, given.freeCodes, given.tokenHash],
    ...[...cancellation(given), JSON.stringify(given.notice)],
  ]);

/** $6 free wrong codes, $7 first and $8 longest wait in seconds, $9 notice. */
const countWrong = (lane: 'code' | 'recovery'): Statement => ({
  name: `verify-wrong-${lane}`,
  text: `
    with counted as (
      update account a set ${lane}_failures = a.${lane}_failures + 1,
        ${lane}_wait_until = ${waitUntilSql(`(a.${lane}_failures + 1)`, '$6::int', '$7', '$8', '$4')}
      from session s where ${stillThere} and ${open(lane)}
      returning a.${lane}_failures as failures
    ), event as (
      ${appendEvent('$5', 'exists (select from counted)')}
    ), notice as (
      ${appendNotice('$9', 'exists (select from counted where failures = $6::int)')}
    )
    select exists (select from counted) as done`,
});
const countWrongIn: Record<Factor, Statement> = {
  APP_CODE: countWrong('code'),
  RECOVERY_CODE: countWrong('recovery'),
};

/**
 * Counts a wrong code while tries are taken; during a wait, or when another try just began one, it counts nothing and
 * the try was none. The one that uses up the free number also tells the person.
 */
export const countWrongCode = (
  database: Database,
  factor: Factor,
  given: Try & { budget: Budget; notice: NoticeRow },
): Promise<boolean> => {
  const { free, firstWait, maxWait } = given.budget;
  const budget = [free, firstWait / 1000, maxWait / 1000];
  return database.does(countWrongIn[factor], [...first(given), ...budget, JSON.stringify(given.notice)]);
};

const noteSpent: Statement = { name: 'verify-spent', text: appendEvent('$1') };

/** A right code whose step is spent: compared, so it leaves its event, but it is no wrong try. */
export const noteSpentCode = (database: Database, event: EventRow) =>
  database.run(noteSpent, [JSON.stringify(event)]);
