import { randomBytes } from 'node:crypto';
import { emailKey, requireEmail } from '../accounts/email.js';
import type { OrganizationEntity } from '../accounts/organization.entity.js';
import { passwordWeakness } from '../accounts/password-policy.js';
import type { App } from '../app.js';
import { BadInput, requireLine } from '../bad-input.js';
import type { Tx } from '../database/transaction.js';
import type { Role } from '../role.js';
import type { AuthenticatorApps } from './authenticator-apps.js';
import { Visitor } from './visitor.js';

/** What createUser is asked for. */
export interface UserInput {
  readonly email?: string | null;
  readonly password?: string | null;
  readonly name: string;
  readonly role: Role;
  readonly organization?: string | null;
  readonly enrolled: boolean;
}

export interface MadeUser {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly organizationId: string;
  readonly recoveryCodes: readonly string[] | null;
}

const usualOrganization = 'Sandbox';

/** Somebody who can sign in, with or without an authenticator app. */
export async function createUser(app: App, apps: AuthenticatorApps, input: UserInput): Promise<MadeUser> {
  const email = requireEmail(
    'email',
    input.email ?? `user-${randomBytes(5).toString('hex')}@sandbox.example`,
  );
  const password = input.password ?? randomBytes(12).toString('base64url');
  const weakness = passwordWeakness(password, [email, input.name]);
  if (weakness) throw new BadInput('password', weakness);
  requireLine('name', input.name, 100);
  const { id, organizationId } = await store(app, { ...input, email }, password);
  const recoveryCodes = input.enrolled ? await enroll(app, apps, email, password) : null;
  return { id, email, password, organizationId, recoveryCodes };
}

async function store({ deps }: App, input: UserInput & { email: string }, password: string) {
  const { email, name, role } = input;
  const passwordHash = await deps.passwords.hash('sandbox', password);
  return deps.database.transaction(async (tx) => {
    // One after the other, so that two who are given the same address or organization don't collide.
    await tx.organizations.lockPlatform();
    if (await tx.accounts.byEmail(email)) throw new BadInput('email', 'Somebody has this address already.');
    const now = deps.clock();
    const { id: organizationId } = await organizationFor(tx, input, now);
    const account = await tx.accounts.create({
      organizationId,
      email,
      name,
      role,
      passwordHash,
      passwordSetAt: now,
      createdAt: now,
    });
    if (role === 'ACCOUNT_MANAGER') await tx.organizations.assign(account.id, organizationId);
    const details = { role, by: 'DEMO' } as const;
    await tx.audit.append(
      { type: 'ACCOUNT_CREATED', accountId: account.id, organizationId, details },
      null,
      now,
    );
    return account;
  });
}

/** The one of that name, which is made where there is none. */
async function organizationFor(
  tx: Tx,
  { organization, role }: UserInput,
  createdAt: Date,
): Promise<OrganizationEntity> {
  if (organization == null && role === 'SUPPORT') return tx.organizations.platform();
  const name = (organization ?? usualOrganization).trim();
  if (!name) throw new BadInput('organization', 'Name the organization, or leave it out.');
  requireLine('organization', name, 100);
  const platform = await tx.organizations.platform();
  if (emailKey(platform.name) === emailKey(name)) return platform;
  return (
    (await tx.organizations.named(name)) ??
    tx.organizations.create({ name, isPlatform: false, supportContact: null, approvedApps: [], createdAt })
  );
}

/** The whole first sign-in, and out again: the recovery codes. */
async function enroll(
  app: App,
  apps: AuthenticatorApps,
  email: string,
  password: string,
): Promise<readonly string[]> {
  const visitor = new Visitor(app);
  await visitor.ask(
    'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { __typename } }',
    { email, password },
  );
  const { enroll2FA } = await visitor.ask<{ enroll2FA: { id: string; otpauthUri: string } }>(
    'mutation { enroll2FA { ... on Enrollment { id otpauthUri } } }',
  );
  const { code } = apps.scan(enroll2FA.otpauthUri);
  const { verify2FA } = await visitor.ask<{ verify2FA: { recoveryCodes: string[] } }>(
    'mutation ($code: String!, $id: ID) { verify2FA(code: $code, enrollmentId: $id) { ... on Verified { recoveryCodes } } }',
    { code, id: enroll2FA.id },
  );
  await visitor.ask('mutation { confirmRecoveryCodesSaved { state } }');
  await visitor.ask('mutation { logout { state } }');
  return verify2FA.recoveryCodes;
}
