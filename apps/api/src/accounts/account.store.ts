import { type EntityManager, IsNull, Like, Not } from 'typeorm';
import type { Role } from '../role.js';
import { isUuid } from '../uuid.js';
import { AccountEntity } from './account.entity.js';
import { emailKey } from './email.js';
import { keepPath } from './progress-sql.js';
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
  readonly path: string | null;
  /** Whether the confirmation also completed a sign-in. */
  readonly signedIn: boolean;
}

/** A member of staff: an account manager sees what is assigned to them, support sees all. */
export type Staff = Pick<AccountEntity, 'id' | 'role'>;

export class AccountStore {
  constructor(private readonly manager: EntityManager) {}

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
      .where(
        `account.id = :staff or account.id = :id and ${seesSql(':staff', ':role', 'account.organization_id')}`,
      )
      .setParameters({ id: isUuid(id) ? id.toLowerCase() : null, staff, role })
      .orderBy('account.id')
      .getMany();
    const held = (wanted: string) => accounts.find((account) => account.id === wanted) ?? null;
    const own = held(staff);
    if (!own) throw new Error('A member of staff has no account');
    return { staff: own, target: held(id.toLowerCase()) };
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

  /** Those who answer for an organization: its account managers, or support where it has none. */
  async answeringFor(organizationId: string): Promise<AccountEntity[]> {
    const assigned = isAssignedSql('account.id', ':organizationId');
    const found = await this.#working('ACCOUNT_MANAGER').andWhere(assigned, { organizationId }).getMany();
    return found.length ? found : this.working('SUPPORT');
  }

  /** The same with whoever did something for it, as the recipients of a notice: each once. */
  async toldOf(organizationId: string, { id: doer, email }: Pick<AccountEntity, 'id' | 'email'>) {
    const people = await this.answeringFor(organizationId);
    const told = new Map([[doer, email], ...people.map(({ id, email }) => [id, email] as const)]);
    return Array.from(told, ([accountId, recipient]) => ({ accountId, recipient }));
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
    { step, now, recoverySalt, signedIn, path }: Confirmation,
  ): Promise<AccountEntity> {
    if (!account.firstEnrolledAt) await this.manager.query(keepPath('$1', '$2'), [account.id, path]);
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
