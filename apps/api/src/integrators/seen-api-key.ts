import type { ListedOrganization } from '../people/organization.js';
import type { Scope } from '../role.js';
import type { ApiKeyStatus } from './api-key.js';

/** A key as staff see it, and as it sees itself: never its secret. */
export interface SeenApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly organization: ListedOrganization;
  readonly createdBy: { readonly id: string; readonly label: string };
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly replacedAt: Date | null;
  readonly status: ApiKeyStatus;
}
