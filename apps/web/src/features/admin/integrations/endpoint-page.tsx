import { useCallback } from 'react';
import { useParams } from 'react-router';
import { useAnswer } from '#src/apollo/use-answer';
import {
  SendTestWebhookDocument,
  WebhookDeliveriesDocument,
  WebhookEndpointDocument,
} from '#src/generated/admin/graphql';
import { Notice } from '#view/ui/notice';
import { adminPaths } from '../admin-paths';
import { WebhookIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { AdminPage, PageSkeleton } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { Empty } from '../parts/empty';
import { Moment } from '../parts/moment';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import { oneOf, useFilters } from '../parts/use-filters';
import { useProgress } from '../parts/use-progress';
import { useStaffAct } from '../parts/use-staff-act';
import { useWhileVisible } from '../parts/use-while-visible';
import { Deliveries } from './deliveries';
import { EndpointCard } from './endpoint-card';
import classes from './integrations.module.css';
import { EndpointBadge } from './webhook-badges';
import { type Endpoint, nameOf } from './webhook-words';
import { deliveriesMessages, endpointMessages as words } from './webhooks.messages';

const back = { to: adminPaths.webhooks, name: words.back };

/** What is on its way arrives within seconds. */
const pollSeconds = 5;

export function EndpointPage() {
  const { id = '' } = useParams();
  const answer = useAnswer(WebhookEndpointDocument, { id });
  return (
    <Answered answer={answer} skeleton={<PageSkeleton />}>
      {({ webhookEndpoint: endpoint }) =>
        endpoint ? (
          <Known key={endpoint.id} endpoint={endpoint} reload={answer.reload} />
        ) : (
          <AdminPage heading={words.notFound} back={back}>
            <Empty icon={<WebhookIcon />} heading={words.notFound} text={words.notFoundText} />
          </AdminPage>
        )
      }
    </Answered>
  );
}

interface KnownProps {
  endpoint: Endpoint;
  reload: () => Promise<void>;
}

function Known({ endpoint, reload }: KnownProps) {
  const filters = useFilters();
  const status = oneOf(filters.get('status'), deliveriesMessages.status);
  const deliveries = useAnswer(WebhookDeliveriesDocument, {
    endpointId: endpoint.id,
    after: filters.after,
    status,
  });
  const reloadDeliveries = deliveries.reload;
  const reloadAll = useCallback(async () => {
    await Promise.all([reload(), reloadDeliveries()]);
  }, [reload, reloadDeliveries]);
  useWhileVisible(reloadAll, pollSeconds);
  const { test, busy, problem } = useTest(endpoint.id, reloadAll);
  return (
    <AdminPage
      heading={nameOf(endpoint)}
      badges={<EndpointBadge status={endpoint.status} />}
      back={back}
      acts={
        endpoint.status === 'ACTIVE' && (
          <ActButton tone="FIRST" busy={busy} onClick={() => void test()}>
            {words.test}
          </ActButton>
        )
      }
    >
      <div className={classes.column}>
        {problem && <StaffProblem problem={problem} />}
        <Standing endpoint={endpoint} />
        <EndpointCard endpoint={endpoint} reload={reloadAll} />
        <Deliveries
          answer={deliveries}
          filters={filters}
          active={endpoint.status === 'ACTIVE'}
          reload={reloadAll}
        />
      </div>
    </AdminPage>
  );
}

/** Why nothing is sent or taken, where nothing is. */
function Standing({ endpoint: { status, disabledBecause, failingSince } }: { endpoint: Endpoint }) {
  if (status === 'ACTIVE')
    return (
      failingSince && (
        <Notice tone="WAIT" quiet>
          {words.failing} <Moment at={failingSince} />. {words.failingNext}
        </Notice>
      )
    );
  const why = status === 'DISABLED' ? words.disabled[disabledBecause ?? 'FAILED'] : words.standing[status];
  return (
    <Notice tone={status === 'DISABLED' ? 'BAD' : 'WAIT'} quiet>
      {why}
    </Notice>
  );
}

function useTest(id: string, reload: () => Promise<void>) {
  const perform = useStaffAct();
  const say = useSay();
  const { busy, problem, track } = useProgress();

  async function test() {
    if (await track(perform(SendTestWebhookDocument, { id }))) say(words.tested);
    await reload();
  }

  return { test, busy, problem };
}
