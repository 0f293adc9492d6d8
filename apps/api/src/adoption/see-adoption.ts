import type { Onlooker } from '../accounts/onlooker.js';
import type { Deps } from '../deps.js';
import type { ListedOrganization } from '../people/organization.js';
import { readOrganization } from '../people/organization.store.js';
import type { Page } from '../people/scope.store.js';
import { type AdoptionNumbers, type AdoptionWeek, requireWeeks } from './adoption.js';
import { readNumbers, readWeeks } from './adoption.store.js';
import { listStandings } from './organization-adoption.store.js';

export interface SeenAdoption extends AdoptionNumbers {
  /** Null: all that the caller sees. */
  readonly organization: ListedOrganization | null;
  readonly weeks: readonly AdoptionWeek[];
}

/** Null where there is no such organization that they may see. */
export async function seeAdoption(
  { database, clock }: Deps,
  onlooker: Onlooker,
  organizationId: string | null,
  weeks: number,
): Promise<SeenAdoption | null> {
  const count = requireWeeks(weeks);
  const organization =
    organizationId === null ? null : await readOrganization(database, onlooker, organizationId);
  if (organizationId !== null && !organization) return null;
  const now = clock();
  const [numbers, history] = await Promise.all([
    readNumbers(database, onlooker, organizationId, now),
    readWeeks(database, onlooker, organizationId, { now, count }),
  ]);
  return { ...numbers, organization, weeks: history };
}

export const seeAdoptionByOrganization = ({ database, clock }: Deps, onlooker: Onlooker, page: Page) =>
  listStandings(database, onlooker, page, clock());
