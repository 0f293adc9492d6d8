import { worksSql } from '../accounts/scope-sql.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

const read: Statement = {
  name: 'who-helps',
  text: `
    select a.name from account_manager_assignment g join account a on a.id = g.account_id
    where g.organization_id = $1 and a.id <> $2 and a.role = 'ACCOUNT_MANAGER' and ${worksSql('a')}
    order by a.name limit 10`,
};

/** The names of the account managers whom a person of this organization may ask. */
export async function readHelpers(
  database: Database,
  organizationId: string,
  personId: string,
): Promise<string[]> {
  const rows = await database.run<{ name: string }>(read, [organizationId, personId]);
  return rows.map(({ name }) => name);
}
