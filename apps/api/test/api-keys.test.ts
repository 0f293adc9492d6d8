import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { days, hours, after as later, minutes, seconds } from '../src/duration.js';
import { apiKeyStatuses } from '../src/integrators/api-key.js';
import {
  apiKeyQuery,
  askForKey,
  changeKey,
  type KeyMade,
  type KeySeen,
  keysOf,
  makeKey,
  programWith,
  rotateKey,
  rotateKeyMutation,
} from './support/api-keys.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import { eventsOf } from './support/organizations.js';
import { type Enrolled, signedIn } from './support/people.js';
import { enrolledIn, mailsTo, newOrganization } from './support/staff.js';
import { usersOf } from './support/users.js';

const app = useApp();
let organizationId: string;
let manager: Enrolled;
let staff: Browser;

beforeAll(async () => {
  organizationId = await newOrganization(app(), 'Pondside Schools');
  manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
});

/** The manager signs in anew: ELEVATED. */
const elevated = async () => {
  staff = await signedIn(app(), manager);
  return staff;
};
const make = async (input: Partial<Parameters<typeof makeKey>[1]> = {}): Promise<KeyMade> =>
  makeKey(await elevated(), { organizationId, ...input });
const statusOf = async (secret: string) => (await programWith(app(), secret).ask(apiKeyQuery)).status;

test('a key is shown once, and kept as its hash', async () => {
  const { secret, apiKey } = await make({
    scopes: ['USERS_READ', 'EVENTS_READ', 'USERS_READ'],
    expiresInDays: 30,
  });
  expect(secret.startsWith(`${apiKey.prefix}_`)).toBe(true);
  expect(apiKey).toMatchObject({
    name: 'Nightly report',
    scopes: ['USERS_READ', 'EVENTS_READ'],
    status: 'ACTIVE',
    expiresAt: later(app().clock.read(), days(30)).toISOString(),
    lastUsedAt: null,
    replacedAt: null,
    organization: { id: organizationId, name: 'Pondside Schools' },
    createdBy: { id: manager.id, label: manager.name },
  });
  const [row] = await app().sql<Record<string, unknown>>('select * from api_key where id = $1', [apiKey.id]);
  expect(row?.hash).toEqual(createHash('sha256').update(secret).digest());
  expect(JSON.stringify(row)).not.toContain(secret.slice(apiKey.prefix.length + 1));
  expect(JSON.stringify(await keysOf(staff, organizationId))).not.toContain(secret);
});

test('its making is in the trail, and those who answer for the organization read of it', async () => {
  const colleague = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  const { apiKey, secret } = await make();
  expect((await eventsOf(app(), organizationId)).at(-1)).toMatchObject({
    type: 'API_KEY_CREATED',
    actor_id: manager.id,
    details: {
      apiKeyId: apiKey.id,
      prefix: apiKey.prefix,
      scopes: ['USERS_READ'],
      expiresAt: apiKey.expiresAt,
    },
  });
  for (const person of [manager, colleague]) {
    const mail = (await mailsTo(app(), person, 'API_KEY_CREATED_STAFF')).at(-1);
    expect(mail?.details).toMatchObject({ prefix: apiKey.prefix, by: manager.name, rotated: false });
    expect(JSON.stringify(mail)).not.toContain(secret);
  }
});

test('without an account manager support reads of it', async () => {
  const support = await enrolledIn(app(), organizationId, 'SUPPORT');
  const lonely = await newOrganization(app());
  const { apiKey } = await makeKey(await signedIn(app(), support), { organizationId: lonely });
  const mails = await mailsTo(app(), support, 'API_KEY_CREATED_STAFF');
  expect(mails.map(({ details }) => details.prefix)).toEqual([apiKey.prefix]);
});

test('a key asks who it is, with any scope', async () => {
  const { secret, apiKey } = await make({ scopes: ['WEBHOOKS_MANAGE'] });
  const { data } = await programWith(app(), secret).ask(apiKeyQuery);
  expect(data.apiKey).toEqual({ ...apiKey, lastUsedAt: app().clock.read().toISOString() });
});

