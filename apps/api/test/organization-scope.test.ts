import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import {
  approved,
  assign,
  eventsOf,
  namesFor,
  organizationFields,
  organizationQuery,
  update,
} from './support/organizations.js';
import { createPerson, enrolledPerson, halfSigned } from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';

const app = useApp();
const support = () => enrolledPerson(app(), 'SUPPORT');

test('an account manager sees the organizations assigned to them, support all', async () => {
  const mark = randomUUID();
  const [b, a, foreign] = [
    await newOrganization(app(), `b ${mark}`),
    await newOrganization(app(), `A ${mark}`),
    await newOrganization(app(), `C ${mark}`),
  ];
  const manager = await enrolledIn(app(), b, 'ACCOUNT_MANAGER');
  const staff = await support();
  expect(await namesFor(manager.browser)).toEqual([`b ${mark}`]);
  expect(await assign(staff.browser, 'assignAccountManager', manager.id, a)).toEqual({
    __typename: 'User',
    manages: [{ id: a }, { id: b }],
  });
  expect(await namesFor(manager.browser)).toEqual([`A ${mark}`, `b ${mark}`]);
  expect(await namesFor(manager.browser, { search: `C ${mark}` })).toEqual([]);
  expect(await namesFor(staff.browser, { search: mark.toUpperCase() })).toEqual([
    `A ${mark}`,
    `b ${mark}`,
    `C ${mark}`,
  ]);
  const { data } = await staff.browser.ask(organizationQuery, { id: foreign });
  expect(data.organization.accountManagers).toEqual([]);
  const seen = (await manager.browser.ask(organizationQuery, { id: a })).data.organization;
  const { id, name, email } = manager;
  expect(seen.accountManagers).toEqual([{ id, name, email }]);
});

test('an assignment is written down once, holds until it is removed, and is for account managers only', async () => {
  const [own, other] = [await newOrganization(app()), await newOrganization(app())];
  const manager = await enrolledIn(app(), own, 'ACCOUNT_MANAGER');
  const user = await createPerson(app(), 'USER', own);
  const { browser, id: staff } = await support();
  for (let again = 0; again < 2; again += 1) await assign(browser, 'assignAccountManager', manager.id, other);
  for (let again = 0; again < 2; again += 1)
    expect(await assign(browser, 'unassignAccountManager', manager.id, other)).toMatchObject({
      manages: [{ id: own }],
    });
  expect(await assign(browser, 'assignAccountManager', user.id, other)).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await assign(browser, 'assignAccountManager', manager.id, randomUUID())).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await assign(browser, 'assignAccountManager', randomUUID(), other)).toMatchObject({
    code: 'NOT_FOUND',
  });
  const events = (await eventsOf(app(), own)).filter(({ actor_id }) => actor_id === staff);
  const about = { organization_id: own, details: { organizationId: other } };
  expect(events).toMatchObject([
    { type: 'MANAGER_ASSIGNED', account_id: manager.id, ...about },
    { type: 'MANAGER_UNASSIGNED', account_id: manager.id, ...about },
    { type: 'ACT_REFUSED', account_id: user.id, details: { act: 'assignAccountManager' } },
  ]);
});

test('of eight equal assignments at once one is written down', async () => {
  const [own, other] = [await newOrganization(app()), await newOrganization(app())];
  const manager = await enrolledIn(app(), own, 'ACCOUNT_MANAGER');
  const { browser } = await support();
  const answers = await atOnce(8, () => assign(browser, 'assignAccountManager', manager.id, other));
  expect(tally(answers)).toEqual({ User: 8 });
  expect((await eventsOf(app(), own)).filter(({ type }) => type === 'MANAGER_ASSIGNED')).toHaveLength(1);
});

const ownQuery = `{ session { user { organization { ${organizationFields} } } } viewer { organization { ${organizationFields} } } }`;

test('people see their own organization after both factors, without its account managers', async () => {
  const id = await newOrganization(app());
  await enrolledIn(app(), id, 'ACCOUNT_MANAGER');
  const user = await enrolledIn(app(), id);
  await update((await support()).browser, { id, supportContact: '12 34', approvedApps: [approved] });
  const { data } = await user.browser.ask(ownQuery);
  const own = {
    id,
    name: expect.any(String),
    supportContact: '12 34',
    approvedApps: [approved],
    accountManagers: null,
  };
  expect(data).toEqual({ session: { user: { organization: own } }, viewer: { organization: own } });
  const half = await (await halfSigned(app(), user)).ask(
    `{ session { user { organization { id } } setup { supportContact } } }`,
  );
  expect(half.data.session).toEqual({ user: { organization: null }, setup: { supportContact: '12 34' } });
});

test('of their own organization, account managers see the others only where it is assigned to them', async () => {
  const [home, assigned] = [await newOrganization(app()), await newOrganization(app())];
  await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  const manager = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  await app().sql('update account_manager_assignment set organization_id = $2 where account_id = $1', [
    manager.id,
    assigned,
  ]);
  const { data } = await manager.browser.ask(ownQuery);
  expect(data.viewer.organization).toMatchObject({ id: home, accountManagers: null });
});

test('a deactivated account manager is not named to ask', async () => {
  const id = await newOrganization(app());
  const manager = await enrolledIn(app(), id, 'ACCOUNT_MANAGER');
  const { browser } = await support();
  const asked = async () => (await browser.ask(organizationQuery, { id })).data.organization.accountManagers;
  expect(await asked()).toHaveLength(1);
  await app().sql('update account set deactivated_at = $2 where id = $1', [manager.id, app().clock.read()]);
  expect(await asked()).toEqual([]);
});
