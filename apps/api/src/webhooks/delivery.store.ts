import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { Sealed } from '../secrets/secret-box.js';
import { isUuid } from '../uuid.js';
import type { AttemptError, DeliveryStatus } from './webhook.js';
import type { WebhookEventType } from './webhook-event.js';

/** An event that is told on, with its place in the trail. */
export interface NewDelivery {
  readonly position: string;
  readonly eventId: string;
  readonly type: WebhookEventType;
  readonly organizationId: string;
  readonly occurredAt: Date;
  readonly body: string;
}

/** An endpoint that one process sends to; nobody else does before the claim has lapsed. */
export interface Claim {
  readonly endpointId: string;
  readonly until: Date;
}

/** What is sent now, and where to. */
export interface DueDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly url: string;
  readonly body: string;
  /** How often it failed since its schedule began. */
  readonly tries: number;
  /** The present secret and, while it still signs, the former one. */
  readonly secrets: readonly Sealed[];
}

export interface Attempt {
  readonly attemptedAt: Date;
  readonly durationMs: number;
  readonly responseStatus: number | null;
  readonly error: AttemptError | null;
}

interface DueRow extends Omit<DueDelivery, 'secrets' | 'endpointId'> {
  readonly secret_box: Buffer;
  readonly key_id: string;
  readonly former_secret_box: Buffer | null;
  readonly former_key_id: string | null;
  readonly former_until: Date | null;
}

/** So many tries of a delivery are remembered. */
const rememberedAttempts = 20;

/** Deliveries to webhook endpoints, within a transaction. */
export class DeliveryStore {
  constructor(private readonly manager: EntityManager) {}

  /** One for each active endpoint that asks for such events; each event comes to an endpoint once. */
  async add(deliveries: readonly NewDelivery[], now: Date): Promise<void> {
    await this.manager.query(
      `insert into webhook_delivery (endpoint_id, event_position, event_id, event_type, body, created_at,
         next_attempt_at)
       select e.id, told.position, told."eventId", told.type, told.body, $2, $2
       from jsonb_to_recordset($1::jsonb) as told(position bigint, "eventId" bigint, type text, "organizationId" uuid,
           "occurredAt" timestamptz, body text)
         join webhook_endpoint e on e.organization_id = told."organizationId" and e.status = 'ACTIVE'
           and told.type = any (e.event_types) and told."occurredAt" >= e.active_since
       order by told.position, e.id
       on conflict do nothing`,
      [JSON.stringify(deliveries), now],
    );
  }

  /** A test that waits already, else a new one. Under the endpoint's lock. */
  async addTest(endpointId: string, body: string, now: Date): Promise<string> {
    const [row] = await this.manager.query<{ id: string }[]>(
      `with waiting as (
         select id from webhook_delivery where endpoint_id = $1 and event_type is null and status = 'PENDING' limit 1
       ), added as (
         insert into webhook_delivery (endpoint_id, body, created_at, next_attempt_at)
         select $1, $2, $3, $3 where not exists (select from waiting) returning id
       )
       select id from waiting union all select id from added`,
      [endpointId, body, now],
    );
    if (!row) throw new Error('A test waits or is added');
    return row.id;
  }

  async endpointOf(id: string): Promise<string | null> {
    if (!isUuid(id)) return null;
    const text = 'select endpoint_id as "endpointId" from webhook_delivery where id = $1';
    const [row] = await this.manager.query<{ endpointId: string }[]>(text, [id]);
    return row?.endpointId ?? null;
  }

  /** It is due now, and its schedule begins anew; false where it is gone. */
  async redeliver(id: string, now: Date): Promise<boolean> {
    const [, count] = await this.manager.query<[unknown, number]>(
      `update webhook_delivery set status = 'PENDING', tries = 0, next_attempt_at = $2 where id = $1`,
      [id, now],
    );
    return count > 0;
  }

