import { after, before, type Duration, earliest, minutes } from '../duration.js';

/** How long a token tells of a session without anybody asking: the one stated exception to ending at once. */
export const tokenLife = minutes(5);

/** A former key is published until the last token that it signed has run out, with a minute for clocks that differ. */
export const keyMemory = minutes(6);

/** NIST SP 800-63B-4, authentication assurance level 2: a password and a one-time code. */
export const assurance = 'aal2';

/** How a session of both factors was authenticated (RFC 8176). */
export const methods: readonly string[] = ['pwd', 'otp', 'mfa'];

/** In whole seconds, as claims have it, and never past the session's end; `ahead`: of the clocks that it is compared with. */
export function tokenTimes(session: { signedInAt: Date; end: Date }, now: Date, ahead: Duration) {
  const seconds = (moment: Date) => Math.floor(before(moment, ahead).getTime() / 1000);
  const expiresAt = earliest(after(now, tokenLife), session.end);
  return { issuedAt: seconds(now), expiresAt: seconds(expiresAt), authTime: seconds(session.signedInAt) };
}
