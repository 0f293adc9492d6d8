import type { EntityManager } from 'typeorm';
import { appendEvent } from './append-event.js';
import { type AuditEvent, type EventOrigin, eventRow } from './audit-event.js';

/** Appends to the trail within a transaction; the trail has no other verb. */
export class AuditStore {
  constructor(private readonly manager: EntityManager) {}

  async append(event: AuditEvent, origin: EventOrigin | null, occurredAt: Date): Promise<void> {
    await this.manager.query(appendEvent('$1'), [JSON.stringify(eventRow(event, origin, occurredAt))]);
  }
}
