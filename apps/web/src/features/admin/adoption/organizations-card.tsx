import { useAnswer } from '#src/apollo/use-answer';
import {
  AdoptionByOrganizationDocument,
  type AdoptionByOrganizationQuery,
} from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { AdminLink } from '../parts/admin-link';
import { Answered } from '../parts/answered';
import { type Column, DataTable, TableSkeleton } from '../parts/data-table';
import { Pager } from '../parts/pager';
import table from '../parts/table.module.css';
import { useFilters } from '../parts/use-filters';
import { percentWords, organizationTableMessages as words } from './adoption.messages';
import classes from './adoption.module.css';
import { Bar } from './bar';

type Row = AdoptionByOrganizationQuery['adoptionByOrganization']['edges'][number]['node'];

const columns: readonly Column<Row>[] = [
  {
    name: words.organization,
    cell: ({ organization: { id, name } }) => (
      <AdminLink to={`${adminPaths.adoption}?organization=${id}`} className={table.rowLink}>
        {name}
      </AdminLink>
    ),
  },
  {
    name: words.share,
    named: true,
    cell: ({ enrolled, waiting }) => (
      <span className={classes.share}>
        {percentWords(enrolled, enrolled + waiting)}
        <Bar part={enrolled / Math.max(1, enrolled + waiting)} tone="GOOD" />
      </span>
    ),
  },
  { name: words.enrolled, named: true, numeric: true, cell: ({ enrolled }) => enrolled },
  { name: words.waiting, named: true, numeric: true, cell: ({ waiting }) => waiting },
  { name: words.invited, named: true, numeric: true, cell: ({ invited }) => invited },
  { name: words.frozen, named: true, numeric: true, cell: ({ frozen }) => frozen },
];

/** Each organization that the viewer sees, by name. */
export function OrganizationsCard() {
  const filters = useFilters();
  const answer = useAnswer(AdoptionByOrganizationDocument, { after: filters.after });
  return (
    <section className={classes.organizations}>
      <h2>{words.heading}</h2>
      <Answered answer={answer} skeleton={<TableSkeleton rows={4} />}>
        {({ adoptionByOrganization: { edges, pageInfo } }) => (
          <>
            <DataTable
              caption={words.caption}
              columns={columns}
              rows={edges.map(({ node }) => node)}
              rowKey={({ organization }) => organization.id}
            />
            <Pager filters={filters} pageInfo={pageInfo} />
          </>
        )}
      </Answered>
    </section>
  );
}
