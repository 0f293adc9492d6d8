import type { ReactNode } from 'react';
import {
  BuildingIcon,
  ConsoleIcon,
  FlagIcon,
  KeyIcon,
  PersonIcon,
  ResetIcon,
  ShieldIcon,
  SignInIcon,
} from '../icons';
import classes from './audit.module.css';
import { eventKinds } from './event-kinds';
import type { EventGroup } from './event-types.messages';
import { type AuditEvent, sentenceOf } from './sentences.messages';

const icons: Record<EventGroup, ReactNode> = {
  SIGN_IN: <SignInIcon />,
  FACTOR: <ShieldIcon />,
  RESET: <ResetIcon />,
  ACCOUNT: <PersonIcon />,
  STAFF: <BuildingIcon />,
  INCIDENT: <FlagIcon />,
  KEY: <KeyIcon />,
  SERVER: <ConsoleIcon />,
};

interface EventLineProps {
  event: AuditEvent;
  /** Makes the sentence a way to more. */
  link?: (sentence: string) => ReactNode;
}

/** An event as one sentence, with an icon of what it is about. */
export function EventLine({ event, link = (sentence) => sentence }: EventLineProps) {
  const { group, tone } = eventKinds[event.type];
  return (
    <span className={classes.line}>
      <span className={classes.icon} data-tone={tone}>
        {icons[group]}
      </span>
      <span className={classes.sentence}>{link(sentenceOf(event))}</span>
    </span>
  );
}
