import { exactText } from '../parts/moment-text';
import { ShownOnce } from './shown-once';
import type { Endpoint } from './webhook-words';
import { secretMessages as words } from './webhooks.messages';

export interface MadeSecret {
  endpoint: Endpoint;
  secret: string;
}

export const KeptSecret = ({ made, onClose }: { made: MadeSecret; onClose: () => void }) => (
  <ShownOnce
    title={words.title}
    secret={{ name: words.secret, text: made.secret, copy: words.copy }}
    onClose={onClose}
  >
    <p>{words.use}</p>
    {made.endpoint.formerSecretUntil && <p>{words.former(exactText(made.endpoint.formerSecretUntil))}</p>}
  </ShownOnce>
);
