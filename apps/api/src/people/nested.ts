import DataLoader from 'dataloader';
import type { Onlooker } from '../accounts/onlooker.js';
import type { Deps } from '../deps.js';
import { authenticatorsOf, openGrantsOf, sessionsOf } from './access.store.js';
import { audiencesOf, managedBy, managersOf } from './organization.store.js';

/**
 * What nested fields of one request show to the onlooker: one statement for each field and level, however many
 * people or organizations are listed.
 */
export function nestedFor({ database, config, clock }: Deps, onlooker: Onlooker) {
  const batched = <Value>(read: (ids: readonly string[]) => Promise<Value[]>) =>
    new DataLoader<string, Value>(read);
  return {
    authenticators: batched((ids) => authenticatorsOf(database, onlooker, ids)),
    sessions: batched((ids) => sessionsOf(database, onlooker, config.limits.session, clock(), ids)),
    openGrant: batched((ids) => openGrantsOf(database, onlooker, clock(), ids)),
    manages: batched((ids) => managedBy(database, onlooker, ids)),
    audiences: batched((ids) => audiencesOf(database, ids)),
    accountManagers: batched((ids) => managersOf(database, onlooker, ids)),
  };
}

export type Nested = ReturnType<typeof nestedFor>;
