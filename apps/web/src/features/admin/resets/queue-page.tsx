import { useState } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { ResetQueueDocument } from '#src/generated/admin/graphql';
import { ResetIcon } from '../icons';
import { AdminPage } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { Pager } from '../parts/pager';
import { useFilters } from '../parts/use-filters';
import { useWhileVisible } from '../parts/use-while-visible';
import { useChosenOrganization } from '../shell/organizations';
import { pollSeconds, useResetCount } from '../shell/reset-count';
import { DismissDialog } from './dismiss-dialog';
import { QueueEntry, type QueueNode } from './queue-entry';
import { ResetDialog } from './reset-dialog';
import { queueMessages as words } from './resets.messages';
import classes from './resets.module.css';

type InHand = { act: 'RESET' | 'DISMISS'; user: QueueNode['user'] };

export function QueuePage() {
  const filters = useFilters();
  const organizationId = useChosenOrganization();
  const answer = useAnswer(ResetQueueDocument, { after: filters.after, organizationId });
  const { reload: reloadCount } = useResetCount();
  const [inHand, setInHand] = useState<InHand | null>(null);
  useWhileVisible(answer.reload, pollSeconds);
  const close = () => setInHand(null);

  const reload = async () => {
    await Promise.all([answer.reload(), reloadCount()]);
  };

  return (
    <AdminPage heading={words.heading} intro={words.intro}>
      <Answered answer={answer} skeleton={<TableSkeleton rows={3} />}>
        {({ resetRequests }) => (
          <>
            <Entries nodes={resetRequests.edges.map(({ node }) => node)} onAct={setInHand} />
            <Pager filters={filters} pageInfo={resetRequests.pageInfo} />
          </>
        )}
      </Answered>
      {inHand?.act === 'RESET' && <ResetDialog person={inHand.user} onClose={close} onDone={reload} />}
      {inHand?.act === 'DISMISS' && <DismissDialog person={inHand.user} onClose={close} onDone={reload} />}
    </AdminPage>
  );
}

function Entries({ nodes, onAct }: { nodes: readonly QueueNode[]; onAct: (inHand: InHand) => void }) {
  const heading = useChosenOrganization() ? words.emptyHere : words.empty;
  if (nodes.length === 0) return <Empty icon={<ResetIcon />} heading={heading} text={words.emptyText} />;
  return (
    <ul className={classes.queue} aria-label={words.entries}>
      {nodes.map((node) => (
        <QueueEntry
          key={node.user.id}
          node={node}
          onReset={() => onAct({ act: 'RESET', user: node.user })}
          onDismiss={() => onAct({ act: 'DISMISS', user: node.user })}
        />
      ))}
    </ul>
  );
}
