import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { createKeyMutation } from './support/api-keys.js';
import { Browser } from './support/browser.js';
import { inviteMutation } from './support/invitations.js';
import { knock } from './support/knock.js';
import { enroll, login, verify } from './support/people.js';
import {
  aheadOf,
  askSandbox,
  type MadeUser,
  makeUser,
  moveClock,
  nextCode,
  stateOf,
  timeOf,
  useSandbox,
} from './support/sandbox.js';
import { confirmEmail } from './support/staff.js';

const sandbox = useSandbox();

async function signIn({ email, password }: MadeUser): Promise<Browser> {
  const browser = sandbox().browser();
  await login(browser, email, password);
  expect(await verify(browser, await nextCode(sandbox(), email))).toMatchObject({ __typename: 'Verified' });
  return browser;
}

const mailsTo = async (to: string) =>
  (
    await askSandbox(sandbox(), 'query ($to: String!) { mails(to: $to) { subject text sentAt code link } }', {
      to,
    })
  ).data.mails;

test('a person signs in with both factors as often as a test likes, and time jumps a minute each at most', async () => {
  const user = await makeUser(sandbox());
  for (let round = 0; round < 4; round += 1) {
    const before = await aheadOf(sandbox());
    expect(await stateOf(await signIn(user))).toEqual({ state: 'ELEVATED', endedBecause: null });
    expect((await aheadOf(sandbox())) - before).toBeLessThan(75_000);
  }
});

test('asking an app again and again moves nothing while its code is unused', async () => {
  const { email } = await makeUser(sandbox());
  await moveClock(sandbox(), 60);
  const before = await aheadOf(sandbox());
  for (let times = 0; times < 5; times += 1) await nextCode(sandbox(), email);
  expect((await aheadOf(sandbox())) - before).toBeLessThan(20_000);
});

test('people are made whole while others move the clock, and after many wrong passwords from this machine', async () => {
  await Promise.all(
    Array.from({ length: 110 }, (_, index) =>
      login(sandbox().browser(), `guess-${index}@example.test`, 'a wrong password'),
    ),
  );
  let ready = false;
  const making = Promise.all(Array.from({ length: 4 }, () => makeUser(sandbox()))).finally(() => {
    ready = true;
  });
  while (!ready) await moveClock(sandbox(), 600);
  const made = await making;
  expect(made.map(({ recoveryCodes }) => recoveryCodes?.length)).toEqual([10, 10, 10, 10]);
});

