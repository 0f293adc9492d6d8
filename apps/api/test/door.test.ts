import { describe, expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { anonymously, askSession, errorOf, knock } from './support/knock.js';
import { enrolledPerson, halfSigned, session } from './support/people.js';

const app = useApp();
const port = () => new URL(app().url).port;

describe('whose pages may call the API (S16)', () => {
  test.each([
    ['another site', 'https://evil.example'],
    ['null, as from a sandboxed frame or a file', 'null'],
    ['an empty one', ''],
    ['our name with another port', 'http://localhost:1'],
    ['our name without a port', 'http://localhost'],
    ['our name over https', 'https://localhost:$'],
    ['our name as a part of another', 'http://localhost.evil.example:$'],
    ['our name before an at sign', 'http://localhost:$@evil.example'],
    ['two origins', 'http://localhost:$ https://evil.example'],
    ['another loopback address', 'http://127.0.0.2:$'],
    ['letters in another case', 'HTTP://LOCALHOST:$'],
  ])('an Origin of %s is refused', async (_, origin) => {
    const reply = await askSession(app().url, { origin: origin.replace('$', port()) });
    expect(reply).toMatchObject({ status: 403, json: errorOf('FORBIDDEN') });
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each(['http://localhost:$', 'http://127.0.0.1:$', 'http://[::1]:$'])(
    'the own page at %s is let in',
    async (origin) => {
      const reply = await askSession(app().url, { origin: origin.replace('$', port()) });
      expect(reply).toMatchObject({ status: 200, json: anonymously });
    },
  );

  test('a program that sends neither Origin nor Sec-Fetch-Site is let in', async () => {
    expect(await askSession(app().url)).toMatchObject({ status: 200, json: anonymously });
  });

  test.each(['cross-site', 'same-site', 'same-origin', 'none'])(
    'a browser (Sec-Fetch-Site: %s) that hides its Origin is refused',
    async (site) => {
      const reply = await askSession(app().url, { 'sec-fetch-site': site });
      expect(reply).toMatchObject({ status: 403, json: errorOf('FORBIDDEN') });
    },
  );

  test('a foreign page can neither sign anybody in nor use a cookie that the browser sends along', async () => {
    const person = await enrolledPerson(app());
    const { cookies } = person.browser;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await askSession(app().url, { cookie, origin: 'https://evil.example' });
    expect(reply.text).not.toContain('ELEVATED');
    const login = await knock(app().url, {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({
        query: `mutation { login(email: "${person.email}", password: "x") { __typename } }`,
      }),
    });
    expect(login.status).toBe(403);
    expect(login.headers['set-cookie']).toBeUndefined();
    expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED' });
  });

  test('a preflight of another site gets no permission', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const reply = await knock(app().url, { method: 'OPTIONS', path: '/graphql', headers });
    expect(reply.status).toBe(403);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('outside production only loopback is served', () => {
  test.each([
    'evil.example',
    'evil.example:$',
    'localhost:1',
    'localhost',
    'localhost.evil.example:$',
    '192.168.1.10:$',
    'localhost:$@evil.example',
    '[::ffff:127.0.0.1]:$',
    '0.0.0.0:$',
  ])('a Host of “%s” is refused at every address: a rebound name', async (host) => {
    for (const path of ['/', '/graphql', '/healthz', '/assets/page.js']) {
      const reply = await knock(app().url, { path, headers: { host: host.replace('$', port()) } });
      expect(reply).toMatchObject({ status: 403, json: errorOf('FORBIDDEN') });
    }
  });

  test.each(['localhost:$', '127.0.0.1:$', '[::1]:$'])('a Host of “%s” is served', async (host) => {
    const reply = await knock(app().url, { path: '/healthz', headers: { host: host.replace('$', port()) } });
    expect(reply.status).toBe(200);
  });

  test.each([
    ['forwarded', 'for=203.0.113.7'],
    ['via', '1.1 tunnel'],
    ['x-forwarded-for', '203.0.113.7'],
    ['x-forwarded-port', '443'],
    ['cf-connecting-ip', '203.0.113.7'],
    ['true-client-ip', '203.0.113.7'],
    ['x-original-host', 'localhost'],
    ['x-forwarded-host', 'localhost'],
    ['x-forwarded-proto', 'https'],
    ['x-real-ip', '203.0.113.7'],
    ['X-FORWARDED-FOR', ''],
  ])('a request with %s came through a proxy or tunnel and is refused', async (name, value) => {
    expect(await askSession(app().url, { [name]: value })).toMatchObject({
      status: 403,
      json: errorOf('FORBIDDEN'),
    });
  });
});

describe('an API key that nobody knows', () => {
  test.each(['Bearer unknown', 'Basic dXNlcjpwYXNz', 'Bearer', ''])(
    '“%s” is refused, never anonymous',
    async (key) => {
      const reply = await askSession(app().url, { authorization: key });
      expect(reply).toMatchObject({ status: 401, json: errorOf('FORBIDDEN') });
      expect(reply.text).not.toContain('ANONYMOUS');
    },
  );

  test('beside a cookie the cookie is ignored and none is set', async () => {
    const person = await enrolledPerson(app());
    const browser = await halfSigned(app(), person);
    const query = `mutation ($code: String!) { verify2FA(code: $code) { __typename } }`;
    const body = JSON.stringify({ query, variables: { code: person.phone.code() } });
    const answer = await browser.post(body, { authorization: 'Bearer unknown' });
    expect(answer).toMatchObject({ status: 401, errors: errorOf('FORBIDDEN').errors });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await session(browser)).toMatchObject({ state: 'CODE_REQUIRED' });
  });
});

describe('only a POST asks', () => {
  const query = '/graphql?query=mutation%7Blogout%7Bstate%7D%7D';

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s is refused and does nothing',
    async (method) => {
      const person = await enrolledPerson(app());
      const [cookie] = [...person.browser.cookies].map(([name, value]) => `${name}=${value}`);
      const reply = await knock(app().url, { method, path: query, headers: { cookie } });
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toBe('POST');
      if (method !== 'HEAD') expect(reply.json).toEqual(errorOf('OPERATION_REFUSED'));
      expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED' });
    },
  );

  test('a POST with the operation in its address is refused as well', async () => {
    const headers = { 'content-type': 'application/json' };
    const reply = await knock(app().url, { method: 'POST', path: query, headers, body: '{}' });
    expect(reply).toMatchObject({ status: 400, json: errorOf('BAD_USER_INPUT', { field: 'query' }) });
  });
});
