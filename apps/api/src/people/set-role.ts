import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import type { Role } from '../role.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { actAsStaff, actOn, type StaffActOutcome } from './staff-act.js';

/**
 * Gives an account another role, which holds from its next request on: roles are read with the session. Who is no account
 * manager any more is assigned to nothing, so that the role alone brings nothing back later.
 */
export const setRole = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, role }: { userId: string; role: Role },
): Promise<StaffActOutcome> =>
  actAsStaff(deps, origin, caller, { userId, name: 'setRole' }, async (tx, target, now) => {
    const from = target.role;
    if (from === role) return;
    await tx.accounts.change(target, { role });
    if (from === 'ACCOUNT_MANAGER') await tx.organizations.unassignAll(target.id);
    const details = { from, to: role };
    await tx.audit.append({ type: 'ROLE_CHANGED', ...actOn(caller, target), details }, origin, now);
  });
