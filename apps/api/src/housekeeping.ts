import { countRefusals } from './audit/refusals.store.js';
import { dropEnrollments } from './authenticator/enrollment.store.js';
import type { Deps } from './deps.js';
import { minutes } from './duration.js';
import { forgetLanes } from './sign-in/login.store.js';
import { dropSessions } from './sign-in/session.store.js';

/** What is no longer needed. Each may run in several processes at once: a row is deleted by one of them. */
const chores = [countRefusals, forgetLanes, dropEnrollments, dropSessions];

export async function housekeep({ database, clock }: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  for (const chore of chores) await chore(database, clock());
}

/** Runs the chores once a minute until it is stopped. A failed round is logged and the next one comes. */
export function startHousekeeping(deps: Deps): () => void {
  const round = () => housekeep(deps).catch((err: unknown) => deps.log.warn({ err }, 'housekeeping failed'));
  const timer = setInterval(() => void round(), minutes(1));
  return () => clearInterval(timer);
}
