import { useSyncExternalStore } from 'react';

function fourTimesASecond(listener: () => void) {
  const timer = setInterval(listener, 250);
  return () => clearInterval(timer);
}

const secondsUntil = (deadline: number) => Math.max(0, Math.ceil((deadline - performance.now()) / 1000));

/** On a page that was rendered beforehand nothing waits yet. */
const atFirst = () => 0;

/** Whole seconds until a moment of `performance.now()`, which no change of the computer's clock moves. */
export const useSecondsLeft = (deadline: number) =>
  useSyncExternalStore(fourTimesASecond, () => secondsUntil(deadline), atFirst);
