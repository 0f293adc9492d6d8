import DataLoader from 'dataloader';
import type { Deps } from '../deps.js';
import { authenticatorsOf, openGrantsOf, sessionsOf } from './access.store.js';
import { managedBy, managersOf } from './organization.store.js';
import type { StaffMember } from './staff-policy.js';

/**
 * What nested fields of one request show to this member of staff: one statement for each field and level, however many
 * people or organizations are listed.
 */
export function nestedFor({ database, config, clock }: Deps, staff: StaffMember) {
  const batched = <Value>(read: (ids: readonly string[]) => Promise<Value[]>) =>
    new DataLoader<string, Value>(read);
  return {
    authenticators: batched((ids) => authenticatorsOf(database, staff, ids)),
    sessions: batched((ids) => sessionsOf(database, staff, config.limits.session, clock(), ids)),
    openGrant: batched((ids) => openGrantsOf(database, staff, clock(), ids)),
    manages: batched((ids) => managedBy(database, staff, ids)),
    accountManagers: batched((ids) => managersOf(database, staff, ids)),
  };
}

export type Nested = ReturnType<typeof nestedFor>;
