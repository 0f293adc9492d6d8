import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, before, hours, secondsUntil } from '../duration.js';
import { whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { RateLimited } from '../rate-limited.js';
import { actorOf, type KnownCaller } from '../sign-in/caller.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import { ownActivity } from './own-activity.js';
import { isPlace } from './trail-filter.js';

export type ReportOutcome =
  | { readonly kind: 'REPORTED'; readonly sessionsEnded: number }
  | { readonly kind: 'NOT_FOUND' };

/**
 * “This wasn’t me”: whoever else is signed in to the account no longer is. The event is looked up in the trail itself, so
 * that nobody waits until it is sealed.
 */
export async function reportActivity(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  eventId: string,
): Promise<ReportOutcome> {
  if (!isPlace(eventId)) return { kind: 'NOT_FOUND' };
  const { account, id: sessionId } = caller.session;
  return deps.database.transaction(async (tx) => {
    await tx.accounts.lock(account.id);
    if (!(await tx.sessions.lock(caller))) throw new SessionChanged();
    if (!(await tx.audit.has(eventId, account.id, ownActivity))) return { kind: 'NOT_FOUND' };
    const now = deps.clock();
    await refuseTooMany(tx, account.id, now);
    const sessionsEnded = await tx.sessions.endOthers(account.id, sessionId, 'ENDED_ELSEWHERE', now);
    const details = { eventId, sessionsEnded };
    await tx.audit.append({ type: 'ACTIVITY_REPORTED', ...actorOf(caller), details }, origin, now);
    const to = { accountId: account.id, recipient: account.email };
    const notice = {
      kind: 'ACTIVITY_REPORTED',
      ...to,
      details: { ...whereabouts(origin), sessionsEnded },
    } as const;
    await tx.notices.add(notice, now);
    return { kind: 'REPORTED', sessionsEnded };
  });
}

/** Each is an event and a mail: more of them in an hour is no person. */
const reportsPerHour = 10;

async function refuseTooMany(tx: Tx, accountId: string, now: Date): Promise<void> {
  const { count, oldest } = await tx.audit.countSince(accountId, 'ACTIVITY_REPORTED', before(now, hours(1)));
  if (oldest && count >= reportsPerHour)
    throw new RateLimited(
      'You have reported many events. Wait a while, and write to support if you need help now.',
      secondsUntil(after(oldest, hours(1)), now),
    );
}
