import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { ListedOrganization } from '../people/organization.js';
import { type OrganizationRow, organizationColumns, toOrganization } from '../people/organization.store.js';

const accounts: Statement = {
  name: 'trail-accounts',
  text: 'select id, name from account where id = any ($1::uuid[])',
};
const organizations: Statement = {
  name: 'trail-organizations',
  text: `select ${organizationColumns} from organization o where o.id = any ($1::uuid[])`,
};

/** The names of accounts by their ids. Whoever sees an event may know who it is about and who did it, by name. */
export async function namesOf(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.run<{ id: string; name: string }>(accounts, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The organizations of events that were read within the reader's scope. */
export async function organizationsOf(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListedOrganization>> {
  const rows = await database.run<OrganizationRow>(organizations, [ids]);
  return new Map(rows.map((row) => [row.id, toOrganization(row)]));
}
