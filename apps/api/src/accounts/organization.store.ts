import type { EntityManager } from 'typeorm';
import { isUuid } from '../uuid.js';
import type { Staff } from './account.store.js';
import { OrganizationEntity } from './organization.entity.js';
import { seesSql } from './scope-sql.js';

/** Another organization has this name, whatever its letter case; the transaction is over. */
export class NameTaken extends Error {}

function nameTaken(error: { constraint?: string }): never {
  throw error.constraint === 'organization_name' ? new NameTaken() : error;
}

/** Organizations and who is assigned to them, within a transaction. */
export class OrganizationStore {
  constructor(private readonly manager: EntityManager) {}

  platform(): Promise<OrganizationEntity> {
    return this.manager.findOneByOrFail(OrganizationEntity, { isPlatform: true });
  }

  /** Held until the transaction ends: who creates the first support account does so alone. */
  lockPlatform(): Promise<OrganizationEntity> {
    const lock = { mode: 'for_no_key_update' } as const;
    return this.manager.findOneOrFail(OrganizationEntity, { where: { isPlatform: true }, lock });
  }

  named(name: string): Promise<OrganizationEntity | null> {
    return this.manager.findOneBy(OrganizationEntity, { name, isPlatform: false });
  }

  /** Throws NameTaken, in a race as well. */
  async create(organization: Omit<OrganizationEntity, 'id' | 'audiences'>): Promise<OrganizationEntity> {
    return this.manager.save(this.manager.create(OrganizationEntity, organization)).catch(nameTaken);
  }

  /** Throws NameTaken, in a race as well. */
  async change(organization: OrganizationEntity, change: Partial<OrganizationEntity>): Promise<void> {
    await this.manager.save(Object.assign(organization, change)).catch(nameTaken);
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

  async seen(staff: Staff, id: string): Promise<OrganizationEntity | null> {
    return isUuid(id) ? this.#seen(staff, id).getOne() : null;
  }

  /** The same, held until the transaction ends. */
  async lockSeen(staff: Staff, id: string): Promise<OrganizationEntity | null> {
    if (!isUuid(id)) return null;
    return this.#seen(staff, id).setLock('for_no_key_update').getOne();
  }

  #seen({ id: staff, role }: Staff, id: string) {
    return this.manager
      .createQueryBuilder(OrganizationEntity, 'organization')
      .where(`organization.id = :id and ${seesSql(':staff', ':role', 'organization.id')}`, {
        id,
        staff,
        role,
      });
  }

  byId(id: string): Promise<OrganizationEntity> {
    return this.manager.findOneByOrFail(OrganizationEntity, { id });
  }
}
