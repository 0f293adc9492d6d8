import type { IncidentRowFragment } from '#src/generated/admin/graphql';
import { incidentPath } from '../admin-paths';
import { AdminLink } from '../parts/admin-link';
import { type Column, DataTable } from '../parts/data-table';
import { Moment } from '../parts/moment';
import { incidentKindWords } from '../parts/parts.messages';
import table from '../parts/table.module.css';
import { IncidentStatusBadge, SeverityBadge } from './incident-badges';
import { incidentsMessages as words } from './incidents.messages';
import classes from './incidents.module.css';

const columns: readonly Column<IncidentRowFragment>[] = [
  {
    name: words.incident,
    cell: ({ id, kind, summary }) => (
      <>
        <AdminLink to={incidentPath(id)} className={table.rowLink}>
          {incidentKindWords[kind]}
        </AdminLink>
        <span className={table.quiet}>{summary}</span>
      </>
    ),
  },
  { name: words.severity, cell: ({ severity }) => <SeverityBadge severity={severity} /> },
  { name: words.status, cell: ({ status }) => <IncidentStatusBadge status={status} /> },
  {
    name: words.about,
    cell: ({ user, staff, organization }) => (
      <>
        {(user ?? staff)?.label ?? words.nobodyAlone}
        {organization && <span className={table.quiet}>{organization.name}</span>}
      </>
    ),
  },
  { name: words.found, named: true, cell: ({ openedAt }) => <Moment at={openedAt} /> },
];

export const IncidentsTable = ({ incidents }: { incidents: readonly IncidentRowFragment[] }) => (
  <div className={classes.list}>
    <DataTable caption={words.caption} columns={columns} rows={incidents} rowKey={({ id }) => id} />
  </div>
);
