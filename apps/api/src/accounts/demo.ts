import { randomInt } from 'node:crypto';
import { ConfigError } from '../config.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { Role } from '../role.js';
import { keptSecret } from '../secrets/kept-secret.js';
import type { AccountEntity } from './account.entity.js';
import type { OrganizationEntity } from './organization.entity.js';
import { passwordWeakness } from './password-policy.js';

export const demoAccounts: readonly { email: string; name: string; role: Role }[] = [
  { email: 'user@demo.test', name: 'Uma User', role: 'USER' },
  { email: 'manager@demo.test', name: 'Max Manager', role: 'ACCOUNT_MANAGER' },
  { email: 'support@demo.test', name: 'Sam Support', role: 'SUPPORT' },
];
const approvedApp = {
  name: 'Microsoft Authenticator',
  androidUrl: 'https://play.google.com/store/apps/details?id=com.azure.authenticator',
  iosUrl: 'https://apps.apple.com/app/microsoft-authenticator/id983156458',
  note: 'It is on your work phone already. The IT desk is glad to help: extension 4242.',
};
const organizationName = 'Demo organization';
const passwordFile = 'demo-password';
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const makePassword = () =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

/**
 * Brings the three demo accounts into being, or to the present password; they start without an authenticator, and their
 * password has no age: trying the demo out after weeks must not need a mail.
 */
export async function seedDemo(deps: Deps): Promise<void> {
  const { demoPassword, dataDir, productName } = deps.config;
  const weakness = demoPassword && passwordWeakness(demoPassword, [productName, 'demo']);
  if (weakness) throw new ConfigError(`DEMO_PASSWORD: ${weakness}`);
  const password = demoPassword ?? (await keptSecret(dataDir, passwordFile, makePassword));
  const passwordHash = await deps.passwords.hash('startup', password);
  await deps.database.transaction(async (tx) => {
    const organization = await demoOrganization(tx, deps.clock());
    for (const account of demoAccounts)
      await seedAccount(deps, tx, organization, account, password, passwordHash);
  });
}

/** Where the demo password can be read; null when the environment gave it. */
export const demoPasswordFile = ({ demoPassword, dataDir }: Deps['config']) =>
  demoPassword ? null : `${dataDir}/${passwordFile}`;

async function demoOrganization(tx: Tx, createdAt: Date): Promise<OrganizationEntity> {
  const known = await tx.organizations.named(organizationName);
  if (known) return known;
  return tx.organizations.create({
    name: organizationName,
    isPlatform: false,
    supportContact: null,
    approvedApps: [approvedApp],
    createdAt,
  });
}

async function seedAccount(
  deps: Deps,
  tx: Tx,
  demo: OrganizationEntity,
  { email, name, role }: (typeof demoAccounts)[number],
  password: string,
  passwordHash: string,
): Promise<void> {
  const now = deps.clock();
  const known = await tx.accounts.byEmail(email);
  if (known) {
    const same = await deps.passwords.matches('startup', known.passwordHash, password);
    return same && !known.passwordSetAt ? undefined : changePassword(tx, known, passwordHash, now);
  }
  const organizationId = role === 'SUPPORT' ? (await tx.organizations.platform()).id : demo.id;
  const account = await tx.accounts.create({
    organizationId,
    email,
    name,
    role,
    passwordHash,
    passwordSetAt: null,
    createdAt: now,
  });
  if (role === 'ACCOUNT_MANAGER') await tx.organizations.assign(account.id, demo.id);
  const event = {
    type: 'ACCOUNT_CREATED',
    accountId: account.id,
    organizationId,
    details: { role, by: 'DEMO' },
  } as const;
  await tx.audit.append(event, null, now);
}

/** Whoever signed in with the former password is signed out. */
async function changePassword(
  tx: Tx,
  account: AccountEntity,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await tx.accounts.setPassword(account, passwordHash, null);
  await tx.sessions.endAll(account.id, 'PASSWORD_CHANGED', now);
  const { id: accountId, organizationId } = account;
  await tx.audit.append(
    { type: 'PASSWORD_CHANGED', accountId, organizationId, details: { by: 'DEMO' } },
    null,
    now,
  );
}
