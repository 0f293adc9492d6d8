import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, before, days, earliest, hours, milliseconds, secondsUntil } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import { actor, lockOrganization, lockStaff } from '../people/staff-act.js';
import { RateLimited } from '../rate-limited.js';
import { hashToken } from '../secrets/token.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import { type ApiKeyInput, requireKey, requireOverlap, statusOf } from './api-key.js';
import { newKeyText } from './key-text.js';
import { tellOfKey } from './tell-of-key.js';

export type MadeKey =
  | { readonly kind: 'MADE'; readonly id: string; readonly secret: string }
  | { readonly kind: 'REFUSED'; readonly code: 'NOT_FOUND' | 'NOT_ALLOWED' };

/** A key for the programs of an organization; its text is told here and never again. */
export async function createApiKey(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { organizationId, ...given }: ApiKeyInput & { readonly organizationId: string },
): Promise<MadeKey> {
  const { name, scopes, expiresInDays } = requireKey(given);
  return deps.database.transaction(async (tx) => {
    const organization = await lockOrganization(tx, caller, organizationId);
    if (!organization) return { kind: 'REFUSED', code: 'NOT_FOUND' };
    const now = deps.clock();
    const wanted = { organizationId: organization.id, name, scopes: [...scopes] };
    const { key, secret } = await add(
      tx,
      caller,
      { ...wanted, expiresAt: after(now, days(expiresInDays)) },
      now,
    );
    const details = { apiKeyId: key.id, prefix: key.prefix, scopes, expiresAt: key.expiresAt.toISOString() };
    const whose = { organizationId: key.organizationId, ...actor(caller) };
    await tx.audit.append({ type: 'API_KEY_CREATED', ...whose, details }, origin, now);
    await tellOfKey(tx, origin, { caller, key, organization, rotated: false }, now);
    return { kind: 'MADE', id: key.id, secret };
  });
}

/**
 * A successor with the same name, scopes and length of life; the former key works on for the overlap, so that programs
 * can be changed one after the other. A key is rotated once: its successor is the one to rotate next.
 */
export async function rotateApiKey(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { id, overlapHours }: { readonly id: string; readonly overlapHours: number },
): Promise<MadeKey> {
  requireOverlap(overlapHours);
  return deps.database.transaction(async (tx) => {
    await lockStaff(tx, caller);
    const former = await tx.apiKeys.lockSeen(caller.session.account, id);
    if (!former) return { kind: 'REFUSED', code: 'NOT_FOUND' };
    const now = deps.clock();
    if (former.replacedAt || statusOf(former, now) !== 'ACTIVE')
      return { kind: 'REFUSED', code: 'NOT_ALLOWED' };
    return rotate(tx, origin, caller, { former, overlapHours }, now);
  });
}

async function rotate(
  tx: Tx,
  origin: RequestOrigin,
  caller: KnownCaller,
  { former, overlapHours }: { former: ApiKeyEntity; overlapHours: number },
  now: Date,
): Promise<MadeKey> {
  const { organizationId, name, scopes } = former;
  const life = milliseconds(former.expiresAt.getTime() - former.createdAt.getTime());
  const wanted = { organizationId, name, scopes, expiresAt: after(now, life) };
  const { key, secret } = await add(tx, caller, wanted, now);
  const expiresAt = earliest(former.expiresAt, after(now, hours(overlapHours)));
  await tx.apiKeys.change(former, { replacedAt: now, expiresAt });
  const details = { apiKeyId: former.id, successorId: key.id, prefix: key.prefix, overlapHours };
  await tx.audit.append({ type: 'API_KEY_ROTATED', organizationId, ...actor(caller), details }, origin, now);
  const organization = await tx.organizations.byId(organizationId);
  await tellOfKey(tx, origin, { caller, key, organization, rotated: true }, now);
  return { kind: 'MADE', id: key.id, secret };
}

type Wanted = Pick<ApiKeyEntity, 'organizationId' | 'name' | 'scopes' | 'expiresAt'>;

/** Each is a mail to everybody who answers for the organization: more of them in an hour would bury the one that warns. */
const keysPerHour = 30;

async function add(tx: Tx, { session }: KnownCaller, wanted: Wanted, now: Date) {
  const { count, oldest } = await tx.apiKeys.madeSince(wanted.organizationId, before(now, hours(1)));
  if (oldest && count >= keysPerHour)
    throw new RateLimited(
      `An organization gets at most ${keysPerHour} keys in an hour. Wait a while.`,
      secondsUntil(after(oldest, hours(1)), now),
    );
  const { text, prefix } = newKeyText();
  const made = { prefix, hash: hashToken(text), createdBy: session.account.id, createdAt: now };
  return { key: await tx.apiKeys.create({ ...wanted, ...made }), secret: text };
}
