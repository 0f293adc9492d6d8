import { type EntityManager, IsNull, Like, Not } from 'typeorm';
import type { Role } from '../role.js';
import { isUuid } from '../uuid.js';
import { AccountEntity } from './account.entity.js';
import { emailKey } from './email.js';
import { OrganizationEntity } from './organization.entity.js';
import { isAssignedSql, seesSql, worksSql } from './scope-sql.js';

export interface NewAccount {
  readonly organizationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  /** Null: the password has no age. */
  readonly passwordSetAt: Date | null;
  readonly createdAt: Date;
}

/** What a confirmed authenticator changes on its account. */
export interface Confirmation {
  readonly step: number;
  readonly now: Date;
  /** Set when new recovery codes come with it. */
  readonly recoverySalt: Buffer | null;
  /** Whether the confirmation also completed a sign-in. */
  readonly signedIn: boolean;
}

/** A member of staff: an account manager sees what is assigned to them, support sees all. */
export type Staff = Pick<AccountEntity, 'id' | 'role'>;

const seen = (organization: string) => seesSql(':staff', ':role', organization);

/** Another organization has this name, whatever its letter case; the transaction is over. */
export class NameTaken extends Error {}

function nameTaken(error: { constraint?: string }): never {
  throw error.constraint === 'organization_name' ? new NameTaken() : error;
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

  /** Throws NameTaken, in a race as well. */
  async createOrganization(organization: Omit<OrganizationEntity, 'id'>): Promise<OrganizationEntity> {
    return this.manager.save(this.manager.create(OrganizationEntity, organization)).catch(nameTaken);
  }

  /** Throws NameTaken, in a race as well. */
  async changeOrganization(
    organization: OrganizationEntity,
    change: Partial<OrganizationEntity>,
  ): Promise<void> {
    await this.manager.save(Object.assign(organization, change)).catch(nameTaken);
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
    const { email } = account;
    const row = { ...account, email: email.trim(), emailKey: emailKey(email) };
    return this.manager.save(this.manager.create(AccountEntity, row));
  }

  /** A new epoch with it: half-signed sessions of the former password are over. */
  async setPassword(account: AccountEntity, passwordHash: string, passwordSetAt: Date | null): Promise<void> {
    await this.change(account, { passwordHash, passwordSetAt });
  }

  /** The organizations that an account manager may see; there are no others for them. Whether this one is new. */
  async assign(accountId: string, organizationId: string): Promise<boolean> {
    const added = await this.manager.query<unknown[]>(
      `insert into account_manager_assignment (account_id, organization_id) values ($1, $2)
       on conflict do nothing returning account_id`,
      [accountId, organizationId],
    );
    return added.length > 0;
  }

  /** Whether it was assigned until now. */
  async unassign(accountId: string, organizationId: string): Promise<boolean> {
    const text = 'delete from account_manager_assignment where account_id = $1 and organization_id = $2';
    const [, removed] = await this.manager.query<[unknown[], number]>(text, [accountId, organizationId]);
    return removed > 0;
  }

  async unassignAll(accountId: string): Promise<void> {
    await this.manager.query('delete from account_manager_assignment where account_id = $1', [accountId]);
  }

  /** Held until the transaction ends; everything that changes an account takes this lock first. */
  lock(id: string): Promise<AccountEntity> {
    return this.manager.findOneOrFail(AccountEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /**
   * The same for a member of staff and an account that they may see: another's answers like none, by the same statement.
   * Both in the order of their ids: two who act on each other wait for each other instead of blocking each other.
   */
  async lockSeen(
    { id: staff, role }: Staff,
    id: string,
  ): Promise<{ staff: AccountEntity; target: AccountEntity | null }> {
    const accounts = await this.manager
      .createQueryBuilder(AccountEntity, 'account')
      .setLock('for_no_key_update')
      .where(`account.id = :staff or account.id = :id and ${seen('account.organization_id')}`)
      .setParameters({ id: isUuid(id) ? id.toLowerCase() : null, staff, role })
      .orderBy('account.id')
      .getMany();
    const held = (wanted: string) => accounts.find((account) => account.id === wanted) ?? null;
    const own = held(staff);
    if (!own) throw new Error('A member of staff has no account');
    return { staff: own, target: held(id.toLowerCase()) };
  }

  async organizationSeen(staff: Staff, id: string): Promise<OrganizationEntity | null> {
    return isUuid(id) ? this.#organizationSeen(staff, id).getOne() : null;
  }

  /** The same, held until the transaction ends. */
  async lockOrganizationSeen(staff: Staff, id: string): Promise<OrganizationEntity | null> {
    if (!isUuid(id)) return null;
    return this.#organizationSeen(staff, id).setLock('for_no_key_update').getOne();
  }

  #organizationSeen({ id: staff, role }: Staff, id: string) {
    return this.manager
      .createQueryBuilder(OrganizationEntity, 'organization')
      .where(`organization.id = :id and ${seen('organization.id')}`, { id, staff, role });
  }

  organization(id: string): Promise<OrganizationEntity> {
    return this.manager.findOneByOrFail(OrganizationEntity, { id });
  }

  byId(id: string): Promise<AccountEntity | null> {
    return this.manager.findOneBy(AccountEntity, { id });
  }

  /**
   * Those who can help this account: the account managers of its organization, and support where there is none or where
   * the account is staff itself. Nobody helps themselves.
   */
  async helpersOf({ id, organizationId, role }: AccountEntity): Promise<AccountEntity[]> {
    const others = (role: Role) => this.#working(role).andWhere('account.id <> :id', { id });
    const assigned = isAssignedSql('account.id', ':organizationId');
    const managers = others('ACCOUNT_MANAGER').andWhere(assigned, { organizationId });
    const found = role === 'USER' ? await managers.getMany() : [];
    return found.length ? found : others('SUPPORT').getMany();
  }

  /** This member of staff, while they work and may see the account. */
  helperOf({ organizationId }: AccountEntity, staff: string): Promise<AccountEntity | null> {
    return this.manager
      .createQueryBuilder(AccountEntity, 'account')
      .where(`account.id = :staff and ${worksSql('account')}`, { staff })
      .andWhere(seesSql('account.id', 'account.role', ':organizationId'), { organizationId })
      .getOne();
  }

  /** Everybody of a role who can work: neither frozen nor deactivated. */
  working(role: Role): Promise<AccountEntity[]> {
    return this.#working(role).getMany();
  }

  #working(held: Role) {
    return this.manager
      .createQueryBuilder(AccountEntity, 'account')
      .where(`account.role = :held and ${worksSql('account')}`, { held });
  }

  /** Half-signed sessions of before are over with it. */
  async change(account: AccountEntity, change: Partial<AccountEntity>): Promise<void> {
    await this.manager.save(Object.assign(account, change, { epoch: account.epoch + 1 }));
  }

  /** The account after an authenticator was confirmed: a new epoch, and the code that confirmed it is spent. */
  async confirmAuthenticator(
    account: AccountEntity,
    { step, now, recoverySalt, signedIn }: Confirmation,
  ): Promise<AccountEntity> {
    account.epoch += 1;
    account.lastStep = step;
    account.firstEnrolledAt ??= now;
    account.unfrozenAt = null;
    account.lastSignInAt = signedIn ? now : account.lastSignInAt;
    account.unfrozenBy = null;
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
