import type { PeopleQuery } from '#src/generated/admin/graphql';
import { personPath } from '../admin-paths';
import { AdminLink } from '../parts/admin-link';
import { Enrolled, RoleBadge, StatusBadge } from '../parts/badges';
import { type Column, DataTable } from '../parts/data-table';
import { Moment } from '../parts/moment';
import classes from '../parts/table.module.css';
import { peopleMessages as words } from './people.messages';

type Row = PeopleQuery['users']['edges'][number]['node'];

const columns: readonly Column<Row>[] = [
  {
    name: words.person,
    cell: ({ id, name, email }) => (
      <>
        <AdminLink to={personPath(id)} className={classes.rowLink}>
          {name}
        </AdminLink>
        <span className={classes.quiet}>{email}</span>
      </>
    ),
  },
  {
    name: words.standing,
    cell: ({ status, role }) => (
      <span className={classes.badges}>
        <StatusBadge status={status} />
        {role !== 'USER' && <RoleBadge role={role} />}
      </span>
    ),
  },
  { name: words.factor, cell: ({ enrolled }) => <Enrolled enrolled={enrolled} /> },
  { name: words.organization, cell: ({ organization }) => organization.name },
  { name: words.lastSignIn, named: true, cell: ({ lastSignInAt }) => <Moment at={lastSignInAt} /> },
];

export const PeopleTable = ({ people }: { people: readonly Row[] }) => (
  <DataTable caption={words.caption} columns={columns} rows={people} rowKey={({ id }) => id} />
);
