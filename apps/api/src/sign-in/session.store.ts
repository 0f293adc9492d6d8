import { type EntityManager, IsNull, Not } from 'typeorm';
import { beginProgress, reachStep } from '../accounts/progress-sql.js';
import { seesSql, worksSql } from '../accounts/scope-sql.js';
import { appendEvent } from '../audit/append-event.js';
import type { EnrollmentStep, EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before, days, hours } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import type { SessionEnd } from './auth-state.js';
import type { KnownCaller, SessionRecord } from './caller.js';
import { SessionEntity } from './session.entity.js';
import { endedSessionMemory } from './session-memory.js';
import {
  type Factors,
  type FactorsRow,
  type SessionRow,
  sessionColumns,
  sessionTables,
  toFactors,
  toRecord,
} from './session-row.js';

const read: Statement = { name: 'session-read', text: `select ${sessionColumns} ${sessionTables()}` };

export async function readSession(
  database: Database,
  tokenHash: Buffer,
  supportEmail: string,
): Promise<SessionRecord | null> {
  const [row] = await database.run<SessionRow>(read, [tokenHash]);
  return row ? toRecord(row, supportEmail) : null;
}

const readAgain: Statement = {
  name: 'session-read-again',
  text: `select ${sessionColumns} ${sessionTables('', 's.id = $1')}`,
};

/** A session that was read before, whichever token it has by now. */
export async function readSessionAgain(
  database: Database,
  id: string,
  supportEmail: string,
): Promise<SessionRecord | null> {
  const [row] = await database.run<SessionRow>(readAgain, [id]);
  return row ? toRecord(row, supportEmail) : null;
}

/** Who made the open reset, while they work and may still see the account. */
const granter = `
  left join account g on g.id = p.granted_by and ${worksSql('g')}
    and ${seesSql('g.id', 'g.role', 'a.organization_id')}`;

const sealedFactor = `json_build_object('id', f.id, 'key_id', f.key_id, 'box', encode(f.secret_box, 'hex'))`;

/** How many authenticators that were revoked are still recognized, and for how long. */
const rememberedFactors = 3;
const revokedMemory = days(90);

const readFactors: Statement = {
  name: 'session-read-factors',
  text: `
    select ${sessionColumns},
      a.last_step, a.code_failures, a.code_wait_until, a.recovery_failures, a.recovery_wait_until, a.recovery_salt,
      (select json_agg(${sealedFactor})
        from authenticator f where f.account_id = a.id and f.revoked_at is null) as authenticators,
      (select json_agg(${sealedFactor} order by f.revoked_at desc)
        from (select * from authenticator r where r.account_id = a.id and r.revoked_at > $2
          order by r.revoked_at desc limit ${rememberedFactors}) f) as revoked,
      g.id as granter_id, g.email as granter_email,
      e.key_id as enrollment_key_id, e.secret_box as enrollment_box, e.path as enrollment_path, e.name as enrollment_name
    ${sessionTables(granter)}`,
};

export async function readSessionWithFactors(
  database: Database,
  tokenHash: Buffer,
  supportEmail: string,
  now: Date,
): Promise<{ session: SessionRecord; factors: Factors } | null> {
  const [row] = await database.run<FactorsRow>(readFactors, [tokenHash, before(now, revokedMemory)]);
  return row ? { session: toRecord(row, supportEmail), factors: toFactors(row) } : null;
}

const touch: Statement = {
  name: 'session-touch',
  text: 'update session set last_active_at = $2 where id = $1 and ended_at is null and last_active_at < $2',
};

/** Activity prolongs the idle limit; it is written at most once a minute. */
export const touchSession = (database: Database, id: string, now: Date) => database.run(touch, [id, now]);

const end: Statement = {
  name: 'session-end',
  text: `
    with ended as (
      update session set ended_at = $2, ended_because = $3 where id = $1 and ended_at is null returning id
    )
    ${appendEvent('$4', 'exists (select from ended)')}`,
};

/** Ends the session and writes its event, once. */
export const endSession = (database: Database, id: string, now: Date, because: SessionEnd, event: EventRow) =>
  database.run(end, [id, now, because, JSON.stringify(event)]);

