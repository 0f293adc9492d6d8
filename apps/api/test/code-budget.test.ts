import { expect, test } from 'vitest';
import { hours, seconds } from '../src/duration.js';
import { type RunningApp, useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import {
  createPerson,
  type Enrolled,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  verify,
} from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const impatient = useApp({ CODE_MAX_WAIT_MINUTES: '1' });
const wrong = { __typename: 'CodeRejected', code: 'CODE_WRONG' };
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };
const wait = (retryAfterSeconds: number) => ({
  __typename: 'TooManyAttempts',
  code: 'TOO_MANY_ATTEMPTS',
  retryAfterSeconds,
  exhausted: false,
});

async function guess(browser: Browser, { phone }: Pick<Enrolled, 'phone'>, times: number) {
  for (let guessed = 0; guessed < times; guessed += 1)
    expect(await verify(browser, phone.wrongCode()), `guess ${guessed + 1}`).toMatchObject(wrong);
}

async function guessInNewSession(running: RunningApp, person: Enrolled) {
  await guess(await halfSigned(running, person), person, 1);
}

test('five wrong codes are free, then waits of 30 seconds double up to an hour', async () => {
  const person = await enrolledPerson(app());
  await guess(await halfSigned(app(), person), person, 5);
  for (const due of [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]) {
    expect(await verify(await halfSigned(app(), person), person.phone.wrongCode())).toMatchObject(wait(due));
    app().clock.pass(seconds(due - 1));
    expect(await verify(await halfSigned(app(), person), person.phone.wrongCode())).toMatchObject(wait(1));
    app().clock.pass(seconds(1));
    await guessInNewSession(app(), person);
  }
});

test('wrong codes count per account: a new sign-in and a right password bring no new budget', async () => {
  const person = await enrolledPerson(app());
  for (let signIn = 0; signIn < 5; signIn += 1) await guessInNewSession(app(), person);
  expect(await verify(await halfSigned(app(), person), person.phone.wrongCode())).toMatchObject(wait(30));
  expect(await verify(person.browser, person.phone.code())).toMatchObject(wait(30));
});

test('the budget of one account is not another’s', async () => {
  const [person, neighbor] = [await enrolledPerson(app()), await enrolledPerson(app())];
  await guess(await halfSigned(app(), person), person, 5);
  expect(await verify(await halfSigned(app(), neighbor), neighbor.phone.code())).toMatchObject(ELEVATED);
});

test('a right code clears the count', async () => {
  const person = await enrolledPerson(app());
  await guess(await halfSigned(app(), person), person, 4);
  expect(await verify(person.browser, person.phone.code())).toMatchObject(ELEVATED);
  await guess(person.browser, person, 5);
  expect(await verify(person.browser, person.phone.wrongCode())).toMatchObject(wait(30));
});

test('during a wait nothing is compared, counted or spent, not even a right code', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  await guess(browser, person, 5);
  const code = person.phone.code();
  for (let again = 0; again < 20; again += 1) expect(await verify(browser, code)).toMatchObject(wait(30));
  expect(await trailOf(app(), person.id, 'ATTEMPT_REFUSED')).toHaveLength(1);
  expect(await trailOf(app(), person.id, 'CODE_REJECTED')).toHaveLength(5);
  app().clock.pass(seconds(30));
  expect(await verify(browser, code)).toMatchObject(ELEVATED);
});

test('a used code is not counted', async () => {
  const person = await enrolledPerson(app());
  const code = person.phone.code();
  expect(await verify(person.browser, code)).toMatchObject(ELEVATED);
  for (let again = 0; again < 10; again += 1)
    expect(await verify(person.browser, code)).toMatchObject({ code: 'CODE_ALREADY_USED' });
  await guess(person.browser, person, 5);
});

test('after 100 wrong codes in a row only a recovery code helps, and leads back to the end of the free number', async () => {
  const person = await enrolledPerson(impatient());
  for (let guessed = 0; guessed < 100; guessed += 1) {
    await guessInNewSession(impatient(), person);
    impatient().clock.pass(seconds(60));
  }
  for (const later of [seconds(0), hours(24), hours(24 * 30)]) {
    impatient().clock.pass(later);
    const browser = await halfSigned(impatient(), person);
    const refusal = { __typename: 'TooManyAttempts', exhausted: true };
    expect(await verify(browser, person.phone.code())).toMatchObject(refusal);
  }
  const browser = await halfSigned(impatient(), person);
  expect(await verify(browser, person.recoveryCodes[0] ?? '')).toMatchObject(ELEVATED);
  await guess(browser, person, 1);
  expect(await verify(browser, person.phone.code())).toMatchObject(wait(60));
  impatient().clock.pass(seconds(60));
  expect(await verify(browser, person.phone.code())).toMatchObject(ELEVATED);
});

test('a pending enrollment takes 20 wrong codes of its own, ends, and leaves no debt', async () => {
  const person = await createPerson(app());
  const browser = app().browser();
  await login(browser, person.email);
  const first = appOn(app().clock, (await enroll(browser)).secret);
  await guess(browser, { phone: first }, 20);
  expect(await verify(browser, first.code())).toMatchObject({ code: 'ENROLLMENT_EXPIRED' });
  const second = appOn(app().clock, (await enroll(browser)).secret);
  await guess(browser, { phone: second }, 19);
  expect(await verify(browser, second.code())).toMatchObject(ELEVATED);
  await guess(browser, { phone: second }, 5);
});

test('a burst of 40 wrong codes at once for a pending enrollment spends exactly its 20', async () => {
  const person = await createPerson(app());
  const browser = app().browser();
  await login(browser, person.email);
  const phone = appOn(app().clock, (await enroll(browser)).secret);
  const results = await atOnce(40, () => verify(browser.copy(), phone.wrongCode()));
  expect(tally(results)).toEqual({ CODE_WRONG: 20, ENROLLMENT_EXPIRED: 20 });
  expect(await trailOf(app(), person.id, 'CODE_REJECTED')).toHaveLength(20);
});

test.each(['one session', 'forty sessions'])(
  'a burst of 40 guesses in %s spends exactly five',
  async (spread) => {
    const person = await enrolledPerson(app());
    const browsers =
      spread === 'one session'
        ? Array<Browser>(40).fill(await halfSigned(app(), person))
        : await atOnce(40, () => halfSigned(app(), person));
    const results = await Promise.all(browsers.map((browser) => verify(browser, person.phone.wrongCode())));
    expect(tally(results)).toEqual({ CODE_WRONG: 5, TOO_MANY_ATTEMPTS: 35 });
    expect(await trailOf(app(), person.id, 'CODE_REJECTED')).toHaveLength(5);
    app().clock.pass(seconds(30));
    await guessInNewSession(app(), person);
    expect(await verify(await halfSigned(app(), person), person.phone.wrongCode())).toMatchObject(wait(60));
  },
);
