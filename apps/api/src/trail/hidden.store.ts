import type { Onlooker } from '../accounts/onlooker.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

/**
 * Whether the event of the link l is none of an incident that doubts the onlooker's own acts, in SQL: those they do not
 * see, nor what became of them. Arguments are SQL expressions.
 */
export const notOfOwnIncidentSql = (onlooker: string) =>
  `(not starts_with(l.type, 'INCIDENT_') or ${doubtedSql} is distinct from ${onlooker})`;

/** A value and no condition: of one PostgreSQL would make a table of the whole trail. */
const doubtedSql = `(
  select i.staff_id from audit_event doubt join incident i on i.id = (doubt.details->>'incidentId')::uuid
  where doubt.occurred_at = l.occurred_at and doubt.id = l.event_id)`;

const any: Statement = {
  name: 'trail-hidden',
  text: 'select exists (select from incident where staff_id = $1) as hidden',
};

/** Whether the trail as the onlooker sees it may lack such an event. */
export async function hasHidden(database: Database, { id }: Onlooker): Promise<boolean> {
  const [row] = await database.run<{ hidden: boolean }>(any, [id]);
  return row?.hidden === true;
}
