import type { Sealed } from '../authenticator/secret-box.js';
import type { StoredApp } from '../accounts/organization.entity.js';
import type { Role } from '../accounts/role.js';
import { appendEvent } from '../audit/append-event.js';
import type { EventRow } from '../audit/audit-event.js';
import type { Database, Statement } from '../database/database.js';
import type { SessionEnd } from './auth-state.js';
import type { SessionRecord } from './caller.js';

/** The columns that tell who an account is and what it may go on to. */
export interface AccountRow {
  account_id: string;
  email: string;
  name: string;
  role: Role;
  account_epoch: number;
  frozen_at: Date | null;
  deactivated_at: Date | null;
  first_enrolled_at: Date | null;
  enrolled: boolean;
  recovery_codes_saved_at: Date | null;
  recovery_codes_left: number;
  organization_id: string;
  organization_name: string;
  support_contact: string | null;
  approved_apps: StoredApp[];
}

interface SessionRow extends AccountRow {
  id: string;
  token_hash: Buffer;
  epoch: number;
  started_at: Date;
  signed_in_at: Date | null;
  code_at: Date | null;
  last_active_at: Date;
  ended_because: SessionEnd | null;
  steps_reached: string[];
  factor_stands: boolean;
  enrollment_id: string | null;
  enrollment_expires_at: Date | null;
}

export const accountColumns = `
  a.id as account_id, a.email, a.name, a.role, a.epoch as account_epoch, a.frozen_at, a.deactivated_at, a.first_enrolled_at,
  exists (select from authenticator t where t.account_id = a.id and t.revoked_at is null) as enrolled,
  a.recovery_codes_saved_at,
  (select count(*)::int from recovery_code r
    where r.account_id = a.id and r.used_at is null and r.replaced_at is null) as recovery_codes_left,
  o.id as organization_id, o.name as organization_name, o.support_contact, o.approved_apps`;

const columns = `
  ${accountColumns},
  s.id, s.token_hash, s.epoch, s.started_at, s.signed_in_at, s.code_at, s.last_active_at, s.ended_because, s.steps_reached,
  s.recovery_code_id is not null
    or exists (select from authenticator v where v.id = s.authenticator_id and v.revoked_at is null) as factor_stands,
  e.id as enrollment_id, e.expires_at as enrollment_expires_at`;

const tables = `
  from session s
    join account a on a.id = s.account_id
    join organization o on o.id = a.organization_id
    left join enrollment e on e.session_id = s.id
  where s.token_hash = $1`;

const read: Statement = { name: 'session-read', text: `select ${columns} ${tables}` };

export async function readSession(database: Database, tokenHash: Buffer, supportEmail: string): Promise<SessionRecord | null> {
  const [row] = await database.run<SessionRow>(read, [tokenHash]);
  return row ? toRecord(row, supportEmail) : null;
}

/** What verify2FA compares with, read in the same statement as the session. */
export interface Factors {
  readonly lastStep: number;
  readonly code: { readonly failures: number; readonly waitUntil: Date | null };
  readonly recovery: { readonly failures: number; readonly waitUntil: Date | null; readonly salt: Buffer | null };
  readonly authenticators: readonly { readonly id: string; readonly secret: Sealed }[];
  readonly enrollment: { readonly id: string; readonly secret: Sealed; readonly path: string | null; readonly name: string } | null;
}

interface FactorsRow extends SessionRow {
  last_step: string;
  code_failures: number;
  code_wait_until: Date | null;
  recovery_failures: number;
  recovery_wait_until: Date | null;
  recovery_salt: Buffer | null;
  authenticators: { id: string; key_id: string; box: string }[] | null;
  enrollment_key_id: string;
  enrollment_box: Buffer;
  enrollment_path: string | null;
  enrollment_name: string;
}

const readFactors: Statement = {
  name: 'session-read-factors',
  text: `
    select ${columns},
      a.last_step, a.code_failures, a.code_wait_until, a.recovery_failures, a.recovery_wait_until, a.recovery_salt,
      (select json_agg(json_build_object('id', f.id, 'key_id', f.key_id, 'box', encode(f.secret_box, 'hex')))
        from authenticator f where f.account_id = a.id and f.revoked_at is null) as authenticators,
      e.key_id as enrollment_key_id, e.secret_box as enrollment_box, e.path as enrollment_path, e.name as enrollment_name
    ${tables}`,
};

export async function readSessionWithFactors(
  database: Database,
  tokenHash: Buffer,
  supportEmail: string,
): Promise<{ session: SessionRecord; factors: Factors } | null> {
  const [row] = await database.run<FactorsRow>(readFactors, [tokenHash]);
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

function toRecord(row: SessionRow, supportEmail: string): SessionRecord {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    facts: {
      startedAt: row.started_at,
      epoch: row.epoch,
      endedBecause: row.ended_because,
      signedInAt: row.signed_in_at,
      codeAt: row.code_at,
      lastActiveAt: row.last_active_at,
      factorStands: row.factor_stands,
    },
    stepsReached: row.steps_reached,
    enrollment: row.enrollment_id && row.enrollment_expires_at ? { id: row.enrollment_id, expiresAt: row.enrollment_expires_at } : null,
    account: toAccount(row, supportEmail),
  };
}

export function toAccount(row: AccountRow, supportEmail: string): SessionRecord['account'] {
  return {
    id: row.account_id,
    email: row.email,
    name: row.name,
    role: row.role,
    facts: {
      epoch: row.account_epoch,
      frozen: row.frozen_at !== null,
      deactivated: row.deactivated_at !== null,
      everEnrolled: row.first_enrolled_at !== null,
      // An account that lost every authenticator owes a mail proof: the password alone must not bind a new one.
      mailProof: row.first_enrolled_at !== null && !row.enrolled ? 'DUE' : 'NONE',
    },
    recoveryCodesSaved: row.recovery_codes_saved_at !== null,
    recoveryCodesLeft: row.recovery_codes_left,
    organization: {
      id: row.organization_id,
      name: row.organization_name,
      supportContact: row.support_contact ?? supportEmail,
      approvedApps: row.approved_apps,
    },
  };
}

function toFactors(row: FactorsRow): Factors {
  return {
    lastStep: Number(row.last_step),
    code: { failures: row.code_failures, waitUntil: row.code_wait_until },
    recovery: { failures: row.recovery_failures, waitUntil: row.recovery_wait_until, salt: row.recovery_salt },
    authenticators: (row.authenticators ?? []).map(({ id, key_id, box }) => ({
      id,
      secret: { keyId: key_id, box: Buffer.from(box, 'hex') },
    })),
    enrollment: row.enrollment_id
      ? {
          id: row.enrollment_id,
          secret: { keyId: row.enrollment_key_id, box: row.enrollment_box },
          path: row.enrollment_path,
          name: row.enrollment_name,
        }
      : null,
  };
}
