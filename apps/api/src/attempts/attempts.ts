import { type Duration, milliseconds, secondsUntil } from '../duration.js';

/** How many wrong tries are free and what each further one costs in waiting. */
export interface Budget {
  readonly free: number;
  readonly firstWait: Duration;
  readonly maxWait: Duration;
}

/** Consecutive failures and the wait they led to. */
export interface Tally {
  readonly failures: number;
  readonly waitUntil: Date | null;
}

/** After this many wrong codes in a row waiting no longer helps (NIST SP 800-63B-4, section 3.2.2). */
export const exhaustedAt = 100;

/** The wait that the given number of failures leads to: none while tries are free, then doubling up to the longest. */
export function waitAfter(budget: Budget, failures: number): Duration {
  if (failures < budget.free) return milliseconds(0);
  return milliseconds(Math.min(budget.maxWait, budget.firstWait * 2 ** (failures - budget.free)));
}

/** Seconds until a try is taken again; 0 when it is taken now. During a wait nothing is compared, not even a right code. */
export const secondsToWait = (tally: Tally, now: Date) =>
  tally.waitUntil ? secondsUntil(tally.waitUntil, now) : 0;

export const isExhausted = (tally: Tally) => tally.failures >= exhaustedAt;
