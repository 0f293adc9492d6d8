import { type EntityManager, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { AuthenticatorEntity } from './authenticator.entity.js';
import { EnrollmentEntity } from './enrollment.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';

/** Wrong codes of apps that are gone count against no new one. */
const forgetCodeFailures = 'update account set code_failures = 0, code_wait_until = null where id = $1';
const forgetRecoveryFailures =
  'update account set recovery_failures = 0, recovery_wait_until = null where id = $1';

export class AuthenticatorStore {
  constructor(private readonly manager: EntityManager) {}

  lockEnrollment(id: string, sessionId: string): Promise<EnrollmentEntity | null> {
    return this.manager.findOne(EnrollmentEntity, {
      where: { id, sessionId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** The pending secret becomes an authenticator and is no longer pending. */
  async bind(enrollment: EnrollmentEntity, confirmedAt: Date): Promise<AuthenticatorEntity> {
    const { id, accountId, name, secretBox, keyId } = enrollment;
    await this.manager.delete(EnrollmentEntity, id);
    return this.manager.save(
      this.manager.create(AuthenticatorEntity, { id, accountId, name, secretBox, keyId, confirmedAt }),
    );
  }

  /** How many sets of recovery codes were made since then, and when the first of them was. */
  async recoveryCodeSetsSince(
    accountId: string,
    since: Date,
  ): Promise<{ sets: number; oldest: Date | null }> {
    const text = `select count(distinct created_at)::int as sets, min(created_at) as oldest
      from recovery_code where account_id = $1 and created_at > $2`;
    const [row] = await this.manager.query<{ sets: number; oldest: Date | null }[]>(text, [accountId, since]);
    return row ?? { sets: 0, oldest: null };
  }

  /** The given codes work from now on, and no earlier ones, so that wrong tries at those no longer count. */
  async replaceRecoveryCodes(accountId: string, digests: readonly Buffer[], now: Date): Promise<void> {
    const live = { accountId, usedAt: IsNull(), replacedAt: IsNull() };
    await this.manager.update(RecoveryCodeEntity, live, { replacedAt: now });
    await this.manager.query(forgetRecoveryFailures, [accountId]);
    await this.manager.insert(
      RecoveryCodeEntity,
      digests.map((digest) => ({ accountId, digest, createdAt: now })),
    );
  }

  /**
   * Ends the authenticators and recovery codes that were bound since then, or all of them. Their codes are wrong from now
   * on, and sessions that they proved are over. Returns the number of authenticators.
   */
  async revokeSince(accountId: string, since: Date | null, now: Date): Promise<number> {
    const bound = since && MoreThanOrEqual(since);
    const { affected } = await this.manager.update(
      AuthenticatorEntity,
      { accountId, revokedAt: IsNull(), ...(bound && { confirmedAt: bound }) },
      { revokedAt: now },
    );
    await this.manager.update(
      RecoveryCodeEntity,
      { accountId, usedAt: IsNull(), replacedAt: IsNull(), ...(bound && { createdAt: bound }) },
      { replacedAt: now },
    );
    if (!since) await this.manager.query(forgetCodeFailures, [accountId]);
    return affected ?? 0;
  }

  stands(accountId: string): Promise<boolean> {
    return this.manager.existsBy(AuthenticatorEntity, { accountId, revokedAt: IsNull() });
  }

  /** The account's pending secrets are dead. */
  async dropPending(accountId: string): Promise<void> {
    await this.manager.delete(EnrollmentEntity, { accountId });
  }

  /** The next batch of secrets that another key than this one sealed. */
  sealedByOthers(keyId: string, batch: number): Promise<AuthenticatorEntity[]> {
    return this.manager.find(AuthenticatorEntity, {
      where: { keyId: Not(keyId) },
      take: batch,
      lock: { mode: 'for_no_key_update' },
    });
  }

  async reseal(authenticator: AuthenticatorEntity, secretBox: Buffer, keyId: string): Promise<void> {
    await this.manager.update(AuthenticatorEntity, authenticator.id, { secretBox, keyId });
  }

  /** Pending secrets live three minutes: those that another key sealed are dropped instead of sealed again. */
  async dropPendingSealedByOthers(keyId: string): Promise<void> {
    await this.manager.delete(EnrollmentEntity, { keyId: Not(keyId) });
  }
}
