import { BadInput, requireLine } from '../bad-input.js';
import type { Deps } from '../deps.js';
import { requireEmail } from './email.js';
import { passwordWeakness } from './password-policy.js';

export interface FirstSupport {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Creates the first support account, from which every other account comes; refused once there is one. */
export async function createFirstSupport(deps: Deps, { email, name, password }: FirstSupport): Promise<void> {
  requireEmail('email', email);
  requireLine('name', name, 100);
  const weakness = passwordWeakness(password, [email, name, deps.config.productName]);
  if (weakness) throw new BadInput('password', weakness);
  const passwordHash = await deps.passwords.hash('cli', password);
  await deps.database.transaction(async (tx) => {
    const { id: organizationId } = await tx.organizations.lockPlatform();
    if (await tx.accounts.hasRole('SUPPORT'))
      throw new BadInput('email', 'There is a support account already.');
    const createdAt = deps.clock();
    const account = await tx.accounts.create({
      organizationId,
      email,
      name,
      role: 'SUPPORT',
      passwordHash,
      passwordSetAt: createdAt,
      createdAt,
    });
    const details = { role: 'SUPPORT', by: 'FIRST_SUPPORT' } as const;
    await tx.audit.append(
      { type: 'ACCOUNT_CREATED', accountId: account.id, organizationId, details },
      null,
      createdAt,
    );
  });
}
