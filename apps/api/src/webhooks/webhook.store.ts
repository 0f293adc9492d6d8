import type { EntityManager } from 'typeorm';
import type { Onlooker } from '../accounts/onlooker.js';
import { seenBy } from '../people/scope.store.js';
import type { Sealed } from '../secrets/secret-box.js';
import { isUuid } from '../uuid.js';
import type { Claim } from './delivery.store.js';
import type { EndpointInput } from './endpoint-input.js';
import type { DisabledReason, WebhookStatus } from './webhook.js';

/** An endpoint as those who change it need it. */
export interface HeldEndpoint extends EndpointInput {
  readonly id: string;
  readonly organizationId: string;
  readonly status: WebhookStatus;
  /** While SUSPENDED: who was shut out or reset. */
  readonly suspendedFor: string | null;
}

export interface NewEndpoint extends EndpointInput {
  readonly id: string;
  readonly organizationId: string;
  readonly createdBy: string;
  readonly secret: Sealed;
}

const held = `e.id, e.organization_id as "organizationId", e.url, e.event_types as "eventTypes", e.description, e.status,
  e.suspended_for as "suspendedFor"`;

/** Which of an endpoint's two secrets. */
const places = [
  { box: 'secret_box', key: 'key_id' },
  { box: 'former_secret_box', key: 'former_key_id' },
] as const;

/** Webhook endpoints within a transaction. */
export class WebhookStore {
  constructor(private readonly manager: EntityManager) {}

