import { useAnswer } from '#src/apollo/use-answer';
import { IncidentsDocument, type IncidentsQuery } from '#src/generated/admin/graphql';
import { FlagIcon } from '../icons';
import { AdminPage } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { Choice } from '../parts/choice';
import { TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { FilterChips } from '../parts/filter-chips';
import { NoMatch } from '../parts/no-match';
import { Pager } from '../parts/pager';
import { incidentKindWords, severityWords } from '../parts/parts.messages';
import parts from '../parts/parts.module.css';
import { type Filters, oneOf, useFilters } from '../parts/use-filters';
import { useWhileVisible } from '../parts/use-while-visible';
import { pollSeconds } from '../shell/reset-count';
import { incidentStatusWords, incidentsMessages as words } from './incidents.messages';
import classes from './incidents.module.css';
import { IncidentsTable } from './incidents-table';

const filterNames = ['status', 'severity', 'kind'] as const;
const kinds = Object.entries(incidentKindWords);

export function IncidentsPage() {
  const filters = useFilters();
  const answer = useAnswer(IncidentsDocument, question(filters));
  useWhileVisible(answer.reload, pollSeconds);
  return (
    <AdminPage heading={words.heading} intro={words.intro}>
      <div className={parts.bar}>
        <FilterChips filters={filters} name="status" label={words.status} options={incidentStatusWords} />
        <FilterChips filters={filters} name="severity" label={words.severity} options={severityWords} />
        <div className={classes.kind}>
          <Choice
            label={words.kind}
            labelHidden
            size="sm"
            value={oneOf(filters.get('kind'), incidentKindWords) ?? ''}
            options={[['', words.anyKind], ...kinds]}
            onChoose={(kind) => filters.set('kind', kind)}
          />
        </div>
      </div>
      <Answered answer={answer} skeleton={<TableSkeleton />}>
        {({ incidents }) => <Found incidents={incidents} filters={filters} />}
      </Answered>
    </AdminPage>
  );
}

const question = ({ get, after }: Filters) => ({
  after,
  organizationId: get('organization'),
  status: oneOf(get('status'), incidentStatusWords),
  severity: oneOf(get('severity'), severityWords),
  kind: oneOf(get('kind'), incidentKindWords),
});

function Found({ incidents, filters }: { incidents: IncidentsQuery['incidents']; filters: Filters }) {
  if (incidents.edges.length > 0) {
    return (
      <>
        <IncidentsTable incidents={incidents.edges.map(({ node }) => node)} />
        <Pager filters={filters} pageInfo={incidents.pageInfo} />
      </>
    );
  }
  if (filters.after || filterNames.some((name) => filters.get(name)))
    return <NoMatch onClear={() => filters.clear(...filterNames)} />;
  return <Empty icon={<FlagIcon />} heading={words.empty} text={words.emptyText} />;
}
