import { dropOldMonths } from './audit/drop-old-months.js';
import { dropEnrollments } from './authenticator/enrollment.store.js';
import type { Clock } from './clock.js';
import type { Database } from './database/database.js';
import type { Deps } from './deps.js';
import { before, minutes } from './duration.js';
import { forgetTraces } from './incidents/incident.store.js';
import { dropTokenKeys } from './integrators/token-key.store.js';
import { startLoop } from './loop.js';
import { dropNotices, wipeSecrets } from './notices/notice.store.js';
import { dropResetRequests, forgetCaseNumbers } from './reset/reset.store.js';
import { dropLinks } from './sign-in/link-token.store.js';
import { forgetLanes } from './sign-in/login.store.js';
import { lapseMailProofs, wipeMailedCodes } from './sign-in/mail-proof.store.js';
import { dropSessions } from './sign-in/session.store.js';
import { dropDeliveries, wipeFormerSecrets } from './webhooks/delivery.store.js';

/** What is no longer needed. Each may run in several processes at once: a row is deleted by one of them. */
const chores: readonly ((database: Database, now: Date) => Promise<unknown>)[] = [
  forgetLanes,
  dropEnrollments,
  dropSessions,
  lapseMailProofs,
  wipeMailedCodes,
  dropResetRequests,
  forgetCaseNumbers,
  dropLinks,
  forgetTraces,
  dropTokenKeys,
  wipeFormerSecrets,
  wipeSecrets,
  dropNotices,
];

export async function housekeep({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  for (const chore of chores) await chore(database, clock());
}

export const dropOldDeliveries = ({ database, clock, config }: Pick<Deps, 'database' | 'clock' | 'config'>) =>
  dropDeliveries(database, before(clock(), config.limits.webhooks.memory));

/** Runs the chores once a minute until it is stopped. A failed round is logged and the next one comes. */
export const startHousekeeping = (deps: Deps): (() => Promise<void>) =>
  startLoop(minutes(1), async (pause) => {
    await housekeep(deps)
      .then(() => dropOldDeliveries(deps))
      .then(() => dropOldMonths(deps))
      .catch((err: unknown) => deps.log.warn({ err }, 'housekeeping failed'));
    return pause;
  });
