import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url, for a cookie or a link. Only its hash is stored (OWASP ASVS 5.0, 7.2). */
export const newToken = () => randomBytes(32).toString('base64url');

export const hashToken = (token: string) => createHash('sha256').update(token).digest();
