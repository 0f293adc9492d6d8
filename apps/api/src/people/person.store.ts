import type { Onlooker } from '../accounts/onlooker.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { Role } from '../role.js';
import { isUuid } from '../uuid.js';
import type { App } from './organization.js';
import type { AccountStatus, Person } from './person.js';
import { type Page, pageValues, seenBy } from './scope.store.js';

interface PersonRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  enrolled: boolean;
  status: AccountStatus;
  created_at: Date;
  last_sign_in_at: Date | null;
  first_enrolled_at: Date | null;
  organization_id: string;
  organization_name: string;
  support_contact: string | null;
  approved_apps: App[];
}

const enrolled = 'exists (select from authenticator t where t.account_id = a.id and t.revoked_at is null)';
const status = `case when a.deactivated_at is not null then 'DEACTIVATED' when a.frozen_at is not null then 'FROZEN' else 'ACTIVE' end`;

const personColumns = `
  a.id, a.email, a.name, a.role, a.created_at, a.last_sign_in_at, a.first_enrolled_at, ${enrolled} as enrolled, ${status} as status,
  o.id as organization_id, o.name as organization_name, o.support_contact, o.approved_apps`;
const personTables = 'from account a join organization o on o.id = a.organization_id';

const toPerson = ({
  organization_id: id,
  organization_name: name,
  support_contact: supportContact,
  approved_apps: approvedApps,
  created_at: createdAt,
  last_sign_in_at: lastSignInAt,
  first_enrolled_at: enrolledAt,
  ...row
}: PersonRow): Person => ({
  ...row,
  createdAt,
  lastSignInAt,
  enrolledAt,
  organization: { id, name, supportContact, approvedApps },
});

const read: Statement = {
  name: 'person-read',
  text: `select ${personColumns} ${personTables} where a.id = $3 and ${seenBy('a.organization_id')}`,
};

/** One that the onlooker may see; another's answers like none, by the same statement. */
export async function readPerson(database: Database, onlooker: Onlooker, id: string): Promise<Person | null> {
  if (!isUuid(id)) return null;
  const [row] = await database.run<PersonRow>(read, [onlooker.id, onlooker.role, id]);
  return row ? toPerson(row) : null;
}

const readSeveral: Statement = {
  name: 'people-read',
  text: `select ${personColumns} ${personTables} where a.id = any ($3) and ${seenBy('a.organization_id')}`,
};

/** The same for several, by their ids. */
export async function readPeople(
  database: Database,
  onlooker: Onlooker,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const rows = await database.run<PersonRow>(readSeveral, [onlooker.id, onlooker.role, ids]);
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
}

/** Null: whatever it is. */
export interface PeopleFilter extends Page {
  readonly enrolled: boolean | null;
  readonly status: AccountStatus | null;
  readonly role: Role | null;
  readonly organizationId: string | null;
}

const list: Statement = {
  name: 'people-page',
  text: `
    select ${personColumns}, lower(a.name) as sort_key ${personTables}
    where ${seenBy('a.organization_id')} and ($3::text is null or a.name ilike $3 or a.email ilike $3)
      and ($4::text is null or (lower(a.name), a.id) > ($4, $5::uuid))
      and ($7::boolean is null or ${enrolled} = $7) and ($8::text is null or ${status} = $8)
      and ($9::text is null or a.role = $9) and ($10::uuid is null or a.organization_id = $10)
    order by lower(a.name), a.id limit $6`,
};

/** By name, and one more than the page holds where there is a next one. */
export async function listPeople(
  database: Database,
  onlooker: Onlooker,
  filter: PeopleFilter,
): Promise<(Person & { sortKey: string })[]> {
  const { enrolled, status, role, organizationId } = filter;
  if (organizationId !== null && !isUuid(organizationId)) return [];
  const { search, after, limit } = pageValues(filter);
  const values = [
    onlooker.id,
    onlooker.role,
    search,
    ...after,
    limit,
    enrolled,
    status,
    role,
    organizationId,
  ];
  const rows = await database.run<PersonRow & { sort_key: string }>(list, values);
  return rows.map(({ sort_key: sortKey, ...row }) => ({ ...toPerson(row), sortKey }));
}
