import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

/** Values as they are at the time of asking. */
export type Gauges = readonly {
  readonly name: string;
  readonly help: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}[];

/** As many unsealed events as are counted: beyond it the number says enough. */
const mostCounted = 10_000;

const queuesNow: Statement = {
  name: 'metrics-queues',
  text: `
    select outbox.waiting, outbox.oldest, webhooks.undelivered, webhooks.overdue, sealed.position, sealed.age,
      unsealed.count as unsealed
    from
      (select count(*)::int as waiting, coalesce(extract(epoch from $1::timestamptz - min(created_at)), 0)::float8 as oldest
        from notice where sent_at is null and given_up_at is null) outbox,
      (select count(*)::int as undelivered,
        greatest(0, coalesce(extract(epoch from $1::timestamptz - min(d.next_attempt_at)), 0))::float8 as overdue
        from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
        where d.status = 'PENDING' and e.status = 'ACTIVE') webhooks,
      (select coalesce(max(last_position), 0)::float8 as position,
        coalesce(extract(epoch from $1::timestamptz - max(sealed_at)), 0)::float8 as age
        from (select last_position, sealed_at from audit_seal order by last_position desc limit 1) head) sealed,
      (select count(*)::int as count from (
        select from audit_sealer s join audit_event e on (e.transaction_id, e.id) > (s.transaction_id, s.event_id)
        limit ${mostCounted}) waits) unsealed`,
};

interface QueuesRow extends Record<string, unknown> {
  waiting: number;
  oldest: number;
  undelivered: number;
  overdue: number;
  position: number;
  age: number;
  unsealed: number;
}

const incidentsNow: Statement = {
  name: 'metrics-incidents',
  text: `
    select kind, severity, count(*)::int as opened, count(*) filter (where status <> 'RESOLVED')::int as unresolved
    from incident group by kind, severity`,
};

interface IncidentsRow extends Record<string, unknown> {
  kind: string;
  severity: string;
  opened: number;
  unresolved: number;
}

export const gauge = (
  name: string,
  help: string,
  value: number,
  labels: Readonly<Record<string, string>> = {},
) => ({ name, help, labels, value });

/** What the database tells: it is the same from every process. */
export async function readGauges(database: Database, now: Date): Promise<Gauges> {
  const [row] = await database.run<QueuesRow>(queuesNow, [now]);
  if (!row) throw new Error('metrics-queues always returns a row');
  return [
    gauge('outbox_waiting', 'Mails that wait to be sent.', row.waiting),
    gauge('outbox_oldest_seconds', 'How long the oldest of them waits.', row.oldest),
    gauge('webhooks_waiting', 'Webhooks that wait for their first or next try.', row.undelivered),
    gauge('webhooks_overdue_seconds', 'How long the one that is due for longest waits.', row.overdue),
    gauge('trail_sealed_position', 'The position of the last sealed event.', row.position),
    gauge('trail_sealed_age_seconds', 'How long ago it was sealed.', row.age),
    gauge('trail_unsealed', `Events that wait for their seal, at most ${mostCounted}.`, row.unsealed),
    ...(await incidents(database)),
  ];
}

async function incidents(database: Database): Promise<Gauges> {
  const rows = await database.run<IncidentsRow>(incidentsNow, []);
  return rows.flatMap(({ kind, severity, opened, unresolved }) => [
    gauge('incidents_opened', 'Incidents that were ever opened.', opened, { kind, severity }),
    gauge('incidents_unresolved', 'Incidents that are not resolved.', unresolved, { kind, severity }),
  ]);
}
