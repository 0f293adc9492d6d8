import type { Onlooker } from '../accounts/onlooker.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { isUuid } from '../uuid.js';
import type { App, ListedOrganization } from './organization.js';
import { type Page, pageValues, seenBy } from './scope.store.js';

export interface OrganizationRow {
  id: string;
  name: string;
  support_contact: string | null;
  approved_apps: App[];
}

export const organizationColumns = 'o.id, o.name, o.support_contact, o.approved_apps';

export const toOrganization = (row: OrganizationRow): ListedOrganization => ({
  id: row.id,
  name: row.name,
  supportContact: row.support_contact,
  approvedApps: row.approved_apps,
});

const read: Statement = {
  name: 'organization-read',
  text: `select ${organizationColumns} from organization o where o.id = $3 and ${seenBy('o.id')}`,
};

/** One that the onlooker may see; another's answers like none, by the same statement. */
export async function readOrganization(
  database: Database,
  onlooker: Onlooker,
  id: string,
): Promise<ListedOrganization | null> {
  if (!isUuid(id)) return null;
  const [row] = await database.run<OrganizationRow>(read, [onlooker.id, onlooker.role, id]);
  return row ? toOrganization(row) : null;
}

const list: Statement = {
  name: 'organizations-page',
  text: `
    select ${organizationColumns}, lower(o.name) as sort_key from organization o
    where ${seenBy('o.id')} and ($3::text is null or o.name ilike $3)
      and ($4::text is null or (lower(o.name), o.id) > ($4, $5::uuid))
    order by lower(o.name), o.id limit $6`,
};

/** By name, and one more than the page holds where there is a next one. */
export async function listOrganizations(
  database: Database,
  onlooker: Onlooker,
  page: Page,
): Promise<(ListedOrganization & { sortKey: string })[]> {
  const { search, after, limit } = pageValues(page);
  const values = [onlooker.id, onlooker.role, search, ...after, limit];
  const rows = await database.run<OrganizationRow & { sort_key: string }>(list, values);
  return rows.map((row) => ({ ...toOrganization(row), sortKey: row.sort_key }));
}

const managed: Statement = {
  name: 'organizations-managed',
  text: `
    select g.account_id, ${organizationColumns}
    from account_manager_assignment g
      join account a on a.id = g.account_id and a.role = 'ACCOUNT_MANAGER'
      join organization o on o.id = g.organization_id
    where g.account_id = any ($3::uuid[]) and ${seenBy('o.id')} order by lower(o.name), o.id`,
};

/** Which organizations each of these account managers is assigned to, as far as the onlooker sees them. */
export async function managedBy(database: Database, onlooker: Onlooker, ids: readonly string[]) {
  const values = [onlooker.id, onlooker.role, ids];
  const rows = await database.run<OrganizationRow & { account_id: string }>(managed, values);
  return ids.map((id) => rows.filter((row) => row.account_id === id).map(toOrganization));
}

const audiences: Statement = {
  name: 'organizations-audiences',
  text: 'select id, audiences from organization where id = any ($1::uuid[])',
};

/** The platforms of each of these organizations: no secret to whoever was shown the organization. */
export async function audiencesOf(database: Database, ids: readonly string[]): Promise<string[][]> {
  const rows = await database.run<{ id: string; audiences: string[] }>(audiences, [ids]);
  return ids.map((id) => rows.find((row) => row.id === id)?.audiences ?? []);
}

interface ManagerRow {
  organization_id: string;
  id: string | null;
  name: string;
  email: string;
}

const managers: Statement = {
  name: 'organizations-managers',
  text: `
    select o.id as organization_id, a.id, a.name, a.email
    from organization o
      left join (account_manager_assignment g
        join account a on a.id = g.account_id and a.role = 'ACCOUNT_MANAGER' and a.deactivated_at is null)
        on g.organization_id = o.id
    where o.id = any ($3::uuid[]) and ${seenBy('o.id')} order by lower(a.name), a.id`,
};

/** Who looks after each of these organizations; null for one that the onlooker does not see. */
export async function managersOf(database: Database, onlooker: Onlooker, ids: readonly string[]) {
  const rows = await database.run<ManagerRow>(managers, [onlooker.id, onlooker.role, ids]);
  return ids.map((id) => {
    const found = rows.filter((row) => row.organization_id === id);
    return found.length
      ? found.flatMap(({ id: manager, name, email }) => (manager ? [{ id: manager, name, email }] : []))
      : null;
  });
}
