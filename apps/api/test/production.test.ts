import { describe, expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { anonymously, askSession, errorOf, knock } from './support/knock.js';
import { createPerson, loginMutation, password } from './support/people.js';

const published = { NODE_ENV: 'production', APP_URL: 'https://id.example', LOG_LEVEL: 'trace' };
const app = useApp(published);
const behindOneHop = useApp({ ...published, TRUST_PROXY: '1' });
const behindRanges = useApp({ ...published, TRUST_PROXY: '127.0.0.0/8, 10.0.0.0/8' });
const secureLoopback = useApp({ APP_URL: 'https://localhost:4443' });

const own = { origin: 'https://id.example', host: 'id.example' };

describe('an address over https', () => {
  test('the session’s cookie can’t be read by scripts, planted by a subdomain or sent in the clear', async () => {
    const person = await createPerson(app());
    const browser = app().browser();
    const body = JSON.stringify({ query: loginMutation, variables: { email: person.email, password } });
    const answer = await browser.post(body, { origin: 'https://id.example' });
    expect(answer.data.login).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
    const [cookie, ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    const [pair, ...attributes] = cookie?.split('; ') ?? [];
    expect(pair).toMatch(/^__Host-dragonfly-session=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  test('a cookie without the prefix is no session', async () => {
    const person = await createPerson(app());
    const browser = app().browser();
    const body = JSON.stringify({ query: loginMutation, variables: { email: person.email, password } });
    await browser.post(body, { origin: 'https://id.example' });
    const token = browser.cookies.get('__Host-dragonfly-session');
    const planted = await askSession(app().url, { ...own, cookie: `dragonfly-session=${token}` });
    expect(planted.json).toEqual(anonymously);
    const kept = await askSession(app().url, { ...own, cookie: `__Host-dragonfly-session=${token}` });
    expect(kept.json).toEqual({ data: { session: { state: 'ENROLLMENT_REQUIRED' } } });
  });

  test('every answer tells browsers to stay on https', async () => {
    for (const path of ['/', '/healthz', '/gone', '/assets/page.js'])
      expect((await knock(app().url, { path })).headers['strict-transport-security']).toBe(
        'max-age=63072000; includeSubDomains',
      );
  });

  test.each([
    'http://id.example',
    'https://www.id.example',
    'https://id.example:8443',
    'http://localhost:4000',
    'null',
  ])('the allowed origin is exactly the address, not %s', async (origin) => {
    expect(await askSession(app().url, { ...own, origin })).toMatchObject({
      status: 403,
      json: errorOf('FORBIDDEN'),
    });
  });

  test('the own page is let in, whatever name the proxy passes on in Host', async () => {
    for (const host of ['id.example', 'api.internal:4000'])
      expect(await askSession(app().url, { ...own, host })).toMatchObject({ status: 200, json: anonymously });
  });

  test('on loopback the three names of this machine are the own page, over https only', async () => {
    const host = 'localhost:4443';
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const { url } = secureLoopback();
      expect((await askSession(url, { host, origin: `https://${name}:4443` })).status).toBe(200);
      expect((await askSession(url, { host, origin: `http://${name}:4443` })).status).toBe(403);
    }
  });
});

describe('the schema', () => {
  const ask = (query: string) =>
    knock(app().url, {
      method: 'POST',
      path: '/graphql',
      headers: { ...own, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });

  test.each(['{ __schema { types { name } } }', '{ __type(name: "Session") { name } }'])(
    'is not told to strangers: %s',
    async (query) => {
      expect(await ask(query)).toMatchObject({
        status: 403,
        json: errorOf('FORBIDDEN'),
      });
    },
  );

  test('is not hinted at either', async () => {
    expect((await ask('{ sesion { state } }')).text).not.toContain('Did you mean');
  });

  test('still names the type of an answer', async () => {
    expect((await ask('{ __typename session { __typename } }')).json).toEqual({
      data: { __typename: 'Query', session: { __typename: 'Session' } },
    });
  });
});

describe('the address of a client', () => {
  /** Where the trail says that a sign-in came from. */
  async function addressOf(server: ReturnType<typeof app>, forwarded: string | undefined) {
    const person = await createPerson(server);
    const browser = server.browser();
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const body = JSON.stringify({ query: loginMutation, variables: { email: person.email, password } });
    await browser.post(body, { origin: 'https://id.example', ...headers });
    const [row] = await server.sql<{ address: string }>(
      'select address from audit_event where account_id = $1',
      [person.id],
    );
    return row?.address;
  }

  test.each([undefined, '203.0.113.7', '203.0.113.7, 198.51.100.9', 'garbage'])(
    'is the connection’s without a trusted proxy, whatever X-Forwarded-For says (%s)',
    async (forwarded) => {
      expect(await addressOf(app(), forwarded)).toBe('127.0.0.1');
    },
  );

  test.each([
    [undefined, '127.0.0.1'],
    ['203.0.113.7', '203.0.113.7'],
    ['1.1.1.1, 203.0.113.7', '203.0.113.7'],
    ['127.0.0.1, 10.0.0.1, 203.0.113.7', '203.0.113.7'],
  ])(
    'behind one hop is what that hop added (%s), not what the client made up',
    async (forwarded, address) => {
      expect(await addressOf(behindOneHop(), forwarded)).toBe(address);
    },
  );

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['1.1.1.1, 203.0.113.7, 10.0.0.1', '203.0.113.7'],
    ['10.0.0.9, 203.0.113.7', '203.0.113.7'],
  ])('behind ranges is the last one outside of them (%s)', async (forwarded, address) => {
    expect(await addressOf(behindRanges(), forwarded)).toBe(address);
  });

  test('a made-up header does not bring a new budget', async () => {
    const person = await createPerson(app());
    for (let tried = 0; tried < 11; tried += 1) {
      const body = JSON.stringify({
        query: loginMutation,
        variables: { email: person.email, password: 'wrong' },
      });
      const forwarded = { 'x-forwarded-for': `203.0.113.${tried}`, 'x-real-ip': `203.0.113.${tried}` };
      const { data } = await app()
        .browser()
        .post(body, { origin: 'https://id.example', ...forwarded });
      expect(data.login.code).toBe(tried < 10 ? 'CREDENTIALS_WRONG' : 'TOO_MANY_ATTEMPTS');
    }
  });
});
