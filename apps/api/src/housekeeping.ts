import { countRefusals } from './audit/refusals.js';
import type { Statement } from './database/database.js';
import type { Deps } from './deps.js';
import { minutes } from './duration.js';

/** What is no longer needed. Each statement may run in several processes at once: a row is deleted by one of them. */
const chores: readonly Statement[] = [
  countRefusals,
  {
    name: 'lanes-forget',
    text: `delete from password_lane where failed_at < $1::timestamptz - interval '24 hours'`,
  },
  {
    name: 'enrollments-drop',
    text: `delete from enrollment where expires_at < $1::timestamptz - interval '1 hour'`,
  },
  {
    name: 'sessions-drop',
    text: `delete from session where coalesce(ended_at, greatest(last_active_at, started_at) + interval '1 hour') < $1::timestamptz - interval '7 days'`,
  },
];

export async function housekeep({ database, clock }: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  for (const chore of chores) await database.run(chore, [clock()]);
}

/** Runs the chores once a minute until it is stopped. A failed round is logged and the next one comes. */
export function startHousekeeping(deps: Deps): () => void {
  const round = () => housekeep(deps).catch((err: unknown) => deps.log.warn({ err }, 'housekeeping failed'));
  const timer = setInterval(() => void round(), minutes(1));
  return () => clearInterval(timer);
}
