import DataLoader from 'dataloader';
import type { Database } from '../database/database.js';
import { namesOf, organizationsOf } from './named.store.js';

/** Whom and what events name: one statement for each field and level, however many events are listed. */
export const namedIn = (database: Database) => ({
  people: new DataLoader(async (ids: readonly string[]) => {
    const names = await namesOf(database, ids);
    return ids.map((id) => ({ id, label: names.get(id) ?? 'Unknown' }));
  }),
  organizations: new DataLoader(async (ids: readonly string[]) => {
    const organizations = await organizationsOf(database, ids);
    return ids.map((id) => organizations.get(id) ?? null);
  }),
});

export type Named = ReturnType<typeof namedIn>;
