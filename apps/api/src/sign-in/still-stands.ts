import type { Deps } from '../deps.js';
import { callerOf, hasBothFactors, type KnownCaller } from './caller.js';
import { readSessionAgain } from './session.store.js';

/** Whether the caller still has both factors and the same role, as a request of now would find; it is no activity. */
export async function stillStands(
  { database, config, clock }: Deps,
  { session: { id, account } }: KnownCaller,
): Promise<boolean> {
  const session = await readSessionAgain(database, id, config.supportEmail);
  const caller = callerOf(session, config.limits.session, clock());
  return hasBothFactors(caller) && caller.session?.account.role === account.role;
}
