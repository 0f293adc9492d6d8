import { VisuallyHidden } from '@mantine/core';
import { clockWords } from '../../ui/clock-words';
import classes from './countdown.module.css';
import { qrMessages as words } from './enrollment.messages';

const wholeTime = 180;
const circumference = 2 * Math.PI * 20;

/** The ring and the time left; a screen reader hears it at 60, 30 and 10 seconds only. */
export function Countdown({ secondsLeft }: { secondsLeft: number }) {
  const part = Math.min(1, secondsLeft / wholeTime);
  const spoken = [60, 30, 10].find((mark) => secondsLeft <= mark && secondsLeft > mark - 5);
  return (
    <div className={classes.countdown} data-soon={secondsLeft < 30 || undefined}>
      <svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true">
        <circle className={classes.track} cx="24" cy="24" r="20" />
        <circle
          className={classes.rest}
          cx="24"
          cy="24"
          r="20"
          strokeDasharray={circumference}
          strokeDashoffset={circumference * (1 - part)}
        />
      </svg>
      <span role="timer" className={classes.clock}>
        {words.left(clockWords(secondsLeft))}
      </span>
      <VisuallyHidden role="status">{spoken && words.leftSpoken(spoken)}</VisuallyHidden>
    </div>
  );
}
