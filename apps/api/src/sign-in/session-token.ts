import { createHash, randomBytes } from 'node:crypto';
import { days } from '../duration.js';

/** 256 random bits in base64url: what the cookie holds. Only its hash is stored (OWASP ASVS 5.0, 7.2). */
export const newSessionToken = () => randomBytes(32).toString('base64url');

export const hashToken = (token: string) => createHash('sha256').update(token).digest();

/** An ended session's row and cookie are kept this long, so that a page can still say why it ended. */
export const endedSessionMemory = days(7);
