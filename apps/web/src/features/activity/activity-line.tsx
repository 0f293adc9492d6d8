import type { ReactNode } from 'react';
import type { AuditEventType } from '../../generated/activity/graphql';
import { AlertIcon, CheckIcon, InfoIcon } from '../../ui/icons';
import { momentWords } from '../../ui/moment-words';
import { type Activity, activitySentence, activityMessages as words } from './activity.messages';
import classes from './activity.module.css';

/** What one looks at twice. */
const alarming: readonly AuditEventType[] = [
  'PASSWORD_REJECTED',
  'SIGN_IN_REFUSED',
  'CODE_REJECTED',
  'ATTEMPT_REFUSED',
  'RESET_REQUESTED',
  'RESET_GRANTED',
  'RESET_REPORTED',
  'MAIL_PROOF_ENDED',
  'ACTIVITY_REPORTED',
];

function toneOf({ type }: Activity) {
  if (alarming.includes(type)) return 'WARN';
  return type === 'CODE_ACCEPTED' || type === 'AUTHENTICATOR_CONFIRMED' ? 'GOOD' : 'PLAIN';
}

const icons = { WARN: AlertIcon, GOOD: CheckIcon, PLAIN: InfoIcon };

interface ActivityLineProps {
  event: Activity;
  act?: ReactNode;
}

/** What happened, when, and from where. */
export function ActivityLine({ event, act }: ActivityLineProps) {
  const tone = toneOf(event);
  const Icon = icons[tone];
  const place = words.place(event.browser, event.address);
  return (
    <div className={classes.line}>
      <span className={classes.icon} data-tone={tone}>
        <Icon />
      </span>
      <div className={classes.what}>
        <div className={classes.sentence}>{activitySentence(event)}</div>
        <div className={classes.place}>
          <time dateTime={event.occurredAt}>{momentWords(event.occurredAt)}</time>
          {place && <> · {place}</>}
        </div>
        {act}
      </div>
    </div>
  );
}
