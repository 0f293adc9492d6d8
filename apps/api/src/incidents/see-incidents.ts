import type { Onlooker } from '../accounts/onlooker.js';
import { badCursor, isMoment } from '../cursor.js';
import type { Deps } from '../deps.js';
import { type PageAsked, type ShownEvent, toShown } from '../trail/see-trail.js';
import { isUuid } from '../uuid.js';
import { readIncidentEvents } from './incident-events.store.js';
import {
  countOpenIncidents,
  type IncidentFilter,
  listIncidents,
  readIncident,
} from './read-incidents.store.js';

export const seeIncident = ({ database }: Deps, onlooker: Onlooker, id: string) =>
  readIncident(database, onlooker, id);

/** Throws BadInput for a cursor that is none. */
export function seeIncidents({ database }: Deps, onlooker: Onlooker, filter: IncidentFilter) {
  const [openedAt = '', id = ''] = filter.after ?? [];
  if (filter.after && !(isMoment(openedAt) && isUuid(id))) throw badCursor();
  return listIncidents(database, onlooker, filter);
}

export const openIncidents = ({ database }: Deps, onlooker: Onlooker) =>
  countOpenIncidents(database, onlooker);

/** The events of an incident, the newest first. */
export async function seeIncidentEvents(
  { database }: Deps,
  onlooker: Onlooker,
  id: string,
  page: PageAsked,
): Promise<ShownEvent[]> {
  return (await readIncidentEvents(database, onlooker, id, page)).map(toShown);
}
