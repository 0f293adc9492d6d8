import { expect, test } from 'vitest';
import { type Duration, days, hours, milliseconds, minutes } from '../src/duration.js';
import { housekeep } from '../src/housekeeping.js';
import { useApp } from './support/app.js';
import { track } from './support/incidents.js';
import { createPerson, enroll, enrolledPerson, halfSigned, login, session } from './support/people.js';

const app = useApp();

const count = async (table: string, accountId: string) => {
  const [row] = await app().sql<{ count: number }>(
    `select count(*)::int from ${table} where account_id = $1`,
    [accountId],
  );
  return row?.count;
};

async function later(...spans: Duration[]) {
  app().clock.pass(milliseconds(spans.reduce((sum, span) => sum + span, 0)));
  await housekeep(app().deps);
}

test('an ended session tells for seven days why it ended, and then is dropped', async () => {
  const person = await createPerson(app());
  const browser = await halfSigned(app(), person);
  await login(browser.copy(), person.email);
  await later(days(6), hours(23));
  expect(await session(browser)).toMatchObject({ endedBecause: 'STARTED_OVER' });
  await later(hours(1), minutes(1));
  expect(await session(browser)).toMatchObject({ endedBecause: null });
  expect(await count('session', person.id)).toBe(1);
});

test('a session that ran out is dropped seven days after it could have been alive', async () => {
  const person = await createPerson(app());
  const browser = await halfSigned(app(), person);
  await later(days(7), minutes(59));
  expect(await session(browser)).toMatchObject({ endedBecause: 'TIMED_OUT' });
  await later(minutes(2));
  expect(await count('session', person.id)).toBe(0);
});

test('a pending enrollment is dropped an hour after it ran out', async () => {
  const person = await createPerson(app());
  await enroll(await halfSigned(app(), person));
  await later(hours(1), minutes(2));
  expect(await count('enrollment', person.id)).toBe(1);
  await later(minutes(2));
  expect(await count('enrollment', person.id)).toBe(0);
});

test.each(['sent_at', 'given_up_at'])('a mail is dropped 30 days after %s', async (column) => {
  const person = await enrolledPerson(app());
  await app().sql(`update notice set ${column} = $1 where account_id = $2`, [app().clock.read(), person.id]);
  await later(days(29), hours(23));
  expect(await count('notice', person.id)).toBe(1);
  await later(hours(1), minutes(1));
  expect(await count('notice', person.id)).toBe(0);
});

test('a mail that nobody sent or gave up is dropped 30 days after its news was old', async () => {
  const person = await enrolledPerson(app());
  await later(days(32));
  expect(await count('notice', person.id)).toBe(1);
  await later(days(2));
  expect(await count('notice', person.id)).toBe(0);
});

test('a wrong password is remembered for two days, where somebody signed in for half a year', async () => {
  const person = await enrolledPerson(app());
  await login(app().browser(), person.email, 'a wrong password');
  await track(app());
  expect([await count('incident_try', person.id), await count('incident_place', person.id)]).toEqual([1, 1]);
  await later(days(2), minutes(1));
  expect(await count('incident_try', person.id)).toBe(0);
  await later(days(177));
  expect(await count('incident_place', person.id)).toBe(1);
  await later(days(2));
  expect(await count('incident_place', person.id)).toBe(0);
});
