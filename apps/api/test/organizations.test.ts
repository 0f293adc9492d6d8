import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import type { Browser } from './support/browser.js';
import { expectDocumented } from './support/documented.js';
import {
  approved,
  appStore,
  create,
  createMutation,
  eventsOf,
  organizationQuery,
  playStore,
  unusedName,
  update,
  updateMutation,
} from './support/organizations.js';
import { enrolledPerson, signedIn } from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';
import { statementsOf } from './support/statements.js';

const app = useApp();
const support = () => enrolledPerson(app(), 'SUPPORT');

test('support creates an organization, and the trail tells it once', async () => {
  const { browser, id: staff } = await support();
  const name = unusedName();
  const made = await create(browser, {
    name: ` ${name} `,
    supportContact: ' it@company.test ',
    approvedApps: [approved],
  });
  expect(made).toEqual({
    __typename: 'Organization',
    id: expect.any(String),
    name,
    supportContact: 'it@company.test',
    approvedApps: [approved],
    accountManagers: [],
  });
  expect(await eventsOf(app(), made.id)).toMatchObject([
    { type: 'ORGANIZATION_CREATED', actor_id: staff, account_id: null, details: { name } },
  ]);
});

test('a name is taken whatever its letter case', async () => {
  const { browser } = await support();
  const name = `École ${unusedName()}`;
  const { id } = await create(browser, { name });
  const taken = { __typename: 'Refused', code: 'NAME_TAKEN' };
  expect(await create(browser, { name: name.toUpperCase() })).toMatchObject(taken);
  const other = await create(browser, { name: unusedName() });
  expect(
    await update(browser, { id: other.id, name: name.toLowerCase(), supportContact: 'x' }),
  ).toMatchObject(taken);
  expect(await update(browser, { id, name: name.toUpperCase() })).toMatchObject({ name: name.toUpperCase() });
  expect((await eventsOf(app(), other.id)).map(({ type }) => type)).toEqual(['ORGANIZATION_CREATED']);
  expect(
    (await browser.ask(organizationQuery, { id: other.id })).data.organization.supportContact,
  ).toBeNull();
});

test('of eight that are created at once with one name, one is', async () => {
  const staff = await support();
  const browsers = [staff.browser, await signedIn(app(), staff), (await support()).browser];
  const name = unusedName();
  const made = await atOnce(8, (index) => create(browsers[index % 3] as Browser, { name }));
  expect(tally(made)).toEqual({ Organization: 1, NAME_TAKEN: 7 });
});

test('an update changes what is given and leaves the rest', async () => {
  const { browser } = await support();
  const name = unusedName();
  const { id } = await create(browser, { name, supportContact: 'it@company.test', approvedApps: [approved] });
  expect(await update(browser, { id })).toMatchObject({
    name,
    supportContact: 'it@company.test',
    approvedApps: [approved],
  });
  expect(await update(browser, { id, approvedApps: [] })).toMatchObject({
    name,
    supportContact: 'it@company.test',
    approvedApps: [],
  });
  expect(await update(browser, { id, supportContact: null })).toMatchObject({ name, supportContact: null });
  const renamed = unusedName();
  expect(await update(browser, { id, name: renamed, supportContact: '12 34' })).toMatchObject({
    name: renamed,
    supportContact: '12 34',
  });
  expect((await eventsOf(app(), id)).map(({ details }) => details)).toEqual([
    { name },
    { fields: ['approvedApps'] },
    { fields: ['supportContact'] },
    { fields: ['name', 'supportContact'] },
  ]);
});

