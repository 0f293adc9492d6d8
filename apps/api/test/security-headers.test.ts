import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { askSession, errorOf, knock, policyOf, type Reply } from './support/knock.js';

const app = useApp();

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};
const page = () => knock(app().url, { headers: { accept: 'text/html' } });
const post = (body: string, type = 'application/json') =>
  knock(app().url, { method: 'POST', path: '/graphql', headers: { 'content-type': type }, body });

describe('every kind of answer', () => {
  test.each<[string, number, () => Promise<Reply>]>([
    ['the page', 200, () => page()],
    ['an asset', 200, () => knock(app().url, { path: '/assets/page.js' })],
    ['an asset that is not there', 404, () => knock(app().url, { path: '/assets/gone.js' })],
    ['an unknown address', 404, () => knock(app().url, { path: '/gone' })],
    ['an address that can’t be decoded', 400, () => knock(app().url, { path: '/%E0%A4%A' })],
    ['an answer of the API', 200, () => askSession(app().url)],
    ['an operation that can’t run', 400, () => post('{"query":"{"}')],
    ['a body that is no JSON', 400, () => post('{')],
    ['a body that is too large', 413, () => post('x'.repeat(70_000))],
    ['a body of another type', 415, () => post('{}', 'text/plain')],
    ['another method', 405, () => knock(app().url, { path: '/graphql' })],
    ['a foreign origin', 403, () => askSession(app().url, { origin: 'https://evil.example' })],
    ['a foreign host', 403, () => knock(app().url, { headers: { host: 'evil.example' } })],
    ['an unknown key', 401, () => askSession(app().url, { authorization: 'Bearer x' })],
    ['the health of the process', 200, () => knock(app().url, { path: '/healthz' })],
  ])('%s (%i) carries the headers and a policy', async (_, status, ask) => {
    const reply = await ask();
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject(everywhere);
    expect(policyOf(reply)).toMatchObject({
      'default-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(reply.headers['strict-transport-security']).toBeUndefined();
    expect(reply.headers['x-powered-by'] ?? reply.headers.server).toBeUndefined();
  });

  test.each<[string, () => Promise<Reply>]>([
    ['data', () => askSession(app().url)],
    ['errors', () => post('{"query":"{"}')],
    ['refusals at the door', () => askSession(app().url, { origin: 'https://evil.example' })],
    ['another method', () => knock(app().url, { path: '/graphql' })],
    ['the page with its nonce', () => page()],
  ])('%s are stored nowhere', async (_, ask) => {
    expect((await ask()).headers['cache-control']).toBe('no-store');
  });
});

test.each([
  ['what is not HTTP at all', 400, 'pearl\r\n\r\n'],
  ['headers without end', 431, `GET / HTTP/1.1\r\nCookie: ${'pearl'.repeat(5000)}\r\n\r\n`],
])('%s is refused (%i) in the same shape, with the same headers', async (_, status, bytes) => {
  const socket = connect(Number(new URL(app().url).port), '127.0.0.1');
  socket.end(bytes);
  const answer = (await socket.setEncoding('utf8').toArray()).join('');
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  for (const [name, value] of Object.entries(everywhere)) expect(head).toContain(`${name}: ${value}`);
  expect(head).toContain("content-security-policy: default-src 'none'");
  expect(JSON.parse(body)).toEqual(errorOf('BAD_USER_INPUT', { field: 'request' }));
  expect(answer).not.toContain('pearl');
});
