import type { EnrollmentPath, EnrollmentStep } from '../audit/audit-event.js';
import type { Sealed } from '../secrets/secret-box.js';
import { type AccountRow, accountColumns, openProof, toAccount } from './account-row.js';
import type { SessionEnd } from './auth-state.js';
import type { SessionRecord } from './caller.js';

export interface SessionRow extends AccountRow {
  id: string;
  token_hash: Buffer;
  epoch: number;
  started_at: Date;
  signed_in_at: Date | null;
  code_at: Date | null;
  last_active_at: Date;
  ended_because: SessionEnd | null;
  steps_reached: EnrollmentStep[];
  factor_stands: boolean;
  mail_proof_id: string | null;
  request_id: string | null;
  request_case_number: string | null;
  request_expires_at: Date | null;
  enrollment_id: string | null;
  enrollment_expires_at: Date | null;
}

export const sessionColumns = `
  ${accountColumns},
  s.id, s.token_hash, s.epoch, s.started_at, s.signed_in_at, s.code_at, s.last_active_at, s.ended_because, s.steps_reached, s.mail_proof_id,
  s.recovery_code_id is not null
    or exists (select from authenticator v where v.id = s.authenticator_id and v.revoked_at is null) as factor_stands,
  e.id as enrollment_id, e.expires_at as enrollment_expires_at,
  q.id as request_id, q.case_number as request_case_number, q.expires_at as request_expires_at`;

export const sessionTables = (more = '', found = 's.token_hash = $1') => `
  from session s
    join account a on a.id = s.account_id
    join organization o on o.id = a.organization_id
    left join enrollment e on e.session_id = s.id
    left join reset_request q on q.session_id = s.id and q.closed_at is null
    ${openProof}
    ${more}
  where ${found}`;

/** An authenticator whose secret is still sealed. */
export interface SealedFactor {
  readonly id: string;
  readonly secret: Sealed;
}

/** What verify2FA compares with, read in the same statement as the session. */
export interface Factors {
  readonly lastStep: number;
  readonly code: { readonly failures: number; readonly waitUntil: Date | null };
  readonly recovery: {
    readonly failures: number;
    readonly waitUntil: Date | null;
    readonly salt: Buffer | null;
  };
  readonly authenticators: readonly SealedFactor[];
  /** Revoked lately, the latest first: their right codes are wrong, and a sign that somebody still holds one. */
  readonly revoked: readonly SealedFactor[];
  /** Who made the reset that is open. */
  readonly granter: { readonly id: string; readonly email: string } | null;
  readonly enrollment: {
    readonly id: string;
    readonly secret: Sealed;
    readonly path: EnrollmentPath | null;
    readonly name: string;
  } | null;
}

interface FactorRow {
  id: string;
  key_id: string;
  box: string;
}

const toSealed = (rows: readonly FactorRow[] | null): SealedFactor[] =>
  (rows ?? []).map(({ id, key_id: keyId, box }) => ({ id, secret: { keyId, box: Buffer.from(box, 'hex') } }));

export interface FactorsRow extends SessionRow {
  last_step: string;
  code_failures: number;
  code_wait_until: Date | null;
  recovery_failures: number;
  recovery_wait_until: Date | null;
  recovery_salt: Buffer | null;
  authenticators: FactorRow[] | null;
  revoked: FactorRow[] | null;
  granter_id: string | null;
  granter_email: string | null;
  enrollment_key_id: string;
  enrollment_box: Buffer;
  enrollment_path: EnrollmentPath | null;
  enrollment_name: string;
}

export function toRecord(row: SessionRow, supportEmail: string): SessionRecord {
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
      mailProofId: row.mail_proof_id,
    },
    stepsReached: row.steps_reached,
    enrollment:
      row.enrollment_id && row.enrollment_expires_at
        ? { id: row.enrollment_id, expiresAt: row.enrollment_expires_at }
        : null,
    resetRequest:
      row.request_id && row.request_case_number && row.request_expires_at
        ? { id: row.request_id, caseNumber: row.request_case_number, expiresAt: row.request_expires_at }
        : null,
    account: toAccount(row, supportEmail),
  };
}

export function toFactors(row: FactorsRow): Factors {
  return {
    lastStep: Number(row.last_step),
    code: { failures: row.code_failures, waitUntil: row.code_wait_until },
    recovery: {
      failures: row.recovery_failures,
      waitUntil: row.recovery_wait_until,
      salt: row.recovery_salt,
    },
    authenticators: toSealed(row.authenticators),
    revoked: toSealed(row.revoked),
    granter: row.granter_id && row.granter_email ? { id: row.granter_id, email: row.granter_email } : null,
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
