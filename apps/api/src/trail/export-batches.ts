import type { Onlooker } from '../accounts/onlooker.js';
import type { Link } from '../audit/chain.js';
import type { Database } from '../database/database.js';
import { lastPlace } from './seals.store.js';
import type { TrailFilter } from './trail-filter.js';
import { readPage } from './trail-page.store.js';
import { windowOf } from './trail-window.store.js';

/** So many events are in memory at once. */
const batchSize = 1000;

/**
 * Everything that was sealed when the export began, oldest first, a batch at a time: each is a statement of its own, so
 * that neither a time limit nor a slow reader holds anything up, and what the onlooker may see is asked anew. Before each
 * but the first `goOn` is waited for, which throws where nothing more may follow.
 */
export async function* exportBatches(
  database: Database,
  onlooker: Onlooker,
  filter: TrailFilter,
  goOn: () => Promise<void>,
): AsyncGenerator<Link[]> {
  const end = await lastPlace(database);
  const { from, to } = await windowOf(database, filter.since, filter.until);
  const window = { from, to: to !== null && BigInt(to) < BigInt(end) ? to : end };
  const page = { onlooker, filter, window, order: 'OLDEST_FIRST', limit: batchSize } as const;
  for (let after: string | null = null; ; ) {
    const events: Link[] = await readPage(database, { ...page, after });
    yield events;
    after = events.at(-1)?.position ?? null;
    if (events.length < batchSize) return;
    await goOn();
  }
}
