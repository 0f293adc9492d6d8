import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { emailKey } from '../accounts/email.js';
import { insertJsonRows } from '../database/insert-json.js';
import { after, type Duration, days } from '../duration.js';
import { searchKey } from '../invitations/invitation.js';
import type { Sealed } from '../secrets/secret-box.js';
import type {
  DemoAuthenticator,
  DemoGrant,
  DemoInvitation,
  DemoOrganization,
  DemoPerson,
} from './demo-rows.js';

const bytes = (buffer: Buffer) => `\\x${buffer.toString('hex')}`;
const [uuid, text, time, bytea] = ['uuid', 'text', 'timestamptz', 'bytea'];

const insertOrganizations = insertJsonRows('organization', { id: uuid, name: text, created_at: time });
const insertAccounts = insertJsonRows('account', {
  id: uuid,
  organization_id: uuid,
  email: text,
  email_key: text,
  name: text,
  role: text,
  password_hash: text,
  created_at: time,
  first_enrolled_at: time,
  last_sign_in_at: time,
  last_step: 'bigint',
  recovery_salt: bytea,
  recovery_codes_saved_at: time,
  frozen_at: time,
  deactivated_at: time,
});
const insertAssignments = insertJsonRows('account_manager_assignment', {
  account_id: uuid,
  organization_id: uuid,
});
const insertProgress = insertJsonRows('enrollment_progress', {
  account_id: uuid,
  first_signed_in_at: time,
  steps_reached: 'text[]',
  path: text,
});
const insertAuthenticators = insertJsonRows('authenticator', {
  id: uuid,
  account_id: uuid,
  name: text,
  secret_box: bytea,
  key_id: text,
  confirmed_at: time,
  revoked_at: time,
});
const insertRecoveryCodes = insertJsonRows('recovery_code', {
  account_id: uuid,
  digest: bytea,
  created_at: time,
  used_at: time,
  replaced_at: time,
});
const insertInvitations = insertJsonRows('invitation', {
  id: uuid,
  organization_id: uuid,
  email: text,
  email_key: text,
  name: text,
  name_key: text,
  role: text,
  invited_by: uuid,
  invited_at: time,
  sent_at: time,
  expires_at: time,
  accepted_at: time,
  revoked_at: time,
});
const insertGrants = insertJsonRows('mail_proof', {
  id: uuid,
  account_id: uuid,
  kind: text,
  code_expires_at: time,
  code_used_at: time,
  lapses_at: time,
  granted_by: uuid,
  reason: text,
  without_request: 'boolean',
  revoke_now: 'boolean',
  created_at: time,
  closed_at: time,
  closed_because: text,
});

const accountRow = (person: DemoPerson, passwordHash: string) => ({
  id: person.id,
  organization_id: person.organizationId,
  email: person.email,
  email_key: emailKey(person.email),
  name: person.name,
  role: person.role,
  password_hash: passwordHash,
  created_at: person.createdAt,
  first_enrolled_at: person.firstEnrolledAt,
  last_sign_in_at: person.lastSignInAt,
  last_step: person.lastSignInAt ? Math.floor(person.lastSignInAt.getTime() / 30_000) : -1,
  recovery_salt: person.firstEnrolledAt ? bytes(randomBytes(16)) : null,
  recovery_codes_saved_at: person.recoveryCodesSavedAt,
  frozen_at: person.frozenAt,
  deactivated_at: person.deactivatedAt,
});

const progressRow = ({ id, firstSignedInAt, steps, path }: DemoPerson) => ({
  account_id: id,
  first_signed_in_at: firstSignedInAt,
  steps_reached: [...steps],
  path,
});

type Seal = (accountId: string) => Sealed;
const authenticatorRow = ({ id: accountId }: DemoPerson, { id, ...one }: DemoAuthenticator, seal: Seal) => {
  const { box, keyId } = seal(accountId);
  const times = { confirmed_at: one.confirmedAt, revoked_at: one.revokedAt };
  return { id, account_id: accountId, name: one.name, secret_box: bytes(box), key_id: keyId, ...times };
};

/** Nobody knows these codes: they count, and none of them works. */
const recoveryCodeRows = ({ id, recoveryCodes }: DemoPerson) =>
  recoveryCodes.map(({ createdAt, usedAt, replacedAt }) => ({
    account_id: id,
    digest: bytes(randomBytes(32)),
    created_at: createdAt,
    used_at: usedAt,
    replaced_at: replacedAt,
  }));

const invitationRow = (invitation: DemoInvitation, lasts: Duration) => ({
  id: invitation.id,
  organization_id: invitation.organizationId,
  role: 'USER',
  name: invitation.name,
  email: invitation.email,
  email_key: emailKey(invitation.email),
  name_key: searchKey(invitation.name),
  invited_by: invitation.invitedBy,
  invited_at: invitation.invitedAt,
  sent_at: invitation.invitedAt,
  expires_at: after(invitation.invitedAt, lasts),
  accepted_at: invitation.acceptedAt,
  revoked_at: invitation.revokedAt,
});

const grantRow = (grant: DemoGrant) => ({
  id: grant.id,
  account_id: grant.accountId,
  kind: 'RESET',
  granted_by: grant.grantedBy,
  reason: grant.reason,
  without_request: grant.withoutRequest,
  revoke_now: grant.revokeNow,
  created_at: grant.createdAt,
  code_expires_at: after(grant.createdAt, days(1)),
  lapses_at: after(grant.createdAt, days(7)),
  code_used_at: grant.closedBecause === 'ENROLLED' ? grant.closedAt : null,
  closed_at: grant.closedAt,
  closed_because: grant.closedBecause,
});

/** What the demo's people have, written many rows at a time. */
export class DemoStore {
  constructor(private readonly manager: EntityManager) {}

  async found(organizations: readonly DemoOrganization[], createdAt: Date): Promise<void> {
    await this.#insert(
      insertOrganizations,
      organizations.map(({ id, name }) => ({ id, name, created_at: createdAt })),
    );
  }

  /** All of them sign in with the password of this hash. */
  async people(people: readonly DemoPerson[], passwordHash: string, seal: Seal): Promise<void> {
    await this.#insert(
      insertAccounts,
      people.map((person) => accountRow(person, passwordHash)),
    );
    await this.#insert(insertProgress, people.filter((person) => person.firstSignedInAt).map(progressRow));
    const authenticators = people.flatMap((person) =>
      person.authenticators.map((authenticator) => authenticatorRow(person, authenticator, seal)),
    );
    await this.#insert(insertAuthenticators, authenticators);
    await this.#insert(insertRecoveryCodes, people.flatMap(recoveryCodeRows));
  }

  async assign(assignments: readonly { accountId: string; organizationId: string }[]): Promise<void> {
    const rows = assignments.map((one) => ({
      account_id: one.accountId,
      organization_id: one.organizationId,
    }));
    await this.#insert(insertAssignments, rows);
  }

  async invitations(invitations: readonly DemoInvitation[], lasts: Duration): Promise<void> {
    await this.#insert(
      insertInvitations,
      invitations.map((invitation) => invitationRow(invitation, lasts)),
    );
  }

  async grants(grants: readonly DemoGrant[]): Promise<void> {
    await this.#insert(insertGrants, grants.map(grantRow));
  }

  async #insert(statement: string, rows: readonly object[]): Promise<void> {
    await this.manager.query(statement, [JSON.stringify(rows)]);
  }
}
