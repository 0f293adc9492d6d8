import type { Deps } from '../deps.js';
import { hashToken, newToken } from '../secrets/token.js';
import { type Caller, callerOf } from '../sign-in/caller.js';
import type { VerifyingCaller } from './verification.js';

/** The token after success: a new one at every rise in state (OWASP ASVS 5.0, 7.2.4); none when already ELEVATED. */
export function nextToken({ standing, session }: VerifyingCaller): {
  token: string | null;
  tokenHash: Buffer;
} {
  if (standing.state === 'ELEVATED') return { token: null, tokenHash: session.tokenHash };
  const token = newToken();
  return { token, tokenHash: hashToken(token) };
}

/** The caller after a right code, told from what was read before it: the write checked that it still held. */
export function raised(
  deps: Deps,
  { session }: VerifyingCaller,
  tokenHash: Buffer,
  now: Date,
  codesLeft = session.account.recoveryCodesLeft,
): Caller {
  const signedInAt = session.facts.signedInAt ?? now;
  const facts = { ...session.facts, signedInAt, codeAt: now, lastActiveAt: now, factorStands: true };
  const account = {
    ...session.account,
    facts: { ...session.account.facts, open: null },
    recoveryCodesLeft: codesLeft,
  };
  return callerOf(
    { ...session, tokenHash, facts, account, resetRequest: null },
    deps.config.limits.session,
    now,
  );
}
