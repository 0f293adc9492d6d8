import ipaddr from 'ipaddr.js';

export const isAddress = (text: string) => ipaddr.isValid(text);

/** The part of IPv6 that is given out to the public. */
const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** Public by its number, but the host itself within Azure's machines (learn.microsoft.com, “What is IP address 168.63.129.16?”). */
const cloudHosts = new Set(['168.63.129.16']);

/**
 * Whether an address leads out into the internet: not to this machine or its networks, nor by way of an IPv6 address that
 * carries an IPv4 one in it (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast' || cloudHosts.has(address.toString())) return false;
  return address instanceof ipaddr.IPv6 ? address.match(globalUnicast) : true;
}
