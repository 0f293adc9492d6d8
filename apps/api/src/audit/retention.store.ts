import type { EntityManager } from 'typeorm';
import type { Mark } from './seal.js';

/** The oldest seals that may go, as one. */
export interface Droppable {
  readonly position: string;
  readonly hash: Buffer;
  readonly lastEventId: string;
  /** Counted from the first event ever. */
  readonly count: string;
  readonly months: readonly [string, string];
}

/** So many positions a transaction, so that the sealer waits for none of them long. */
const step = 20_000;

/** What retention does; the triggers let it, as long as it leaves a mark in the same transaction. */
export class RetentionStore {
  constructor(private readonly manager: EntityManager) {}

  /** The seals before the first one of this month or a later one, as many as fit one step but at least one. */
  async droppable(keptFrom: string): Promise<Droppable | null> {
    const [row] = await this.manager.query<Droppable[]>(
      `with dropped as (
         select coalesce(max(position), 0) as position, min(first_month) as first_month from audit_mark
       ), old as (
         select s.*, row_number() over (order by s.last_position) as number from audit_seal s cross join dropped d
         where s.last_position < coalesce(
             (select min(first_position) from audit_seal where month >= ($1 || '-01')::date), 9223372036854775807)
           and s.first_position <= d.position + $2
       )
       select o.last_position as position, o.head as hash, o.last_event_id as "lastEventId", o.last_position as count,
         array[to_char(coalesce(d.first_month, (select min(month) from old)), 'YYYY-MM'),
           to_char((select max(month) from old), 'YYYY-MM')] as months
       from old o cross join dropped d where o.last_position <= d.position + $2 or o.number = 1
       order by o.last_position desc limit 1`,
      [keptFrom, step],
    );
    return row ?? null;
  }

  async leave(mark: Mark): Promise<void> {
    await this.manager.query(
      `insert into audit_mark (position, hash, last_event_id, count, first_month, last_month, key_id, signature, marked_at)
       values ($1, $2, $3, $4, ($5 || '-01')::date, ($6 || '-01')::date, $7, $8, $9)`,
      [
        mark.position,
        mark.hash,
        mark.lastEventId,
        mark.count,
        ...mark.months,
        mark.keyId,
        mark.signature,
        mark.markedAt,
      ],
    );
  }

  /** Events first: by its link each shows that it lies before the mark. */
  async dropBefore({ position }: Mark): Promise<void> {
    await this.manager.query(
      `delete from audit_event e using audit_link l
       where l.position <= $1 and e.id = l.event_id and e.occurred_at = l.occurred_at`,
      [position],
    );
    await this.manager.query('delete from audit_link where position <= $1', [position]);
    await this.manager.query('delete from audit_seal where last_position <= $1', [position]);
  }
}
