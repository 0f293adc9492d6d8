import { ActButton } from '../parts/act-button';
import { Dialog, DialogFoot } from '../parts/dialog';
import { Moment } from '../parts/moment';
import parts from '../parts/parts.module.css';
import classes from './integrations.module.css';
import { Snippet } from './snippet';
import { answerWords, type Delivery, whatOf } from './webhook-words';
import { deliveryMessages as words } from './webhooks.messages';

/** One delivery with its tries. */
export function DeliveryDialog({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  return (
    <Dialog title={whatOf(delivery)} onClose={onClose}>
      <Snippet name={words.id} text={delivery.id} copy={words.copyId} hint={words.idHint} />
      <section>
        <h3 className={classes.smallHeading}>{words.tries}</h3>
        {delivery.attempts.length === 0 && <p className={parts.quiet}>{words.none}</p>}
        <ol className={parts.entries}>
          {delivery.attempts.map((attempt) => (
            <li key={attempt.attemptedAt}>
              <strong>{answerWords(attempt)}</strong>
              <span className={parts.quiet}>
                <Moment at={attempt.attemptedAt} /> · {words.took(attempt.durationMs)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <DialogFoot>
        <ActButton tone="FIRST" onClick={onClose}>
          {words.close}
        </ActButton>
      </DialogFoot>
    </Dialog>
  );
}
