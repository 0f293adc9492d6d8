import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../src/duration.js';
import { type RunningApp, startApp, useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import { accept, invite, newAddress, revoke, staffOf, tokenFor } from './support/invitations.js';
import { createPerson, enroll, enrolledPerson, login, type Person, verify } from './support/people.js';
import { act, enrolledIn, newOrganization } from './support/staff.js';
import { statementsOf } from './support/statements.js';

const app = useApp();

const standings = 'enrolled waiting invited frozen deactivated';
const adoptionQuery = `query ($organizationId: ID, $weeks: Int = 12) {
  adoption(organizationId: $organizationId, weeks: $weeks) {
    organization { id } ${standings} timeToEnroll { people medianSeconds p90Seconds } paths { guided qrFirst unknown }
    steps { step reached stopped } weeks { startsOn invited firstSignIns enrolled } } }`;

async function adoption(browser: Browser, variables: Record<string, unknown> = {}) {
  const { data, errors } = await browser.ask(adoptionQuery, variables);
  return errors ? errors[0]?.extensions : data.adoption;
}

async function byOrganization(browser: Browser, variables: Record<string, unknown> = {}) {
  const { data, errors } = await browser.ask(
    `query ($first: Int = 25, $after: String) { adoptionByOrganization(first: $first, after: $after) {
      edges { cursor node { organization { id name } ${standings} } } pageInfo { hasNextPage endCursor } } }`,
    variables,
  );
  return errors ? errors[0]?.extensions : data.adoptionByOrganization;
}

type Path = 'GUIDED' | 'QR_FIRST' | null;
const seen = (browser: Browser, ...steps: string[]) =>
  steps.reduce<Promise<unknown>>(
    (before, step) =>
      before.then(() => browser.ask(`mutation { recordEnrollmentStep(step: ${step}) { state } }`)),
    Promise.resolve(),
  );

/** Signs in for the first time now and is enrolled that many seconds later. */
async function enrolls(
  server: RunningApp,
  organizationId: string,
  after: number,
  path: Path,
): Promise<Person> {
  const person = await createPerson(server, 'USER', organizationId);
  const browser = server.browser();
  await login(browser, person.email);
  server.clock.pass(seconds(after));
  const phone = appOn(server.clock, (await enroll(browser, { path })).secret);
  expect(await verify(browser, phone.code())).toMatchObject({ __typename: 'Verified' });
  return person;
}

/** Signs in and comes as far as the last of these steps. */
async function stopsAt(organizationId: string, ...steps: string[]): Promise<Person> {
  const person = await createPerson(app(), 'USER', organizationId);
  const browser = app().browser();
  await login(browser, person.email);
  await seen(browser, ...steps);
  return person;
}

const empty = {
  ...{ enrolled: 0, waiting: 0, invited: 0, frozen: 0, deactivated: 0 },
  timeToEnroll: { people: 0, medianSeconds: null, p90Seconds: null },
  paths: { guided: 0, qrFirst: 0, unknown: 0 },
  steps: ['CHOICE', 'GET_APP', 'ADD_ACCOUNT', 'QR_CODE'].map((step) => ({ step, reached: 0, stopped: 0 })),
};

/** Signed in just now, however far the clock was moved. */
const support = async () => (await enrolledPerson(app(), 'SUPPORT')).browser;

test('an organization with nobody in it has numbers, all of them nothing', async () => {
  const organizationId = await newOrganization(app());
  const { weeks, organization, ...numbers } = await adoption(await support(), { organizationId, weeks: 3 });
  expect(numbers).toEqual(empty);
  expect(organization).toEqual({ id: organizationId });
  expect(weeks).toHaveLength(3);
});

describe('how people stand now', () => {
  test('each account counts once: by its end, its freeze, its authenticator, or as waiting', async () => {
    const organizationId = await newOrganization(app());
    const people = [];
    for (let index = 0; index < 6; index += 1) people.push(await enrolledIn(app(), organizationId));
    await createPerson(app(), 'USER', organizationId);
    const [frozen, gone, both] = people.map(({ id }) => id);
    await act(await support(), 'freezeUser', frozen ?? '');
    await act(await support(), 'deactivateUser', gone ?? '');
    await act(await support(), 'freezeUser', both ?? '');
    await act(await support(), 'deactivateUser', both ?? '');
    expect(await adoption(await support(), { organizationId })).toMatchObject({
      ...{ enrolled: 3, waiting: 1, invited: 0, frozen: 1, deactivated: 2 },
      timeToEnroll: { people: 6 },
    });
  });

  test('whoever lost the authenticator to a reset waits again, and stopped nowhere', async () => {
    const organizationId = await newOrganization(app());
    const { id } = await enrolledIn(app(), organizationId);
    const reset = `mutation { reset2FA(userId: "${id}", reason: "Stolen", withoutRequest: true, revokeNow: true) { __typename } }`;
    expect((await (await support()).ask(reset)).data).toEqual({ reset2FA: { __typename: 'ResetGranted' } });
    const { steps, ...numbers } = await adoption(await support(), { organizationId });
    expect(numbers).toMatchObject({ enrolled: 0, waiting: 1, timeToEnroll: { people: 1 } });
    expect(steps.map(({ stopped }: { stopped: number }) => stopped)).toEqual([0, 0, 0, 0]);
  });

  test('an invitation counts while its link works: not once accepted, revoked or run out', async () => {
    const organizationId = await newOrganization(app());
    const staff = await staffOf(app(), 'SUPPORT');
    const addresses = [newAddress(), newAddress(), newAddress()];
    const made = [];
    for (const email of addresses) made.push(await invite(staff.browser, { email, organizationId }));
    expect(await adoption(await support(), { organizationId })).toMatchObject({ invited: 3, waiting: 0 });
    const token = await tokenFor(app(), addresses[0] ?? '');
    expect(await accept(app().browser(), token, 'mother of pearl 9')).toMatchObject({
      state: 'ENROLLMENT_REQUIRED',
    });
    await revoke(staff.browser, made[1].id);
    expect(await adoption(await support(), { organizationId })).toMatchObject({ invited: 1, waiting: 1 });
    expect((await adoption(await support(), { organizationId })).weeks.at(-1)).toMatchObject({
      ...{ invited: 3, firstSignIns: 1, enrolled: 0 },
    });
  });
});

describe('from the first sign-in to the enrollment', () => {
  test('the median and the ninth of ten, exactly', async () => {
    const organizationId = await newOrganization(app());
    for (const took of [60, 120, 180, 240, 300, 360, 420, 480, 540, 1500])
      await enrolls(app(), organizationId, took, 'GUIDED');
    expect(await adoption(await support(), { organizationId })).toMatchObject({
      timeToEnroll: { people: 10, medianSeconds: 330, p90Seconds: 636 },
    });
  });

  test('counts from the first right password, however many came after it', async () => {
    const organizationId = await newOrganization(app());
    const person = await createPerson(app(), 'USER', organizationId);
    await login(app().browser(), person.email, 'wrong');
    app().clock.pass(hours(1));
    await login(app().browser(), person.email);
    app().clock.pass(days(2));
    const browser = app().browser();
    await login(browser, person.email);
    app().clock.pass(minutes(3));
    const phone = appOn(app().clock, (await enroll(browser)).secret);
    await verify(browser, phone.code());
    const took = 2 * 86_400 + 180;
    expect(await adoption(await support(), { organizationId })).toMatchObject({
      timeToEnroll: { people: 1, medianSeconds: took, p90Seconds: took },
    });
  });

  test('counts from the invitation that was accepted', async () => {
    const organizationId = await newOrganization(app());
    const staff = await staffOf(app(), 'SUPPORT');
    const email = newAddress();
    await invite(staff.browser, { email, organizationId });
    const browser = app().browser();
    await accept(browser, await tokenFor(app(), email), 'mother of pearl 9');
    app().clock.pass(seconds(90));
    const phone = appOn(app().clock, (await enroll(browser, { path: 'QR_FIRST' })).secret);
    await verify(browser, phone.code());
    expect(await adoption(await support(), { organizationId })).toMatchObject({
      ...{ enrolled: 1, invited: 0 },
      timeToEnroll: { people: 1, medianSeconds: 90 },
      paths: { guided: 0, qrFirst: 1, unknown: 0 },
    });
  });
});

test('the path is that of the first authenticator; a further one changes nothing', async () => {
  const organizationId = await newOrganization(app());
  await enrolls(app(), organizationId, 60, 'GUIDED');
  await enrolls(app(), organizationId, 60, 'GUIDED');
  await enrolls(app(), organizationId, 60, null);
  const person = await createPerson(app(), 'USER', organizationId);
  const browser = app().browser();
  await login(browser, person.email);
  for (const path of ['QR_FIRST', 'GUIDED']) {
    const { id, secret } = await enroll(browser, { path });
    await verify(browser, appOn(app().clock, secret).code(), id);
    app().clock.pass(minutes(1));
  }
  const { paths } = await adoption(await support(), { organizationId });
  expect(paths).toEqual({ guided: 2, qrFirst: 1, unknown: 1 });
});

test('where people stop is the furthest step of those who never enrolled; each counts once, deactivated people nowhere', async () => {
  const organizationId = await newOrganization(app());
  await stopsAt(organizationId);
  await stopsAt(organizationId, 'CHOICE');
  await stopsAt(organizationId, 'CHOICE', 'GET_APP');
  await stopsAt(organizationId, 'CHOICE', 'GET_APP', 'ADD_ACCOUNT', 'GET_APP', 'ADD_ACCOUNT');
  const again = await stopsAt(organizationId, 'CHOICE');
  const later = app().browser();
  await login(later, again.email);
  await seen(later, 'CHOICE');
  await enroll(later);
  await enrolls(app(), organizationId, 60, 'QR_FIRST');
  await act(await support(), 'deactivateUser', (await stopsAt(organizationId, 'CHOICE', 'QR_CODE')).id);
  const { steps } = await adoption(await support(), { organizationId });
  expect(steps).toEqual([
    { step: 'CHOICE', reached: 4, stopped: 1 },
    { step: 'GET_APP', reached: 2, stopped: 1 },
    { step: 'ADD_ACCOUNT', reached: 1, stopped: 1 },
    { step: 'QR_CODE', reached: 2, stopped: 1 },
  ]);
});

describe('by week', () => {
  test('a week begins on Monday at 00:00 UTC, to the second; who was deactivated since stays in theirs', async () => {
    const server = await startApp();
    const staff = await staffOf(server, 'SUPPORT');
    const organizationId = await newOrganization(server);
    const monday = nextMonday(server.clock.read());
    server.clock.pass(seconds((monday.getTime() - server.clock.read().getTime()) / 1000 - 30));
    const person = await enrolls(server, organizationId, 30, 'QR_FIRST');
    server.clock.pass(days(7));
    const browser = server.browser();
    await login(browser, staff.email);
    await verify(browser, staff.phone.code());
    await act(browser, 'deactivateUser', person.id);
    const { weeks } = await adoption(browser, { organizationId, weeks: 3 });
    const week = (offset: number) => new Date(monday.getTime() + days(7 * offset)).toISOString();
    expect(weeks).toEqual([
      { startsOn: week(-1), invited: 0, firstSignIns: 1, enrolled: 0 },
      { startsOn: week(0), invited: 0, firstSignIns: 0, enrolled: 1 },
      { startsOn: week(1), invited: 0, firstSignIns: 0, enrolled: 0 },
    ]);
    expect((await adoption(browser, { organizationId, weeks: 2 })).weeks).toEqual(weeks.slice(1));
    await server.close();
  });

  test.each([0, -1, 105])('%i weeks are bad input', async (weeks) => {
    expect(await adoption(await support(), { weeks })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'weeks',
    });
  });
});

