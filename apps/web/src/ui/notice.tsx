import type { ReactNode } from 'react';
import { AlertIcon, CheckIcon, ClockIcon, InfoIcon } from './icons';
import classes from './notice.module.css';

export type Tone = 'GOOD' | 'NOTE' | 'WAIT' | 'BAD';

const icons = { GOOD: CheckIcon, NOTE: InfoIcon, WAIT: ClockIcon, BAD: AlertIcon };

interface NoticeProps {
  tone: Tone;
  /** A refusal is read out at once, everything else when the screen reader is done. */
  urgent?: boolean;
  /** Part of the page as it came, or inside of a region that is read out anyway. */
  quiet?: boolean;
  children: ReactNode;
}

/** A sentence in a box, with an icon beside it: never color alone. */
export function Notice({ tone, urgent = false, quiet = false, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={quiet ? undefined : urgent ? 'alert' : 'status'}>
      <Icon />
      <div>{children}</div>
    </div>
  );
}
