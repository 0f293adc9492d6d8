import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

const accounts: Statement = {
  name: 'trail-accounts',
  text: 'select id, name from account where id = any ($1::uuid[])',
};
const organizations: Statement = {
  name: 'trail-organizations',
  text: `select id, name, support_contact as "supportContact", approved_apps as "approvedApps"
    from organization where id = any ($1::uuid[])`,
};

interface NamedOrganization {
  id: string;
  name: string;
  supportContact: string | null;
  approvedApps: { name: string; androidUrl: string | null; iosUrl: string | null; note: string | null }[];
}

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
): Promise<ReadonlyMap<string, NamedOrganization>> {
  const rows = await database.run<NamedOrganization>(organizations, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
