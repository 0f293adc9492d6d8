import { describe, expect, test } from 'vitest';
import { networkOf } from './network.js';

describe('the network that budgets count by', () => {
  test.each([
    ['an IPv4 address is one by itself', '203.0.113.7', '203.0.113.7'],
    ['an IPv4 address in IPv6 clothes is the same', '::ffff:203.0.113.7', '203.0.113.7'],
    ['whatever the letter case', '::FFFF:203.0.113.7', '203.0.113.7'],
    ['and in hexadecimal', '::ffff:cb00:7107', '203.0.113.7'],
    ['and written out', '0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['with the port that some proxies add', '203.0.113.7:5678', '203.0.113.7'],
    ['an IPv6 address with one', '[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
    ['an IPv6 address is its /64', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['letter case makes no other one', '2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['nor do zeros in front', '2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['zeros may be left out inside the prefix', '2001:db8::1', '2001:db8:0:0::/64'],
    ['or at its end', '2001:db8:1::', '2001:db8:1:0::/64'],
    ['or behind it', '2001:db8:1:2:3::4', '2001:db8:1:2::/64'],
    ['loopback', '::1', '0:0:0:0::/64'],
    ['a zone id is no part of the address', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['nor on an IPv4 address', '::ffff:169.254.1.1%eth0', '169.254.1.1'],
  ])('%s', (_, address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('addresses of one /64 share a budget, those of the next have another', () => {
    const networks = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::', '2001:db8:1:3::1'].map(networkOf);
    expect(networks[0]).toBe(networks[1]);
    expect(networks[2]).not.toBe(networks[0]);
  });

  test.each([
    '',
    'unknown',
    'localhost',
    '203.0.113',
    '203.0.113.256',
    '2001:db8',
    '::ffff:',
    "1'; drop",
    'fe80::1::2',
  ])('what is no address (%j) shares one budget', (address) => {
    expect(networkOf(address)).toBe('unknown');
  });
});
