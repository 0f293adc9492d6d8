import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnswer } from '#src/apollo/use-answer';
import { CreateWebhookEndpointDocument, WebhookEndpointsDocument } from '#src/generated/admin/graphql';
import { PlusIcon } from '#view/ui/icons';
import { webhookPath } from '../admin-paths';
import { WebhookIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { AdminLink, useAdminTo } from '../parts/admin-link';
import { Answered } from '../parts/answered';
import { type Column, DataTable, TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { Moment } from '../parts/moment';
import table from '../parts/table.module.css';
import { useStaffAct } from '../parts/use-staff-act';
import type { Named } from '../shell/organizations';
import { EndpointDialog } from './endpoint-dialog';
import classes from './integrations.module.css';
import { IntegrationsPage } from './integrations-page';
import { KeptSecret, type MadeSecret } from './kept-secret';
import { EndpointBadge } from './webhook-badges';
import { eventGroups } from './webhook-events';
import { type Endpoint, nameOf } from './webhook-words';
import { endpointFormMessages, webhooksMessages as words } from './webhooks.messages';

export function WebhooksPage() {
  const [making, setMaking] = useState(false);
  const makeButton = (
    <ActButton tone="FIRST" icon={<PlusIcon />} onClick={() => setMaking(true)}>
      {words.make}
    </ActButton>
  );
  return (
    <IntegrationsPage heading={words.heading} intro={words.intro} acts={makeButton}>
      {(organization) => (
        <>
          <Endpoints key={organization.id} organizationId={organization.id} />
          {making && <MakeEndpoint organization={organization} onClose={() => setMaking(false)} />}
        </>
      )}
    </IntegrationsPage>
  );
}

function Endpoints({ organizationId }: { organizationId: string }) {
  const answer = useAnswer(WebhookEndpointsDocument, { organizationId });
  return (
    <Answered answer={answer} skeleton={<TableSkeleton rows={3} />}>
      {({ webhookEndpoints }) =>
        webhookEndpoints.length > 0 ? (
          <DataTable
            caption={words.caption}
            columns={columns}
            rows={webhookEndpoints}
            rowKey={({ id }) => id}
          />
        ) : (
          <Empty icon={<WebhookIcon />} heading={words.empty} text={words.emptyText} />
        )
      }
    </Answered>
  );
}

const eventCount = Object.values(eventGroups).flat().length;

const columns: readonly Column<Endpoint>[] = [
  {
    name: words.endpoint,
    cell: (endpoint) => (
      <>
        <AdminLink to={webhookPath(endpoint.id)} className={table.rowLink}>
          {nameOf(endpoint)}
        </AdminLink>
        <span className={table.quiet}>
          <code className={classes.mono}>{endpoint.url}</code>
        </span>
      </>
    ),
  },
  {
    name: words.events,
    named: true,
    cell: ({ eventTypes: { length } }) =>
      length === eventCount ? words.everything : words.eventCount(length),
  },
  {
    name: words.standing,
    cell: ({ status, failingSince }) => (
      <>
        <EndpointBadge status={status} />
        {status === 'ACTIVE' && failingSince && (
          <span className={table.nowrap}>
            {words.failing} <Moment at={failingSince} />
          </span>
        )}
      </>
    ),
  },
  {
    name: words.delivered,
    named: true,
    cell: ({ lastDeliveredAt }) => <Moment at={lastDeliveredAt} />,
  },
];

function MakeEndpoint({ organization, onClose }: { organization: Named; onClose: () => void }) {
  const perform = useStaffAct();
  const navigate = useNavigate();
  const adminTo = useAdminTo();
  const [made, setMade] = useState<MadeSecret | null>(null);
  if (made) {
    const toEndpoint = () => navigate(adminTo(webhookPath(made.endpoint.id)));
    return <KeptSecret made={made} onClose={() => void toEndpoint()} />;
  }
  return (
    <EndpointDialog
      title={endpointFormMessages.makeTitle(organization.name)}
      note={endpointFormMessages.told}
      confirm={endpointFormMessages.make}
      first={{ url: '', description: '', eventTypes: [] }}
      save={async (wanted) => {
        const done = await perform(CreateWebhookEndpointDocument, {
          organizationId: organization.id,
          ...wanted,
        });
        if (done.result) setMade(done.result);
        return done;
      }}
      onClose={onClose}
      onSaved={() => {}}
    />
  );
}
