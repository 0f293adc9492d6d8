import { after, earliest, minutes } from '../duration.js';

/** How long a token tells of a session without anybody asking: the one stated exception to ending at once. */
export const tokenLife = minutes(5);

/** A former key is published until the last token that it signed has run out, with a minute for clocks that differ. */
export const keyMemory = minutes(6);

/** NIST SP 800-63B-4, authentication assurance level 2: a password and a one-time code. */
export const assurance = 'aal2';

/** How a session of both factors was authenticated (RFC 8176). */
export const methods: readonly string[] = ['pwd', 'otp', 'mfa'];

/** In whole seconds, as claims have it, and never past the session's end. */
export function tokenTimes(sessionEnd: Date, now: Date) {
  const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);
  return { issuedAt: seconds(now), expiresAt: seconds(earliest(after(now, tokenLife), sessionEnd)) };
}
