import { eventRow } from '../audit/audit-event.js';
import type { Deps, RequestOrigin } from '../deps.js';
import type { Caller } from './caller.js';
import { endSession } from './session.store.js';

/** Ends the caller's session, at once and for every tab. Without one it does nothing. */
export async function logout(deps: Deps, origin: RequestOrigin, caller: Caller): Promise<Caller> {
  if (!caller.session) return caller;
  const { id, account } = caller.session;
  const now = deps.clock();
  const who = {
    accountId: account.id,
    actorId: account.id,
    organizationId: account.organization.id,
    sessionId: id,
  };
  const event = eventRow({ type: 'SIGNED_OUT', ...who, details: {} }, origin, now);
  await endSession(deps.database, id, now, 'SIGNED_OUT', event);
  return { standing: { state: 'ANONYMOUS', expiresAt: null, endedBecause: 'SIGNED_OUT' }, session: null };
}
