import { after, type Duration, hours, milliseconds, minutes, seconds } from '../duration.js';

/** The waits between the tries of one delivery, over three days in all. */
const waits: readonly Duration[] = [
  seconds(5),
  minutes(5),
  minutes(30),
  ...[2, 5, 10, 14, 20, 24].map(hours),
];

/** An endpoint that took nothing for so long, however often it was tried, is given up. */
export const patience = milliseconds(waits.reduce((sum, wait) => sum + wait, 0));

/** So much longer a wait may be, so that what failed together is not tried together. */
const jitter = 0.1;

/** When the next try is due after so many failed ones; null: it was the last. `chance` is from 0 to 1. */
export function nextTry(failed: number, now: Date, chance: number): Date | null {
  const wait = waits[failed - 1];
  return wait === undefined ? null : after(now, milliseconds(Math.round(wait * (1 + jitter * chance))));
}
