import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actor, lockOrganization } from '../people/staff-act.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { requireAudiences } from './audiences.js';

/** The platforms that may learn who of this organization is signed in; one that is left out learns nothing from here on. */
export async function setAudiences(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { organizationId, audiences: given }: { organizationId: string; audiences: readonly string[] },
): Promise<'DONE' | 'NOT_FOUND'> {
  const audiences = requireAudiences(given, deps.config.production);
  return deps.database.transaction(async (tx) => {
    const organization = await lockOrganization(tx, caller, organizationId);
    if (!organization) return 'NOT_FOUND';
    if (isDeepStrictEqual(organization.audiences, audiences)) return 'DONE';
    await tx.organizations.change(organization, { audiences });
    const whose = { ...actor(caller), organizationId: organization.id };
    const details = { fields: ['audiences' as const] };
    await tx.audit.append({ type: 'ORGANIZATION_CHANGED', ...whose, details }, origin, deps.clock());
    return 'DONE';
  });
}