test('the last use is written at most once a minute', async () => {
  const { secret } = await make();
  const program = programWith(app(), secret);
  const lastUse = async () => (await program.ask(apiKeyQuery)).data.apiKey.lastUsedAt;
  const first = await lastUse();
  app().clock.pass(seconds(59));
  expect(await lastUse()).toBe(first);
  app().clock.pass(seconds(1));
  expect(await lastUse()).toBe(app().clock.read().toISOString());
});

test('the first use from a network is an event, later ones are none', async () => {
  const { secret, apiKey } = await make();
  const uses = async () =>
    (await eventsOf(app(), organizationId)).filter(
      ({ type, details }) => type === 'API_KEY_USED' && details.apiKeyId === apiKey.id,
    );
  for (let used = 0; used < 3; used += 1) {
    await statusOf(secret);
    app().clock.pass(minutes(2));
  }
  expect(await uses()).toMatchObject([{ address: '127.0.0.1', account_id: null, actor_id: null }]);
  await app().sql("update api_key_network set network = '203.0.113.7' where api_key_id = $1", [apiKey.id]);
  await Promise.all(Array.from({ length: 5 }, () => statusOf(secret)));
  expect(await uses()).toHaveLength(2);
});

test('a key ends when its time is over', async () => {
  const { secret } = await make({ expiresInDays: 1 });
  app().clock.pass(days(1));
  const answer = await programWith(app(), secret).ask(apiKeyQuery);
  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect(answer.errors?.[0]?.message).toContain('expired');
});

