import type { Deps } from '../deps.js';
import type { Role } from '../role.js';
import { readHelpers } from './who-helps.store.js';

interface LockedOut {
  readonly id: string;
  readonly role: Role;
  readonly organizationId: string;
}

/** Whom a locked-out person may ask, by name. Only support helps staff. */
export const whoHelps = async (
  { database }: Pick<Deps, 'database'>,
  { id, role, organizationId }: LockedOut,
): Promise<string[]> => (role === 'USER' ? readHelpers(database, organizationId, id) : []);
