import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { AuditTrailDocument, type AuditTrailQueryVariables } from '#src/generated/admin/graphql';
import { DownloadIcon } from '#view/ui/icons';
import { ShieldIcon, TrailIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { AdminPage } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { useMe } from '../parts/me';
import { NoMatch } from '../parts/no-match';
import { Pager } from '../parts/pager';
import { useFilters } from '../parts/use-filters';
import { auditMessages as words } from './audit.messages';
import { EventDialog } from './event-dialog';
import { FilterBar } from './filter-bar';
import { downloadAddress, filterNames, questionOf } from './question';
import { eventParameter, TrailTable } from './trail-table';
import { VerifyDialog } from './verify-dialog';

export function AuditPage() {
  const filters = useFilters();
  const { get, after, clear } = filters;
  const [verifying, setVerifying] = useState(false);
  const question = questionOf(filters);
  const answer = useAnswer(AuditTrailDocument, question);
  const opened = get(eventParameter);
  const listed = answer.data?.auditEvents.edges.find(({ node }) => node.id === opened)?.node;
  return (
    <AdminPage
      heading={words.heading}
      intro={words.intro}
      acts={<Acts question={question} onVerify={() => setVerifying(true)} />}
    >
      <FilterBar filters={filters} />
      <Answered answer={answer} skeleton={<TableSkeleton rows={8} />}>
        {({ auditEvents: { edges, pageInfo } }) =>
          edges.length > 0 ? (
            <>
              <TrailTable events={edges.map(({ node }) => node)} />
              <Pager filters={filters} pageInfo={pageInfo} />
            </>
          ) : after || filterNames.some((name) => get(name)) ? (
            <NoMatch onClear={() => clear(...filterNames)} />
          ) : (
            <Empty icon={<TrailIcon />} heading={words.empty} text={words.emptyText} />
          )
        }
      </Answered>
      {opened && (answer.data || answer.problem) && (
        <EventDialog key={opened} id={opened} listed={listed} onClose={() => filters.drop(eventParameter)} />
      )}
      {verifying && <VerifyDialog onClose={() => setVerifying(false)} />}
    </AdminPage>
  );
}

interface ActsProps {
  question: AuditTrailQueryVariables;
  onVerify: () => void;
}

function Acts({ question, onVerify }: ActsProps) {
  const { isSupport } = useMe();
  return (
    <>
      {isSupport && (
        <ActButton icon={<ShieldIcon />} onClick={onVerify}>
          {words.verify}
        </ActButton>
      )}
      <Download address={downloadAddress('csv', question)}>{words.csv}</Download>
      <Download address={downloadAddress('jsonl', question)}>{words.jsonLines}</Download>
    </>
  );
}

const Download = ({ address, children }: { address: string; children: string }) => (
  <Button
    component="a"
    href={address}
    download
    variant="default"
    size="sm"
    fullWidth={false}
    leftSection={<DownloadIcon />}
    aria-label={`${words.download} ${children}`}
  >
    {children}
  </Button>
);
