import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { BadInput } from '../bad-input.js';
import type { Deps } from '../deps.js';
import { hashToken } from '../secrets/token.js';
import { sessionEnd } from '../sign-in/auth-state.js';
import { type CallerAccount, callerOf, hasBothFactors } from '../sign-in/caller.js';
import { readSession } from '../sign-in/session.store.js';
import { assurance, methods } from './access-token.js';
import type { KeyCaller } from './key-caller.js';
import { type HandledSession, sessionByHandle } from './session-handle.store.js';
import { publicTokenKeys } from './token-key.store.js';
import { algorithm } from './token-keys.js';

export interface Introspected {
  readonly account: CallerAccount;
  readonly audience: string;
  readonly acr: string;
  readonly amr: readonly string[];
  readonly authTime: Date;
  readonly expiresAt: Date;
}

const longest = 4096;

/**
 * The session that an access token or its handle names, while it is signed in with both factors and its person belongs to
 * the key's organization; else null, whatever the reason. Asking is no activity of the session.
 */
export async function introspectSession(
  deps: Deps,
  key: KeyCaller,
  token: string,
): Promise<Introspected | null> {
  if (token.length > longest) throw new BadInput('token', `A token has at most ${longest} characters.`);
  const named = token.includes('.') ? await readToken(deps, token) : { handle: token, audience: null };
  if (!named) return null;
  const found = await sessionByHandle(deps.database, hashToken(named.handle), key.organizationId);
  if (!found || (named.audience !== null && named.audience !== found.audience)) return null;
  return live(deps, found);
}

/** The handle in a token that we signed and that has not run out. */
async function readToken({ database, config, clock, wallClock }: Deps, token: string) {
  const keys = createLocalJWKSet({ keys: await publicTokenKeys(database, clock()) });
  const expected = { issuer: config.appUrl, algorithms: [algorithm], currentDate: wallClock() };
  const { payload } = await jwtVerify<{ sid?: unknown }>(token, keys, expected).catch(unlessMalformed);
  const { sid, aud } = payload;
  return typeof sid === 'string' && typeof aud === 'string' ? { handle: sid, audience: aud } : null;
}

/** A token that is none, or no longer, names nothing; anything else is a fault. */
function unlessMalformed(error: unknown): {
  readonly payload: { readonly sid?: unknown; readonly aud?: unknown };
} {
  if (error instanceof errors.JOSEError) return { payload: {} };
  throw error;
}

async function live({ database, config, clock }: Deps, found: HandledSession): Promise<Introspected | null> {
  const { supportEmail, limits } = config;
  const record = await readSession(database, found.tokenHash, supportEmail);
  const caller = callerOf(record, limits.session, clock());
  const authTime = caller.session?.facts.signedInAt;
  if (!caller.session || !authTime || !hasBothFactors(caller)) return null;
  const { account, facts } = caller.session;
  const expiresAt = sessionEnd(facts, authTime, limits.session);
  return { account, audience: found.audience, acr: assurance, amr: methods, authTime, expiresAt };
}
