import { createPublicKey, randomUUID } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutes, seconds } from '../src/duration.js';
import { housekeep } from '../src/housekeeping.js';
import { rotateTokenKeys } from '../src/integrators/token-keys.js';
import { makeKey, programWith } from './support/api-keys.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import { knock } from './support/knock.js';
import { createPerson, type Enrolled, halfSigned, signedIn } from './support/people.js';
import { introspectingPlatform, type Platform, picture, verifyingPlatform } from './support/platform.js';
import { act, enrolledIn, newOrganization } from './support/staff.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const issueMutation = `mutation ($audience: String!) { issueAccessToken(audience: $audience) {
  __typename ... on AccessToken { token expiresAt expiresInSeconds } ... on Refusal { code message } } }`;
const audiencesMutation = `mutation ($id: ID!, $audiences: [String!]!) { setAudiences(organizationId: $id, audiences: $audiences) {
  __typename ... on Organization { audiences } ... on Refusal { code } } }`;
const introspectionQuery = `query ($token: String!) { introspectSession(token: $token) {
  active audience acr amr authTime expiresAt user { id name email role } organization { id name audiences } } }`;

let organizationId: string;
let manager: Enrolled;
let person: Enrolled;
let browser: Browser;
let asking: Platform;
let verifying: Platform;
let apiKey: string;

const issue = async (from: Browser, audience: string) =>
  (await from.ask(issueMutation, { audience })).data.issueAccessToken;
const tokenFor = async (audience: string): Promise<string> => (await issue(browser, audience)).token;
const introspect = async (token: string, secret = apiKey) =>
  (await programWith(app(), secret).ask(introspectionQuery, { token })).data.introspectSession;
const setAudiences = async (audiences: readonly string[]) =>
  (await (await signedIn(app(), manager)).ask(audiencesMutation, { id: organizationId, audiences })).data
    .setAudiences;

beforeAll(async () => {
  organizationId = await newOrganization(app(), 'Reef Academy');
  manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  person = await enrolledIn(app(), organizationId);
  const staff = await signedIn(app(), manager);
  apiKey = (await makeKey(staff, { organizationId, scopes: ['SESSIONS_INTROSPECT'] })).secret;
  asking = await introspectingPlatform(app().url, apiKey);
  const issuer = app().deps.config.appUrl;
  verifying = await verifyingPlatform(app().url, { issuer, organizationId }, app().clock.read);
  await setAudiences([asking.origin, verifying.origin]);
});
beforeEach(async () => {
  browser = await signedIn(app(), person);
});
afterAll(() => Promise.all([asking.close(), verifying.close()]));

const both: [string, () => Platform][] = [
  ['a platform that asks', () => asking],
  ['a platform that checks signatures', () => verifying],
];

describe.each(both)('%s', (_, platform) => {
  test('shows its picture to a person with both factors', async () => {
    expect(await platform().visit(await tokenFor(platform().origin))).toEqual({ status: 200, body: picture });
  });

  test('shows nobody else anything', async () => {
    const cookie = browser.cookies.get('dragonfly-session');
    for (const credential of [undefined, 'nonsense', 'a.b.c', cookie, apiKey]) {
      const answer = await platform().visit(credential);
      expect(answer.status).toBe(401);
      expect(answer.body).not.toContain('svg');
    }
  });

  test('refuses a token that has run out', async () => {
    const token = await tokenFor(platform().origin);
    app().clock.pass(seconds(299));
    expect((await platform().visit(token)).status).toBe(200);
    app().clock.pass(seconds(1));
    expect((await platform().visit(token)).status).toBe(401);
  });

  test('refuses a token for another platform', async () => {
    const [other] = [asking, verifying].filter((one) => one !== platform());
    expect((await platform().visit(await tokenFor(other?.origin ?? ''))).status).toBe(401);
  });

  test('refuses a token of another organization that has registered it, too', async () => {
    const elsewhere = await newOrganization(app());
    const staff = await enrolledIn(app(), elsewhere, 'ACCOUNT_MANAGER');
    const variables = { id: elsewhere, audiences: [platform().origin] };
    await staff.browser.ask(audiencesMutation, variables);
    const { token } = await issue(staff.browser, platform().origin);
    expect(decodeJwt(token)).toMatchObject({ aud: platform().origin, org: elsewhere });
    expect((await platform().visit(token)).status).toBe(401);
  });

  test('refuses what somebody else signed, changed or did not sign', async () => {
    const token = await tokenFor(platform().origin);
    for (const forged of await forgeries(token)) expect((await platform().visit(forged)).status).toBe(401);
    expect((await platform().visit(token)).status).toBe(200);
  });

  test('goes on after the keys were rotated, with tokens of before and after', async () => {
    const former = await tokenFor(platform().origin);
    await rotateTokenKeys(app().deps);
    const next = await tokenFor(platform().origin);
    expect(decodeProtectedHeader(next).kid).not.toBe(decodeProtectedHeader(former).kid);
    for (const token of [former, next]) expect((await platform().visit(token)).status).toBe(200);
  });
});

/** Tokens with the same claims that we never gave out. */
async function forgeries(token: string): Promise<string[]> {
  const claims = decodeJwt(token);
  const { kid } = decodeProtectedHeader(token) as { kid: string };
  const header = { alg: 'EdDSA', kid };
  const { privateKey } = await generateKeyPair('EdDSA');
  const { keys } = (await knock(app().url, { path: '/.well-known/jwks.json' })).json;
  const ours = keys.find((key: { kid: string }) => key.kid === kid);
  const publicPem = createPublicKey({ key: ours, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const hmacKeys = [publicPem.toString(), ours.x];
  const [head, body, signature] = token.split('.');
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: randomUUID() })).toString('base64url');
  return [
    await new SignJWT(claims).setProtectedHeader(header).sign(privateKey),
    await new SignJWT(claims).setProtectedHeader({ ...header, kid: 'another' }).sign(privateKey),
    ...(await Promise.all(
      hmacKeys.map((key) =>
        new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(Buffer.from(key)),
      ),
    )),
    new UnsecuredJWT(claims).encode(),
    `${head}.${changed}.${signature}`,
    `${head}.${body}.`,
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.${signature}`,
  ];
}

