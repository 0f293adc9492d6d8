import { setTimeout as sleep } from 'node:timers/promises';
import type { Duration } from './duration.js';

/**
 * Runs rounds one after the other, each after the wait that the one before it asked for. Answers the stop, which waits
 * for the round under way.
 */
export function startLoop(
  first: Duration,
  round: (waited: Duration) => Promise<Duration>,
): () => Promise<void> {
  const stop = new AbortController();
  const loop = async () => {
    let wait = first;
    while (await sleep(wait, true, { signal: stop.signal }).catch(() => false)) wait = await round(wait);
  };
  const ended = loop();
  return () => {
    stop.abort();
    return ended;
  };
}