describe('rotation', () => {
  test('both keys work for the overlap, then the successor alone, for as long as the former would have', async () => {
    const former = await make({ expiresInDays: 10, scopes: ['USERS_READ', 'EVENTS_READ'] });
    app().clock.pass(days(2));
    const successor: KeyMade = await rotateKey(await elevated(), { id: former.apiKey.id, overlapHours: 5 });
    const now = app().clock.read();
    expect(successor.apiKey).toMatchObject({
      name: 'Nightly report',
      scopes: ['USERS_READ', 'EVENTS_READ'],
      expiresAt: later(now, days(10)).toISOString(),
      status: 'ACTIVE',
    });
    expect(successor.apiKey.prefix).not.toBe(former.apiKey.prefix);
    app().clock.pass(minutes(299));
    expect([await statusOf(former.secret), await statusOf(successor.secret)]).toEqual([200, 200]);
    app().clock.pass(minutes(1));
    expect([await statusOf(former.secret), await statusOf(successor.secret)]).toEqual([401, 200]);
    const listed = await keysOf(await elevated(), organizationId);
    const [, seen] = listed.edges.map(({ node }: { node: unknown }) => node);
    expect(seen).toMatchObject({
      id: former.apiKey.id,
      status: 'EXPIRED',
      replacedAt: now.toISOString(),
      expiresAt: later(now, hours(5)).toISOString(),
    });
  });

  test('without an overlap the former key ends at once', async () => {
    const former = await make();
    const successor = await rotateKey(staff, { id: former.apiKey.id, overlapHours: 0 });
    expect([await statusOf(former.secret), await statusOf(successor.secret)]).toEqual([401, 200]);
  });

  test('an overlap never prolongs a key', async () => {
    const former = await make({ expiresInDays: 1 });
    app().clock.pass(hours(20));
    await rotateKey(await elevated(), { id: former.apiKey.id, overlapHours: 168 });
    app().clock.pass(hours(4));
    expect(await statusOf(former.secret)).toBe(401);
  });

  test('of two at once one makes a successor; a key that does not work has none', async () => {
    const { apiKey } = await make();
    const outcomes = await Promise.all([
      rotateKey(staff, { id: apiKey.id }),
      rotateKey(staff, { id: apiKey.id }),
    ]);
    const names = outcomes.map(({ __typename }) => __typename);
    expect(names.sort()).toEqual(['ApiKeyCreated', 'Refused']);
    const revoked = await make();
    await changeKey(staff, 'revokeApiKey', revoked.apiKey.id);
    expect(await rotateKey(staff, { id: revoked.apiKey.id })).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('leaves an event and a mail', async () => {
    const { apiKey } = await make();
    const successor: KeyMade = await rotateKey(staff, { id: apiKey.id });
    expect((await eventsOf(app(), organizationId)).at(-1)).toMatchObject({
      type: 'API_KEY_ROTATED',
      actor_id: manager.id,
      details: { apiKeyId: apiKey.id, successorId: successor.apiKey.id, overlapHours: 24 },
    });
    const mail = (await mailsTo(app(), manager, 'API_KEY_CREATED_STAFF')).at(-1);
    expect(mail?.details).toMatchObject({ prefix: successor.apiKey.prefix, rotated: true });
  });
});

test('an organization gets thirty keys in an hour, however many of them are revoked or rotated', async () => {
  const elsewhere = await newOrganization(app());
  const { browser } = await enrolledIn(app(), elsewhere, 'ACCOUNT_MANAGER');
  const { apiKey } = await makeKey(browser, { organizationId: elsewhere });
  for (let count = 1; count < 30; count += 1) {
    const made = await makeKey(browser, { organizationId: elsewhere });
    await changeKey(browser, 'revokeApiKey', made.apiKey.id);
  }
  app().clock.pass(minutes(9));
  const refused = { code: 'RATE_LIMITED', retryAfterSeconds: 51 * 60 };
  for (const mutation of [
    () => askForKey(browser, { organizationId: elsewhere }),
    () => browser.ask(rotateKeyMutation, { id: apiKey.id }),
  ])
    expect((await mutation()).errors?.[0]?.extensions).toMatchObject(refused);
  app().clock.pass(minutes(51));
  const colleague = (await enrolledIn(app(), elsewhere, 'ACCOUNT_MANAGER')).browser;
  expect(await makeKey(colleague, { organizationId: elsewhere })).toHaveProperty('secret');
});

test('a revoked key is refused from the next request on, once and for all', async () => {
  const { secret, apiKey } = await make();
  expect(await statusOf(secret)).toBe(200);
  expect(await changeKey(staff, 'revokeApiKey', apiKey.id)).toMatchObject({ status: 'REVOKED' });
  expect(await statusOf(secret)).toBe(401);
  const before = await eventsOf(app(), organizationId);
  expect(await changeKey(staff, 'revokeApiKey', apiKey.id)).toMatchObject({ status: 'REVOKED' });
  expect(await eventsOf(app(), organizationId)).toHaveLength(before.length);
  expect(before.map(({ type }) => type)).toContain('API_KEY_REVOKED');
});

test('keys are listed page by page, the newest first, none twice', async () => {
  const home = await newOrganization(app());
  const browser = await signedIn(app(), await enrolledIn(app(), home, 'ACCOUNT_MANAGER'));
  for (const name of ['One', 'Two', 'Three']) await makeKey(browser, { organizationId: home, name });
  const names: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { edges, pageInfo } = await keysOf(browser, home, { first: 2, after });
    names.push(...edges.map(({ node }: { node: { name: string } }) => node.name));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(names).toHaveLength(3);
  expect(new Set(names)).toEqual(new Set(['One', 'Two', 'Three']));
});

test('keys are listed by the status that they have now', async () => {
  const home = await newOrganization(app());
  const person = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  const browser = await signedIn(app(), person);
  const named = (name: string, more = {}) => makeKey(browser, { organizationId: home, name, ...more });
  await named('Active');
  await named('Expired', { expiresInDays: 1 });
  await changeKey(browser, 'revokeApiKey', (await named('Revoked')).apiKey.id);
  const { apiKey } = await named('Suspended');
  await app().sql('update api_key set suspended_at = now() where id = $1', [apiKey.id]);
  app().clock.pass(days(1));
  const staffLater = await signedIn(app(), person);
  for (const name of ['Active', 'Expired', 'Revoked', 'Suspended']) {
    const { edges } = await keysOf(staffLater, home, { status: name.toUpperCase() });
    expect(edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { name, status: name.toUpperCase() },
    ]);
  }
});

test('the list goes by the status that each key is shown with, whatever befell it', async () => {
  const home = await newOrganization(app());
  const browser = await signedIn(app(), await enrolledIn(app(), home, 'ACCOUNT_MANAGER'));
  const now = app().clock.read();
  for (const revokedAt of [null, now])
    for (const suspendedAt of [null, now])
      for (const expiresAt of [later(now, seconds(-1)), now, later(now, seconds(1))]) {
        const { apiKey } = await makeKey(browser, { organizationId: home });
        await app().sql(
          'update api_key set revoked_at = $2, suspended_at = $3, expires_at = $4 where id = $1',
          [apiKey.id, revokedAt, suspendedAt, expiresAt],
        );
      }
  const shown = async (wanted: { status?: string }): Promise<KeySeen[]> =>
    (await keysOf(browser, home, { first: 100, ...wanted })).edges.map(({ node }: { node: KeySeen }) => node);
  const all = await shown({});
  expect(all).toHaveLength(12);
  for (const status of apiKeyStatuses) {
    const expected = all.filter((key) => key.status === status);
    expect(expected).not.toEqual([]);
    expect(await shown({ status })).toEqual(expected);
  }
});

test.each([
  ['no scope', { scopes: [] }, 'scopes'],
  ['no name', { name: ' ' }, 'name'],
  ['a long name', { name: 'x'.repeat(101) }, 'name'],
  ['a name of two lines', { name: 'a\nb' }, 'name'],
  ['no time to live', { expiresInDays: 0 }, 'expiresInDays'],
  ['more than a year to live', { expiresInDays: 366 }, 'expiresInDays'],
])('a key with %s is bad input', async (_, input, field) => {
  const { errors } = await askForKey(await elevated(), { organizationId, ...input });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
});

test.each([-1, 169])('an overlap of %i hours is bad input', async (overlapHours) => {
  const { apiKey } = await make();
  const answer = await staff.ask(
    `mutation { rotateApiKey(id: "${apiKey.id}", overlapHours: ${overlapHours}) { __typename } }`,
  );
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'overlapHours' } }]);
});

