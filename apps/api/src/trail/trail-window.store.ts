import type { Database } from '../database/database.js';

/** The places between which every event of a time lies; null: no bound. */
export interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

export const everything: Window = { from: null, to: null };

const day = `(l.occurred_at at time zone 'UTC')::date`;
const dayOf = (moment: string) => `(${moment}::timestamptz at time zone 'UTC')::date`;
const midnight = (date: string) => `(${date})::timestamp at time zone 'UTC'`;

/** The first or last place of all events between two moments; the fence keeps PostgreSQL from walking along the places. */
const placeBetween = (which: 'min' | 'max', from: string, to: string) =>
  `(select ${which}(position) from
     (select l.position from audit_link l where l.occurred_at >= ${from} and l.occurred_at < ${to} offset 0) l)`;
/** The same for all events of whole days: one look-up for each day. */
const placeOfDays = (which: 'min' | 'max', first: string, last: string) =>
  `(select ${which}(edge.position) from generate_series(${first}, ${last}, interval '1 day') each (day)
     cross join lateral (select l.position from audit_link l where ${day} = each.day::date
       order by ${day} ${which === 'min' ? 'asc' : 'desc'}, l.position ${which === 'min' ? 'asc' : 'desc'} limit 1) edge)`;
const endOfTrail = (way: 'asc' | 'desc') =>
  `(select ${day} from audit_link l order by l.occurred_at ${way} limit 1)`;

/**
 * Places follow commits and not clocks, so the bounds are the outermost places of all days in question: a look-up in an
 * index for each whole day, and on the day that the time begins or ends in each of its events.
 */
const bounds = {
  name: 'trail-window',
  plannedEachTime: true,
  text: `
    select
      case when $1::timestamptz is not null then coalesce(least(
        ${placeBetween('min', '$1', midnight(`${dayOf('$1')} + 1`))},
        ${placeOfDays('min', `${dayOf('$1')} + 1`, endOfTrail('desc'))}
      ), 9223372036854775807) end as "from",
      case when $2::timestamptz is not null then coalesce(greatest(
        ${placeBetween('max', midnight(dayOf('$2')), '$2')},
        ${placeOfDays('max', endOfTrail('asc'), `${dayOf('$2')} - 1`)}
      ), 0) end as "to"`,
} as const;

/** Where in the trail to look for what occurred at `since` or later, and before `until`. */
export async function windowOf(database: Database, since: Date | null, until: Date | null): Promise<Window> {
  if (!since && !until) return everything;
  const [window] = await database.run<{ from: string | null; to: string | null }>(bounds, [since, until]);
  return window ?? everything;
}