test('a new person adds an app by its QR code, and gets recovery codes that work', async () => {
  const { email, password, recoveryCodes } = await makeUser(sandbox(), { enrolled: false });
  expect(recoveryCodes).toBeNull();
  const browser = sandbox().browser();
  expect(await login(browser, email, password)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  const { id, otpauthUri, secret } = await enroll(browser);
  const scanned = await askSandbox(
    sandbox(),
    'mutation ($uri: String!) { scanQrCode(otpauthUri: $uri) { code secret } }',
    { uri: otpauthUri },
  );
  expect(scanned.data.scanQrCode.secret).toBe(secret);
  const verified = await verify(browser, scanned.data.scanQrCode.code, id);
  expect(verified.recoveryCodes).toHaveLength(10);
  await signIn({ email, password } as MadeUser);
});

test('the recovery codes of somebody who was made work', async () => {
  const { email, password, recoveryCodes } = await makeUser(sandbox());
  const browser = sandbox().browser();
  await login(browser, email, password);
  expect(await verify(browser, recoveryCodes?.[0] ?? '')).toMatchObject({ __typename: 'Verified' });
  expect(await stateOf(browser)).toMatchObject({ state: 'ELEVATED' });
});

test('time that moves ends the step-up, then the session', async () => {
  const browser = await signIn(await makeUser(sandbox()));
  await moveClock(sandbox(), 11 * 60);
  expect(await stateOf(browser)).toMatchObject({ state: 'AUTHENTICATED' });
  await moveClock(sandbox(), 61 * 60);
  expect(await stateOf(browser)).toEqual({ state: 'ANONYMOUS', endedBecause: 'TIMED_OUT' });
});

test('time that moves spoils a code, and ends the wait after wrong ones', async () => {
  const { email, password } = await makeUser(sandbox());
  const browser = sandbox().browser();
  await login(browser, email, password);
  const old = await nextCode(sandbox(), email);
  await moveClock(sandbox(), 90);
  expect(await verify(browser, old)).toMatchObject({ code: 'CODE_WRONG' });
  for (let tries = 0; tries < 5; tries += 1) await verify(browser, old);
  expect(await verify(browser, await nextCode(sandbox(), email))).toMatchObject({
    code: 'TOO_MANY_ATTEMPTS',
  });
  await moveClock(sandbox(), 61);
  expect(await verify(browser, await nextCode(sandbox(), email))).toMatchObject({ __typename: 'Verified' });
});

test('a mailed code is read from the mail, until it has run out', async () => {
  const { email, password } = await makeUser(sandbox(), { enrolled: false });
  await moveClock(sandbox(), 15 * 24 * 3600);
  const browser = sandbox().browser();
  expect(await login(browser, email, password)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
  const [mail] = await mailsTo(email.toUpperCase());
  expect(mail.text).toContain(mail.code);
  expect(new Date(mail.sentAt).getTime()).toBeLessThanOrEqual(await timeOf(sandbox()));
  expect(await confirmEmail(browser, mail.code)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
});

test('an invitation comes by mail, with its link', async () => {
  const manager = await makeUser(sandbox(), { role: 'ACCOUNT_MANAGER', organization: 'Coral' });
  const browser = await signIn(manager);
  const email = 'nia@coral.example';
  const { organizationId } = manager;
  const { data } = await browser.ask(inviteMutation, { email, name: 'Nia New', organizationId });
  expect(data.inviteUser).toMatchObject({ __typename: 'Invitation' });
  const [mail] = await mailsTo(email);
  expect(mail.link).toContain('/invitation#');
  expect(mail.text).toContain(mail.link);
});

test('an API key reads its organization, and ends by the moved clock', async () => {
  const manager = await makeUser(sandbox(), { role: 'ACCOUNT_MANAGER', organization: 'Anemone' });
  const user = await makeUser(sandbox(), { organization: 'Anemone', enrolled: false });
  await makeUser(sandbox(), { organization: 'Elsewhere' });
  const { data } = await (await signIn(manager)).ask(createKeyMutation, {
    organizationId: manager.organizationId,
    name: 'Nightly report',
    scopes: ['USERS_READ'],
    expiresInDays: 1,
  });
  const program = new Browser(sandbox().url, { authorization: `Bearer ${data.createApiKey.secret}` });
  const seen = await program.ask('{ users { edges { node { email enrolled } } } }');
  const nodes = seen.data.users.edges.map(({ node }: { node: object }) => node);
  expect(nodes).toHaveLength(2);
  expect(nodes).toEqual(
    expect.arrayContaining([
      { email: manager.email, enrolled: true },
      { email: user.email, enrolled: false },
    ]),
  );
  await moveClock(sandbox(), 24 * 3600);
  expect((await program.ask('{ apiKey { id } }')).status).toBe(401);
});

test('an access token tells real time, however far the clock was moved, and its session ends by the moved one', async () => {
  await moveClock(sandbox(), 3 * 24 * 3600);
  const manager = await makeUser(sandbox(), { role: 'ACCOUNT_MANAGER', organization: 'Lagoon' });
  const browser = await signIn(manager);
  const { organizationId: id } = manager;
  const audience = 'http://localhost:9999';
  await browser.ask(
    'mutation ($id: ID!, $audiences: [String!]!) { setAudiences(organizationId: $id, audiences: $audiences) { __typename } }',
    { id, audiences: [audience] },
  );
  const key = await browser.ask(createKeyMutation, {
    organizationId: id,
    name: 'Platform',
    scopes: ['SESSIONS_INTROSPECT'],
  });
  await moveClock(sandbox(), 120);
  const { data } = await browser.ask(
    'mutation ($audience: String!) { issueAccessToken(audience: $audience) { ... on AccessToken { token expiresInSeconds } } }',
    { audience },
  );
  const { token, expiresInSeconds } = data.issueAccessToken;
  const { iat = 0, exp = 0, auth_time } = decodeJwt<{ auth_time: number }>(token);
  expect(Math.abs(iat - Date.now() / 1000)).toBeLessThan(60);
  expect(exp - iat).toBe(300);
  expect(iat - auth_time).toBeGreaterThanOrEqual(120);
  expect(iat - auth_time).toBeLessThan(240);
  expect(expiresInSeconds).toBeGreaterThan(200);
  expect(expiresInSeconds).toBeLessThanOrEqual(300);
  const program = new Browser(sandbox().url, { authorization: `Bearer ${key.data.createApiKey.secret}` });
  const isActive = async () =>
    (await program.ask('query ($token: String!) { introspectSession(token: $token) { active } }', { token }))
      .data.introspectSession.active;
  expect(await isActive()).toBe(true);
  await moveClock(sandbox(), 13 * 3600);
  expect(await isActive()).toBe(false);
});

test('support belongs to the platform, everybody else to an organization that is made once', async () => {
  const support = await makeUser(sandbox(), { role: 'SUPPORT' });
  const crowd = await Promise.all(
    Array.from({ length: 8 }, () => makeUser(sandbox(), { organization: 'Shoal', enrolled: false })),
  );
  expect(new Set(crowd.map(({ organizationId }) => organizationId)).size).toBe(1);
  expect(new Set(crowd.map(({ email }) => email)).size).toBe(8);
  const seen = await (await signIn(support)).ask(
    '{ viewer { role organization { name } } organizations(first: 50) { edges { node { name } } } }',
  );
  expect(seen.data.viewer).toEqual({ role: 'SUPPORT', organization: { name: 'Dragonfly AI' } });
  const names = seen.data.organizations.edges.map(({ node }: { node: { name: string } }) => node.name);
  expect(names.filter((name: string) => name === 'Shoal')).toHaveLength(1);
});

test('of many who are made with one address at once, one is', async () => {
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      askSandbox(
        sandbox(),
        'mutation ($email: String!) { createUser(email: $email, enrolled: false) { id } }',
        {
          email: index % 2 ? 'twin@example.test' : 'Twin@Example.Test',
        },
      ),
    ),
  );
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions).filter(Boolean);
  expect(codes).toEqual(Array(4).fill({ code: 'BAD_USER_INPUT', field: 'email' }));
});

