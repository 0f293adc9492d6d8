import { type EntityManager, IsNull, Not } from 'typeorm';
import type { Budget } from '../attempts/attempts.js';
import { exhaustedAt } from '../attempts/attempts.js';
import { waitUntilSql } from '../attempts/wait-sql.js';
import { appendEvent } from '../audit/append-event.js';
import type { EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { appendNotice } from '../notices/append-notice.js';
import type { NoticeRow } from '../notices/notice.js';
import type { Sealed } from '../secrets/secret-box.js';
import type { KnownCaller } from './caller.js';
import { type MailProofEnd, MailProofEntity } from './mail-proof.entity.js';

export type NewMailProof = Pick<MailProofEntity, 'accountId' | 'kind' | 'codeExpiresAt' | 'createdAt'> &
  Partial<Pick<MailProofEntity, 'lapsesAt' | 'grantedBy' | 'reason' | 'withoutRequest' | 'revokeNow'>>;

/** Proofs by mail within a transaction; whoever changes one holds the account's lock. */
export class MailProofStore {
  constructor(private readonly manager: EntityManager) {}

  open(accountId: string): Promise<MailProofEntity | null> {
    return this.manager.findOneBy(MailProofEntity, { accountId, closedAt: IsNull() });
  }

  create(proof: NewMailProof, { box, keyId }: Sealed): Promise<MailProofEntity> {
    return this.manager.save(this.manager.create(MailProofEntity, { ...proof, secretBox: box, keyId }));
  }

  async change(proof: MailProofEntity, change: Partial<MailProofEntity>): Promise<void> {
    await this.manager.save(Object.assign(proof, change));
  }

  /** Whether it was open until now. */
  async close(
    { id }: Pick<MailProofEntity, 'id'>,
    closedBecause: MailProofEnd,
    closedAt: Date,
  ): Promise<boolean> {
    const end = { closedAt, closedBecause };
    const { affected } = await this.manager.update(MailProofEntity, { id, closedAt: IsNull() }, end);
    return affected === 1;
  }

  async closeOpen(accountId: string, closedBecause: MailProofEnd, closedAt: Date): Promise<void> {
    await this.manager.update(
      MailProofEntity,
      { accountId, closedAt: IsNull() },
      { closedAt, closedBecause },
    );
  }

  /** The next batch whose code another key than this one sealed. */
  sealedByOthers(keyId: string, batch: number): Promise<MailProofEntity[]> {
    const lock = { mode: 'for_no_key_update' } as const;
    return this.manager.find(MailProofEntity, { where: { keyId: Not(keyId) }, take: batch, lock });
  }
}

/** What confirmEmail compares with. */
export interface MailedCode {
  readonly id: string;
  readonly sealed: Sealed;
  readonly expiresAt: Date;
  readonly tally: { readonly failures: number; readonly waitUntil: Date | null };
}

interface MailedCodeRow {
  id: string;
  secret_box: Buffer;
  key_id: string;
  code_expires_at: Date;
  failures: number;
  wait_until: Date | null;
}

const read: Statement = {
  name: 'mail-proof-read',
  text: `select id, secret_box, key_id, code_expires_at, failures, wait_until from mail_proof
    where account_id = $1 and closed_at is null and code_used_at is null and secret_box is not null`,
};

export async function readMailedCode(database: Database, accountId: string): Promise<MailedCode | null> {
  const [row] = await database.run<MailedCodeRow>(read, [accountId]);
  if (!row) return null;
  const {
    id,
    secret_box: box,
    key_id: keyId,
    code_expires_at: expiresAt,
    failures,
    wait_until: waitUntil,
  } = row;
  return { id, sealed: { box, keyId }, expiresAt, tally: { failures, waitUntil } };
}

interface Try {
  readonly caller: KnownCaller;
  readonly proofId: string;
  readonly now: Date;
  readonly event: EventRow;
}

/** $1 session, $2 its token's hash, $3 epoch, $4 now, $5 event, $6 proof. */
const first = ({ caller: { session }, now, event, proofId }: Try) => [
  ...[session.id, session.tokenHash, session.account.facts.epoch],
  ...[now, JSON.stringify(event), proofId],
];

/** Locks the account, the session and the proof as they are now; nothing where a wait began or the code was used meanwhile. */
const held = `
  held as (
    select p.id from account a
      join session s on s.account_id = a.id
      join mail_proof p on p.account_id = a.id
    where s.id = $1 and s.token_hash = $2 and s.ended_at is null
      and a.epoch = $3 and a.frozen_at is null and a.deactivated_at is null
      and p.id = $6 and p.closed_at is null and p.code_used_at is null and p.code_expires_at > $4
      and (p.wait_until is null or p.wait_until <= $4)
    for no key update of a, s, p
  )`;

/** $7 the session's next token hash. */
const claim: Statement = {
  name: 'mail-proof-claim',
  text: `
    with ${held}, used as (
      update mail_proof p set code_used_at = $4, secret_box = null, key_id = null, failures = 0, wait_until = null
      from held where p.id = held.id
    ), risen as (
      update session set token_hash = $7, mail_proof_id = $6 where id = $1 and exists (select from held)
    ), event as (
      ${appendEvent('$5', 'exists (select from held)')}
    )
    select exists (select from held) as done`,
};

/** The code is used up, and this session alone may enroll with it: of any number of parallel tries one gets through. */
export const claimMailedCode = (database: Database, given: Try & { tokenHash: Buffer }): Promise<boolean> =>
  database.does(claim, [...first(given), given.tokenHash]);

/** $7 free tries, $8 first and $9 longest wait in seconds, $10 notice, $11 event of the end. */
const countWrong: Statement = {
  name: 'mail-proof-wrong',
  text: `
    with ${held}, counted as (
      update mail_proof p set failures = p.failures + 1,
        wait_until = ${waitUntilSql('(p.failures + 1)', '$7::int', '$8', '$9', '$4')},
        code_expires_at = case when p.failures + 1 >= ${exhaustedAt} then $4::timestamptz else p.code_expires_at end,
        lapses_at = case when p.failures + 1 >= ${exhaustedAt} then $4::timestamptz else p.lapses_at end
      from held where p.id = held.id
      returning p.failures
    ), event as (
      ${appendEvent('$5', 'exists (select from counted)')}
    ), ended as (
      ${appendEvent('$11', `exists (select from counted where failures >= ${exhaustedAt})`)}
    ), notice as (
      ${appendNotice('$10', 'exists (select from counted where failures = $7::int)')}
    )
    select exists (select from counted) as done`,
};

/**
 * Counts a wrong code; the one that uses up the free number tells the person. With the hundredth the code is dead and the
 * grant's time is over: where an old authenticator stands it signs in again, where none does only a new reset helps.
 */
export const countWrongMailedCode = (
  database: Database,
  given: Try & { budget: Budget; notice: NoticeRow; ended: EventRow },
): Promise<boolean> => {
  const { free, firstWait, maxWait } = given.budget;
  return database.does(countWrong, [
    ...[...first(given), free, firstWait / 1000, maxWait / 1000],
    ...[JSON.stringify(given.notice), JSON.stringify(given.ended)],
  ]);
};

const wipe: Statement = {
  name: 'mail-proofs-wipe',
  text: `update mail_proof set secret_box = null, key_id = null
    where key_id is not null and (closed_at is not null or code_expires_at <= $1)`,
};

/** A code that nobody can give any more is wiped. */
export const wipeMailedCodes = (database: Database, now: Date) => database.run(wipe, [now]);

const lapse: Statement = {
  name: 'mail-proofs-lapse',
  text: `
    with lapsed as (
      update mail_proof p set closed_at = $1, closed_because = 'LAPSED' from account a
      where a.id = p.account_id and p.closed_at is null and p.lapses_at <= $1
        and exists (select from authenticator t where t.account_id = a.id and t.revoked_at is null)
      returning p.id, p.account_id, a.organization_id
    )
    insert into audit_event (occurred_at, type, account_id, organization_id, details)
    select $1, 'MAIL_PROOF_ENDED', account_id, organization_id, jsonb_build_object('proofId', id, 'because', 'LAPSED')
    from lapsed`,
};

/** Ends the grants that nobody completed where the old authenticator still signs in. */
export const lapseMailProofs = (database: Database, now: Date) => database.run(lapse, [now]);
