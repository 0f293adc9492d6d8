import type { EntityManager } from 'typeorm';
import type { EventDetails, EventType } from '../audit/audit-event.js';
import type { Role } from '../role.js';
import { networkOf } from '../sign-in/network.js';
import type { SealedEvent } from './rule.js';

interface SealedRow {
  position: string;
  event_id: string;
  occurred_at: Date;
  type: EventType;
  account_id: string | null;
  account_role: Role | null;
  actor_id: string | null;
  organization_id: string | null;
  session_id: string | null;
  address: string | null;
  browser: string | null;
  details: EventDetails[EventType];
}

const toEvent = (row: SealedRow) =>
  ({
    type: row.type,
    details: row.details,
    position: row.position,
    eventId: row.event_id,
    occurredAt: row.occurred_at,
    accountId: row.account_id,
    accountRole: row.account_role,
    actorId: row.actor_id,
    organizationId: row.organization_id,
    sessionId: row.session_id,
    network: row.address === null ? null : networkOf(row.address),
    browser: row.browser,
  }) as SealedEvent;

/** Sealed events within a transaction, as rules read them, in their order: `where` is about the link l. */
export async function readSealed<Type extends EventType>(
  manager: EntityManager,
  where: string,
  values: readonly unknown[],
): Promise<SealedEvent<Type>[]> {
  const rows = await manager.query<SealedRow[]>(
    `select l.position, e.id as event_id, e.occurred_at, e.type, e.account_id, a.role as account_role, e.actor_id,
       e.organization_id, e.session_id, e.address, e.browser, e.details
     from (select l.position, l.event_id, l.occurred_at from audit_link l where ${where}) l
       join audit_event e on e.occurred_at = l.occurred_at and e.id = l.event_id
       left join account a on a.id = e.account_id
     order by l.position`,
    [...values],
  );
  return rows.map((row) => toEvent(row) as SealedEvent<Type>);
}