test('an ended session is inactive at once for a platform that asks, by its token and by its handle', async () => {
  const token = await tokenFor(asking.origin);
  const handle = String(decodeJwt(token).sid);
  expect((await asking.visit(handle)).status).toBe(200);
  await browser.ask('mutation { logout { state } }');
  for (const credential of [token, handle]) {
    expect((await asking.visit(credential)).status).toBe(401);
    expect(await introspect(credential)).toMatchObject({ active: false, user: null, organization: null });
  }
});

test.each(['freezeUser', 'deactivateUser', 'endUserSessions'])(
  '%s makes it inactive at once',
  async (name) => {
    const other = await enrolledIn(app(), organizationId);
    const { token } = await issue(await signedIn(app(), other), asking.origin);
    expect((await asking.visit(token)).status).toBe(200);
    await act(await signedIn(app(), manager), name, other.id);
    expect((await asking.visit(token)).status).toBe(401);
  },
);

test('a half-signed session gets no token', async () => {
  const callers = [
    await halfSigned(app(), person),
    await halfSigned(app(), await createPerson(app(), 'USER', organizationId)),
    app().browser(),
  ];
  for (const caller of callers) {
    const { errors } = await caller.ask(issueMutation, { audience: verifying.origin });
    expect(errors).toMatchObject([{ extensions: { code: 'AUTH_STATE_REQUIRED' } }]);
  }
});

test('a token tells who, for whom, how and until when', async () => {
  const { token, expiresAt, expiresInSeconds } = await issue(browser, verifying.origin);
  const now = Math.floor(app().clock.read().getTime() / 1000);
  expect(decodeJwt(token)).toEqual({
    iss: app().deps.config.appUrl,
    aud: verifying.origin,
    sub: person.id,
    org: organizationId,
    sid: expect.stringMatching(/^[\w-]{43}$/),
    acr: 'aal2',
    amr: ['pwd', 'otp', 'mfa'],
    auth_time: now - 30,
    iat: now,
    exp: now + 300,
    jti: expect.any(String),
  });
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: expect.any(String) });
  expect(new Date(expiresAt).getTime() / 1000).toBe(now + 300);
  expect(expiresInSeconds).toBeGreaterThanOrEqual(299);
  const cookie = browser.cookies.get('dragonfly-session') ?? 'none';
  expect(JSON.stringify(decodeJwt(token))).not.toContain(cookie);
});

test('a token never outlives its session', async () => {
  for (let hour = 0; hour < 23; hour += 1) {
    app().clock.pass(minutes(30));
    await browser.ask('{ viewer { id } }');
  }
  app().clock.pass(minutes(27));
  const { exp, iat } = decodeJwt(await tokenFor(verifying.origin));
  expect(Number(exp) - Number(iat)).toBeLessThanOrEqual(180);
  expect(Number(exp) - Number(iat)).toBeGreaterThan(60);
  app().clock.pass(minutes(3));
  expect(await browser.ask(issueMutation, { audience: verifying.origin })).toMatchObject({
    errors: [{ extensions: { code: 'AUTH_STATE_REQUIRED' } }],
  });
});

test('the handle of a session is the same for one platform, another for the next', async () => {
  const sids = [asking, asking, verifying].map(async ({ origin }) => decodeJwt(await tokenFor(origin)).sid);
  const [first, again, other] = await Promise.all(sids);
  expect(first).toBe(again);
  expect(first).not.toBe(other);
  const events = await trailOf(app(), person.id, 'ACCESS_TOKEN_ISSUED');
  expect(
    events
      .slice(-2)
      .map(({ details }) => details.audience)
      .sort(),
  ).toEqual([asking.origin, verifying.origin].sort());
});

