import type { Onlooker } from '../accounts/onlooker.js';
import type { Link } from '../audit/chain.js';
import type { Deps } from '../deps.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { asOwn, ownActivity } from './own-activity.js';
import { isPlace, type TrailFilter, type TrailOrder, trailFilter } from './trail-filter.js';
import { readEvent, readPage } from './trail-page.store.js';
import { everything, windowOf } from './trail-window.store.js';

export interface PageAsked {
  /** The last place of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** An event as it is shown. */
export const toShown = ({ position, id, type, address, browser, details, ...row }: Link) => ({
  position,
  id,
  type,
  address,
  browser,
  details,
  occurredAt: new Date(row.occurred_at),
  accountId: row.account_id,
  actorId: row.actor_id,
  organizationId: row.organization_id,
  sessionId: row.session_id,
  requestId: row.request_id,
  hash: row.hash.toString('hex') as string | null,
});
export type ShownEvent = ReturnType<typeof toShown>;

/** A page of the events that the onlooker may see. */
export async function seeTrail(
  { database }: Deps,
  onlooker: Onlooker,
  { filter, ...page }: PageAsked & { readonly filter: TrailFilter; readonly order: TrailOrder },
): Promise<ShownEvent[]> {
  const window = await windowOf(database, filter.since, filter.until);
  return (await readPage(database, { onlooker, filter, window, ...page })).map(toShown);
}

/** Null: there is none, or it is not theirs to see. */
export async function seeEvent(
  { database }: Deps,
  onlooker: Onlooker,
  id: string,
): Promise<ShownEvent | null> {
  const event = isPlace(id) ? await readEvent(database, onlooker, id) : null;
  return event && toShown(event);
}

/** What happened on the caller's own account, newest first. */
export async function seeOwnActivity(
  { database }: Deps,
  { session }: KnownCaller,
  page: PageAsked,
): Promise<ShownEvent[]> {
  const filter = trailFilter({ userId: session.account.id, types: ownActivity });
  const order = 'NEWEST_FIRST';
  const events = await readPage(database, { onlooker: null, filter, window: everything, order, ...page });
  return events.map(toShown).map(asOwn);
}
