import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import type { Browser } from './support/browser.js';
import { expectDocumented } from './support/documented.js';
import {
  createPerson,
  type Enrolled,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  type Person,
  session,
  signedIn,
} from './support/people.js';
import { act, enrolledIn, newOrganization, requestReset, reset } from './support/staff.js';
import { trailOf } from './support/trail.js';
import { userQuery } from './support/users.js';

const app = useApp();

let here: string;
let staff: Enrolled;
beforeAll(async () => {
  here = await newOrganization(app());
  staff = await enrolledPerson(app(), 'SUPPORT');
});

const support = () => signedIn(app(), staff);
const roleMutation = `mutation ($userId: ID!, $role: Role!) {
  setRole(userId: $userId, role: $role) { __typename ... on User { role manages { id } } ... on Refusal { code message } } }`;
const setRole = async (browser: Browser, userId: string, role: string) =>
  (await browser.ask(roleMutation, { userId, role })).data.setRole;
const done = { __typename: 'User' };
const refused = (code: string) => ({ __typename: 'Refused', code });

/** What the trail tells of acts on somebody, without their own sign-ins. */
const actsOn = async ({ id }: Person) =>
  (await trailOf(app(), id)).filter(({ actor_id }) => actor_id !== id && actor_id !== null);

describe('deactivating', () => {
  test('ends every session at once and lets nobody sign in until it is undone', async () => {
    const person = await enrolledIn(app(), here);
    const [half, browser] = [await halfSigned(app(), person), await support()];
    expect(await act(browser, 'deactivateUser', person.id)).toMatchObject({ status: 'DEACTIVATED' });
    for (const each of [person.browser, half])
      expect(await session(each)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'DEACTIVATED' });
    expect(await login(app().browser(), person.email)).toMatchObject({ code: 'CREDENTIALS_WRONG' });
    expect(await act(browser, 'reactivateUser', person.id)).toMatchObject({ status: 'ACTIVE' });
    expect(await session(person.browser)).toMatchObject({ state: 'ANONYMOUS' });
    expect(await session(await signedIn(app(), person))).toMatchObject({ state: 'ELEVATED' });
    const about = {
      organization_id: here,
      actor_id: staff.id,
      address: '127.0.0.1',
      details: { reason: 'Because' },
    };
    expect(await actsOn(person)).toMatchObject([
      { type: 'ACCOUNT_DEACTIVATED', ...about },
      { type: 'ACCOUNT_REACTIVATED', ...about },
    ]);
  });

  test('ends pending enrollments, so that no secret of before is bound', async () => {
    const person = await createPerson(app(), 'USER', here);
    await enroll(await halfSigned(app(), person));
    await act(await support(), 'deactivateUser', person.id);
    expect(await app().sql('select from enrollment where account_id = $1', [person.id])).toEqual([]);
  });

  test('closes requests, grants and their codes', async () => {
    const [person, other] = [await enrolledIn(app(), here), await enrolledIn(app(), here)];
    await requestReset(await halfSigned(app(), person));
    const browser = await support();
    await reset(browser, other.id, { withoutRequest: true });
    for (const { id } of [person, other]) await act(browser, 'deactivateUser', id);
    const ends = async (table: string, { id }: Person) =>
      app().sql(`select closed_because from ${table} where account_id = $1`, [id]);
    expect(await ends('reset_request', person)).toEqual([{ closed_because: 'DEACTIVATED' }]);
    expect(await ends('mail_proof', other)).toEqual([{ closed_because: 'DEACTIVATED' }]);
    await act(browser, 'reactivateUser', other.id);
    expect(await login(app().browser(), other.email)).toMatchObject({ state: 'CODE_REQUIRED' });
  });

  test('twenty times at once happens once', async () => {
    const person = await enrolledIn(app(), here);
    const browser = await support();
    expect(tally(await atOnce(20, () => act(browser, 'deactivateUser', person.id)))).toEqual({ User: 20 });
    expect(await actsOn(person)).toMatchObject([{ type: 'ACCOUNT_DEACTIVATED' }]);
    await atOnce(5, () => act(browser, 'reactivateUser', person.id));
    expect(await actsOn(person)).toHaveLength(2);
  });

  test('keeps the assignments of an account manager for the time after', async () => {
    const manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    const browser = await support();
    for (const name of ['deactivateUser', 'reactivateUser']) await act(browser, name, manager.id);
    expect((await browser.ask(userQuery, { id: manager.id })).data.user.manages).toMatchObject([
      { id: here },
    ]);
  });
});

test('ending sessions signs a person out everywhere, and nothing else', async () => {
  const person = await enrolledIn(app(), here);
  const half = await halfSigned(app(), person);
  expect(await act(await support(), 'endUserSessions', person.id)).toMatchObject({ status: 'ACTIVE' });
  for (const browser of [person.browser, half])
    expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'ENDED_ELSEWHERE' });
  expect(await session(await signedIn(app(), person))).toMatchObject({ state: 'ELEVATED' });
  expect(await actsOn(person)).toMatchObject([
    { type: 'SESSIONS_ENDED', details: { reason: 'Because', count: 2 } },
  ]);
});

describe('a role', () => {
  test('holds from the next request on, in a session that lives', async () => {
    const person = await enrolledIn(app(), here);
    const browser = await support();
    const list = () => person.browser.ask('{ users { edges { node { id } } } }');
    expectDocumented(await list(), 200, 'FORBIDDEN');
    expect(await setRole(browser, person.id, 'SUPPORT')).toMatchObject({ role: 'SUPPORT' });
    expect((await list()).data.users.edges.length).toBeGreaterThan(1);
    expect(await setRole(browser, person.id, 'USER')).toMatchObject({ role: 'USER' });
    expectDocumented(await list(), 200, 'FORBIDDEN');
    expect((await actsOn(person)).map(({ type, details }) => [type, details])).toEqual([
      ['ROLE_CHANGED', { from: 'USER', to: 'SUPPORT' }],
      ['ROLE_CHANGED', { from: 'SUPPORT', to: 'USER' }],
    ]);
  });

  test('that is given again changes nothing', async () => {
    const person = await createPerson(app(), 'USER', here);
    expect(await setRole(await support(), person.id, 'USER')).toMatchObject(done);
    expect(await actsOn(person)).toEqual([]);
  });

  test('of an account manager takes the assignments along: coming back brings none', async () => {
    const manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    const browser = await support();
    await setRole(browser, manager.id, 'USER');
    expect(await setRole(browser, manager.id, 'ACCOUNT_MANAGER')).toEqual({
      __typename: 'User',
      role: 'ACCOUNT_MANAGER',
      manages: [],
    });
    expect((await manager.browser.ask('{ users { edges { cursor } } }')).data.users.edges).toEqual([]);
  });

  test('is given by support alone, and never to oneself', async () => {
    const manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    const person = await createPerson(app(), 'USER', here);
    const variables = { userId: person.id, role: 'ACCOUNT_MANAGER' };
    expectDocumented(await manager.browser.ask(roleMutation, variables), 200, 'FORBIDDEN');
    expect(await setRole(await support(), staff.id, 'USER')).toMatchObject(refused('NOT_ALLOWED'));
    expect((await trailOf(app(), staff.id, 'ACT_REFUSED')).at(-1)).toMatchObject({
      details: { act: 'setRole' },
    });
  });
});
