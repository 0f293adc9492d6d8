import { useAnswer } from '#src/apollo/use-answer';
import { type AuditEventFieldsFragment, IncidentEventsDocument } from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { EventLine } from '../audit/event-line';
import { eventParameter } from '../audit/trail-table';
import { AdminLink } from '../parts/admin-link';
import { Answered } from '../parts/answered';
import { Card } from '../parts/card';
import { TableSkeleton } from '../parts/data-table';
import { Moment } from '../parts/moment';
import { Pager } from '../parts/pager';
import parts from '../parts/parts.module.css';
import { useFilters } from '../parts/use-filters';
import { useWhileVisible } from '../parts/use-while-visible';
import { pollSeconds } from '../shell/reset-count';
import type { IncidentCardProps } from './incident-page';
import { timelineMessages as words } from './incidents.messages';
import classes from './incidents.module.css';

/** The events that led to it and joined it, newest first. */
export function TimelineCard({ incident: { id, eventCount } }: Pick<IncidentCardProps, 'incident'>) {
  const filters = useFilters();
  const answer = useAnswer(IncidentEventsDocument, { id, after: filters.after });
  useWhileVisible(answer.reload, pollSeconds);
  return (
    <Card heading={words.heading} acts={<span className={parts.quiet}>{words.count(eventCount)}</span>}>
      <Answered answer={answer} skeleton={<TableSkeleton rows={3} />}>
        {({ incident }) =>
          incident && (
            <>
              <ol className={classes.timeline}>
                {incident.events.edges.map(({ node }) => (
                  <Event key={node.id} event={node} />
                ))}
              </ol>
              <Pager filters={filters} pageInfo={incident.events.pageInfo} />
            </>
          )
        }
      </Answered>
    </Card>
  );
}

function Event({ event }: { event: AuditEventFieldsFragment }) {
  const { occurredAt, address, browser, details } = event;
  return (
    <li className={classes.event}>
      <EventLine
        event={event}
        link={(sentence) => (
          <AdminLink to={`${adminPaths.audit}?${eventParameter}=${event.id}`}>{sentence}</AdminLink>
        )}
      />
      <div className={classes.where}>
        <Moment at={occurredAt} />
        {address && ` · ${address}`}
        {browser && ` · ${browser}`}
        {event.type === 'RESET_GRANTED' && details.reason && (
          <span className={classes.reason}>{words.reason(details.reason)}</span>
        )}
      </div>
    </li>
  );
}
