import type { Onlooker } from '../accounts/onlooker.js';
import type { Deps } from '../deps.js';
import { testBody } from './webhook-event.js';

export type QueuedDelivery =
  | { readonly kind: 'QUEUED'; readonly id: string }
  | { readonly kind: 'REFUSED'; readonly code: 'NOT_FOUND' | 'ENDPOINT_INACTIVE' };

const refuse = (code: 'NOT_FOUND' | 'ENDPOINT_INACTIVE'): QueuedDelivery => ({ kind: 'REFUSED', code });

/** A payload that tells of nothing, sent like any other; while one waits already, that one. */
export const sendTestWebhook = (
  { database, clock }: Deps,
  onlooker: Onlooker,
  id: string,
): Promise<QueuedDelivery> =>
  database.transaction(async (tx) => {
    const endpoint = await tx.webhooks.lockSeen(onlooker, id);
    if (!endpoint) return refuse('NOT_FOUND');
    if (endpoint.status !== 'ACTIVE') return refuse('ENDPOINT_INACTIVE');
    const now = clock();
    const body = testBody(endpoint.organizationId, now);
    return { kind: 'QUEUED', id: await tx.deliveries.addTest(endpoint.id, body, now) };
  });

/** The same delivery once more, under the id that its receiver knows it by. */
export const redeliverWebhook = (
  { database, clock }: Deps,
  onlooker: Onlooker,
  id: string,
): Promise<QueuedDelivery> =>
  database.transaction(async (tx) => {
    const endpointId = await tx.deliveries.endpointOf(id);
    const endpoint = endpointId === null ? null : await tx.webhooks.lockSeen(onlooker, endpointId);
    if (!endpoint) return refuse('NOT_FOUND');
    if (endpoint.status !== 'ACTIVE') return refuse('ENDPOINT_INACTIVE');
    return (await tx.deliveries.redeliver(id, clock())) ? { kind: 'QUEUED', id } : refuse('NOT_FOUND');
  });
