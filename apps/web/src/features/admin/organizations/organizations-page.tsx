import { useState } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { type OrganizationFieldsFragment, OrganizationsDocument } from '#src/generated/admin/graphql';
import { PlusIcon } from '#view/ui/icons';
import { organizationPath } from '../admin-paths';
import { BuildingIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { AdminLink } from '../parts/admin-link';
import { AdminPage } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { type Column, DataTable, TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { useMe } from '../parts/me';
import { NoMatch } from '../parts/no-match';
import { Pager } from '../parts/pager';
import parts from '../parts/parts.module.css';
import { SearchField } from '../parts/search-field';
import classes from '../parts/table.module.css';
import { useFilters } from '../parts/use-filters';
import { CreateDialog } from './create-dialog';
import { organizationsMessages as words } from './organizations.messages';

export function OrganizationsPage() {
  const { isSupport } = useMe();
  const filters = useFilters();
  const { get, after, clear } = filters;
  const answer = useAnswer(OrganizationsDocument, { after, search: get('search') });
  const [creating, setCreating] = useState(false);
  const create = isSupport && (
    <ActButton tone="FIRST" icon={<PlusIcon />} onClick={() => setCreating(true)}>
      {words.create}
    </ActButton>
  );
  return (
    <AdminPage heading={words.heading} acts={create}>
      <div className={parts.bar}>
        <SearchField filters={filters} placeholder={words.search} />
      </div>
      <Answered answer={answer} skeleton={<TableSkeleton />}>
        {({ organizations: { edges, pageInfo } }) =>
          edges.length > 0 ? (
            <>
              <DataTable
                caption={words.caption}
                columns={columns}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
              />
              <Pager filters={filters} pageInfo={pageInfo} />
            </>
          ) : after || get('search') ? (
            <NoMatch onClear={() => clear('search')} />
          ) : (
            <Empty icon={<BuildingIcon />} heading={words.empty} text={words.emptyText} />
          )
        }
      </Answered>
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </AdminPage>
  );
}

const columns: readonly Column<OrganizationFieldsFragment>[] = [
  {
    name: words.name,
    cell: ({ id, name }) => (
      <AdminLink to={organizationPath(id)} className={classes.rowLink}>
        {name}
      </AdminLink>
    ),
  },
  { name: words.contact, named: true, cell: ({ supportContact }) => supportContact ?? words.none },
  {
    name: words.apps,
    named: true,
    cell: ({ approvedApps }) => approvedApps.map(({ name }) => name).join(', ') || words.anyApp,
  },
  {
    name: words.managers,
    named: true,
    cell: ({ accountManagers }) => accountManagers?.map(({ name }) => name).join(', ') || words.none,
  },
];
