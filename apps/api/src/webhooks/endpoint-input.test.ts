import { expect, test } from 'vitest';
import { BadInput } from '../bad-input.js';
import { requireEndpoint } from './endpoint-input.js';

const urlOf = (url: string, loopback = false) => requireEndpoint({ url }, loopback).url;
const refusal = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof BadInput ? error.field : error;
  }
};

test.each([
  ['https://hooks.example/dragonfly?from=1', 'https://hooks.example/dragonfly?from=1'],
  [' https://HOOKS.example:443 ', 'https://hooks.example/'],
  ['https://hooks.example:8443/', 'https://hooks.example:8443/'],
  ['https://93.184.215.14/', 'https://93.184.215.14/'],
  ['https://[2606:4700::6810:84e5]/', 'https://[2606:4700::6810:84e5]/'],
])('%s is taken', (given, kept) => {
  expect(urlOf(given)).toBe(kept);
});

test.each([
  ['', 'hooks.example', 'https://', 'javascript:alert(1)', 'file:///etc/passwd'],
  [
    'http://hooks.example/',
    'ftp://hooks.example/',
    'https://hooks.example:8080/',
    'https://hooks.example:22/',
  ],
  ['https://user@hooks.example/', 'https://user:word@hooks.example/', 'https://hooks.example/#part'],
  [
    'https://localhost/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://2130706433/',
  ],
  ['https://0177.0.0.1/', 'https://10.0.0.1/', 'https://169.254.169.254/latest/', 'https://0/'],
  ['https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://[fe80::1]/', 'https://[64:ff9b::a00:1]/'],
  [`https://hooks.example/${'x'.repeat(1000)}`, 'https://hooks.example/\u0000', 'http://localhost:9000/'],
])('%s, %s and the like are not', (...given) => {
  for (const url of given) expect([url, refusal(() => urlOf(url))]).toEqual([url, 'url']);
});

test('where it is allowed for trying out, this machine is taken by plain http on any port, and nothing else is', () => {
  expect(urlOf('http://localhost:9000/hook', true)).toBe('http://localhost:9000/hook');
  expect(urlOf('http://127.0.0.1:9000/', true)).toBe('http://127.0.0.1:9000/');
  expect(refusal(() => urlOf('http://hooks.example/', true))).toBe('url');
  expect(refusal(() => urlOf('https://10.0.0.1/', true))).toBe('url');
});

test('types are kept once each, and there is at least one', () => {
  const eventTypes = ['USER_JOINED', 'USER_ENROLLED', 'USER_JOINED'] as const;
  expect(requireEndpoint({ eventTypes }, false)).toEqual({ eventTypes: ['USER_JOINED', 'USER_ENROLLED'] });
  expect(refusal(() => requireEndpoint({ eventTypes: [] }, false))).toBe('eventTypes');
});

test('a description is one line; what is left out stays left out', () => {
  expect(requireEndpoint({ description: ' Report ', url: null }, false)).toEqual({ description: 'Report' });
  for (const description of ['x'.repeat(201), 'two\nlines'])
    expect(refusal(() => requireEndpoint({ description }, false))).toBe('description');
});