const reach: Statement = {
  name: 'enrollment-step',
  text: `
    with reached as (
      update session set steps_reached = steps_reached || $2::text
      where id = $1 and token_hash = $4 and ended_at is null and not ($2 = any (steps_reached))
      returning account_id
    ), progress as (
      ${reachStep('(select account_id from reached)', '$2::text')}
    )
    ${appendEvent('$3', 'exists (select from reached)')}`,
};

/** Notes once a session that this step of the enrollment was reached, and writes its event. */
export const noteStep = (
  database: Database,
  { session }: KnownCaller,
  step: EnrollmentStep,
  event: EventRow,
) => database.run(reach, [session.id, step, JSON.stringify(event), session.tokenHash]);

/** No session lives longer without activity (NIST SP 800-63B-4, AAL2). */
const longestIdle = hours(1);

const drop: Statement = {
  name: 'sessions-drop',
  text: `
    delete from session
    where ended_at < $1 or ended_at is null and greatest(last_active_at, started_at) < $2`,
};

/** Drops what has ended, or run out without anybody ending it, longer ago than is remembered. */
export function dropSessions(database: Database, now: Date) {
  const since = before(now, endedSessionMemory);
  return database.run(drop, [since, before(since, longestIdle)]);
}

export interface StartedSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly account: { readonly id: string; readonly epoch: number };
  readonly origin: Pick<RequestOrigin, 'address' | 'browser'>;
}

/** Sessions within a transaction. */
export class SessionStore {
  constructor(private readonly manager: EntityManager) {}

  /** The caller's session while it is still the one that passed the door; locked until the transaction ends. */
  lock({ session }: KnownCaller): Promise<SessionEntity | null> {
    return this.manager.findOne(SessionEntity, {
      where: { id: session.id, tokenHash: session.tokenHash, endedAt: IsNull() },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** The session rises under a new token, remembering which authenticator proved the second factor. */
  async raise(
    session: SessionEntity,
    rise: Pick<SessionEntity, 'tokenHash' | 'epoch' | 'authenticatorId'>,
    now: Date,
  ): Promise<void> {
    const { id } = session;
    await this.manager.update(SessionEntity, id, {
      ...rise,
      signedInAt: now,
      codeAt: now,
      lastActiveAt: now,
    });
  }

  /** The browser signs in as somebody else: its former session ends. */
  async startOver(formerTokenHash: Buffer, endedAt: Date): Promise<void> {
    const end = { endedAt, endedBecause: 'STARTED_OVER' } as const;
    await this.manager.update(SessionEntity, { tokenHash: formerTokenHash, endedAt: IsNull() }, end);
  }

  /** A half-signed session of an account whose first factor was proved otherwise than by login. */
  async start({ id, tokenHash, account, origin }: StartedSession, now: Date): Promise<void> {
    await this.manager.query(
      `with progress as (${beginProgress('$3::uuid', '$5::timestamptz')})
       insert into session (id, token_hash, account_id, epoch, started_at, last_active_at, address, browser)
       values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [id, tokenHash, account.id, account.epoch, now, origin.address, origin.browser],
    );
  }

  /** How many had not ended until now. */
  async endAll(accountId: string, endedBecause: SessionEnd, endedAt: Date): Promise<number> {
    const end = { endedAt, endedBecause };
    const { affected } = await this.manager.update(SessionEntity, { accountId, endedAt: IsNull() }, end);
    return affected ?? 0;
  }

  /** The same for every session but this one. */
  async endOthers(
    accountId: string,
    sessionId: string,
    endedBecause: SessionEnd,
    endedAt: Date,
  ): Promise<number> {
    const others = { accountId, id: Not(sessionId), endedAt: IsNull() };
    const { affected } = await this.manager.update(SessionEntity, others, { endedAt, endedBecause });
    return affected ?? 0;
  }

  /** Whoever else knew the password and waits before the second factor must start over. */
  async endOtherHalfSigned(accountId: string, sessionId: string, now: Date): Promise<void> {
    await this.manager.update(
      SessionEntity,
      { accountId, id: Not(sessionId), endedAt: IsNull(), signedInAt: IsNull() },
      { endedAt: now, endedBecause: 'ENDED_ELSEWHERE' },
    );
  }
}
