import type { EntityManager } from 'typeorm';
import type { Staff } from '../accounts/account.store.js';
import { seesSql } from '../accounts/scope-sql.js';
import { isUuid } from '../uuid.js';
import { ApiKeyEntity } from './api-key.entity.js';

export type NewApiKey = Pick<
  ApiKeyEntity,
  'organizationId' | 'name' | 'prefix' | 'hash' | 'scopes' | 'createdBy' | 'createdAt' | 'expiresAt'
>;

/** API keys within a transaction. */
export class ApiKeyStore {
  constructor(private readonly manager: EntityManager) {}

  async create(key: NewApiKey): Promise<ApiKeyEntity> {
    return this.manager.save(this.manager.create(ApiKeyEntity, key));
  }

  /** How many the organization got since then, and when the first of them was made. */
  async madeSince(organizationId: string, since: Date): Promise<{ count: number; oldest: Date | null }> {
    const [row] = await this.manager.query<{ count: number; oldest: Date | null }[]>(
      `select count(*)::int as count, min(created_at) as oldest from api_key
       where organization_id = $1 and created_at > $2`,
      [organizationId, since],
    );
    return row ?? { count: 0, oldest: null };
  }

  /** One of an organization that this member of staff sees; held until the transaction ends. */
  async lockSeen({ id: staff, role }: Staff, id: string): Promise<ApiKeyEntity | null> {
    if (!isUuid(id)) return null;
    return this.manager
      .createQueryBuilder(ApiKeyEntity, 'key')
      .setLock('for_no_key_update')
      .where(`key.id = :id and ${seesSql(':staff', ':role', 'key.organization_id')}`, { id, staff, role })
      .getOne();
  }

  async change(key: ApiKeyEntity, change: Partial<ApiKeyEntity>): Promise<void> {
    await this.manager.save(Object.assign(key, change));
  }

  /** Those that this account made since then and that still work are suspended; returns them. */
  async suspendMadeBy(accountId: string, since: Date, now: Date): Promise<ApiKeyEntity[]> {
    const keys = await this.manager
      .createQueryBuilder(ApiKeyEntity, 'key')
      .setLock('for_no_key_update')
      .where('key.created_by = :accountId and key.created_at >= :since', { accountId, since })
      .andWhere('key.expires_at > :now and key.revoked_at is null and key.suspended_at is null', { now })
      .orderBy('key.id')
      .getMany();
    for (const key of keys) await this.change(key, { suspendedAt: now });
    return keys;
  }
}
