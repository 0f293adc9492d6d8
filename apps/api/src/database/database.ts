import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { AccountEntity } from '../accounts/account.entity.js';
import { OrganizationEntity } from '../accounts/organization.entity.js';
import { AuthenticatorEntity } from '../authenticator/authenticator.entity.js';
import { EnrollmentEntity } from '../authenticator/enrollment.entity.js';
import { RecoveryCodeEntity } from '../authenticator/recovery-code.entity.js';
import { ApiKeyEntity } from '../integrators/api-key.entity.js';
import { ResetRequestEntity } from '../reset/reset-request.entity.js';
import { MailProofEntity } from '../sign-in/mail-proof.entity.js';
import { SessionEntity } from '../sign-in/session.entity.js';
import { AccountManagers1795485600000 } from './migrations/2026-11-24-account-managers.js';
import { AccountsSessionsAudit1795478400000 } from './migrations/2026-11-24-accounts-sessions-audit.js';
import { Adoption1795496400000 } from './migrations/2026-11-24-adoption.js';
import { Incidents1795492800000 } from './migrations/2026-11-24-incidents.js';
import { ApiKeys1795500000000 } from './migrations/2026-11-24-keys.js';
import { Notices1795482000000 } from './migrations/2026-11-24-notices.js';
import { Reading1795518000000 } from './migrations/2026-11-24-reading.js';
import { Evidence1795489200000 } from './migrations/2026-11-24-trail.js';
import { Webhooks1795521600000 } from './migrations/2026-11-27-webhooks.js';
import type { Statement } from './statement.js';
import { type Tx, txOver } from './transaction.js';

const migrations = [
  AccountsSessionsAudit1795478400000,
  Notices1795482000000,
  AccountManagers1795485600000,
  Evidence1795489200000,
  Incidents1795492800000,
  Adoption1795496400000,
  ApiKeys1795500000000,
  Reading1795518000000,
  Webhooks1795521600000,
] as const;
const countMigrations: Statement = {
  name: 'migrations-count',
  text: 'select count(*)::int as count from migrations where name = any ($1)',
};
/** PostgreSQL's code for a table that is not there. */
const undefinedTable = '42P01';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
}

/** One PostgreSQL: named statements for the hot steps, a unit of work for everything else. */
export class Database {
  private constructor(private readonly dataSource: DataSource) {}

  static async connect({ url, poolSize = 10 }: DatabaseOptions): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      entities: [
        OrganizationEntity,
        AccountEntity,
        SessionEntity,
        AuthenticatorEntity,
        EnrollmentEntity,
        RecoveryCodeEntity,
        MailProofEntity,
        ResetRequestEntity,
        ApiKeyEntity,
      ],
      migrations: [...migrations],
      synchronize: false,
      installExtensions: false,
      uuidExtension: 'pgcrypto',
      poolSize,
      connectTimeoutMS: 5_000,
      // A pool's idle connection that breaks is replaced at the next query; its error must not end the process.
      poolErrorHandler: () => undefined,
      // The server ends what takes too long; a server that fell silent is given up on a little later.
      extra: { statement_timeout: 15_000, query_timeout: 20_000, keepAlive: true },
    });
    return new Database(await dataSource.initialize());
  }

  /** Runs one named statement, a transaction in itself. */
  async run<Row extends QueryResultRow>(
    { name, text, plannedEachTime }: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const query = { text, values: [...values], ...(plannedEachTime ? {} : { name }) };
    const { rows } = await this.#pool.query<Row>(query);
    return rows;
  }

  /** Runs one that tells in `done` whether it found everything as it must be; if not, it has done nothing. */
  async does(statement: Statement, values: readonly unknown[]): Promise<boolean> {
    const [row] = await this.run<{ done: boolean }>(statement, values);
    return row?.done ?? false;
  }

  /** Everything in `work` holds, or nothing: audit events and mail are rows of the same transaction. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction((manager) => work(txOver(manager)));
  }

  /** Reads everything in `work` as it is now, whatever is written meanwhile. */
  snapshot<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction('REPEATABLE READ', (manager) => work(txOver(manager)));
  }

  /** Brings the schema up to date; of several processes that start together one does, the others wait. */
  async migrate(): Promise<void> {
    const lock = await this.#pool.connect();
    try {
      await lock.query('select pg_advisory_lock($1)', [migrationLock]);
      await this.dataSource.runMigrations({ transaction: 'all' });
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [migrationLock]).finally(() => lock.release());
    }
  }

  /** It answers, and no migration is missing. */
  async isReady(): Promise<boolean> {
    try {
      const [row] = await this.run<{ count: number }>(countMigrations, [migrations.map(({ name }) => name)]);
      return row?.count === migrations.length;
    } catch (error) {
      if ((error as { code?: string }).code === undefinedTable) return false;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }

  get #pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}

/** Any number that no other lock has, and the same in every version: two versions must not migrate at once. */
const migrationLock = 2_610_001;
