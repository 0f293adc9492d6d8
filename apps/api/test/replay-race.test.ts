import { expect, test } from 'vitest';
import { minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import { appOn } from './support/authenticator-app.js';
import {
  createPerson,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  session,
  verify,
} from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();

test('of 50 uses of one code at once in 50 sessions, one signs in', async () => {
  const person = await enrolledPerson(app());
  const browsers = await atOnce(50, () => halfSigned(app(), person));
  const code = person.phone.code();
  const results = await atOnce(50, (index) => verify(browsers[index] ?? app().browser(), code));
  expect(tally(results)).toEqual({ Verified: 1, CODE_ALREADY_USED: 49 });
  expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(1);
  const states = await Promise.all(browsers.map(async (browser) => (await session(browser)).state));
  expect(states.filter((state) => state === 'ELEVATED')).toHaveLength(1);
});

test('of 50 uses of one code at once in one session, one signs in', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  const code = person.phone.code();
  const results = await atOnce(50, () => verify(browser.copy(), code));
  expect(tally(results)).toMatchObject({ Verified: 1 });
  expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(1);
});

test('of 50 step-ups with one code at once, one is taken', async () => {
  const { browser, phone, id } = await enrolledPerson(app());
  const results = await atOnce(50, () => verify(browser.copy(), phone.code()));
  expect(tally(results)).toEqual({ Verified: 1, CODE_ALREADY_USED: 49 });
  expect(await trailOf(app(), id, 'CODE_ACCEPTED')).toHaveLength(1);
});

test('of several right codes at once in one session, one is taken and leaves the only event', async () => {
  for (let round = 0; round < 5; round += 1) {
    const person = await enrolledPerson(app());
    app().clock.pass(minutes(2));
    const browser = await halfSigned(app(), person);
    const results = await atOnce(9, (index) => verify(browser.copy(), person.phone.code((index % 3) - 1)));
    expect(tally(results)).toMatchObject({ Verified: 1 });
    expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(1);
  }
});

test('of several recovery codes at once in one session, one is used up', async () => {
  for (let round = 0; round < 3; round += 1) {
    const person = await enrolledPerson(app());
    const browser = await halfSigned(app(), person);
    const results = await atOnce(5, (index) => verify(browser.copy(), person.recoveryCodes[index] ?? ''));
    expect(tally(results)).toMatchObject({ Verified: 1 });
    expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(1);
    expect(await session(await halfSignedThrough(person))).toMatchObject({ recoveryCodesLeft: 9 });
  }
});

test('a first code used 10 times at once confirms one authenticator with one set of recovery codes', async () => {
  const person = await createPerson(app());
  const browser = app().browser();
  await login(browser, person.email);
  const { secret } = await enroll(browser);
  const code = appOn(app().clock, secret).code();
  const results = await atOnce(10, () => verify(browser.copy(), code));
  expect(tally(results)).toMatchObject({ Verified: 1 });
  expect(await trailOf(app(), person.id, 'AUTHENTICATOR_CONFIRMED')).toHaveLength(1);
  const [{ codes } = { codes: 0 }] = await app().sql<{ codes: number }>(
    'select count(*)::int as codes from recovery_code where account_id = $1 and replaced_at is null',
    [person.id],
  );
  expect(codes).toBe(10);
});

async function halfSignedThrough(person: Awaited<ReturnType<typeof enrolledPerson>>) {
  const browser = await halfSigned(app(), person);
  await verify(browser, person.phone.code());
  return browser;
}
