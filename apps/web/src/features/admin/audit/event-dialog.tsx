import { Skeleton } from '@mantine/core';
import { useAnswer } from '#src/apollo/use-answer';
import { AuditEventDocument } from '#src/generated/admin/graphql';
import { Notice } from '#view/ui/notice';
import { adminPaths, incidentPath, organizationPath, personPath } from '../admin-paths';
import { AdminLink } from '../parts/admin-link';
import { Answered } from '../parts/answered';
import { Dialog } from '../parts/dialog';
import { Fact, Facts } from '../parts/facts';
import { exactText } from '../parts/moment-text';
import { auditMessages, eventMessages as words } from './audit.messages';
import classes from './audit.module.css';
import { detailsOf } from './details.messages';
import { EventLine } from './event-line';
import { eventTypeWords } from './event-types.messages';
import type { AuditEvent } from './sentences.messages';

interface EventDialogProps {
  id: string;
  /** The same event, where it is listed already. */
  listed: AuditEvent | undefined;
  onClose: () => void;
}

/** Everything that the trail keeps of one event. */
export function EventDialog({ id, listed, onClose }: EventDialogProps) {
  const answer = useAnswer(AuditEventDocument, listed ? null : { id });
  const event = listed ?? answer.data?.auditEvent;
  return (
    <Dialog title={event ? eventTypeWords[event.type] : words.event} onClose={onClose}>
      {listed ? (
        <Known event={listed} />
      ) : (
        <Answered answer={answer} skeleton={<Skeleton height={320} />}>
          {({ auditEvent }) =>
            auditEvent ? (
              <Known event={auditEvent} />
            ) : (
              <Notice tone="NOTE" quiet>
                {words.gone}
              </Notice>
            )
          }
        </Answered>
      )}
    </Dialog>
  );
}

function Known({ event }: { event: AuditEvent }) {
  const { actor, user, organization, address, browser, occurredAt, sessionId, requestId } = event;
  return (
    <div className={classes.event}>
      <EventLine event={event} link={(sentence) => <strong>{sentence}</strong>} />
      <Facts look="FINE">
        <Fact name={words.when}>{exactText(occurredAt)}</Fact>
        <Fact name={words.by}>{actor?.label ?? words.nobody}</Fact>
        {user?.id && (
          <Fact name={words.about}>
            <AdminLink to={personPath(user.id)}>{user.label}</AdminLink>
          </Fact>
        )}
        {organization && (
          <Fact name={words.organization}>
            <AdminLink to={organizationPath(organization.id)}>{organization.name}</AdminLink>
          </Fact>
        )}
        <Fact name={words.address}>{address ?? auditMessages.server}</Fact>
        {browser && <Fact name={words.browser}>{browser}</Fact>}
        {detailsOf(event).map(({ key, name, value, id }) => (
          <Fact key={key} name={name} id={id}>
            {value}
          </Fact>
        ))}
      </Facts>
      <Further event={event} />
      <h3>{words.seal}</h3>
      <Facts look="FINE">
        <Fact name={words.position}>{Number(event.position).toLocaleString('en-US')}</Fact>
        <Fact name={words.event} id>
          {event.id}
        </Fact>
        <Fact name={words.kind} id>
          {event.type}
        </Fact>
        {sessionId && (
          <Fact name={words.session} id>
            {sessionId}
          </Fact>
        )}
        {requestId && (
          <Fact name={words.request} id>
            {requestId}
          </Fact>
        )}
        <Fact name={words.hash} id>
          {event.hash}
        </Fact>
      </Facts>
    </div>
  );
}

/** From one event to those that belong to it. */
function Further({ event: { user, actor, address, details } }: { event: AuditEvent }) {
  const ways = [
    details.incidentId && ([words.incident, incidentPath(details.incidentId)] as const),
    user?.id && ([words.moreAbout(user.label), trailPath('userId', user.id)] as const),
    actor?.id && ([words.moreBy(actor.label), trailPath('actorId', actor.id)] as const),
    address && ([words.moreFrom(address), trailPath('address', address)] as const),
  ].filter((way) => !!way);
  if (ways.length === 0) return null;
  return (
    <nav aria-label={words.more} className={classes.further}>
      {ways.map(([name, path]) => (
        <AdminLink key={path} to={path}>
          {name}
        </AdminLink>
      ))}
    </nav>
  );
}

const trailPath = (filter: string, value: string) =>
  `${adminPaths.audit}?${filter}=${encodeURIComponent(value)}`;
