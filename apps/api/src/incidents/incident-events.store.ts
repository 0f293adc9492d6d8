import type { Onlooker } from '../accounts/onlooker.js';
import { seesSql } from '../accounts/scope-sql.js';
import type { Link } from '../audit/chain.js';
import { sealedColumns } from '../audit/event-columns.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { PageAsked } from '../trail/see-trail.js';
import { seesIncidentSql } from './incident-scope-sql.js';

const page: Statement = {
  name: 'incident-events',
  text: `
    select l.position, l.hash, ${sealedColumns}
    from incident i
      join incident_event ie on ie.incident_id = i.id
      join audit_link l on l.position = ie.position
      join audit_event e on e.occurred_at = l.occurred_at and e.id = l.event_id
    where i.id = $3 and ${seesIncidentSql('$1', '$2')} and ${seesSql('$1', '$2', 'l.organization_id')}
      and ($4::bigint is null or ie.position < $4)
    order by ie.position desc limit $5`,
};

/** A page of what led to an incident, as far as the onlooker sees the incident and the events. */
export const readIncidentEvents = (
  database: Database,
  { id: onlooker, role }: Onlooker,
  id: string,
  { after, limit }: PageAsked,
): Promise<Link[]> => database.run<Link>(page, [onlooker, role, id, after, limit]);
