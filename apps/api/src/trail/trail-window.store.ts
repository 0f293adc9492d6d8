import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

/** The places between which every event of a time lies; null: no bound. */
export interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

export const everything: Window = { from: null, to: null };

const day = `(l.occurred_at at time zone 'UTC')::date`;
const dayOf = (moment: string) => `(${moment}::timestamptz at time zone 'UTC')::date`;
const days = (first: string, last: string) =>
  `generate_series(${first}, ${last}, interval '1 day') each (day)`;
const edge = (way: 'asc' | 'desc') =>
  `cross join lateral (select l.position from audit_link l where ${day} = each.day::date order by l.position ${way} limit 1) edge`;
const firstDay = `(select ${day} from audit_link l order by l.occurred_at limit 1)`;
const lastDay = `(select ${day} from audit_link l order by l.occurred_at desc limit 1)`;

/**
 * The order of places is that of commits and not that of clocks, so the bounds are the outermost places of all days in
 * question: two look-ups in an index for each day, and on its first or last day each event once.
 */
const bounds: Statement = {
  name: 'trail-window',
  text: `
    select
      case when $1::timestamptz is not null then coalesce(least(
        (select min(l.position) from audit_link l
           where l.occurred_at >= $1 and l.occurred_at < (${dayOf('$1')} + 1)::timestamp at time zone 'UTC'),
        (select min(edge.position) from ${days(`${dayOf('$1')} + 1`, lastDay)} ${edge('asc')})
      ), 9223372036854775807) end as "from",
      case when $2::timestamptz is not null then coalesce(greatest(
        (select max(l.position) from audit_link l
           where l.occurred_at < $2 and l.occurred_at >= ${dayOf('$2')}::timestamp at time zone 'UTC'),
        (select max(edge.position) from ${days(firstDay, `${dayOf('$2')} - 1`)} ${edge('desc')})
      ), 0) end as "to"`,
};

/** Where in the trail to look for what occurred at `since` or later, and before `until`. */
export async function windowOf(database: Database, since: Date | null, until: Date | null): Promise<Window> {
  if (!since && !until) return everything;
  const [window] = await database.run<{ from: string | null; to: string | null }>(bounds, [since, until]);
  return window ?? everything;
}
