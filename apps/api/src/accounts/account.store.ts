import { type EntityManager, IsNull, Like, Not } from 'typeorm';
import type { Role } from '../role.js';
import { AccountEntity } from './account.entity.js';
import { emailKey } from './email.js';
import { OrganizationEntity } from './organization.entity.js';

export interface NewAccount {
  readonly organizationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly createdAt: Date;
}

/** What a confirmed authenticator changes on its account. */
export interface Confirmation {
  readonly step: number;
  readonly now: Date;
  /** Set when new recovery codes come with it. */
  readonly recoverySalt: Buffer | null;
}

export class AccountStore {
  constructor(private readonly manager: EntityManager) {}

  platform(): Promise<OrganizationEntity> {
    return this.manager.findOneByOrFail(OrganizationEntity, { isPlatform: true });
  }

  /** Held until the transaction ends: who creates the first support account does so alone. */
  lockPlatform(): Promise<OrganizationEntity> {
    const lock = { mode: 'for_no_key_update' } as const;
    return this.manager.findOneOrFail(OrganizationEntity, { where: { isPlatform: true }, lock });
  }

  organizationNamed(name: string): Promise<OrganizationEntity | null> {
    return this.manager.findOneBy(OrganizationEntity, { name, isPlatform: false });
  }

  async createOrganization(organization: Omit<OrganizationEntity, 'id'>): Promise<OrganizationEntity> {
    return this.manager.save(this.manager.create(OrganizationEntity, organization));
  }

  byEmail(email: string): Promise<AccountEntity | null> {
    return this.manager.findOneBy(AccountEntity, { emailKey: emailKey(email) });
  }

  hasRole(role: Role): Promise<boolean> {
    return this.manager.existsBy(AccountEntity, { role });
  }

  anyAt(emailDomain: string): Promise<boolean> {
    return this.manager.existsBy(AccountEntity, { emailKey: Like(`%@${emailDomain}`) });
  }

  enrolledSupport(): Promise<number> {
    return this.manager.countBy(AccountEntity, { role: 'SUPPORT', firstEnrolledAt: Not(IsNull()) });
  }

  async create(account: NewAccount): Promise<AccountEntity> {
    const { email, createdAt } = account;
    const row = { ...account, email: email.trim(), emailKey: emailKey(email), passwordSetAt: createdAt };
    return this.manager.save(this.manager.create(AccountEntity, row));
  }

  /** A new epoch with it: half-signed sessions of the former password are over. */
  async setPassword(account: AccountEntity, passwordHash: string, passwordSetAt: Date): Promise<void> {
    await this.manager.save(
      Object.assign(account, { passwordHash, passwordSetAt, epoch: account.epoch + 1 }),
    );
  }

  /** The organizations that an account manager may see; there are no others for them. */
  async assign(accountId: string, organizationId: string): Promise<void> {
    await this.manager.query(
      'insert into account_manager_assignment (account_id, organization_id) values ($1, $2) on conflict do nothing',
      [accountId, organizationId],
    );
  }

  /** Held until the transaction ends; everything that changes an account takes this lock first. */
  lock(id: string): Promise<AccountEntity> {
    return this.manager.findOneOrFail(AccountEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** The account after an authenticator was confirmed: a new epoch, and the code that confirmed it is spent. */
  async confirmAuthenticator(
    account: AccountEntity,
    { step, now, recoverySalt }: Confirmation,
  ): Promise<AccountEntity> {
    account.epoch += 1;
    account.lastStep = step;
    account.firstEnrolledAt ??= now;
    if (recoverySalt) this.#bindRecoveryCodes(account, recoverySalt);
    return this.manager.save(account);
  }

  async renewRecoveryCodes(account: AccountEntity, recoverySalt: Buffer): Promise<void> {
    this.#bindRecoveryCodes(account, recoverySalt);
    await this.manager.save(account);
  }

  #bindRecoveryCodes(account: AccountEntity, recoverySalt: Buffer) {
    account.recoverySalt = recoverySalt;
    account.recoveryCodesSavedAt = null;
  }
}
