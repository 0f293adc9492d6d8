import type { EntityManager } from 'typeorm';
import type { SealKey } from '../secrets/seal-key.js';
import type { LinkedEvent } from './canonical-event.js';
import type { Link } from './chain.js';
import { sealedColumns } from './event-columns.js';
import type { Seal } from './seal.js';

/** Where the chain ends, as it was signed last. */
export interface SealedHead {
  readonly position: string;
  readonly hash: Buffer;
  readonly keyId: string;
  readonly sealedAt: Date;
}

/** Where the sealer stands: what it sealed last, and where the chain ends. */
export interface SealerState {
  /** All events up to this transaction and id are linked. */
  readonly transaction_id: string;
  readonly event_id: string;
  /** The transaction ids above are those of another cluster: this database was restored here. */
  readonly moved: boolean;
  readonly position: string;
  /** Null where nothing was ever sealed. */
  readonly hash: Buffer | null;
  readonly last_event_id: string;
  /** The day (UTC) on which support last got the head by mail. */
  readonly head_mailed_on: string | null;
}

/** One that waits for its link. */
export interface UnsealedEvent extends Omit<LinkedEvent, 'position'> {
  readonly transaction_id: string;
  /** Its id has a link already: nothing but a hand at the database makes a second one. */
  readonly linked: boolean;
}

const headText = `select last_position as position, head as hash, key_id as "keyId", sealed_at as "sealedAt"
  from audit_seal order by last_position desc limit 1`;

const isLinked = 'exists (select from audit_link l where l.event_id = e.id)';
const unsealed = `select e.transaction_id::text, ${sealedColumns}, ${isLinked} as linked from audit_event e`;
const oldestOpen = 'pg_snapshot_xmin(pg_current_snapshot())';

/** Any number that no other lock has, and the same in every version: one process seals at a time. */
const sealerLock = 2_610_002;

/** What the sealer does in its transaction. */
export class SealStore {
  constructor(private readonly manager: EntityManager) {}

  /** False while another process seals; held until the transaction ends. */
  async lock(): Promise<boolean> {
    const [row] = await this.manager.query<{ locked: boolean }[]>(
      'select pg_try_advisory_xact_lock($1) as locked',
      [sealerLock],
    );
    return row?.locked ?? false;
  }

  async state(): Promise<SealerState> {
    const [state] = await this.manager.query<SealerState[]>(
      `select s.transaction_id::text, s.event_id,
         coalesce(s.cluster_id <> c.system_identifier, false)
           or s.transaction_id > pg_snapshot_xmax(pg_current_snapshot()) as moved,
         coalesce(head.position, mark.position, 0) as position, coalesce(head.hash, mark.hash) as hash,
         coalesce(seal.last_event_id, mark.last_event_id, 0) as last_event_id, s.head_mailed_on::text
       from audit_sealer s cross join pg_control_system() c
       left join (select position, hash from audit_link order by position desc limit 1) head on true
       left join (select last_event_id from audit_seal order by last_position desc limit 1) seal on true
       left join (select position, hash, last_event_id from audit_mark order by position desc limit 1) mark on true`,
    );
    if (!state) throw new Error('audit_sealer has no row');
    return state;
  }

  /**
   * The next committed events in the order of their transactions, below the oldest one that is still open: whatever
   * commits later comes later.
   */
  next({ transaction_id, event_id }: SealerState, limit: number): Promise<UnsealedEvent[]> {
    return this.manager.query(
      `${unsealed} where (e.transaction_id, e.id) > ($1::text::xid8, $2::bigint) and e.transaction_id < ${oldestOpen}
       order by e.transaction_id, e.id limit $3`,
      [transaction_id, event_id, limit],
    );
  }

  /** All that has no link, of this cluster's closed transactions and of those that it has not come to. */
  nextAfterMove(limit: number): Promise<UnsealedEvent[]> {
    return this.manager.query(
      `${unsealed} where not ${isLinked} and (e.transaction_id < ${oldestOpen}
         or e.transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))
       order by e.id limit $1`,
      [limit],
    );
  }

  async link(events: readonly Link[]): Promise<void> {
    const column = (pick: (event: LinkedEvent) => string | null) => events.map(pick);
    await this.manager.query(
      `insert into audit_link (position, event_id, occurred_at, type, account_id, actor_id, organization_id, address, hash)
       select position, id, occurred_at, type, account_id, actor_id, organization_id, address, decode(hash, 'hex')
       from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[])
         as given (position, id, occurred_at, type, account_id, actor_id, organization_id, address, hash)`,
      [
        column(({ position }) => position),
        column(({ id }) => id),
        column(({ occurred_at }) => occurred_at),
        column(({ type }) => type),
        column(({ account_id }) => account_id),
        column(({ actor_id }) => actor_id),
        column(({ organization_id }) => organization_id),
        column(({ address }) => address),
        events.map(({ hash }) => hash.toString('hex')),
      ],
    );
  }

  async seal(seal: Seal): Promise<void> {
    await this.manager.query(
      `insert into audit_seal (first_position, last_position, month, head, key_id, signature, sealed_at, last_event_id)
       values ($1, $2, ($3 || '-01')::date, $4, $5, $6, $7, $8)`,
      [
        seal.firstPosition,
        seal.lastPosition,
        seal.month,
        seal.head,
        seal.keyId,
        seal.signature,
        seal.sealedAt,
        seal.lastEventId,
      ],
    );
  }

  /** The public half stays: what the key signed is checked with it after the next rotation. */
  async keepKey({ id, publicKey }: SealKey, now: Date): Promise<void> {
    await this.manager.query(
      'insert into audit_key (id, public_key, first_used_at) values ($1, $2, $3) on conflict do nothing',
      [id, publicKey, now],
    );
  }

  /** The greatest id that was sealed by then. */
  async lastEventIdBy(time: Date): Promise<string> {
    const [seal] = await this.manager.query<{ last_event_id: string }[]>(
      'select last_event_id from audit_seal where sealed_at <= $1 order by last_position desc limit 1',
      [time],
    );
    return seal?.last_event_id ?? '0';
  }

  /** Null before the first seal. */
  async head(): Promise<SealedHead | null> {
    const [head] = await this.manager.query<SealedHead[]>(headText);
    return head ?? null;
  }

  async headMailed(day: string): Promise<void> {
    await this.manager.query('update audit_sealer set head_mailed_on = $1', [day]);
  }

  async advanceTo({ transaction_id, id }: UnsealedEvent): Promise<void> {
    await this.manager.query(
      `update audit_sealer set transaction_id = $1::text::xid8, event_id = $2,
         cluster_id = (select system_identifier from pg_control_system())`,
      [transaction_id, id],
    );
  }

  /** From here on the transaction ids of this cluster count. */
  async startAnew(): Promise<void> {
    await this.manager.query(
      `update audit_sealer set transaction_id = ${oldestOpen}, event_id = 0,
         cluster_id = (select system_identifier from pg_control_system())`,
    );
  }
}
