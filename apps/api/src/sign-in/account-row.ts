import type { StoredApp } from '../accounts/organization.entity.js';
import type { Role } from '../role.js';
import type { CallerAccount } from './caller.js';
import type { MailProofKind } from './mail-proof.js';

/** The columns that tell who an account is and what it may go on to. */
export interface AccountRow {
  account_id: string;
  email: string;
  name: string;
  role: Role;
  account_epoch: number;
  password_set_at: Date | null;
  frozen_at: Date | null;
  unfrozen_at: Date | null;
  deactivated_at: Date | null;
  first_enrolled_at: Date | null;
  enrolled: boolean;
  recovery_codes_saved_at: Date | null;
  recovery_codes_left: number;
  proof_id: string | null;
  proof_kind: MailProofKind | null;
  proof_lapses_at: Date | null;
  organization_id: string;
  organization_name: string;
  support_contact: string | null;
  approved_apps: StoredApp[];
}

/** The same for the select list of a statement that names account, organization and the account’s open mail proof a, o and p. */
export const accountColumns = `
  a.id as account_id, a.email, a.name, a.role, a.epoch as account_epoch, a.password_set_at,
  a.frozen_at, a.unfrozen_at, a.deactivated_at, a.first_enrolled_at,
  exists (select from authenticator t where t.account_id = a.id and t.revoked_at is null) as enrolled,
  a.recovery_codes_saved_at,
  (select count(*)::int from recovery_code r
    where r.account_id = a.id and r.used_at is null and r.replaced_at is null) as recovery_codes_left,
  p.id as proof_id, p.kind as proof_kind, p.lapses_at as proof_lapses_at,
  o.id as organization_id, o.name as organization_name, o.support_contact, o.approved_apps`;

/** Joins the open mail proof, of which there is at most one. */
export const openProof = 'left join mail_proof p on p.account_id = a.id and p.closed_at is null';

export function toAccount(row: AccountRow, supportEmail: string): CallerAccount {
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
      enrolled: row.enrolled,
      unfrozen: row.unfrozen_at !== null,
      passwordSetAt: row.password_set_at,
      open:
        row.proof_id && row.proof_kind
          ? { id: row.proof_id, kind: row.proof_kind, lapsesAt: row.proof_lapses_at }
          : null,
    },
    recoveryCodesSaved: row.recovery_codes_saved_at !== null,
    recoveryCodesLeft: row.recovery_codes_left,
    organization: {
      id: row.organization_id,
      name: row.organization_name,
      statedContact: row.support_contact,
      supportContact: row.support_contact ?? supportEmail,
      approvedApps: row.approved_apps,
    },
  };
}
