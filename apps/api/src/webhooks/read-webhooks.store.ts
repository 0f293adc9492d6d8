import type { Onlooker } from '../accounts/onlooker.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { type OrganizationRow, organizationColumns, toOrganization } from '../people/organization.store.js';
import { seenBy } from '../people/scope.store.js';
import { isUuid } from '../uuid.js';
import type { Attempt } from './delivery.store.js';
import type { DeliveryStatus, DisabledReason, WebhookStatus } from './webhook.js';
import type { WebhookEventType } from './webhook-event.js';

interface EndpointRow extends OrganizationRow {
  endpoint_id: string;
  url: string;
  description: string;
  event_types: WebhookEventType[];
  status: WebhookStatus;
  disabled_because: DisabledReason | null;
  created_by: string;
  maker: string;
  created_at: Date;
  last_delivered_at: Date | null;
  failing_since: Date | null;
  former_until: Date | null;
}

const endpoints = `
  select e.id as endpoint_id, e.url, e.description, e.event_types, e.status, e.disabled_because, e.created_by,
    m.name as maker, e.created_at, e.last_delivered_at, e.failing_since, e.former_until, ${organizationColumns}
  from webhook_endpoint e join account m on m.id = e.created_by join organization o on o.id = e.organization_id`;

const toEndpoint = (row: EndpointRow, now: Date) => ({
  id: row.endpoint_id,
  organization: toOrganization(row),
  url: row.url,
  description: row.description,
  eventTypes: row.event_types,
  status: row.status,
  disabledBecause: row.disabled_because,
  createdBy: { id: row.created_by, label: row.maker },
  createdAt: row.created_at,
  lastDeliveredAt: row.last_delivered_at,
  failingSince: row.failing_since,
  formerSecretUntil: row.former_until && row.former_until > now ? row.former_until : null,
});
export type SeenEndpoint = ReturnType<typeof toEndpoint>;

const read: Statement = {
  name: 'webhook-endpoint-read',
  text: `${endpoints} where e.id = $3 and ${seenBy('o.id')}`,
};

/** Null where there is none that the onlooker may see. */
export async function readEndpoint(
  database: Database,
  onlooker: Onlooker,
  id: string,
  now: Date,
): Promise<SeenEndpoint | null> {
  if (!isUuid(id)) return null;
  const [row] = await database.run<EndpointRow>(read, [onlooker.id, onlooker.role, id]);
  return row ? toEndpoint(row, now) : null;
}

const list: Statement = {
  name: 'webhook-endpoints-list',
  text: `${endpoints} where e.organization_id = $3 and ${seenBy('o.id')} order by e.created_at, e.id`,
};

/** Of one organization that the onlooker sees, oldest first. */
export async function listEndpoints(
  database: Database,
  onlooker: Onlooker,
  organizationId: string,
  now: Date,
): Promise<SeenEndpoint[]> {
  if (!isUuid(organizationId)) return [];
  const rows = await database.run<EndpointRow>(list, [onlooker.id, onlooker.role, organizationId]);
  return rows.map((row) => toEndpoint(row, now));
}

export interface SeenDelivery {
  readonly id: string;
  readonly position: string;
  readonly endpointId: string;
  readonly eventType: WebhookEventType | null;
  readonly eventId: string | null;
  readonly createdAt: Date;
  readonly status: DeliveryStatus;
  readonly nextAttemptAt: Date | null;
  readonly attempts: Attempt[];
}

interface DeliveryRow extends Record<string, unknown>, Omit<SeenDelivery, 'attempts'> {
  readonly attempts: readonly (Omit<Attempt, 'attemptedAt'> & { readonly attemptedAt: string })[];
}

const deliveries = `
  select d.id, d.position, d.endpoint_id as "endpointId", d.event_type as "eventType", d.event_id as "eventId",
    d.created_at as "createdAt", d.status, d.next_attempt_at as "nextAttemptAt",
    coalesce((select jsonb_agg(jsonb_build_object('attemptedAt', a.attempted_at, 'durationMs', a.duration_ms,
        'responseStatus', a.response_status, 'error', a.error) order by a.number desc)
      from webhook_attempt a where a.delivery_id = d.id), '[]') as attempts
  from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id`;

const toDelivery = ({ attempts, ...row }: DeliveryRow): SeenDelivery => ({
  ...row,
  attempts: attempts.map((attempt) => ({ ...attempt, attemptedAt: new Date(attempt.attemptedAt) })),
});

const readOne: Statement = {
  name: 'webhook-delivery-read',
  text: `${deliveries} where d.id = $3 and ${seenBy('e.organization_id')}`,
};

/** Null where there is none that the onlooker may see. */
export async function readDelivery(
  database: Database,
  onlooker: Onlooker,
  id: string,
): Promise<SeenDelivery | null> {
  if (!isUuid(id)) return null;
  const [row] = await database.run<DeliveryRow>(readOne, [onlooker.id, onlooker.role, id]);
  return row ? toDelivery(row) : null;
}

export interface DeliveryPage {
  readonly endpointId: string;
  readonly status: DeliveryStatus | null;
  /** The position of the last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

const page: Statement = {
  name: 'webhook-deliveries-page',
  text: `${deliveries}
    where d.endpoint_id = $3 and ${seenBy('e.organization_id')} and ($4::text is null or d.status = $4)
      and ($5::bigint is null or d.position < $5)
    order by d.position desc limit $6`,
};

/** Of one endpoint that the onlooker sees, newest first. */
export async function listDeliveries(
  database: Database,
  onlooker: Onlooker,
  { endpointId, status, after, limit }: DeliveryPage,
): Promise<SeenDelivery[]> {
  if (!isUuid(endpointId)) return [];
  const values = [onlooker.id, onlooker.role, endpointId, status, after, limit];
  return (await database.run<DeliveryRow>(page, values)).map(toDelivery);
}
