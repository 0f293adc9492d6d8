import { expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { holdRow } from './support/held-row.js';
import { type Enrolled, enrolledPerson, type Person, session } from './support/people.js';
import { act, enrolledIn, newOrganization } from './support/staff.js';
import { trailOf } from './support/trail.js';

const app = useApp();

/** A manager deactivates somebody, and stops before that account while `change` happens. */
async function deactivateMeanwhile(manager: Enrolled, person: Person, change: () => Promise<unknown>) {
  const held = await holdRow(app().databaseUrl, 'account', 'id', person.id);
  const answer = act(manager.browser, 'deactivateUser', person.id);
  await held.untilSomebodyWaits();
  await change();
  await held.release();
  return answer;
}

async function scene() {
  const here = await newOrganization(app());
  const manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
  return { here, manager, person: await enrolledIn(app(), here) };
}

const untouched = async (person: Enrolled) => {
  expect(await trailOf(app(), person.id, 'ACCOUNT_DEACTIVATED')).toEqual([]);
  expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED' });
};

test('an account manager who was signed out meanwhile does nothing', async () => {
  const { manager, person } = await scene();
  const signOut = () => manager.browser.copy().ask('mutation { logout { state } }');
  expect(await deactivateMeanwhile(manager, person, signOut)).toMatchObject({ code: 'AUTH_STATE_REQUIRED' });
  await untouched(person);
});

test('an assignment that was removed meanwhile no longer counts', async () => {
  const { here, manager, person } = await scene();
  const unassign = () => app().deps.database.transaction((tx) => tx.organizations.unassign(manager.id, here));
  expect(await deactivateMeanwhile(manager, person, unassign)).toMatchObject({ code: 'NOT_FOUND' });
  await untouched(person);
});

test.each([
  ['deactivated', 'deactivated_at = now()', 'AUTH_STATE_REQUIRED'],
  ['frozen', 'frozen_at = now()', 'AUTH_STATE_REQUIRED'],
  ['made a user', `role = 'USER'`, 'FORBIDDEN'],
])('an account manager who was %s meanwhile does nothing', async (_, change, code) => {
  const { manager, person } = await scene();
  const held = await holdRow(app().databaseUrl, 'account', 'id', manager.id);
  const answer = act(manager.browser, 'deactivateUser', person.id);
  await held.untilSomebodyWaits();
  await held.release(`update account set ${change} where id = '${manager.id}'`);
  expect(await answer).toMatchObject({ code });
  await untouched(person);
});

test('the live session of a deactivated account manager opens no door', async () => {
  const { manager, person } = await scene();
  const { browser } = await enrolledPerson(app(), 'SUPPORT');
  await act(browser, 'deactivateUser', manager.id);
  expect(await act(manager.browser, 'deactivateUser', person.id)).toMatchObject({
    code: 'AUTH_STATE_REQUIRED',
  });
  const { errors } = await manager.browser.ask('{ users { edges { cursor } } }');
  expect(errors).toMatchObject([{ extensions: { code: 'AUTH_STATE_REQUIRED', actual: 'ANONYMOUS' } }]);
  await untouched(person);
});

test('of two who deactivate each other at once one stays, and neither meets a fault', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [await enrolledPerson(app(), 'SUPPORT'), await enrolledPerson(app(), 'SUPPORT')];
    const answers = await Promise.all([
      act(one.browser, 'deactivateUser', other.id),
      act(other.browser, 'deactivateUser', one.id),
    ]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'AUTH_STATE_REQUIRED',
      'User',
    ]);
    const states = [await session(one.browser), await session(other.browser)].map(({ state }) => state);
    expect(states.sort()).toEqual(['ANONYMOUS', 'ELEVATED']);
  }
});
