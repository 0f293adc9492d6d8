import { randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 80 random bits in base32, in four groups for reading and typing: “ABCD-EFGH-IJKL-MNOP”. */
export function newRecoveryCode(): string {
  const characters = Array.from(randomBytes(16), (byte) => alphabet[byte % 32]);
  return [0, 4, 8, 12].map((start) => characters.slice(start, start + 4).join('')).join('-');
}

export const newRecoveryCodes = (count: number) => Array.from({ length: count }, newRecoveryCode);
