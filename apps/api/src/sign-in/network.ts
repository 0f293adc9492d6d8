import { isIPv4, isIPv6 } from 'node:net';

/**
 * The part of an address that one subscriber holds: the whole IPv4 address, the /64 of IPv6.
 * Budgets per address count by it, or one household's 2^64 addresses would each bring a new budget.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? `${groups(plain).slice(0, 4).join(':')}::/64` : 'unknown';
}

function groups(address: string): string[] {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? 8 - front.length - back.length : 0;
  return [...front, ...Array<string>(zeros).fill('0'), ...back].map((group) => group.replace(/^0+(?=.)/, ''));
}