test('an account manager changes contact and apps of their organization, not its name', async () => {
  const id = await newOrganization(app());
  const { browser, id: manager } = await enrolledIn(app(), id, 'ACCOUNT_MANAGER');
  expect(await update(browser, { id, supportContact: '12 34', approvedApps: [approved] })).toMatchObject({
    supportContact: '12 34',
    approvedApps: [approved],
  });
  expect(await update(browser, { id, name: unusedName(), supportContact: '56' })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  const changed = await eventsOf(app(), id);
  expect(
    changed.filter(({ actor_id, type }) => actor_id === manager && /ORGANIZATION|ACT/.test(type)),
  ).toMatchObject([
    { type: 'ORGANIZATION_CHANGED', details: { fields: ['supportContact', 'approvedApps'] } },
    { type: 'ACT_REFUSED', details: { act: 'updateOrganization' } },
  ]);
  const { errors } = await browser.ask(createMutation, { name: unusedName() });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('another organization is like none to an account manager: one answer, the same statements', async () => {
  const [own, foreign] = [await newOrganization(app()), await newOrganization(app())];
  const { browser } = await enrolledIn(app(), own, 'ACCOUNT_MANAGER');
  for (const [document, variables] of [
    [organizationQuery, {}],
    [updateMutation, { supportContact: 'evil@company.test' }],
  ] as const) {
    const texts: string[] = [];
    const ask = async (id: string) => texts.push((await browser.ask(document, { ...variables, id })).text);
    const statements = [await statementsOf(() => ask(foreign)), await statementsOf(() => ask(randomUUID()))];
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toMatch(/NOT_FOUND|"organization":null/);
    expect(statements[0]?.length).toBeGreaterThan(1);
    expect(statements[0]).toEqual(statements[1]);
  }
  expect(await update(browser, { id: 'no id', supportContact: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
});

test.each<[string, Record<string, unknown>, string]>([
  ['an empty name', { name: '  ' }, 'name'],
  ['a name of 101 characters', { name: 'x'.repeat(101) }, 'name'],
  ['a name with a line break', { name: 'a\nb' }, 'name'],
  ['a null byte in the contact', { supportContact: 'a\0b' }, 'supportContact'],
  ['a contact of 201 characters', { supportContact: 'x'.repeat(201) }, 'supportContact'],
  ['eleven apps', { approvedApps: Array(11).fill(approved) }, 'approvedApps'],
  ['an app without a name', { approvedApps: [{ name: ' ' }] }, 'approvedApps[0].name'],
  [
    'an app’s name of 65 characters',
    { approvedApps: [approved, { name: 'x'.repeat(65) }] },
    'approvedApps[1].name',
  ],
  [
    'a note of 301 characters',
    { approvedApps: [{ ...approved, note: 'x'.repeat(301) }] },
    'approvedApps[0].note',
  ],
  ...[
    'http://play.google.com/store/apps/details?id=a',
    'https://play.google.com.evil.example/a',
    'https://evil.example/play.google.com',
    'https://play.google.com@evil.example/a',
    'https://me:secret@play.google.com/a',
    'https://play.google.com:8443/a',
    'javascript:alert(1)//play.google.com',
    '//play.google.com/a',
    appStore,
    'no link',
  ].map((androidUrl): [string, Record<string, unknown>, string] => [
    `the Android link ${androidUrl}`,
    { approvedApps: [{ name: 'App', androidUrl }] },
    'approvedApps[0].androidUrl',
  ]),
  [
    'a Play link as the iOS link',
    { approvedApps: [{ name: 'App', iosUrl: playStore }] },
    'approvedApps[0].iosUrl',
  ],
])('%s is BAD_USER_INPUT', async (_, variables, field) => {
  const { browser } = await support();
  const answer = await browser.ask(createMutation, { name: unusedName(), ...variables });
  expectDocumented(answer, 200, 'BAD_USER_INPUT');
  expect(answer.errors).toMatchObject([{ extensions: { field } }]);
});

test('changing an organization needs a fresh code', async () => {
  const id = await newOrganization(app());
  const { browser } = await enrolledIn(app(), id, 'ACCOUNT_MANAGER');
  app().clock.pass(minutes(10));
  expectDocumented(
    await browser.ask(updateMutation, { id, supportContact: 'x' }),
    200,
    'AUTH_STATE_REQUIRED',
  );
  expect((await browser.ask(organizationQuery, { id })).data.organization.id).toBe(id);
});
