import { useState } from 'react';
import { ActButton } from '../parts/act-button';
import { Card } from '../parts/card';
import { Fact } from '../parts/facts';
import { useMe } from '../parts/me';
import { Moment } from '../parts/moment';
import { useSay } from '../parts/say';
import { type EndpointAct, EndpointActDialog } from './endpoint-acts';
import classes from './integrations.module.css';
import type { Endpoint } from './webhook-words';
import { eventWords, endpointMessages as words } from './webhooks.messages';

interface EndpointCardProps {
  endpoint: Endpoint;
  reload: () => Promise<void>;
}

export function EndpointCard({ endpoint, reload }: EndpointCardProps) {
  const say = useSay();
  const [act, setAct] = useState<EndpointAct | null>(null);
  return (
    <Card heading={words.facts} acts={<Acts endpoint={endpoint} onAct={setAct} />}>
      <EndpointFacts endpoint={endpoint} />
      {act && (
        <EndpointActDialog
          act={act}
          endpoint={endpoint}
          onClose={() => setAct(null)}
          onDone={(what) => {
            setAct(null);
            say(what);
            void reload();
          }}
        />
      )}
    </Card>
  );
}

/** One that was suspended is not resumed by whoever added it. */
function Acts({ endpoint, onAct }: { endpoint: Endpoint; onAct: (act: EndpointAct) => void }) {
  const me = useMe();
  const { status, createdBy } = endpoint;
  const resumable = status !== 'ACTIVE' && (status !== 'SUSPENDED' || createdBy.id !== me.id);
  return (
    <span className={classes.acts}>
      <ActButton small onClick={() => onAct('CHANGE')}>
        {words.change}
      </ActButton>
      {status === 'ACTIVE' && (
        <ActButton small onClick={() => onAct('PAUSE')}>
          {words.pause}
        </ActButton>
      )}
      {resumable && (
        <ActButton small onClick={() => onAct('RESUME')}>
          {words.resume}
        </ActButton>
      )}
      <ActButton small onClick={() => onAct('ROTATE')}>
        {words.rotate}
      </ActButton>
      <ActButton small tone="WARN" onClick={() => onAct('DELETE')}>
        {words.delete}
      </ActButton>
    </span>
  );
}

function EndpointFacts({ endpoint }: { endpoint: Endpoint }) {
  const { url, organization, eventTypes, createdAt, createdBy, lastDeliveredAt, formerSecretUntil } =
    endpoint;
  return (
    <dl className={classes.facts}>
      <Fact name={words.url}>
        <code className={classes.mono}>{url}</code>
      </Fact>
      <Fact name={words.organization}>{organization.name}</Fact>
      <Fact name={words.events}>
        <ul className={classes.eventList}>
          {eventTypes.map((event) => (
            <li key={event}>{eventWords[event]}</li>
          ))}
        </ul>
      </Fact>
      <Fact name={words.made}>
        <Moment at={createdAt} /> {words.by} {createdBy.label}
      </Fact>
      <Fact name={words.delivered}>
        <Moment at={lastDeliveredAt} />
      </Fact>
      {formerSecretUntil && (
        <Fact name={words.formerSecret}>
          {words.formerUntil} <Moment at={formerSecretUntil} />
        </Fact>
      )}
    </dl>
  );
}
