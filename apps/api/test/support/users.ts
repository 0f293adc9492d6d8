import type { Role } from '../../src/role.js';
import type { Browser } from './browser.js';

export interface UsersQuery {
  readonly first?: number;
  readonly after?: string | null;
  readonly search?: string;
  readonly enrolled?: boolean;
  readonly organizationId?: string;
  readonly status?: 'ACTIVE' | 'FROZEN' | 'DEACTIVATED';
  readonly role?: Role;
}

export interface UserSeen {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly sessions: readonly { id: string; signedInAt: string | null }[];
}

interface UsersPage {
  readonly edges: readonly { cursor: string; node: UserSeen }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Everything that staff can see of a user, nested fields included. */
const userFields = `id email name role enrolled status createdAt lastSignInAt
  organization { id name accountManagers { id } } authenticators { id name confirmedAt }
  sessions { id startedAt signedInAt lastActiveAt address browser } manages { id name }`;

export const userQuery = `query ($id: ID!) { user(id: $id) { ${userFields} } }`;

export const usersQuery = `query ($first: Int = 25, $after: String, $search: String, $enrolled: Boolean, $organizationId: ID,
  $status: AccountStatus, $role: Role) {
  users(first: $first, after: $after, search: $search, enrolled: $enrolled, organizationId: $organizationId,
    status: $status, role: $role) {
    edges { cursor node { ${userFields} } } pageInfo { hasNextPage endCursor } } }`;

export async function usersOf(browser: Browser, variables: UsersQuery = {}): Promise<UsersPage> {
  const { data, errors } = await browser.ask<{ users: UsersPage }>(usersQuery, { ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.users;
}
