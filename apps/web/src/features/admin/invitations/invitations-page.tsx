import { useAnswer } from '#src/apollo/use-answer';
import { InvitationsDocument } from '#src/generated/admin/graphql';
import { PlusIcon } from '#view/ui/icons';
import { MailIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { AdminPage } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { FilterChips } from '../parts/filter-chips';
import { NoMatch } from '../parts/no-match';
import { Pager } from '../parts/pager';
import parts from '../parts/parts.module.css';
import { SearchField } from '../parts/search-field';
import { oneOf, useFilters } from '../parts/use-filters';
import { invitationsMessages as words } from './invitations.messages';
import { InvitationsTable } from './invitations-table';
import { InviteDialog } from './invite-dialog';

/** The open dialog stands in the address, so that other pages can lead straight to it. */
const dialog = 'invite';

export function InvitationsPage() {
  const filters = useFilters();
  const { get, set, after, clear } = filters;
  const answer = useAnswer(InvitationsDocument, {
    after,
    search: get('search'),
    organizationId: get('organization'),
    status: oneOf(get('status'), words.status),
  });
  const inviteButton = (
    <ActButton tone="FIRST" icon={<PlusIcon />} onClick={() => set(dialog, 'one', true)}>
      {words.invite}
    </ActButton>
  );
  const narrowed = after || get('search') || get('status');

  return (
    <AdminPage heading={words.heading} acts={inviteButton}>
      <div className={parts.bar}>
        <SearchField filters={filters} placeholder={words.search} />
        <FilterChips filters={filters} name="status" label={words.statusFilter} options={words.status} />
      </div>
      <Answered answer={answer} skeleton={<TableSkeleton />}>
        {({ invitations: { edges, pageInfo } }) =>
          edges.length > 0 ? (
            <>
              <InvitationsTable invitations={edges.map(({ node }) => node)} reload={answer.reload} />
              <Pager filters={filters} pageInfo={pageInfo} />
            </>
          ) : narrowed ? (
            <NoMatch onClear={() => clear('search', 'status')} />
          ) : (
            <Empty icon={<MailIcon />} heading={words.empty} text={words.emptyText} />
          )
        }
      </Answered>
      {get(dialog) && <InviteDialog onClose={() => set(dialog, null, true)} onDone={answer.reload} />}
    </AdminPage>
  );
}