const nextMonday = (now: Date) => {
  const monday = new Date(now);
  monday.setUTCHours(0, 0, 0, 0);
  monday.setUTCDate(monday.getUTCDate() + ((8 - monday.getUTCDay()) % 7 || 7));
  return monday;
};

describe('who sees which numbers', () => {
  test('an account manager the assigned organizations, one by one and together; another answers like none', async () => {
    const [mine, second, others] = [
      await newOrganization(app(), `a ${randomUUID()}`),
      await newOrganization(app(), `B ${randomUUID()}`),
      await newOrganization(app()),
    ];
    for (const id of [mine, mine, second, others]) await enrolledIn(app(), id);
    const manager = await staffOf(app(), 'ACCOUNT_MANAGER', { id: mine }, { id: second });
    expect(await adoption(manager.browser)).toMatchObject({ organization: null, enrolled: 3 });
    expect(await adoption(manager.browser, { organizationId: mine })).toMatchObject({ enrolled: 2 });
    expect(await adoption(manager.browser, { organizationId: others })).toBeNull();
    expect(await adoption(manager.browser, { organizationId: randomUUID() })).toBeNull();
    expect(await adoption(manager.browser, { organizationId: 'no id' })).toBeNull();
    const { edges } = await byOrganization(manager.browser);
    expect(edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { organization: { id: mine }, enrolled: 2, waiting: 0 },
      { organization: { id: second }, enrolled: 1, waiting: 0 },
    ]);
  });

  test('an account manager without an organization sees nobody', async () => {
    const { browser } = await staffOf(app(), 'ACCOUNT_MANAGER');
    expect(await adoption(browser)).toMatchObject(empty);
    expect((await byOrganization(browser)).edges).toEqual([]);
  });

  test('support sees them all, page by page, and the sum is the whole', async () => {
    const browser = await support();
    const nodes: { organization: { id: string }; enrolled: number }[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = await byOrganization(browser, { first: 2, after });
      nodes.push(...edges.map(({ node }: { node: (typeof nodes)[number] }) => node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    const all = await app().sql<{ id: string }>('select id from organization order by lower(name), id');
    expect(nodes.map(({ organization }) => organization.id)).toEqual(all.map(({ id }) => id));
    const { enrolled } = await adoption(browser);
    expect(nodes.reduce((sum, node) => sum + node.enrolled, 0)).toBe(enrolled);
    expect(enrolled).toBeGreaterThan(10);
  });

  test.each([{ first: 0 }, { first: 101 }, { after: 'made up' }])('%o is bad input', async (variables) => {
    expect(await byOrganization(await support(), variables)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

test('two statements answer it, and none reads the trail', async () => {
  const browser = await support();
  const statements = (await statementsOf(() => adoption(browser))).filter((text) =>
    /adopt|progress/.test(text),
  );
  expect(statements).toHaveLength(2);
  expect(statements.join('\n')).not.toContain('audit_event');
});
