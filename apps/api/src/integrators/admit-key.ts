import { type AuditEvent, eventRow } from '../audit/audit-event.js';
import { noteRefusal } from '../audit/refusals.store.js';
import type { Deps } from '../deps.js';
import { before, minutes } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import { hashToken } from '../secrets/token.js';
import { type ApiKeyStatus, statusOf } from './api-key.js';
import type { KeyCaller } from './key-caller.js';
import { isKeyText } from './key-text.js';
import { noteUse, type ShownKey, showKey } from './read-api-keys.store.js';

/** Why a key is not let in, as the trail names it. */
type KeyRefusal = Exclude<ApiKeyStatus, 'ACTIVE'> | 'RATE_LIMITED';

export type Admission =
  | { readonly kind: 'ADMITTED'; readonly key: KeyCaller }
  | { readonly kind: 'REFUSED'; readonly message: string };

const messages: Record<Exclude<ApiKeyStatus, 'ACTIVE'> | 'UNKNOWN', string> = {
  UNKNOWN: 'This API key is not valid.',
  EXPIRED: 'This API key has expired. Use its successor, or ask an account manager for a new one.',
  REVOKED: 'This API key was revoked. Ask an account manager for a new one.',
  SUSPENDED: 'This API key is suspended until an account manager or support has looked at it.',
};

const refuse = (why: keyof typeof messages): Admission => ({ kind: 'REFUSED', message: messages[why] });

/** The last use is written at most once a minute. */
const useGrain = minutes(1);

/** Looks at the Authorization header of a request: a key that works is let in, anything else is refused in words. */
export async function admitKey(deps: Deps, origin: RequestOrigin, authorization: string): Promise<Admission> {
  const [, text = ''] = /^bearer +(\S+)$/i.exec(authorization) ?? [];
  const shown = isKeyText(text) ? await showKey(deps.database, hashToken(text), origin.network) : null;
  if (!shown) return refuse('UNKNOWN');
  const now = deps.clock();
  const status = statusOf(shown, now);
  if (status !== 'ACTIVE') {
    await noteKeyRefused(deps, origin, shown, status);
    return refuse(status);
  }
  const { id, organizationId, scopes, lastUsedAt, networkKnown } = shown;
  if (!networkKnown || !lastUsedAt || lastUsedAt <= before(now, useGrain))
    await noteUse(deps.database, id, origin.network, now, eventRow(usedEvent(shown), origin, now));
  return { kind: 'ADMITTED', key: { id, organizationId, scopes } };
}

const usedEvent = ({ id, organizationId }: ShownKey): AuditEvent => ({
  type: 'API_KEY_USED',
  organizationId,
  details: { apiKeyId: id },
});

/** The first in a minute is an event, the others are a number. */
export const noteKeyRefused = (
  { database, clock }: Deps,
  origin: RequestOrigin,
  { id, organizationId }: Pick<KeyCaller, 'id' | 'organizationId'>,
  because: KeyRefusal,
): Promise<void> =>
  noteRefusal(
    database,
    { type: 'API_KEY_REFUSED', organizationId, details: { apiKeyId: id, because } },
    `${id}:${because}`,
    origin,
    clock(),
  );
