import type { Onlooker } from '../accounts/onlooker.js';
import { enrollmentSteps } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { AdoptionNumbers, AdoptionWeek, Standings } from './adoption.js';
import {
  invitedTo,
  paths,
  peopleOf,
  seenOrganizations,
  standings,
  steps,
  timeToEnroll,
} from './adoption-sql.js';

const seen = `select o.id from ${seenOrganizations}`;

interface NumbersRow extends Standings {
  people: number;
  median_seconds: number | null;
  p90_seconds: number | null;
  guided: number;
  qr_first: number;
  unknown: number;
  reached: number[];
  stopped: number[];
}

/**
 * $3 organization or null, $4 now. It reads one narrow row for each account and none of the trail: the accounts of one
 * organization by their index, or all of them once.
 */
const numbers: Statement = {
  name: 'adoption-numbers',
  text: `
    select ${standings}, ${timeToEnroll}, ${paths}, ${steps}, ${invitedTo(seen, '$4::timestamptz')}
    from ${peopleOf(seen)}`,
};

/** Of one organization, or of all that this member of staff sees; another's answers like none. */
export async function readNumbers(
  database: Database,
  { id, role }: Onlooker,
  organizationId: string | null,
  now: Date,
): Promise<AdoptionNumbers> {
  const [row] = await database.run<NumbersRow>(numbers, [id, role, organizationId, now]);
  if (!row) throw new Error('adoption-numbers always returns a row');
  const { enrolled, waiting, invited, frozen, deactivated, guided, qr_first: qrFirst, unknown } = row;
  return {
    enrolled,
    waiting,
    invited,
    frozen,
    deactivated,
    timeToEnroll: { people: row.people, medianSeconds: row.median_seconds, p90Seconds: row.p90_seconds },
    paths: { guided, qrFirst, unknown },
    steps: enrollmentSteps.map((step, index) => ({
      step,
      reached: row.reached[index] ?? 0,
      stopped: row.stopped[index] ?? 0,
    })),
  };
}

const weekOf = (moment: string) => `date_trunc('week', ${moment} at time zone 'UTC')`;

/** What happened since the first of these weeks, and in which of them. */
const happened = (what: string, moment: string, tables: string) => `
  select '${what}' as what, ${weekOf(moment)} as week from ${tables}
  where ${moment} >= (select min(starts_on) at time zone 'UTC' from week)`;

/** $3 organization or null, $4 now, $5 how many weeks. */
const weeks: Statement = {
  name: 'adoption-weeks',
  text: `
    with week as (
      select generate_series(${weekOf('$4::timestamptz')} - ($5::int - 1) * interval '1 week', ${weekOf('$4::timestamptz')}, interval '1 week') as starts_on
    ), seen as (${seen}), happened as (
      ${happened('INVITED', 'i.invited_at', 'seen o join invitation i on i.organization_id = o.id')}
      union all
      ${happened('SIGNED_IN', 'p.first_signed_in_at', 'seen o join account a on a.organization_id = o.id join enrollment_progress p on p.account_id = a.id')}
      union all
      ${happened('ENROLLED', 'a.first_enrolled_at', 'seen o join account a on a.organization_id = o.id')}
    )
    select starts_on at time zone 'UTC' as "startsOn",
      count(*) filter (where what = 'INVITED')::int as invited,
      count(*) filter (where what = 'SIGNED_IN')::int as "firstSignIns",
      count(*) filter (where what = 'ENROLLED')::int as enrolled
    from week left join happened on happened.week = starts_on group by starts_on order by starts_on`,
};

/** The present week and as many before it as make this number, the oldest first; weeks start on Monday, UTC. */
export const readWeeks = (
  database: Database,
  { id, role }: Onlooker,
  organizationId: string | null,
  { now, count }: { now: Date; count: number },
): Promise<AdoptionWeek[]> =>
  database.run<AdoptionWeek & Record<string, unknown>>(weeks, [id, role, organizationId, now, count]);