  /**
   * Endpoints for which something is due and to which nobody sends, those that waited longest first. One delivery at a time
   * goes to each, so that one which hangs holds up no other.
   */
  async claim(now: Date, until: Date, limit: number): Promise<Claim[]> {
    const [rows] = await this.manager.query<[{ id: string }[], number]>(
      `with free as materialized (
         select e.id from webhook_endpoint e
         where e.status = 'ACTIVE' and (e.claimed_until is null or e.claimed_until <= $1) and exists (
           select from webhook_delivery d
           where d.endpoint_id = e.id and d.status = 'PENDING' and d.next_attempt_at <= $1)
         order by e.claimed_at nulls first, e.id limit $3 for no key update skip locked
       )
       update webhook_endpoint e set claimed_at = $1, claimed_until = $2 from free where e.id = free.id returning e.id`,
      [now, until, limit],
    );
    return rows.map(({ id }) => ({ endpointId: id, until }));
  }

  /** The claim lives on until then; false where it was lost, or the endpoint is no longer sent to. */
  async renew({ endpointId, until }: Claim, anew: Date): Promise<boolean> {
    const [, count] = await this.manager.query<[unknown, number]>(
      `update webhook_endpoint set claimed_until = $3 where id = $1 and claimed_until = $2 and status = 'ACTIVE'`,
      [endpointId, until, anew],
    );
    return count > 0;
  }

  async release({ endpointId, until }: Claim): Promise<void> {
    const text = 'update webhook_endpoint set claimed_until = null where id = $1 and claimed_until = $2';
    await this.manager.query(text, [endpointId, until]);
  }

  /** What is due first. A statement of its own after the claim: it sees what whoever had the claim before has written. */
  async due({ endpointId }: Claim, now: Date): Promise<DueDelivery | null> {
    const [row] = await this.manager.query<DueRow[]>(
      `select d.id, e.url, d.body, d.tries, e.secret_box, e.key_id, e.former_secret_box,
         e.former_key_id, e.former_until
       from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
       where d.endpoint_id = $1 and d.status = 'PENDING' and d.next_attempt_at <= $2
       order by d.next_attempt_at, d.position limit 1`,
      [endpointId, now],
    );
    if (!row) return null;
    const { id, url, body, tries } = row;
    return { id, endpointId, url, body, tries, secrets: secretsOf(row, now) };
  }

  async noteAttempt(id: string, { attemptedAt, durationMs, responseStatus, error }: Attempt): Promise<void> {
    const [row] = await this.manager.query<{ number: number }[]>(
      `insert into webhook_attempt (delivery_id, number, attempted_at, duration_ms, response_status, error)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from webhook_attempt where delivery_id = $1
       returning number`,
      [id, attemptedAt, durationMs, responseStatus, error],
    );
    const oldest = (row?.number ?? 0) - rememberedAttempts;
    await this.manager.query('delete from webhook_attempt where delivery_id = $1 and number <= $2', [
      id,
      oldest,
    ]);
  }

  markDelivered = (id: string) => this.#end(id, 'DELIVERED');
  markFailed = (id: string) => this.#end(id, 'FAILED');

  async #end(id: string, status: DeliveryStatus): Promise<void> {
    const text = 'update webhook_delivery set status = $2, next_attempt_at = null where id = $1';
    await this.manager.query(text, [id, status]);
  }

  async postpone({ id, tries }: DueDelivery, until: Date): Promise<void> {
    const text = 'update webhook_delivery set tries = $2, next_attempt_at = $3 where id = $1';
    await this.manager.query(text, [id, tries + 1, until]);
  }
}

function secretsOf(row: DueRow, now: Date): Sealed[] {
  const present = { box: row.secret_box, keyId: row.key_id };
  const { former_secret_box: box, former_key_id: keyId, former_until: until } = row;
  return box && keyId && until && until > now ? [present, { box, keyId }] : [present];
}

const wipe: Statement = {
  name: 'webhook-former-secrets-wipe',
  text: `update webhook_endpoint set former_secret_box = null, former_key_id = null, former_until = null
    where former_until <= $1`,
};

/** A former secret that no longer signs is of no use to anybody but a thief. */
export const wipeFormerSecrets = (database: Database, now: Date) => database.run(wipe, [now]);

const drop: Statement = {
  name: 'webhook-deliveries-drop',
  text: `delete from webhook_delivery d where d.created_at < $1 and (d.status <> 'PENDING'
    or exists (select from webhook_endpoint e where e.id = d.endpoint_id and e.status <> 'ACTIVE'))`,
};

/** The log of deliveries from before then; what is still being sent stays. */
export const dropDeliveries = (database: Database, until: Date) => database.run(drop, [until]);
