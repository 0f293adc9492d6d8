import { useState } from 'react';
import type { Answer } from '#src/apollo/use-answer';
import { RedeliverWebhookDocument, type WebhookDeliveriesQuery } from '#src/generated/admin/graphql';
import { WebhookIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { Answered } from '../parts/answered';
import { type Column, DataTable, TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { FilterChips } from '../parts/filter-chips';
import { Moment } from '../parts/moment';
import { NoMatch } from '../parts/no-match';
import { Pager } from '../parts/pager';
import parts from '../parts/parts.module.css';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import table from '../parts/table.module.css';
import type { Filters } from '../parts/use-filters';
import { useProgress } from '../parts/use-progress';
import { useStaffAct } from '../parts/use-staff-act';
import { DeliveryDialog } from './delivery-dialog';
import classes from './integrations.module.css';
import { DeliveryBadge } from './webhook-badges';
import { typeName } from './webhook-events';
import { answerWords, type Delivery, whatOf } from './webhook-words';
import { endpointActMessages, deliveriesMessages as words } from './webhooks.messages';

interface DeliveriesProps {
  answer: Answer<WebhookDeliveriesQuery>;
  filters: Filters;
  /** Whether the endpoint is sent to. */
  active: boolean;
  reload: () => Promise<void>;
}

/** What was and will be sent to an endpoint, with what became of it. */
export function Deliveries({ answer, filters, active, reload }: DeliveriesProps) {
  const [shown, setShown] = useState<string | null>(null);
  const shownNow = answer.data?.webhookDeliveries.edges.find(({ node }) => node.id === shown)?.node;
  const narrowed = filters.after || filters.get('status');
  return (
    <section>
      <h2 className={classes.subheading}>{words.heading}</h2>
      <div className={parts.bar}>
        <FilterChips filters={filters} name="status" label={words.statusFilter} options={words.status} />
      </div>
      <Answered answer={answer} skeleton={<TableSkeleton rows={4} />}>
        {({ webhookDeliveries: { edges, pageInfo } }) =>
          edges.length > 0 ? (
            <>
              <DataTable
                caption={words.caption}
                columns={columnsFor(active, setShown, reload)}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
              />
              <Pager filters={filters} pageInfo={pageInfo} />
            </>
          ) : narrowed ? (
            <NoMatch onClear={() => filters.clear('status')} />
          ) : (
            <Empty icon={<WebhookIcon />} heading={words.empty} text={words.emptyText} />
          )
        }
      </Answered>
      {shownNow && <DeliveryDialog delivery={shownNow} onClose={() => setShown(null)} />}
    </section>
  );
}

const columnsFor = (
  active: boolean,
  onShow: (id: string) => void,
  reload: () => Promise<void>,
): readonly Column<Delivery>[] => [
  {
    name: words.event,
    cell: (delivery) => (
      <>
        <strong>{whatOf(delivery)}</strong>
        <span className={table.quiet}>
          <code className={classes.mono}>{typeName(delivery.eventType)}</code>
        </span>
      </>
    ),
  },
  {
    name: words.standing,
    cell: ({ status, nextAttemptAt }) => (
      <>
        <DeliveryBadge status={status} />
        {nextAttemptAt && <NextTry at={nextAttemptAt} active={active} />}
      </>
    ),
  },
  {
    name: words.answer,
    named: true,
    cell: ({ attempts }) =>
      attempts[0] ? (
        <>
          {answerWords(attempts[0])}
          <span className={table.quiet}>{words.tries(attempts.length)}</span>
        </>
      ) : (
        words.noTry
      ),
  },
  { name: words.created, named: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  {
    name: words.acts,
    cell: (delivery) => (
      <DeliveryActs delivery={delivery} active={active} onShow={() => onShow(delivery.id)} reload={reload} />
    ),
  },
];

const aMinute = 60_000;

function NextTry({ at, active }: { at: string; active: boolean }) {
  if (!active) return <span className={table.nowrap}>{words.held}</span>;
  if (Date.parse(at) - Date.now() < aMinute) return <span className={table.nowrap}>{words.anyMoment}</span>;
  return (
    <span className={table.nowrap}>
      {words.next} <Moment at={at} />
    </span>
  );
}

interface DeliveryActsProps {
  delivery: Delivery;
  active: boolean;
  onShow: () => void;
  reload: () => Promise<void>;
}

function DeliveryActs({ delivery, active, onShow, reload }: DeliveryActsProps) {
  const perform = useStaffAct();
  const say = useSay();
  const { busy, problem, track } = useProgress();
  const what = whatOf(delivery);

  async function redeliver() {
    if (await track(perform(RedeliverWebhookDocument, { id: delivery.id }))) say(words.redelivered);
    await reload();
  }

  return (
    <>
      <span className={table.acts}>
        <ActButton small label={words.showLabel(what)} onClick={onShow}>
          {words.show}
        </ActButton>
        {active && (
          <ActButton small busy={busy} label={words.redeliverLabel(what)} onClick={() => void redeliver()}>
            {words.redeliver}
          </ActButton>
        )}
      </span>
      {problem && <StaffProblem problem={problem} refused={endpointActMessages.refused} />}
    </>
  );
}
