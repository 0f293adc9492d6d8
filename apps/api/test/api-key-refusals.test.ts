import { beforeAll, describe, expect, test } from 'vitest';
import { minutes } from '../src/duration.js';
import { scopes } from '../src/role.js';
import { apiKeyQuery, changeKey, makeKey, programWith } from './support/api-keys.js';
import { startApp, useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import { errorOf, knock } from './support/knock.js';
import { eventsOf } from './support/organizations.js';
import { createPerson, type Enrolled, session, signedIn } from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';
import { usersQuery } from './support/users.js';

const app = useApp();
let organizationId: string;
let manager: Enrolled;
let staff: Browser;

beforeAll(async () => {
  organizationId = await newOrganization(app());
  manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  staff = await signedIn(app(), manager);
});

const keyWith = async (...wanted: (typeof scopes)[number][]) =>
  (await makeKey(staff, { organizationId, scopes: wanted })).secret;
const refusal = { errors: [{ extensions: { code: 'FORBIDDEN' } }] };

test('what changes anything is closed to a key with every scope', async () => {
  const program = programWith(app(), await keyWith(...scopes));
  const target = await createPerson(app(), 'USER', organizationId);
  const mutations = [
    `reset2FA(userId: "${target.id}", reason: "x", withoutRequest: true) { __typename }`,
    `freezeUser(userId: "${target.id}", reason: "x") { __typename }`,
    `createApiKey(organizationId: "${organizationId}", name: "x", scopes: [USERS_READ]) { __typename }`,
    `inviteUser(email: "a@b.test", name: "x", organizationId: "${organizationId}") { __typename }`,
    `updateOrganization(id: "${organizationId}", supportContact: "x") { __typename }`,
    'logout { state }',
    'login(email: "a@b.test", password: "x") { __typename }',
  ];
  for (const mutation of mutations)
    expect(await program.ask(`mutation { ${mutation} }`)).toMatchObject(refusal);
  expect(await program.ask('{ session { state } }')).toMatchObject(refusal);
});

test('a query needs its scope, and the refusal names it', async () => {
  const program = programWith(app(), await keyWith('EVENTS_READ'));
  const { errors } = await program.ask('{ users { edges { cursor } } }');
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(errors?.[0]?.message).toContain('USERS_READ');
  expect((await eventsOf(app(), organizationId)).at(-1)).toMatchObject({
    type: 'ACCESS_REFUSED',
    details: { field: 'users', code: 'FORBIDDEN', apiKeyId: expect.any(String) },
  });
});

test('only keys ask what is for keys alone', async () => {
  for (const browser of [staff, app().browser()])
    expect(await browser.ask(apiKeyQuery)).toMatchObject(refusal);
});

describe('a key that does not work', () => {
  const mistype = (secret: string) => `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;

  test('an unknown or mistyped one is refused with 401, never anonymous', async () => {
    const secret = await keyWith('USERS_READ');
    for (const text of [mistype(secret), 'dfly_', secret.slice(0, -6), `${secret}x`]) {
      const answer = await programWith(app(), text).ask(apiKeyQuery);
      expect(answer).toMatchObject({ status: 401, ...refusal });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  test('refusals leave one event a minute, and then their number', async () => {
    const { secret, apiKey } = await makeKey(staff, { organizationId });
    await changeKey(staff, 'revokeApiKey', apiKey.id);
    for (let tried = 0; tried < 5; tried += 1)
      expect((await programWith(app(), secret).ask(apiKeyQuery)).status).toBe(401);
    const refused = (await eventsOf(app(), organizationId)).filter(({ type }) => type === 'API_KEY_REFUSED');
    expect(refused).toMatchObject([{ details: { apiKeyId: apiKey.id, because: 'REVOKED' } }]);
  });

  test('beside a signed-in cookie it is refused all the same', async () => {
    const answer = await staff.post(JSON.stringify({ query: '{ session { state } }' }), {
      authorization: `Bearer ${mistype(await keyWith('USERS_READ'))}`,
    });
    expect(answer).toMatchObject({ status: 401, ...refusal });
  });
});

test('beside a cookie the key alone counts, and no cookie is set', async () => {
  const headers = { authorization: `Bearer ${await keyWith('EVENTS_READ')}` };
  const ask = (query: string) => staff.post(JSON.stringify({ query }), headers);
  expect(await ask('{ users { edges { cursor } } }')).toMatchObject(refusal);
  const answer = await ask('mutation { logout { state } }');
  expect(answer).toMatchObject(refusal);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect((await session(staff)).state).toBe('ELEVATED');
});

test('a key in the address is refused, beside a right header too', async () => {
  const secret = await keyWith('USERS_READ');
  const path = `/graphql?access_token=${secret}`;
  const json = { 'content-type': 'application/json' };
  for (const headers of [json, { ...json, authorization: `Bearer ${secret}` }]) {
    const body = JSON.stringify({ query: '{ apiKey { id } }' });
    const reply = await knock(app().url, { method: 'POST', path, headers, body });
    expect(reply).toMatchObject({ status: 401, json: errorOf('FORBIDDEN') });
    expect(reply.text).not.toContain(secret);
  }
  expect(await knock(app().url, { path })).toMatchObject({ status: 401 });
  expect(await knock(app().url, { path: path.replaceAll('_', '%5f') })).toMatchObject({ status: 401 });
  expect(app().logged.join()).not.toContain(secret);
});

test('another organization is out of sight: its people, its name, its filters', async () => {
  const elsewhere = await newOrganization(app());
  const stranger = await enrolledIn(app(), elsewhere);
  const program = programWith(app(), await keyWith('USERS_READ'));
  const { data } = await program.ask(
    `{ user(id: "${stranger.id}") { id } organization(id: "${elsewhere}") { id }
       users(organizationId: "${elsewhere}") { edges { cursor } } }`,
  );
  expect(data).toEqual({ user: null, organization: null, users: { edges: [] } });
});

test.each([1_000_000, 101, 0, -1])('a page of %i is bad input', async (first) => {
  const { errors } = await programWith(app(), await keyWith('USERS_READ')).ask(usersQuery, { first });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'first' } }]);
});

test('the limits of operations hold for keys', async () => {
  const program = programWith(app(), await keyWith('USERS_READ'));
  const fields = Array.from({ length: 21 }, (_, at) => `a${at}: apiKey { id }`);
  const { errors } = await program.ask(`{ ${fields.join(' ')} }`);
  expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_REFUSED' } }]);
});

test('a key that asks too often waits, another does not', async () => {
  const limited = await startApp({ KEY_REQUESTS_PER_MINUTE: '3' });
  try {
    const home = await newOrganization(limited);
    const browser = await signedIn(limited, await enrolledIn(limited, home, 'ACCOUNT_MANAGER'));
    const keys = [
      await makeKey(browser, { organizationId: home }),
      await makeKey(browser, { organizationId: home }),
    ];
    const [busy, other] = keys.map(({ secret }) => programWith(limited, secret)) as [Browser, Browser];
    for (let asked = 0; asked < 3; asked += 1) expect((await busy.ask(apiKeyQuery)).status).toBe(200);
    const answer = await busy.ask(apiKeyQuery);
    expect(answer).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    const seconds = answer.errors?.[0]?.extensions.retryAfterSeconds;
    expect(seconds).toBeGreaterThan(0);
    expect(answer.headers.get('retry-after')).toBe(String(seconds));
    expect((await other.ask(apiKeyQuery)).status).toBe(200);
    limited.clock.pass(minutes(1));
    expect((await eventsOf(limited, home)).at(-1)).toMatchObject({
      type: 'API_KEY_USED',
    });
    expect(await eventsOf(limited, home)).toContainEqual(
      expect.objectContaining({
        type: 'API_KEY_REFUSED',
        details: { apiKeyId: keys[0]?.apiKey.id, because: 'RATE_LIMITED' },
      }),
    );
  } finally {
    await limited.close();
  }
});
