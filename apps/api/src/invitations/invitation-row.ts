import { seesSql, worksSql } from '../accounts/scope-sql.js';
import type { Role } from '../role.js';
import type { Invitation, InvitationStatus } from './invitation.js';

export interface InvitationRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  status: InvitationStatus;
  invited_at: Date;
  sent_at: Date;
  expires_at: Date;
  organization_id: string;
  organization_name: string;
  support_contact: string | null;
  approved_apps: Invitation['organization']['approvedApps'];
  is_platform: boolean;
  inviter_id: string;
  inviter_name: string;
}

/**
 * An invitation holds while its sender could still send it: whoever was deactivated, frozen or taken off the
 * organization must leave no open door behind.
 */
export const vouchedFor = `exists (select from account v where v.id = i.invited_by and ${worksSql('v')}
  and ${seesSql('v.id', 'v.role', 'i.organization_id')} and (v.role = 'SUPPORT' or i.role = 'USER'))`;

/** The status at the time that this parameter holds. */
export const statusAt = (now: string) => `case
  when i.accepted_at is not null then 'ACCEPTED'
  when i.revoked_at is not null then 'REVOKED'
  when i.expires_at <= ${now} or not ${vouchedFor} then 'EXPIRED'
  else 'OPEN' end`;

/** The columns of a row, with the time in this parameter. */
export const invitationsAt = (now: string) => `
  select i.id, i.email, i.name, i.role, ${statusAt(now)} as status, i.invited_at, i.sent_at, i.expires_at,
    o.id as organization_id, o.name as organization_name, o.support_contact, o.approved_apps, o.is_platform, b.id as inviter_id, b.name as inviter_name
  from invitation i
    join organization o on o.id = i.organization_id
    join account b on b.id = i.invited_by`;

export const toInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  status: row.status,
  invitedAt: row.invited_at,
  sentAt: row.sent_at,
  expiresAt: row.expires_at,
  organization: {
    id: row.organization_id,
    name: row.organization_name,
    supportContact: row.support_contact,
    approvedApps: row.approved_apps,
  },
  invitedBy: { id: row.inviter_id, label: row.inviter_name },
});
