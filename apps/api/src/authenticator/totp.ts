import { createHmac } from 'node:crypto';
import { generateSecret, generateSync, ScureBase32Plugin, verifySync } from 'otplib';
import { type Duration, seconds } from '../duration.js';

/** RFC 6238 with T0 = 0: HMAC-SHA-1, six digits, a new code every 30 seconds. */
export const period = seconds(30);
const digits = 6;

/** How far a phone's clock is looked for while enrolling, to each side. */
const driftSteps = 120;

/** 160 random bits in base32 without padding: 32 characters (RFC 4226, section 4, R6). */
export const newSecret = () => generateSecret({ length: 20 });

export const stepAt = (moment: Date) => Math.floor(moment.getTime() / period);
export const startOf = (step: number) => new Date(step * period);

/** The Key URI that authenticator apps scan; each parameter is spelled out, since apps differ in their defaults. */
export function keyUri(issuer: string, email: string, secret: string): string {
  const [name, account] = [encodeURIComponent(issuer), encodeURIComponent(email)];
  return `otpauth://totp/${name}:${account}?secret=${secret}&issuer=${name}&algorithm=SHA1&digits=${digits}&period=30`;
}

export const codeAt = (secret: string, step: number) =>
  generateSync({ secret, epoch: (step * period) / 1000, digits });

/** The step whose code this is, looking `tolerance` steps to each side of the present one; null when it is none of them. */
export function matchStep(secret: string, code: string, now: Date, tolerance: number): number | null {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({
    secret,
    token: code,
    epoch: epoch - (epoch % 30),
    epochTolerance: tolerance * 30,
    digits,
  });
  return result.valid ? (result as { timeStep: number }).timeStep : null;
}

/**
 * How far the phone's clock seems to be off when its code matches another step within an hour (+ fast, − slow).
 * It only helps the person to set the clock right: such a code is never accepted.
 */
export function clockDrift(secret: string, code: string, now: Date): Duration | null {
  const present = stepAt(now);
  const key = new ScureBase32Plugin().decode(secret);
  for (let distance = 2; distance <= driftSteps; distance += 1)
    for (const sign of [1, -1])
      if (hotp(key, present + sign * distance) === code) return seconds(sign * distance * 30);
  return null;
}

/** RFC 4226, section 5.3, without the library's checks: the search above makes 238 of them in one go. */
function hotp(key: Uint8Array, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', key).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}