  async countOf(organizationId: string): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(
      'select count(*)::int as count from webhook_endpoint where organization_id = $1',
      [organizationId],
    );
    return row?.count ?? 0;
  }

  async create(endpoint: NewEndpoint, now: Date): Promise<void> {
    const { id, organizationId, url, description, eventTypes, createdBy, secret } = endpoint;
    await this.manager.query(
      `insert into webhook_endpoint (id, organization_id, url, description, event_types, created_by, created_at,
         url_set_by, url_set_at, secret_set_by, secret_set_at, active_since, secret_box, key_id)
       values ($1, $2, $3, $4, $5, $6, $7, $6, $7, $6, $7, $7, $8, $9)`,
      [id, organizationId, url, description, eventTypes, createdBy, now, secret.box, secret.keyId],
    );
  }

  /** One of an organization that the onlooker sees; held until the transaction ends. */
  async lockSeen({ id: onlooker, role }: Onlooker, id: string): Promise<HeldEndpoint | null> {
    if (!isUuid(id)) return null;
    const [endpoint] = await this.manager.query<HeldEndpoint[]>(
      `select ${held} from webhook_endpoint e where e.id = $3 and ${seenBy('e.organization_id')} for no key update`,
      [onlooker, role, id],
    );
    return endpoint ?? null;
  }

  /** One while this claim on it stands, whatever its status; held until the transaction ends. */
  async lockClaimed({ endpointId, until }: Claim): Promise<HeldEndpoint | null> {
    const text = `select ${held} from webhook_endpoint e where e.id = $1 and e.claimed_until = $2 for no key update`;
    const [endpoint] = await this.manager.query<HeldEndpoint[]>(text, [endpointId, until]);
    return endpoint ?? null;
  }

  async change(id: string, { url, eventTypes, description }: Partial<EndpointInput>): Promise<void> {
    await this.manager.query(
      `update webhook_endpoint set url = coalesce($2, url), event_types = coalesce($3, event_types),
         description = coalesce($4, description) where id = $1`,
      [id, url ?? null, eventTypes ?? null, description ?? null],
    );
  }

  /** Who decided last where its events go: what a thief would leave behind, whoever changes its secret afterwards. */
  async noteUrlSetter(id: string, setBy: string, now: Date): Promise<void> {
    const text = 'update webhook_endpoint set url_set_by = $2, url_set_at = $3 where id = $1';
    await this.manager.query(text, [id, setBy, now]);
  }

  /** The present secret becomes the former one, and this account the one that can sign as we do. */
  async rotate(
    id: string,
    { box, keyId }: Sealed,
    { formerUntil, setBy, now }: { formerUntil: Date; setBy: string; now: Date },
  ): Promise<void> {
    await this.manager.query(
      `update webhook_endpoint set former_secret_box = secret_box, former_key_id = key_id, former_until = $4,
         secret_box = $2, key_id = $3, secret_set_by = $5, secret_set_at = $6 where id = $1`,
      [id, box, keyId, formerUntil, setBy, now],
    );
  }

  async pause(id: string): Promise<void> {
    await this.manager.query(`update webhook_endpoint set status = 'PAUSED' where id = $1`, [id]);
  }

  async disable(id: string, because: DisabledReason): Promise<void> {
    const text = `update webhook_endpoint set status = 'DISABLED', disabled_because = $2 where id = $1`;
    await this.manager.query(text, [id, because]);
  }

  async noteTaken(id: string, now: Date): Promise<void> {
    const text = 'update webhook_endpoint set last_delivered_at = $2, failing_since = null where id = $1';
    await this.manager.query(text, [id, now]);
  }

  /** Since when it has taken nothing. */
  async noteNotTaken(id: string, now: Date): Promise<Date> {
    const [[row]] = await this.manager.query<[{ since: Date }[], number]>(
      `update webhook_endpoint set failing_since = coalesce(failing_since, $2) where id = $1
       returning failing_since as since`,
      [id, now],
    );
    return row?.since ?? now;
  }

  /** What waits for it is due, as if it had never been tried. */
  async resume(id: string, now: Date): Promise<void> {
    await this.manager.query(
      `update webhook_endpoint set status = 'ACTIVE', active_since = $2, disabled_because = null, suspended_for = null,
         failing_since = null
       where id = $1`,
      [id, now],
    );
    await this.manager.query(
      `update webhook_delivery set tries = 0, next_attempt_at = $2
       where endpoint_id = $1 and status = 'PENDING'`,
      [id, now],
    );
  }

  /** With its deliveries. */
  async delete(id: string): Promise<void> {
    await this.manager.query('delete from webhook_endpoint where id = $1', [id]);
  }

  /** Those that this account made or set since then are suspended, given up or not; returns them. */
  async suspendSetBy(accountId: string, since: Date): Promise<HeldEndpoint[]> {
    const [endpoints] = await this.manager.query<[HeldEndpoint[], number]>(
      `update webhook_endpoint e set status = 'SUSPENDED', suspended_for = $1, disabled_because = null
       where e.status <> 'SUSPENDED'
         and (e.url_set_by = $1 and e.url_set_at >= $2 or e.secret_set_by = $1 and e.secret_set_at >= $2
           or e.created_by = $1 and e.created_at >= $2)
       returning ${held}`,
      [accountId, since],
    );
    return endpoints;
  }

  /** The next batch of secrets that another key than this one sealed; held until the transaction ends. */
  async sealedByOthers(keyId: string, batch: number) {
    const rows = await this.manager.query<Record<string, unknown>[]>(
      `select id, secret_box, key_id, former_secret_box, former_key_id from webhook_endpoint
       where key_id <> $1 or former_key_id <> $1 order by id limit $2 for no key update`,
      [keyId, batch],
    );
    return rows.flatMap((row) =>
      places
        .filter(({ key }) => row[key] !== null && row[key] !== keyId)
        .map(({ box, key }) => ({
          id: row.id as string,
          sealed: { box: row[box] as Buffer, keyId: row[key] as string },
          put: (anew: Sealed) => this.#reseal(row.id as string, { box, key }, anew),
        })),
    );
  }

  async #reseal(
    id: string,
    place: Readonly<Record<'box' | 'key', string>>,
    { box, keyId }: Sealed,
  ): Promise<void> {
    const text = `update webhook_endpoint set ${place.box} = $2, ${place.key} = $3 where id = $1`;
    await this.manager.query(text, [id, box, keyId]);
  }
}
