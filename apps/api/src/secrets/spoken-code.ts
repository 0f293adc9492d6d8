import { randomInt, timingSafeEqual } from 'node:crypto';

/** Base32 (RFC 4648) without I and O: letters and digits that nobody mistakes for each other when they are read out. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ234567';

/** A random code for people to read out or copy, in two halves: ABC-DEF. Some 4.9 bits a character. */
export function newSpokenCode(length: 6 | 8): string {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${characters.slice(0, length / 2)}-${characters.slice(length / 2)}`;
}

const plain = (code: string) =>
  code
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();

/** Whether somebody said this code; letter case, spaces and hyphens don't matter. Its time tells nothing of the code. */
export function isSpokenCode(code: string, said: string): boolean {
  const [expected, given] = [Buffer.from(plain(code)), Buffer.from(plain(said))];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
