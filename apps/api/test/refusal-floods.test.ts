import { expect, test } from 'vitest';
import { sealTrail } from '../src/audit/seal-trail.js';
import { minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import { createPerson, enrolledPerson, halfSigned, login, verify } from './support/people.js';
import { type TrailRow, trailOf } from './support/trail.js';

const app = useApp();

/** The minute is over and the counts are written down. */
async function minuteLater() {
  app().clock.pass(minutes(1));
  await sealTrail(app().deps);
}

const counted = (accountId: string) => trailOf(app(), accountId, 'REFUSALS_COUNTED');

test('of a flood of codes during a wait the first is an event, and the others are a number of it', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  for (let guess = 0; guess < 5; guess += 1) await verify(browser, person.phone.wrongCode());
  await atOnce(25, () => verify(browser, person.phone.wrongCode()));
  expect(await trailOf(app(), person.id, 'ATTEMPT_REFUSED')).toMatchObject([
    { details: { factor: 'APP_CODE' } },
  ]);
  expect(await counted(person.id)).toEqual([]);
  await minuteLater();
  const details = {
    ...{ type: 'ATTEMPT_REFUSED', factor: 'APP_CODE' },
    ...{ count: 24, minute: expect.any(String) },
  };
  expect(await counted(person.id)).toMatchObject([{ details, organization_id: expect.any(String) }]);
  await minuteLater();
  expect(await counted(person.id)).toHaveLength(1);
});

test('a single refusal is its event alone', async () => {
  const person = await createPerson(app());
  await (await halfSigned(app(), person)).ask('{ viewer { id } }');
  await minuteLater();
  expect(await trailOf(app(), person.id, 'ACCESS_REFUSED')).toHaveLength(1);
  expect(await counted(person.id)).toEqual([]);
});

test('each minute and each kind is counted by itself', async () => {
  const person = await createPerson(app());
  const browser = await halfSigned(app(), person);
  for (let minute = 0; minute < 2; minute += 1) {
    await atOnce(3, () => browser.ask('{ viewer { id } }'));
    await atOnce(4, () => browser.ask('mutation { renewRecoveryCodes { codes } }'));
    app().clock.pass(minutes(1));
  }
  await sealTrail(app().deps);
  expect(await trailOf(app(), person.id, 'ACCESS_REFUSED')).toHaveLength(4);
  const counts = (await counted(person.id)).map(({ details }) => details.count);
  expect(counts.sort()).toEqual([2, 2, 3, 3]);
});

test('a flood of malformed codes is one event and a number', async () => {
  const person = await enrolledPerson(app());
  await atOnce(10, () => verify(person.browser, '12345'));
  await minuteLater();
  expect(await trailOf(app(), person.id, 'CODE_MALFORMED')).toMatchObject([
    { details: { purpose: 'STEP_UP' } },
  ]);
  expect(await counted(person.id)).toMatchObject([{ details: { type: 'CODE_MALFORMED', count: 9 } }]);
});

test('a flood at an unknown e-mail is told by its pseudonym', async () => {
  for (let guess = 0; guess < 10; guess += 1)
    await login(app().browser(), 'nobody@nowhere.test', 'wrong password');
  await atOnce(10, () => login(app().browser(), 'nobody@nowhere.test', 'wrong password'));
  const [refused, ...more] = await app().sql<TrailRow>(
    `select * from audit_event where type = 'ATTEMPT_REFUSED' and account_id is null`,
  );
  expect(more).toEqual([]);
  expect(refused?.details).toEqual({
    factor: 'PASSWORD',
    emailPseudonym: expect.stringMatching(/^[\da-f]{64}$/),
  });
  await minuteLater();
  const [counts] = await app().sql<TrailRow>(
    `select * from audit_event where type = 'REFUSALS_COUNTED' and account_id is null`,
  );
  expect(counts?.details).toMatchObject({ ...refused?.details, count: 9 });
});

test('two sealers at once write a number down once', async () => {
  const person = await createPerson(app());
  const browser = await halfSigned(app(), person);
  await atOnce(5, () => browser.ask('{ viewer { id } }'));
  app().clock.pass(minutes(1));
  await atOnce(8, () => sealTrail(app().deps));
  expect(await counted(person.id)).toMatchObject([{ details: { count: 4 } }]);
});