test.each([
  ['email', 'createUser(email: "nobody")'],
  ['password', 'createUser(password: "password")'],
  ['name', `createUser(name: "${'x'.repeat(101)}")`],
  ['organization', 'createUser(organization: " ")'],
  ['organization', `createUser(organization: "${'x'.repeat(101)}")`],
  ['email', 'nextCode(email: "stranger@example.test")'],
  ['otpauthUri', 'scanQrCode(otpauthUri: "https://example.test/?secret=AAAA")'],
  ['otpauthUri', 'scanQrCode(otpauthUri: "otpauth://totp/X:%zz?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")'],
  ['bySeconds', 'moveClock(bySeconds: 0)'],
  ['bySeconds', 'moveClock(bySeconds: -60)'],
  ['bySeconds', 'moveClock(bySeconds: 31622401)'],
])('a wrong %s is named in a sentence: %s', async (field, call) => {
  const asked = call.startsWith('moveClock') ? call : `${call} { __typename }`;
  const { status, errors } = await askSandbox(sandbox(), `mutation { ${asked} }`);
  expect({ status, errors }).toMatchObject({
    status: 200,
    errors: [{ message: expect.stringMatching(/^.+[.]$/), extensions: { code: 'BAD_USER_INPUT', field } }],
  });
});

test('what goes wrong leaves the clock where it is', async () => {
  const before = await timeOf(sandbox());
  await moveClock(sandbox(), -3600);
  expect(await timeOf(sandbox())).toBeGreaterThanOrEqual(before);
});

test('pages of other sites, other names of this machine and other methods are refused', async () => {
  const headers = { 'content-type': 'application/json' };
  const post = { method: 'POST', path: '/sandbox/graphql', body: '{"query":"{ now }"}' };
  for (const foreign of [
    { origin: 'https://elsewhere.example' },
    { host: 'rebound.example' },
    { 'x-forwarded-for': '203.0.113.9' },
  ])
    expect((await knock(sandbox().url, { ...post, headers: { ...headers, ...foreign } })).status).toBe(403);
  expect((await knock(sandbox().url, { ...post, headers: { 'content-type': 'text/plain' } })).status).toBe(
    415,
  );
  expect((await knock(sandbox().url, { path: '/sandbox/graphql?query={now}' })).status).toBe(404);
  expect((await knock(sandbox().url, { ...post, headers })).status).toBe(200);
});

test('everything in its schema is described, in sentences', async () => {
  const { data } = await askSandbox(sandbox(), getIntrospectionQuery());
  const { __schema } = data as IntrospectionQuery;
  const undescribed = __schema.types
    .filter(({ name }) => !/^(__|String$|Int$|Boolean$|ID$)/.test(name))
    .flatMap((type) => {
      const fields = type.kind === 'OBJECT' ? type.fields : [];
      const values = type.kind === 'ENUM' ? type.enumValues : [];
      return [type, ...fields, ...fields.flatMap(({ args }) => args), ...values];
    })
    .filter(({ description }) => !/^[A-Z\d].*[.]$/s.test(description ?? ''))
    .map(({ name }) => name);
  expect(undescribed).toEqual([]);
  expect(printSchema(buildClientSchema(data))).toContain('moveClock');
});

test('the product beside it has its own schema and nothing else', async () => {
  const { data } = await sandbox().browser().ask('{ __type(name: "Mutation") { fields { name } } }');
  const names = data.__type.fields.map(({ name }: { name: string }) => name);
  expect(names).toContain('verify2FA');
  for (const ours of ['moveClock', 'createUser', 'scanQrCode', 'nextCode']) expect(names).not.toContain(ours);
});
