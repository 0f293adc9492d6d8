import type { Role } from '../role.js';
import type { ListedOrganization } from './organization.js';

export const accountStatuses = ['ACTIVE', 'FROZEN', 'DEACTIVATED'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** An account as staff see it. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly enrolled: boolean;
  readonly status: AccountStatus;
  /** When an authenticator was first confirmed. */
  readonly enrolledAt: Date | null;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
  readonly organization: ListedOrganization;
}
