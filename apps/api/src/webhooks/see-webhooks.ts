import type { Onlooker } from '../accounts/onlooker.js';
import { badCursor } from '../cursor.js';
import type { Deps } from '../deps.js';
import { isPlace } from '../trail/trail-filter.js';
import {
  type DeliveryPage,
  listDeliveries,
  listEndpoints,
  readDelivery,
  readEndpoint,
  type SeenDelivery,
} from './read-webhooks.store.js';

/** Of one organization that the onlooker sees; another's has none. */
export const seeEndpoints = ({ database, clock }: Deps, onlooker: Onlooker, organizationId: string) =>
  listEndpoints(database, onlooker, organizationId, clock());

export const seeEndpoint = ({ database, clock }: Deps, onlooker: Onlooker, id: string) =>
  readEndpoint(database, onlooker, id, clock());

export const seeDelivery = ({ database }: Deps, onlooker: Onlooker, id: string) =>
  readDelivery(database, onlooker, id);

/** Of one endpoint that the onlooker sees; throws BadInput for a cursor that is none. */
export function seeDeliveries(
  { database }: Deps,
  onlooker: Onlooker,
  { after, ...page }: Omit<DeliveryPage, 'after'> & { readonly after: readonly string[] | null },
): Promise<SeenDelivery[]> {
  const place = after?.[0] ?? null;
  if (place !== null && !isPlace(place)) throw badCursor();
  return listDeliveries(database, onlooker, { ...page, after: place });
}

export const placeOf = ({ position }: SeenDelivery) => [position];
