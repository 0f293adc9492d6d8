import { exhaustedAt } from '../attempts/attempts.js';
import { waitUntilSql } from '../attempts/wait-sql.js';
import { appendEvent } from '../audit/append-event.js';
import type { Statement } from '../database/database.js';
import { appendNotice } from '../notices/append-notice.js';

/** The session that passed the door is still the same, and its account too: $1 session, $2 token hash, $3 epoch, $4 now. */
const stillThere = `
  s.id = $1 and s.token_hash = $2 and s.ended_at is null and a.id = s.account_id
  and a.epoch = $3 and a.frozen_at is null and a.deactivated_at is null`;

const open = (lane: 'code' | 'recovery') =>
  `(a.${lane}_wait_until is null or a.${lane}_wait_until <= $4) and a.${lane}_failures < ${exhaustedAt}`;

/**
 * Locks the account and then the session, both as they are now: a join alone would see the session as it was before
 * the wait for the account, and a second right code would be spent on a session that has already risen.
 */
const held = (lane: 'code' | 'recovery', condition = 'true') => `
  held as (
    select a.id from account a join session s on s.account_id = a.id
    where ${stillThere} and ${open(lane)} and ${condition}
    for no key update of a, s
  )`;

const stepIsFree = `a.last_step < $6
  and exists (select from authenticator f where f.id = $7 and f.account_id = a.id and f.revoked_at is null)`;

/**
 * Finishes the sign-in or steps up with an app's code: claims its step, which must be later than the last accepted
 * one, and raises the session. Of any number of parallel tries with one code, one gets through (RFC 6238, 5.2).
 * $5 event, $6 step, $7 authenticator, $8 the session's next token hash.
 */
export const claimStep: Statement = {
  name: 'verify-claim-step',
  text: `
    with ${held('code', stepIsFree)}, claimed as (
      update account a set last_step = $6, code_failures = 0, code_wait_until = null from held where a.id = held.id
    ), risen as (
      update session set token_hash = $8, signed_in_at = coalesce(signed_in_at, $4), code_at = $4, last_active_at = $4,
        authenticator_id = $7, recovery_code_id = null
      where id = $1 and exists (select from held)
    ), event as (
      ${appendEvent('$5', 'exists (select from held)')}
    )
    select exists (select from held) as risen`,
};

/**
 * The same with a recovery code, which is used up. An exhausted code counter goes back to the end of its free number,
 * so that the app can be tried again.
 * $5 event, $6 digest, $7 free wrong codes, $8 the session's next token hash, $9 notice.
 */
export const claimRecoveryCode: Statement = {
  name: 'verify-claim-recovery-code',
  text: `
    with ${held('recovery')}, used as (
      update recovery_code r set used_at = $4 from held
      where r.account_id = held.id and r.digest = $6 and r.used_at is null and r.replaced_at is null
      returning r.id, r.account_id
    ), claimed as (
      update account a set recovery_failures = 0, recovery_wait_until = null,
        code_failures = case when a.code_failures >= ${exhaustedAt} then $7 else a.code_failures end,
        code_wait_until = case when a.code_failures >= ${exhaustedAt} then null else a.code_wait_until end
      from used where a.id = used.account_id
    ), risen as (
      update session set token_hash = $8, signed_in_at = coalesce(signed_in_at, $4), code_at = $4, last_active_at = $4,
        authenticator_id = null, recovery_code_id = (select id from used)
      where id = $1 and exists (select from used)
    ), event as (
      ${appendEvent('$5', 'exists (select from used)')}
    ), notice as (
      ${appendNotice('$9', 'exists (select from used)')}
    )
    select exists (select from used) as risen`,
};

/**
 * Counts a wrong code while tries are taken; during a wait, or when another try just began one, it counts nothing and
 * the try was none. The one that uses up the free number also tells the person, $9.
 * $5 event, $6 free wrong codes, $7 first and $8 longest wait in seconds.
 */
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
    select exists (select from counted) as counted`,
});
export const countWrongCode = countWrong('code');
export const countWrongRecoveryCode = countWrong('recovery');

/** A right code whose step is spent: compared, so it leaves its event, but it is no wrong try. $1 event. */
export const noteSpentCode: Statement = { name: 'verify-spent', text: appendEvent('$1') };

/**
 * Counts a wrong code against the pending enrollment alone, which ends with the last one it may take: a phone with a
 * wrong clock must not start the first sign-in with a debt. $1 enrollment, $2 session, $3 now, $4 event, $5 codes it takes.
 */
export const countWrongEnrollmentCode: Statement = {
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
    select exists (select from counted) as counted`,
};
