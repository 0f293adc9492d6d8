import type { EntityManager } from 'typeorm';
import { appendEvent, appendEvents } from './append-event.js';
import { type AuditEvent, type EventOrigin, type EventType, eventRow } from './audit-event.js';

/** The trail within a transaction: it is appended to, and nothing else is ever done to it. */
export class AuditStore {
  constructor(private readonly manager: EntityManager) {}

  async append(event: AuditEvent, origin: EventOrigin | null, occurredAt: Date): Promise<void> {
    await this.manager.query(appendEvent('$1'), [JSON.stringify(eventRow(event, origin, occurredAt))]);
  }

  async appendAll(
    events: readonly {
      readonly event: AuditEvent;
      readonly origin: EventOrigin | null;
      readonly at: Date;
    }[],
  ): Promise<void> {
    const rows = events.map(({ event, origin, at }) => eventRow(event, origin, at));
    await this.manager.query(appendEvents, [JSON.stringify(rows)]);
  }

  /** Whether this account has this event, and it is of one of these types; sealed or not. */
  async has(id: string, accountId: string, types: readonly EventType[]): Promise<boolean> {
    const text = 'select from audit_event where id = $1 and account_id = $2 and type = any ($3)';
    return (await this.manager.query<unknown[]>(text, [id, accountId, types])).length > 0;
  }

  /** How many events of this type the account has since then, and when the first of them was. */
  async countSince(
    accountId: string,
    type: EventType,
    since: Date,
  ): Promise<{ count: number; oldest: Date | null }> {
    const [row] = await this.manager.query<{ count: number; oldest: Date | null }[]>(
      `select count(*)::int as count, min(occurred_at) as oldest from audit_event
       where account_id = $1 and type = $2 and occurred_at > $3`,
      [accountId, type, since],
    );
    return row ?? { count: 0, oldest: null };
  }
}
