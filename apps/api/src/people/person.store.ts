import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { Role } from '../role.js';
import { isUuid } from '../uuid.js';
import type { AccountStatus, Person } from './person.js';

interface PersonRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  enrolled: boolean;
  status: AccountStatus;
  created_at: Date;
  last_sign_in_at: Date | null;
  organization_id: string;
  organization_name: string;
}

const personColumns = `
  a.id, a.email, a.name, a.role, a.created_at, a.last_sign_in_at, o.id as organization_id, o.name as organization_name,
  exists (select from authenticator t where t.account_id = a.id and t.revoked_at is null) as enrolled,
  case when a.deactivated_at is not null then 'DEACTIVATED' when a.frozen_at is not null then 'FROZEN' else 'ACTIVE' end as status`;

/** $1 the member of staff, $2 their role: support sees every organization, an account manager those assigned to them. */
const seen = `($2 = 'SUPPORT' or $2 = 'ACCOUNT_MANAGER' and exists (select from account_manager_assignment g
  where g.account_id = $1 and g.organization_id = a.organization_id))`;

const toPerson = ({
  organization_id,
  organization_name,
  created_at,
  last_sign_in_at,
  ...row
}: PersonRow): Person => ({
  ...row,
  createdAt: created_at,
  lastSignInAt: last_sign_in_at,
  organization: { id: organization_id, name: organization_name },
});

const read: Statement = {
  name: 'person-read',
  text: `select ${personColumns} from account a join organization o on o.id = a.organization_id where a.id = $3 and ${seen}`,
};

/** One that this member of staff may see; another's answers like none, by the same statement. */
export async function readPerson(
  database: Database,
  staff: { readonly id: string; readonly role: Role },
  id: string,
): Promise<Person | null> {
  if (!isUuid(id)) return null;
  const [row] = await database.run<PersonRow>(read, [staff.id, staff.role, id]);
  return row ? toPerson(row) : null;
}

const readSeveral: Statement = {
  name: 'people-read',
  text: `select ${personColumns} from account a join organization o on o.id = a.organization_id
    where a.id = any ($3) and ${seen}`,
};

/** The same for several, by their ids. */
export async function readPeople(
  database: Database,
  staff: { readonly id: string; readonly role: Role },
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const rows = await database.run<PersonRow>(readSeveral, [staff.id, staff.role, ids]);
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
}
