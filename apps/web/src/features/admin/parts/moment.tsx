import { Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { exactText, relativeText } from './moment-text';
import { momentWords as words } from './parts.messages';
import classes from './parts.module.css';

const halfAMinute = 30_000;

function eachHalfMinute(listener: () => void) {
  const timer = setInterval(listener, halfAMinute);
  return () => clearInterval(timer);
}

/** The present, rounded so that it is the same in between two looks at it. */
const useNow = () =>
  useSyncExternalStore(
    eachHalfMinute,
    () => Math.floor(Date.now() / halfAMinute) * halfAMinute + halfAMinute,
  );

/** A moment as one speaks of it; the exact one on hover and focus. */
export function Moment({ at }: { at: string | null }) {
  const now = useNow();
  if (at === null) return <span>{words.never}</span>;
  return (
    <Tooltip
      label={exactText(at)}
      withArrow
      withinPortal={false}
      events={{ hover: true, focus: true, touch: true }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time must be in reach of the keyboard. */}
      <time dateTime={at} tabIndex={0} className={classes.moment}>
        {relativeText(at, now)}
      </time>
    </Tooltip>
  );
}
