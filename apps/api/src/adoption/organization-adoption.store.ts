import type { Onlooker } from '../accounts/onlooker.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { ListedOrganization } from '../people/organization.js';
import { type OrganizationRow, organizationColumns, toOrganization } from '../people/organization.store.js';
import { type Page, pageValues } from '../people/scope.store.js';
import type { Standings } from './adoption.js';
import { invitedTo, peopleOf, seenOrganizations, standings } from './adoption-sql.js';

export interface OrganizationStandings extends Standings {
  readonly organization: ListedOrganization;
  readonly sortKey: string;
}

/** $3 always null, $4 now, $5 and $6 the last organization of the page before, $7 how many. It counts the page's people only. */
const list: Statement = {
  name: 'adoption-by-organization',
  text: `
    select page.*, counted.*, ${invitedTo('page.id', '$4::timestamptz')}
    from (
      select ${organizationColumns}, lower(o.name) as sort_key from ${seenOrganizations}
        and ($5::text is null or (lower(o.name), o.id) > ($5, $6::uuid))
      order by lower(o.name), o.id limit $7
    ) page cross join lateral (select ${standings} from ${peopleOf('page.id')}) counted
    order by page.sort_key, page.id`,
};

/** By name, and one more than the page holds where there is a next one. */
export async function listStandings(
  database: Database,
  { id, role }: Onlooker,
  page: Page,
  now: Date,
): Promise<OrganizationStandings[]> {
  const { after, limit } = pageValues(page);
  const values = [id, role, null, now, ...after, limit];
  const rows = await database.run<OrganizationRow & Standings & { sort_key: string }>(list, values);
  return rows.map((row) => {
    const { enrolled, waiting, invited, frozen, deactivated, sort_key: sortKey } = row;
    return { organization: toOrganization(row), sortKey, enrolled, waiting, invited, frozen, deactivated };
  });
}
