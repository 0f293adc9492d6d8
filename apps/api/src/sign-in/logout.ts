import { eventRow } from '../audit/audit-event.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf, type Caller, isKnown } from './caller.js';
import { endSession } from './session.store.js';

/** Ends the caller's session, at once and for every tab. Without one it does nothing. */
export async function logout(deps: Deps, origin: RequestOrigin, caller: Caller): Promise<Caller> {
  if (!isKnown(caller)) return caller;
  const now = deps.clock();
  const event = eventRow({ type: 'SIGNED_OUT', ...actorOf(caller), details: {} }, origin, now);
  await endSession(deps.database, caller.session.id, now, 'SIGNED_OUT', event);
  return { standing: { state: 'ANONYMOUS', expiresAt: null, endedBecause: 'SIGNED_OUT' }, session: null };
}
