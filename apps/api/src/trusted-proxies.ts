import { isIP, isIPv4 } from 'node:net';

/** Whose word about a client's address is taken: nobody's, that of so many hops, or that of these addresses. */
export type TrustedProxies = false | string[] | ((address: string, hop: number) => boolean);

/** A count of hops, or addresses and CIDR ranges; null when it is neither. Never “trust whoever says so”. */
export function parseTrustedProxies(text: string): TrustedProxies | null {
  if (/^\d{1,2}$/.test(text)) return (_, hop) => hop < Number(text);
  const ranges = text.split(',').map((range) => range.trim());
  return ranges.every(isRange) ? ranges : null;
}

function isRange(range: string): boolean {
  const [address = '', prefix, ...rest] = range.split('/');
  if (!isIP(address) || rest.length) return false;
  if (prefix === undefined) return true;
  const bits = isIPv4(address) ? 32 : 128;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits;
}
