import { useState } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { ApiKeysDocument } from '#src/generated/admin/graphql';
import { PlusIcon } from '#view/ui/icons';
import { KeyIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { Answered } from '../parts/answered';
import { TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { FilterChips } from '../parts/filter-chips';
import { NoMatch } from '../parts/no-match';
import { Pager } from '../parts/pager';
import parts from '../parts/parts.module.css';
import { oneOf, useFilters } from '../parts/use-filters';
import type { Named } from '../shell/organizations';
import { IntegrationsPage } from './integrations-page';
import { keysMessages as words } from './keys.messages';
import { KeysTable } from './keys-table';
import { MakeKeyDialog } from './make-key-dialog';

export function KeysPage() {
  const [making, setMaking] = useState(false);
  const makeButton = (
    <ActButton tone="FIRST" icon={<PlusIcon />} onClick={() => setMaking(true)}>
      {words.make}
    </ActButton>
  );
  return (
    <IntegrationsPage heading={words.heading} intro={words.intro} acts={makeButton}>
      {(organization) => (
        <Keys
          key={organization.id}
          organization={organization}
          making={making}
          onMade={() => setMaking(false)}
        />
      )}
    </IntegrationsPage>
  );
}

interface KeysProps {
  organization: Named;
  making: boolean;
  onMade: () => void;
}

function Keys({ organization, making, onMade }: KeysProps) {
  const filters = useFilters();
  const status = oneOf(filters.get('status'), words.status);
  const answer = useAnswer(ApiKeysDocument, {
    organizationId: organization.id,
    after: filters.after,
    status,
  });
  return (
    <>
      <div className={parts.bar}>
        <FilterChips filters={filters} name="status" label={words.statusFilter} options={words.status} />
      </div>
      <Answered answer={answer} skeleton={<TableSkeleton />}>
        {({ apiKeys: { edges, pageInfo } }) =>
          edges.length > 0 ? (
            <>
              <KeysTable keys={edges.map(({ node }) => node)} reload={answer.reload} />
              <Pager filters={filters} pageInfo={pageInfo} />
            </>
          ) : status || filters.after ? (
            <NoMatch onClear={() => filters.clear('status')} />
          ) : (
            <Empty icon={<KeyIcon />} heading={words.empty} text={words.emptyText} />
          )
        }
      </Answered>
      {making && (
        <MakeKeyDialog
          organization={organization}
          onClose={onMade}
          onKept={() => {
            onMade();
            void answer.reload();
          }}
        />
      )}
    </>
  );
}
