import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hours, minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import { expectDocumented } from './support/documented.js';
import {
  createPerson,
  type Enrolled,
  enrolledPerson,
  halfSigned,
  type Person,
  signedIn,
} from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';
import { statementsOf } from './support/statements.js';
import { type UsersQuery, userQuery, usersOf, usersQuery } from './support/users.js';

const app = useApp();

let here: string;
let elsewhere: string;
let manager: Enrolled;
let staff: Enrolled;
let neighbor: Enrolled;
let stranger: Enrolled;

beforeAll(async () => {
  [here, elsewhere] = [await newOrganization(app()), await newOrganization(app())];
  manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
  neighbor = await enrolledIn(app(), here);
  stranger = await enrolledIn(app(), elsewhere);
  staff = await enrolledPerson(app(), 'SUPPORT');
});

const idsOf = async (browser: Browser, variables: UsersQuery = {}) =>
  (await usersOf(browser, variables)).edges.map(({ node }) => node.id);
const rename = ({ id }: Person, name: string) =>
  app().sql('update account set name = $2 where id = $1', [id, name]);

describe('an account manager', () => {
  test('sees the people of assigned organizations alone', async () => {
    expect((await idsOf(manager.browser)).sort()).toEqual([manager.id, neighbor.id].sort());
    expect(await idsOf(staff.browser, { search: stranger.email })).toEqual([stranger.id]);
  });

  test.each<[string, () => UsersQuery]>([
    ['search for an e-mail', () => ({ search: stranger.email })],
    ['search for a name', () => ({ search: 'Ada', organizationId: elsewhere })],
    ['organization', () => ({ organizationId: elsewhere })],
    ['role', () => ({ role: 'SUPPORT' })],
    ['unknown organization', () => ({ organizationId: randomUUID() })],
    ['organization that is no id', () => ({ organizationId: `' or true --` })],
  ])('finds nobody else by %s', async (_, filter) => {
    expect(await usersOf(manager.browser, filter())).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  test('finds nobody else with a cursor of support', async () => {
    const { edges } = await usersOf(staff.browser, { first: 100 });
    for (const { cursor } of edges)
      for (const id of await idsOf(manager.browser, { after: cursor }))
        expect([manager.id, neighbor.id]).toContain(id);
  });

  test('gets the same answer by the same statements for another’s user and for none', async () => {
    const texts: string[] = [];
    const ask = async (id: string) => texts.push((await manager.browser.ask(userQuery, { id })).text);
    const [foreign, unknown] = [
      await statementsOf(() => ask(stranger.id)),
      await statementsOf(() => ask(randomUUID())),
    ];
    expect(texts).toEqual(['{"data":{"user":null}}\n', '{"data":{"user":null}}\n']);
    expect(foreign).toHaveLength(2);
    expect(foreign).toEqual(unknown);
    for (const filter of ['organizationId', 'search'] as const) {
      const counted: string[][] = [];
      for (const value of [elsewhere, randomUUID()])
        counted.push(await statementsOf(() => usersOf(manager.browser, { [filter]: value })));
      expect(counted[0]).toEqual(counted[1]);
    }
  });

  test('sees of a colleague only the organizations that both look after', async () => {
    const colleague = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    await app().deps.database.transaction((tx) => tx.organizations.assign(colleague.id, elsewhere));
    const managesFor = async ({ browser }: Enrolled) =>
      (await browser.ask(userQuery, { id: colleague.id })).data.user.manages.map(
        ({ id }: { id: string }) => id,
      );
    expect(await managesFor(manager)).toEqual([here]);
    expect((await managesFor(staff)).sort()).toEqual([here, elsewhere].sort());
  });

  test('sees nobody once the assignment is removed', async () => {
    const former = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    await app().deps.database.transaction((tx) => tx.organizations.unassign(former.id, here));
    expect(await idsOf(former.browser)).toEqual([]);
    expect((await former.browser.ask(userQuery, { id: neighbor.id })).data.user).toBeNull();
  });
});

test('users and half-signed sessions list nobody', async () => {
  expectDocumented(await neighbor.browser.ask(usersQuery), 200, 'FORBIDDEN');
  expectDocumented(await neighbor.browser.ask(userQuery, { id: neighbor.id }), 200, 'FORBIDDEN');
  expectDocumented(await (await halfSigned(app(), staff)).ask(usersQuery), 200, 'AUTH_STATE_REQUIRED');
  expectDocumented(await app().browser().ask(usersQuery), 200, 'AUTH_STATE_REQUIRED');
});

test('reading needs no fresh code, and runs out with the session', async () => {
  const reader = await enrolledPerson(app(), 'SUPPORT');
  app().clock.pass(minutes(59));
  expect(await idsOf(reader.browser, { search: stranger.email })).toEqual([stranger.id]);
  app().clock.pass(hours(1));
  expectDocumented(await reader.browser.ask(usersQuery), 200, 'AUTH_STATE_REQUIRED');
});

test('a user shows authenticators by name and sessions that live, and no secret', async () => {
  const reader = await signedIn(app(), staff);
  const person = await enrolledIn(app(), elsewhere);
  const second = await signedIn(app(), person);
  const half = await halfSigned(app(), person);
  const { data, text } = await reader.ask(userQuery, { id: person.id });
  expect(data.user).toMatchObject({
    email: person.email,
    role: 'USER',
    enrolled: true,
    status: 'ACTIVE',
    organization: { id: elsewhere },
    lastSignInAt: expect.any(String),
    authenticators: [{ name: 'Authenticator app', confirmedAt: expect.any(String) }],
    manages: [],
  });
  expect(data.user.sessions).toHaveLength(3);
  expect(data.user.sessions[0]).toMatchObject({ signedInAt: null, address: '127.0.0.1' });
  expect(text).not.toContain(person.secret);
  await second.ask('mutation { logout { state } }');
  await half.ask('mutation { logout { state } }');
  const sessionsNow = async () =>
    (await (await signedIn(app(), staff)).ask(userQuery, { id: person.id })).data.user.sessions;
  expect(await sessionsNow()).toHaveLength(1);
  app().clock.pass(hours(1));
  expect(await sessionsNow()).toEqual([]);
});

describe('a page', () => {
  let organizationId: string;
  let browser: Browser;
  const people: Person[] = [];

  beforeAll(async () => {
    organizationId = await newOrganization(app());
    browser = await signedIn(app(), staff);
    for (const name of ['bo', 'Al', 'al', 'Cy 100%', 'cy_1', 'cyx1', `o'Neil`, 'Zoë\\']) {
      const person = await createPerson(app(), 'USER', organizationId);
      await rename(person, name);
      people.push(person);
    }
  });

  const namesOf = async (variables: UsersQuery) =>
    (await usersOf(browser, { organizationId, ...variables })).edges.map(({ node }) => node.name);

  test('is sorted by name without letter case, then by id', async () => {
    const { edges } = await usersOf(browser, { organizationId });
    const keys = edges.map(({ node: { name, id } }) => [name.toLowerCase(), id]);
    expect(keys.map(([name]) => name)).toEqual([
      'al',
      'al',
      'bo',
      'cy 100%',
      'cy_1',
      'cyx1',
      `o'neil`,
      'zoë\\',
    ]);
    expect(keys[0]?.[1]?.localeCompare(keys[1]?.[1] ?? '')).toBe(-1);
  });

  test('goes on where the last one ended, neither skipping nor repeating while people arrive', async () => {
    const before = await idsOf(browser, { organizationId });
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { edges, pageInfo } = await usersOf(browser, { organizationId, first: 2, after });
      seen.push(...edges.map(({ node }) => node.id));
      await rename(await createPerson(app(), 'USER', organizationId), page % 2 ? 'Aaron' : 'bp');
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  });

  test.each([
    ['100%', ['Cy 100%']],
    ['%', ['Cy 100%']],
    ['cy_', ['cy_1']],
    ['\\', ['Zoë\\']],
    [`o'n`, [`o'Neil`]],
    ['ZOË', ['Zoë\\']],
    [`' or 1=1 --`, []],
    [`'; drop table account; --`, []],
    ['$1', []],
  ])('takes “%s” as it is written', async (search, names) => {
    expect(await namesOf({ search, first: 100 })).toEqual(names);
  });

  test('filters by enrollment, status and role, one at a time and together', async () => {
    const enrolled = await enrolledIn(app(), organizationId);
    const boss = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
    browser = await signedIn(app(), staff);
    const [frozen, gone] = people as [Person, Person];
    await app().sql('update account set frozen_at = $2 where id = $1', [frozen.id, app().clock.read()]);
    await app().sql('update account set deactivated_at = $2, frozen_at = $2 where id = $1', [
      gone.id,
      app().clock.read(),
    ]);
    const ids = (filter: UsersQuery) => idsOf(browser, { organizationId, first: 100, ...filter });
    expect((await ids({ enrolled: true })).sort()).toEqual([enrolled.id, boss.id].sort());
    expect(await ids({ enrolled: true, role: 'USER' })).toEqual([enrolled.id]);
    expect(await ids({ enrolled: false })).not.toContain(enrolled.id);
    expect(await ids({ status: 'FROZEN' })).toEqual([frozen.id]);
    expect(await ids({ status: 'DEACTIVATED' })).toEqual([gone.id]);
    expect(await ids({ status: 'ACTIVE', role: 'ACCOUNT_MANAGER' })).toEqual([boss.id]);
    expect(await ids({ status: 'FROZEN', search: gone.email })).toEqual([]);
  });

  test.each<[string, UsersQuery]>([
    ['first', { first: 0 }],
    ['first', { first: 101 }],
    ['first', { first: -1 }],
    ['after', { after: 'nonsense' }],
    ['after', { after: Buffer.from('["a"]').toString('base64url') }],
    ['after', { after: Buffer.from('["a","no id"]').toString('base64url') }],
    ['after', { after: Buffer.from(`["a\\u0000","${randomUUID()}"]`).toString('base64url') }],
    ['after', { after: Buffer.from('{"length":2}').toString('base64url') }],
    ['search', { search: 'x'.repeat(101) }],
    ['search', { search: 'a\0b' }],
  ])('refuses a wrong %s: %j', async (field, variables) => {
    const answer = await browser.ask(usersQuery, { ...variables });
    expectDocumented(answer, 200, 'BAD_USER_INPUT');
    expect(answer.errors).toMatchObject([{ extensions: { field } }]);
  });

  test('costs the same statements however many people it shows', async () => {
    const statements = vi.spyOn(app().deps.database, 'run');
    const costs: (readonly string[])[] = [];
    for (const first of [2, 10]) {
      statements.mockClear();
      expect((await usersOf(browser, { organizationId, first })).edges).toHaveLength(first);
      costs.push(statements.mock.calls.map(([{ name }]) => name).sort());
    }
    vi.restoreAllMocks();
    expect(costs[0]).toEqual([
      'organizations-managed',
      'organizations-managers',
      'people-authenticators',
      'people-page',
      'people-sessions',
      'session-read',
    ]);
    expect(costs[1]).toEqual(costs[0]);
  });
});
