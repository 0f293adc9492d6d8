import type { Deps } from '../deps.js';
import { seconds } from '../duration.js';
import { startLoop } from '../loop.js';
import type { NewDelivery } from './delivery.store.js';
import { toWebhookEvent } from './webhook-event.js';

/** Events in one transaction. */
const batch = 200;

/**
 * Writes a delivery for each endpoint that asks for what was sealed since the last time. The place in the trail moves in
 * the transaction of the deliveries, so that none is left out and none comes twice, however many processes there are.
 */
export async function tellOn(deps: Deps): Promise<void> {
  let read: number;
  do read = await tellBatch(deps);
  while (read === batch);
}

const tellBatch = ({ database, clock }: Deps): Promise<number> =>
  database.transaction(async (tx) => {
    const from = await tx.webhookCursor.claim();
    if (from === null) return 0;
    const events = await tx.webhookCursor.sealedAfter(from, batch);
    const deliveries = events.flatMap((event): NewDelivery[] => {
      const told = toWebhookEvent(event);
      const { position, eventId, occurredAt } = event;
      return told ? [{ ...told, position, eventId, occurredAt }] : [];
    });
    if (deliveries.length) await tx.deliveries.add(deliveries, clock());
    const last = events.at(-1);
    if (last) await tx.webhookCursor.move(last.position);
    return events.length;
  });

/** Looks at what was sealed about each second until it is stopped. A failed round is logged and the next one comes. */
export const startTellingOn = (deps: Deps): (() => Promise<void>) =>
  startLoop(seconds(1), async (pause) => {
    await tellOn(deps).catch((err: unknown) => deps.log.error({ err }, 'telling webhooks failed'));
    return pause;
  });
