import { useState } from 'react';
import { ActButton } from '../parts/act-button';
import { Card } from '../parts/card';
import { Fact, Facts } from '../parts/facts';
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

/** The server alone knows for whom an endpoint was suspended, and refuses that they resume it. */
function Acts({ endpoint, onAct }: { endpoint: Endpoint; onAct: (act: EndpointAct) => void }) {
  const active = endpoint.status === 'ACTIVE';
  return (
    <span className={classes.acts}>
      <ActButton small onClick={() => onAct('CHANGE')}>
        {words.change}
      </ActButton>
      <ActButton small onClick={() => onAct(active ? 'PAUSE' : 'RESUME')}>
        {active ? words.pause : words.resume}
      </ActButton>
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
    <Facts look="COLUMNS">
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
    </Facts>
  );
}
