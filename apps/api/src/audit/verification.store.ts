import type { EntityManager } from 'typeorm';
import type { Link, SignedMark, SignedSeal } from './chain.js';
import { sealedColumns } from './event-columns.js';
import { type MarkRow, markColumns, markOf, type SealRow, sealColumns, sealOf } from './seal-rows.js';

/** A link beside its event; null where there is none at its time with its id. */
export interface LinkRow extends Link {
  readonly event_id: string;
  /** It repeats what the event says. */
  readonly alike: boolean;
  readonly present: boolean;
}

const unlinked = `not exists (
  select from audit_link l where l.event_id = e.id and l.occurred_at = e.occurred_at)`;
const passed = '(e.transaction_id, e.id) <= (s.transaction_id, s.event_id)';
const batch = 5000;

/** What a verification reads, in batches: its transaction has one snapshot, so that nothing moves meanwhile. */
export class VerificationStore {
  constructor(private readonly manager: EntityManager) {}

  /** The last one: what lies before it was dropped. */
  async mark(): Promise<SignedMark | null> {
    const [row] = await this.manager.query<MarkRow[]>(
      `select ${markColumns} from audit_mark m join audit_key k on k.id = m.key_id order by m.position desc limit 1`,
    );
    return row ? markOf(row) : null;
  }

  async linkOf(eventId: string): Promise<{ position: string; hash: Buffer; before: string } | null> {
    const [link] = await this.manager.query(
      `select position, hash, coalesce((select last_event_id from audit_seal
         where last_position <= position order by last_position desc limit 1), 0) as before
       from audit_link where event_id = $1`,
      [eventId],
    );
    return link ?? null;
  }

  /** Where a page of at most so many positions ends: with its last seal, unless there is none after it. */
  async pageEnd(from: bigint, positions: number): Promise<string> {
    const to = String(from + BigInt(positions));
    const [row] = await this.manager.query<{ last: string | null; more: boolean }[]>(
      `select max(last_position) as last, exists (select from audit_seal where last_position > $2) as more
       from audit_seal where last_position > $1 and last_position <= $2`,
      [String(from), to],
    );
    return (row?.more && row.last) || to;
  }

  async *seals(from: bigint, to: string): AsyncGenerator<SignedSeal> {
    let last = String(from);
    for (let more = true; more; ) {
      const rows = await this.manager.query<SealRow[]>(
        `select ${sealColumns} from audit_seal s join audit_key k on k.id = s.key_id
         where s.last_position > $1 and s.last_position <= $2 order by s.last_position limit $3`,
        [last, to, batch],
      );
      yield* rows.map(sealOf);
      last = rows.at(-1)?.lastPosition ?? last;
      more = rows.length === batch;
    }
  }

  async *links(from: bigint, to: string): AsyncGenerator<LinkRow> {
    let last = String(from);
    for (let more = true; more; ) {
      const rows = await this.manager.query<LinkRow[]>(
        `select l.position, l.hash, l.event_id, ${sealedColumns}, e.id is not null as present,
           (l.type, l.account_id, l.actor_id, l.organization_id, l.address)
             is not distinct from (e.type, e.account_id, e.actor_id, e.organization_id, e.address) as alike
         from audit_link l left join audit_event e on e.id = l.event_id and e.occurred_at = l.occurred_at
         where l.position > $1 and l.position <= $2 order by l.position limit $3`,
        [last, to, batch],
      );
      yield* rows;
      last = rows.at(-1)?.position ?? last;
      more = rows.length === batch;
    }
  }

  async hasEvent(id: string): Promise<boolean> {
    const [row] = await this.manager.query('select from audit_event where id = $1 limit 1', [id]);
    return row !== undefined;
  }

  async hasLinkAfter(position: bigint): Promise<boolean> {
    const [row] = await this.manager.query('select from audit_link where position > $1 limit 1', [
      String(position),
    ]);
    return row !== undefined;
  }

  /** The first event without a link that the sealer has passed, of those with ids after the one up to the other. */
  async firstInserted(after: string, to: string): Promise<string | null> {
    for (let from = BigInt(after); from < BigInt(to); from += idStep) {
      const until = from + idStep < BigInt(to) ? from + idStep : BigInt(to);
      const [row] = await this.manager.query<{ id: string }[]>(
        `select e.id from audit_event e cross join audit_sealer s
         where e.id > $1 and e.id <= $2 and ${passed} and ${unlinked} order by e.id limit 1`,
        [String(from), String(until)],
      );
      if (row) return row.id;
    }
    return null;
  }

  async lastId(): Promise<string> {
    const [row] = await this.manager.query<{ id: string | null }[]>('select max(id) as id from audit_event');
    return row?.id ?? '0';
  }

  /** How many the sealer has not come to. */
  async unsealed(): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(
      `select count(*)::int from audit_event e cross join audit_sealer s 
       where (e.transaction_id, e.id) > (s.transaction_id, s.event_id) and ${unlinked}`,
    );
    return row?.count ?? 0;
  }
}

/** So many ids a statement, which has its time limit. */
const idStep = 500_000n;