test('an account manager makes, sees and changes keys of assigned organizations alone', async () => {
  const { apiKey } = await make();
  const elsewhere = await newOrganization(app());
  const foreign = await signedIn(app(), await enrolledIn(app(), elsewhere, 'ACCOUNT_MANAGER'));
  const none = { code: 'NOT_FOUND' };
  expect(await makeKey(foreign, { organizationId })).toMatchObject(none);
  expect(await rotateKey(foreign, { id: apiKey.id })).toMatchObject(none);
  expect(await changeKey(foreign, 'revokeApiKey', apiKey.id)).toMatchObject(none);
  expect(await changeKey(foreign, 'restoreApiKey', apiKey.id)).toMatchObject(none);
  expect((await keysOf(foreign, organizationId)).edges).toEqual([]);
});

test('a key with USERS_READ sees the people of its organization with their enrollment, and nobody else', async () => {
  const person = await enrolledIn(app(), organizationId);
  const stranger = await enrolledIn(app(), await newOrganization(app()));
  const program = programWith(app(), (await make()).secret);
  const { edges } = await usersOf(program, { first: 100 });
  const seen = edges.map(({ node }) => node.id);
  expect(seen).toContain(person.id);
  expect(seen).not.toContain(stranger.id);
  const { data } = await program.ask(
    `{ user(id: "${person.id}") { email enrolled enrolledAt organization { id accountManagers { email } } }
       other: user(id: "${stranger.id}") { id }
       organizations { edges { node { id } } } }`,
  );
  expect(data).toMatchObject({
    user: { email: person.email, enrolled: true, organization: { id: organizationId } },
    other: null,
    organizations: { edges: [{ node: { id: organizationId } }] },
  });
  expect(data.user.enrolledAt).toMatch(/Z$/);
  expect(data.user.organization.accountManagers).toContainEqual({ email: manager.email });
});

test('account managers’ addresses stay hidden from a key that may not read users', async () => {
  const program = programWith(app(), (await make({ scopes: ['EVENTS_READ'] })).secret);
  const { data } = await program.ask('{ apiKey { organization { accountManagers { email } } } }');
  expect(data.apiKey.organization.accountManagers).toBeNull();
});
