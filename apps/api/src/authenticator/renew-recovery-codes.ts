import { type AuditEvent, eventRow } from '../audit/audit-event.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, before, hours, secondsUntil } from '../duration.js';
import { whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { RateLimited } from '../rate-limited.js';
import { actorOf, type Caller, callerOf, type KnownCaller } from '../sign-in/caller.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import { makeRecoveryCodes } from './make-recovery-codes.js';
import { markRecoveryCodesSaved } from './recovery-code.store.js';
import { addressee, hasChanged } from './verification.js';

/** Ten new codes; the old ones are dead from the same moment. They leave the server in this answer and never again. */
export async function renewRecoveryCodes(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
): Promise<string[]> {
  const { codes, salt, digests } = await makeRecoveryCodes(deps, origin.network);
  const now = deps.clock();
  const accountId = caller.session.account.id;
  await deps.database.transaction(async (tx) => {
    const account = await tx.accounts.lock(accountId);
    if (hasChanged(account, caller) || !(await tx.sessions.lock(caller))) throw new SessionChanged();
    await refuseTooMany(tx, accountId, now);
    await tx.authenticators.replaceRecoveryCodes(accountId, digests, now);
    await tx.accounts.renewRecoveryCodes(account, salt);
    const event: AuditEvent = {
      type: 'RECOVERY_CODES_RENEWED',
      ...actorOf(caller),
      details: { count: codes.length },
    };
    await tx.audit.append(event, origin, now);
    const notice = {
      kind: 'RECOVERY_CODES_RENEWED',
      ...addressee(caller),
      details: whereabouts(origin),
    } as const;
    await tx.notices.add(notice, now);
  });
  return codes;
}

/** Each set is ten hashes and a mail: more of them in an hour is no person. */
const setsPerHour = 10;

async function refuseTooMany(tx: Tx, accountId: string, now: Date): Promise<void> {
  const { sets, oldest } = await tx.authenticators.recoveryCodeSetsSince(accountId, before(now, hours(1)));
  if (oldest && sets >= setsPerHour)
    throw new RateLimited(
      'You have made many recovery codes. Wait a while.',
      secondsUntil(after(oldest, hours(1)), now),
    );
}

/** The person ticked that they have saved the codes. Ticking twice changes nothing. */
export async function confirmRecoveryCodesSaved(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
): Promise<Caller> {
  const now = deps.clock();
  const event: AuditEvent = { type: 'RECOVERY_CODES_SAVED', ...actorOf(caller), details: {} };
  const row = eventRow(event, origin, now);
  if (!(await markRecoveryCodesSaved(deps.database, caller, now, row))) throw new SessionChanged();
  const { session } = caller;
  const account = { ...session.account, recoveryCodesSaved: true };
  return callerOf({ ...session, account }, deps.config.limits.session, now);
}