test('an organization registers its platforms; without that there is no token', async () => {
  expect(await issue(browser, 'https://elsewhere.example')).toMatchObject({ code: 'NOT_FOUND' });
  const token = await tokenFor(asking.origin);
  expect(await setAudiences([verifying.origin])).toEqual({
    __typename: 'Organization',
    audiences: [verifying.origin],
  });
  expect(await introspect(token)).toMatchObject({ active: false });
  expect(await issue(browser, asking.origin)).toMatchObject({ code: 'NOT_FOUND' });
  await setAudiences([asking.origin, verifying.origin]);
  expect(await introspect(token)).toMatchObject({ active: true });
  const [event] = await app().sql<{ details: object }>(
    `select details from audit_event where organization_id = $1 and type = 'ORGANIZATION_CHANGED' order by id desc limit 1`,
    [organizationId],
  );
  expect(event?.details).toEqual({ fields: ['audiences'] });
});

test('an account manager registers platforms of assigned organizations alone', async () => {
  const elsewhere = await newOrganization(app());
  const foreign = await signedIn(app(), await enrolledIn(app(), elsewhere, 'ACCOUNT_MANAGER'));
  const { data } = await foreign.ask(audiencesMutation, { id: organizationId, audiences: [] });
  expect(data.setAudiences).toMatchObject({ code: 'NOT_FOUND' });
});

test('introspection tells whose session it is; the address only with USERS_READ', async () => {
  const token = await tokenFor(asking.origin);
  expect(await introspect(token)).toMatchObject({
    active: true,
    audience: asking.origin,
    acr: 'aal2',
    amr: ['pwd', 'otp', 'mfa'],
    user: { id: person.id, name: person.name, email: null, role: 'USER' },
    organization: { id: organizationId, name: 'Reef Academy', audiences: [asking.origin, verifying.origin] },
  });
  const staff = await signedIn(app(), manager);
  const { secret } = await makeKey(staff, { organizationId, scopes: ['SESSIONS_INTROSPECT', 'USERS_READ'] });
  expect((await introspect(token, secret)).user.email).toBe(person.email);
});

test('a key of another organization learns nothing', async () => {
  const elsewhere = await newOrganization(app());
  const staff = await signedIn(app(), await enrolledIn(app(), elsewhere, 'ACCOUNT_MANAGER'));
  const { secret } = await makeKey(staff, { organizationId: elsewhere, scopes: ['SESSIONS_INTROSPECT'] });
  expect(await introspect(await tokenFor(asking.origin), secret)).toMatchObject({
    active: false,
    user: null,
  });
});

test('the value of the cookie and the session’s id name nothing', async () => {
  const [row] = await app().sql<{ id: string }>('select id from session where account_id = $1 limit 1', [
    person.id,
  ]);
  for (const text of [browser.cookies.get('dragonfly-session') ?? '', row?.id ?? '', ''])
    expect(await introspect(text)).toMatchObject({ active: false });
  const { errors } = await programWith(app(), apiKey).ask(introspectionQuery, { token: 'x'.repeat(4097) });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'token' } }]);
});

test('asking is no activity: the session ends after its idle time all the same', async () => {
  const handle = String(decodeJwt(await tokenFor(asking.origin)).sid);
  for (let asked = 0; asked < 5; asked += 1) {
    app().clock.pass(minutes(11));
    expect(await introspect(handle)).toMatchObject({ active: true });
  }
  app().clock.pass(minutes(5));
  expect(await introspect(handle)).toMatchObject({ active: false });
});

test('the public keys may be kept for five minutes, and hold nothing private', async () => {
  await rotateTokenKeys(app().deps);
  const { headers, json } = await knock(app().url, { path: '/.well-known/jwks.json' });
  expect(headers['cache-control']).toBe('public, max-age=300');
  for (const key of json.keys)
    expect(key).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: expect.any(String),
      kid: expect.any(String),
      alg: 'EdDSA',
      use: 'sig',
    });
  expect(json.keys.length).toBeGreaterThan(1);
});

test('a former key is forgotten once its last token has run out', async () => {
  await rotateTokenKeys(app().deps);
  app().clock.pass(minutes(6));
  const published = async () => (await knock(app().url, { path: '/.well-known/jwks.json' })).json.keys;
  expect(await published()).toHaveLength(1);
  await housekeep(app().deps);
  expect(await app().sql('select id from token_key')).toHaveLength(1);
});

test('the private half lies sealed, and of a former key it is gone', async () => {
  await rotateTokenKeys(app().deps);
  const rows = await app().sql<{ secret_box: Buffer | null; retired_at: Date | null }>(
    'select * from token_key',
  );
  for (const row of rows) {
    expect(row.secret_box === null).toBe(row.retired_at !== null);
    expect(row.secret_box?.toString() ?? '').not.toContain('"d"');
  }
});
