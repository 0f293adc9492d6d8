import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { actOn, lockTarget, refuseAct, type StaffActOutcome } from './staff-act.js';

export interface AssignmentInput {
  readonly userId: string;
  readonly organizationId: string;
}

/** An account manager sees and helps the people of this organization from now on; again, it changes nothing. */
export function assignAccountManager(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, organizationId }: AssignmentInput,
): Promise<StaffActOutcome> {
  return deps.database.transaction(async (tx) => {
    const target = await lockTarget(tx, caller, userId);
    const organization = await tx.organizations.seen(caller.session.account, organizationId);
    if (!target || !organization) return 'NOT_FOUND';
    const now = deps.clock();
    if (target.role !== 'ACCOUNT_MANAGER')
      return refuseAct(tx, origin, actOn(caller, target), 'assignAccountManager', now);
    if (await tx.organizations.assign(target.id, organization.id)) {
      const details = { organizationId: organization.id };
      await tx.audit.append({ type: 'MANAGER_ASSIGNED', ...actOn(caller, target), details }, origin, now);
    }
    return 'DONE';
  });
}

/** Its people are out of the account manager's sight from their next request on. */
export function unassignAccountManager(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, organizationId }: AssignmentInput,
): Promise<StaffActOutcome> {
  return deps.database.transaction(async (tx) => {
    const target = await lockTarget(tx, caller, userId);
    const organization = await tx.organizations.seen(caller.session.account, organizationId);
    if (!target || !organization) return 'NOT_FOUND';
    if (await tx.organizations.unassign(target.id, organization.id)) {
      const details = { organizationId: organization.id };
      await tx.audit.append(
        { type: 'MANAGER_UNASSIGNED', ...actOn(caller, target), details },
        origin,
        deps.clock(),
      );
    }
    return 'DONE';
  });
}
