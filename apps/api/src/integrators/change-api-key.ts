import type { AuditEvent } from '../audit/audit-event.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actor, lockStaff, refuseAct, type StaffActOutcome } from '../people/staff-act.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { ApiKeyEntity } from './api-key.entity.js';

/** No request with this key is answered from here on. Revoked already, it stays so. */
export const revokeApiKey = (deps: Deps, origin: RequestOrigin, caller: KnownCaller, id: string) =>
  changeKey(deps, origin, caller, id, async (key, tx, now) => {
    if (key.revokedAt) return null;
    await tx.apiKeys.change(key, { revokedAt: now });
    return { type: 'API_KEY_REVOKED', details: { apiKeyId: key.id } };
  });

/** A suspended key works again once somebody else than its maker has looked at it. One that is not suspended stays as it is. */
export const restoreApiKey = (deps: Deps, origin: RequestOrigin, caller: KnownCaller, id: string) =>
  changeKey(deps, origin, caller, id, async (key, tx, now) => {
    if (!key.suspendedAt) return null;
    if (key.createdBy === caller.session.account.id) {
      const about = { ...actor(caller), organizationId: key.organizationId };
      return refuseAct(tx, origin, about, 'restoreApiKey', now);
    }
    await tx.apiKeys.change(key, { suspendedAt: null });
    return { type: 'API_KEY_RESTORED', details: { apiKeyId: key.id } };
  });

/** Changes the key under its lock; null where nothing is to be changed. */
type Change = (key: ApiKeyEntity, tx: Tx, now: Date) => Promise<AuditEvent | 'NOT_ALLOWED' | null>;

const changeKey = (
  { database, clock }: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  id: string,
  change: Change,
): Promise<StaffActOutcome> =>
  database.transaction(async (tx) => {
    await lockStaff(tx, caller);
    const key = await tx.apiKeys.lockSeen(caller.session.account, id);
    if (!key) return 'NOT_FOUND';
    const now = clock();
    const done = await change(key, tx, now);
    if (done === 'NOT_ALLOWED') return done;
    const { organizationId } = key;
    if (done) await tx.audit.append({ ...done, ...actor(caller), organizationId }, origin, now);
    return 'DONE';
  });
