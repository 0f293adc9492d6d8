import { Link, useSearchParams } from 'react-router';
import { type Column, DataTable } from '../parts/data-table';
import { Moment } from '../parts/moment';
import table from '../parts/table.module.css';
import { auditMessages as words } from './audit.messages';
import classes from './audit.module.css';
import { EventLine } from './event-line';
import { EventPlace } from './event-place';
import type { AuditEvent } from './sentences.messages';

/** The parameter that opens an event. */
export const eventParameter = 'event';

function WayToEvent({ id, children }: { id: string; children: string }) {
  const [params] = useSearchParams();
  const search = new URLSearchParams(params);
  search.set(eventParameter, id);
  return (
    <Link to={{ search: search.toString() }} className={`${table.rowLink} ${classes.link}`}>
      {children}
    </Link>
  );
}

const columns: readonly Column<AuditEvent>[] = [
  {
    name: words.what,
    cell: (event) => (
      <EventLine event={event} link={(sentence) => <WayToEvent id={event.id}>{sentence}</WayToEvent>} />
    ),
  },
  { name: words.where, cell: (event) => <EventPlace event={event} /> },
  { name: words.organization, cell: ({ organization }) => organization?.name },
  { name: words.when, cell: ({ occurredAt }) => <Moment at={occurredAt} /> },
];

export const TrailTable = ({ events }: { events: readonly AuditEvent[] }) => (
  <div className={classes.trail}>
    <DataTable caption={words.caption} columns={columns} rows={events} rowKey={({ id }) => id} />
  </div>
);
