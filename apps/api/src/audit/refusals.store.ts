import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { appendEvent } from './append-event.js';
import { type AuditEvent, type CountedRefusal, type EventOrigin, eventRow } from './audit-event.js';

const note: Statement = {
  name: 'refusal-note',
  text: `
    with counted as (
      insert into refusal_count as earlier (subject, minute, count, event)
      values ($1, date_trunc('minute', $2::timestamptz), 1, $3::jsonb)
      on conflict (subject, minute) do update set count = earlier.count + 1
      returning count
    )
    ${appendEvent('$3', 'exists (select from counted where count = 1)')}`,
};

/**
 * Writes down a refusal that compared nothing: the first of its kind and subject in a minute as an event, later ones
 * as a number, so that a flood of refusals can't flood the trail (decision 006).
 */
export async function noteRefusal(
  database: Database,
  event: AuditEvent & { readonly type: CountedRefusal },
  subject: string,
  origin: EventOrigin,
  now: Date,
): Promise<void> {
  const row = JSON.stringify(eventRow(event, origin, now));
  await database.run(note, [`${event.type}:${subject}`, now, row]);
}

const count: Statement = {
  name: 'refusals-count',
  text: `
    with past as (
      delete from refusal_count where minute < date_trunc('minute', $1::timestamptz) returning *
    )
    insert into audit_event (occurred_at, type, account_id, organization_id, details)
    select $1, 'REFUSALS_COUNTED', (event->>'account_id')::uuid, (event->>'organization_id')::uuid,
      jsonb_strip_nulls(jsonb_build_object('type', event->>'type', 'minute', minute, 'count', count - 1,
        'factor', event->'details'->'factor', 'emailPseudonym', event->'details'->'emailPseudonym'))
    from past where count > 1`,
};

/** Turns the numbers of past minutes into one event each. */
export const countRefusals = (database: Database, now: Date) => database.run(count, [now]);
