import { useAnswer } from '#src/apollo/use-answer';
import { PeopleDocument, type PeopleQuery } from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { PeopleIcon } from '../icons';
import { AdminLink } from '../parts/admin-link';
import { AdminPage } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { FilterChips } from '../parts/filter-chips';
import { NoMatch } from '../parts/no-match';
import { Pager } from '../parts/pager';
import parts from '../parts/parts.module.css';
import { SearchField } from '../parts/search-field';
import { type Filters, oneOf, useFilters } from '../parts/use-filters';
import { peopleMessages as words } from './people.messages';
import { PeopleTable } from './people-table';

const filterNames = ['search', 'enrolled', 'status', 'role'] as const;

export function PeoplePage() {
  const filters = useFilters();
  const answer = useAnswer(PeopleDocument, question(filters));
  return (
    <AdminPage heading={words.heading}>
      <div className={parts.bar}>
        <SearchField filters={filters} placeholder={words.search} />
        <FilterChips
          filters={filters}
          name="enrolled"
          label={words.filters.enrolled}
          options={words.enrolled}
        />
        <FilterChips filters={filters} name="status" label={words.filters.status} options={words.status} />
        <FilterChips filters={filters} name="role" label={words.filters.role} options={words.role} />
      </div>
      <Answered answer={answer} skeleton={<TableSkeleton />}>
        {({ users }) => <Found users={users} filters={filters} />}
      </Answered>
    </AdminPage>
  );
}

function question({ get, after }: Filters) {
  const enrolled = oneOf(get('enrolled'), words.enrolled);
  return {
    after,
    search: get('search'),
    enrolled: enrolled && enrolled === 'yes',
    organizationId: get('organization'),
    status: oneOf(get('status'), words.status),
    role: oneOf(get('role'), words.role),
  };
}

function Found({ users, filters }: { users: PeopleQuery['users']; filters: Filters }) {
  if (users.edges.length > 0) {
    return (
      <>
        <PeopleTable people={users.edges.map(({ node }) => node)} />
        <Pager filters={filters} pageInfo={users.pageInfo} />
      </>
    );
  }
  if (filters.after || filterNames.some((name) => filters.get(name)))
    return <NoMatch onClear={() => filters.clear(...filterNames)} />;
  return (
    <Empty icon={<PeopleIcon />} heading={words.empty} text={words.emptyText}>
      <AdminLink to={`${adminPaths.invitations}?invite=one`}>{words.invite}</AdminLink>
    </Empty>
  );
}
