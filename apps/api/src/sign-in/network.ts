import { isIPv4, isIPv6 } from 'node:net';

/**
 * The part of an address that one subscriber holds: the whole IPv4 address, the /64 of IPv6.
 * Budgets per address count by it, or one household's 2^64 addresses would each bring a new budget.
 */
export function networkOf(address: string): string {
  const plain = withoutPort(address)
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return 'unknown';
  const all = groups(plain);
  return mappedIPv4(all) ?? `${all.slice(0, 4).join(':')}::/64`;
}

/** Some proxies add the client's port. */
const withoutPort = (address: string) =>
  address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/^\[(.*)\](?::\d+)?$/, '$1');

/** The eight groups in one spelling, whatever the address was written like (the URL parser knows them all). */
function groups(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail = ''] = canonical.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  return [...front, ...Array<string>(8 - front.length - back.length).fill('0'), ...back];
}

/** An IPv4 address that a proxy wrote as IPv6 in hexadecimal; else all of them would share one /64. */
function mappedIPv4(all: readonly string[]): string | null {
  if (all.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return null;
  const bytes = all.slice(6).map((group) => Number.parseInt(group, 16));
  return bytes.flatMap((pair) => [pair >> 8, pair & 255]).join('.');
}
