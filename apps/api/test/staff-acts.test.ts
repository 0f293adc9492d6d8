import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { expectDocumented } from './support/documented.js';
import {
  createPerson,
  type Enrolled,
  enrolledPerson,
  type Person,
  session,
  signedIn,
  verify,
} from './support/people.js';
import { act, enrolledIn, newOrganization } from './support/staff.js';
import { statementsOf } from './support/statements.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const reasoned = ['deactivateUser', 'reactivateUser', 'endUserSessions'] as const;

let here: string;
let staff: Enrolled;
beforeAll(async () => {
  here = await newOrganization(app());
  staff = await enrolledPerson(app(), 'SUPPORT');
});

const support = () => signedIn(app(), staff);
const done = { __typename: 'User' };
const refused = (code: string) => ({ __typename: 'Refused', code });

/** What the trail tells of acts on somebody, without their own sign-ins. */
const actsOn = async ({ id }: Person) =>
  (await trailOf(app(), id)).filter(({ actor_id }) => actor_id !== id && actor_id !== null);

describe.each(reasoned)('%s', (name) => {
  test('an account manager acts on users, not on staff or themselves', async () => {
    const manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    const user = await createPerson(app(), 'USER', here);
    const colleague = await createPerson(app(), 'ACCOUNT_MANAGER', here);
    const superior = await createPerson(app(), 'SUPPORT', here);
    expect(await act(manager.browser, name, user.id)).toMatchObject(done);
    for (const { id } of [colleague, superior, manager])
      expect(await act(manager.browser, name, id)).toMatchObject(refused('NOT_ALLOWED'));
    for (const person of [colleague, superior])
      expect(await actsOn(person)).toMatchObject([
        { type: 'ACT_REFUSED', actor_id: manager.id, organization_id: here, details: { act: name } },
      ]);
    expect(await session(manager.browser)).toMatchObject({ state: 'ELEVATED' });
  });

  test('support acts on everybody but themselves', async () => {
    const browser = await support();
    for (const role of ['USER', 'ACCOUNT_MANAGER', 'SUPPORT'] as const)
      expect(await act(browser, name, (await createPerson(app(), role, here)).id)).toMatchObject(done);
    expect(await act(browser, name, staff.id)).toMatchObject(refused('NOT_ALLOWED'));
  });

  test('another organization’s user is like none: one answer, the same statements, nothing done', async () => {
    const manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    const stranger = await enrolledIn(app(), await newOrganization(app()));
    const answers: unknown[] = [];
    const statements: string[][] = [];
    await manager.browser.ask('{ viewer { id } }');
    for (const id of [stranger.id, randomUUID()])
      statements.push(await statementsOf(async () => answers.push(await act(manager.browser, name, id))));
    expect(answers[0]).toMatchObject(refused('NOT_FOUND'));
    expect(answers[0]).toEqual(answers[1]);
    expect(statements[0]).toEqual(statements[1]);
    expect(await act(manager.browser, name, 'no id')).toMatchObject(refused('NOT_FOUND'));
    expect(await session(stranger.browser)).toMatchObject({ state: 'ELEVATED' });
    expect(await actsOn(stranger)).toEqual([]);
  });

  test('needs a fresh code, and a role', async () => {
    const manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    const person = await enrolledIn(app(), here);
    expect(await act(person.browser, name, manager.id)).toMatchObject({ code: 'FORBIDDEN' });
    app().clock.pass(minutes(10));
    expect(await act(manager.browser, name, person.id)).toMatchObject({ code: 'AUTH_STATE_REQUIRED' });
    expect(await actsOn(person)).toEqual([]);
    await verify(manager.browser, manager.phone.code());
    expect(await act(manager.browser, name, person.id)).toMatchObject(done);
  });

  test.each([' ', 'a\nb', 'x'.repeat(501)])('the reason “%s” is BAD_USER_INPUT', async (reason) => {
    const document = `mutation ($id: ID!, $reason: String!) { ${name}(userId: $id, reason: $reason) { __typename } }`;
    const answer = await (await support()).ask(document, { id: staff.id, reason });
    expectDocumented(answer, 200, 'BAD_USER_INPUT');
    expect(answer.errors).toMatchObject([{ extensions: { field: 'reason' } }]);
  });
});
