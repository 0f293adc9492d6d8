import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before, days, hours } from '../duration.js';
import { type ResetRequestEnd, ResetRequestEntity } from './reset-request.entity.js';

export type NewResetRequest = Omit<ResetRequestEntity, 'id' | 'closedAt' | 'closedBecause'>;

/** How many wrong case numbers a member of staff gave for an account, since when. */
export interface CaseNumberTally {
  readonly failures: number;
  readonly since: Date;
}

/** Over how long wrong case numbers are counted. */
export const tallySpan = hours(24);

/** Reset requests within a transaction; whoever opens or closes one holds the account's lock. */
export class ResetStore {
  constructor(private readonly manager: EntityManager) {}

  /** Those whose session is still there. */
  openRequests(accountId: string, now: Date): Promise<ResetRequestEntity[]> {
    return this.manager
      .createQueryBuilder(ResetRequestEntity, 'request')
      .where('request.account_id = :accountId and request.closed_at is null and request.expires_at > :now')
      .andWhere('exists (select from session s where s.id = request.session_id and s.ended_at is null)')
      .setParameters({ accountId, now })
      .orderBy('request.opened_at')
      .getMany();
  }

  ofSession(sessionId: string): Promise<ResetRequestEntity | null> {
    return this.manager.findOneBy(ResetRequestEntity, { sessionId, closedAt: IsNull() });
  }

  open(request: NewResetRequest): Promise<ResetRequestEntity> {
    return this.manager.save(this.manager.create(ResetRequestEntity, request));
  }

  /** From here on this network opens requests one after the other, so that none slips past the count. */
  async lockNetwork(network: string): Promise<void> {
    const text = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
    await this.manager.query(text, [`reset_request ${network}`]);
  }

  openedFrom(network: string, since: Date): Promise<Pick<ResetRequestEntity, 'openedAt' | 'browser'>[]> {
    return this.manager.find(ResetRequestEntity, {
      select: { openedAt: true, browser: true },
      where: { network, openedAt: MoreThan(since) },
      order: { openedAt: 'ASC' },
    });
  }

  openedFor(accountId: string, since: Date): Promise<boolean> {
    return this.manager.existsBy(ResetRequestEntity, { accountId, openedAt: MoreThan(since) });
  }

  /** How many were open until now. */
  async closeAll(accountId: string, closedBecause: ResetRequestEnd, closedAt: Date): Promise<number> {
    const end = { closedAt, closedBecause };
    const { affected } = await this.manager.update(
      ResetRequestEntity,
      { accountId, closedAt: IsNull() },
      end,
    );
    return affected ?? 0;
  }

  async close(id: string, closedBecause: ResetRequestEnd, closedAt: Date): Promise<void> {
    await this.manager.update(ResetRequestEntity, { id, closedAt: IsNull() }, { closedAt, closedBecause });
  }

  async closeOf(sessionId: string, closedBecause: ResetRequestEnd, closedAt: Date): Promise<boolean> {
    const end = { closedAt, closedBecause };
    const { affected } = await this.manager.update(
      ResetRequestEntity,
      { sessionId, closedAt: IsNull() },
      end,
    );
    return affected === 1;
  }

  async tally(staffId: string, accountId: string, now: Date): Promise<CaseNumberTally> {
    const text =
      'select failures, since from case_number_tally where staff_id = $1 and account_id = $2 and since > $3';
    const values = [staffId, accountId, before(now, tallySpan)];
    const [row] = await this.manager.query<CaseNumberTally[]>(text, values);
    return row ?? { failures: 0, since: now };
  }

  async countWrongNumber(
    staffId: string,
    accountId: string,
    { failures, since }: CaseNumberTally,
  ): Promise<void> {
    const text = `insert into case_number_tally (staff_id, account_id, failures, since) values ($1, $2, $3, $4)
      on conflict (staff_id, account_id) do update set failures = excluded.failures, since = excluded.since`;
    await this.manager.query(text, [staffId, accountId, failures + 1, since]);
  }
}

/** Requests tell home, for a week, when and from where one was made. */
const memory = days(30);

const drop: Statement = {
  name: 'reset-requests-drop',
  text: 'delete from reset_request where opened_at < $1',
};
export const dropResetRequests = (database: Database, now: Date) => database.run(drop, [before(now, memory)]);

const forget: Statement = {
  name: 'case-numbers-forget',
  text: 'delete from case_number_tally where since <= $1',
};
export const forgetCaseNumbers = (database: Database, now: Date) =>
  database.run(forget, [before(now, tallySpan)]);
