import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { eventRow } from '../audit/audit-event.js';
import type { Deps } from '../deps.js';
import { milliseconds } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import type { Pseudonyms } from '../secrets/pseudonyms.js';
import { hashToken } from '../secrets/token.js';
import { sessionEnd } from '../sign-in/auth-state.js';
import { actorOf, type KnownCaller } from '../sign-in/caller.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import { assurance, methods, tokenTimes } from './access-token.js';
import { issueHandle } from './session-handle.store.js';
import { algorithm, tokenKey } from './token-keys.js';

export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Names a session to one audience, the same at each call. Nobody guesses it, and it opens nothing here. */
const handleFor = (pseudonyms: Pseudonyms, sessionId: string, audience: string) =>
  pseudonyms.of(`session handle ${sessionId} ${audience}`).toString('base64url');

/**
 * A signed token by which a platform sees for itself who is signed in with both factors. Null for a platform that the
 * person's organization has not registered.
 */
export async function issueAccessToken(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  audience: string,
): Promise<IssuedToken | null> {
  const { session } = caller;
  const handle = handleFor(deps.pseudonyms, session.id, audience);
  const now = deps.clock();
  const kept = {
    hash: hashToken(handle),
    session,
    audience,
    organizationId: session.account.organization.id,
  };
  const event = { type: 'ACCESS_TOKEN_ISSUED', ...actorOf(caller), details: { audience } } as const;
  const { stands, registered } = await issueHandle(deps.database, kept, now, eventRow(event, origin, now));
  if (!stands) throw new SessionChanged();
  return registered ? sign(deps, caller, { audience, handle }, now) : null;
}

async function sign(
  deps: Deps,
  { session: { account, facts } }: KnownCaller,
  { audience, handle }: { audience: string; handle: string },
  now: Date,
): Promise<IssuedToken> {
  if (!facts.signedInAt) throw new Error('The door lets nobody half-signed through');
  const end = sessionEnd(facts, facts.signedInAt, deps.config.limits.session);
  const ahead = milliseconds(now.getTime() - deps.wallClock().getTime());
  const { issuedAt, expiresAt, authTime } = tokenTimes({ signedInAt: facts.signedInAt, end }, now, ahead);
  const { id, sealed } = await tokenKey(deps);
  const key = await importJWK(JSON.parse(deps.secrets.open(sealed, id)), algorithm);
  const claims = {
    org: account.organization.id,
    sid: handle,
    acr: assurance,
    amr: methods,
    auth_time: authTime,
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: id, typ: 'JWT' })
    .setIssuer(deps.config.appUrl)
    .setAudience(audience)
    .setSubject(account.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .setJti(randomUUID())
    .sign(key);
  return { token, expiresAt: new Date(expiresAt * 1000) };
}
