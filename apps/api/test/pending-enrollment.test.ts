import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { minutes, seconds } from '../src/duration.js';
import { useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import {
  createPerson,
  enroll,
  enrolledPerson,
  halfSigned,
  session,
  signedIn,
  verify,
} from './support/people.js';

const app = useApp();
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };
const none = { __typename: 'Refused', code: 'NO_PENDING_ENROLLMENT' };
const phoneFor = ({ secret }: { secret: string }) => appOn(app().clock, secret);
const beginning = async () => halfSigned(app(), await createPerson(app()));

test('a pending enrollment is kept for its session’s tabs and a reload, without its secret', async () => {
  const browser = await beginning();
  const { id, secret } = await enroll(browser);
  app().clock.pass(seconds(60));
  const tab = await browser.copy().ask('{ session { pendingEnrollment { id expiresInSeconds } } }');
  expect(tab.data.session.pendingEnrollment).toEqual({ id, expiresInSeconds: 120 });
  expect(tab.text).not.toContain(secret);
  expect(await verify(browser, phoneFor({ secret }).code())).toMatchObject(ELEVATED);
});

test('it belongs to its session: another one of the same person has none', async () => {
  const person = await createPerson(app());
  const [first, second] = [await halfSigned(app(), person), await halfSigned(app(), person)];
  const enrollment = await enroll(first);
  expect(await session(second)).toMatchObject({ pendingEnrollment: null });
  const code = phoneFor(enrollment).code();
  expect(await verify(second, code)).toMatchObject(none);
  expect(await verify(second, code, enrollment.id)).toMatchObject(none);
  expect(await verify(first, code, enrollment.id)).toMatchObject(ELEVATED);
});

test('it runs out after three minutes', async () => {
  const browser = await beginning();
  const enrollment = await enroll(browser);
  app().clock.pass(seconds(179));
  expect(await session(browser)).toMatchObject({ pendingEnrollment: { expiresInSeconds: 1 } });
  app().clock.pass(seconds(1));
  expect(await session(browser)).toMatchObject({ state: 'ENROLLMENT_REQUIRED', pendingEnrollment: null });
  for (const id of [undefined, enrollment.id])
    expect(await verify(browser, phoneFor(enrollment).code(), id)).toMatchObject({
      code: 'ENROLLMENT_EXPIRED',
    });
});

test('a new secret kills the old one', async () => {
  const browser = await beginning();
  const [old, fresh] = [await enroll(browser), await enroll(browser)];
  expect(await verify(browser, phoneFor(old).code())).toMatchObject({ code: 'CODE_WRONG' });
  expect(await verify(browser, phoneFor(old).code(), old.id)).toMatchObject(none);
  expect(await verify(browser, phoneFor(fresh).code())).toMatchObject(ELEVATED);
});

test('without a pending enrollment, with an unknown or a garbled id, no code is compared', async () => {
  const browser = await beginning();
  expect(await verify(browser, '123456')).toMatchObject(none);
  const enrollment = await enroll(browser);
  for (const id of [
    randomUUID(),
    '',
    'garbage',
    `${enrollment.id} `,
    enrollment.id.toUpperCase(),
    '\0',
    '🐉',
  ])
    expect(await verify(browser, phoneFor(enrollment).code(), id), id).toMatchObject(none);
});

test('an id where a confirmed factor is due finds nothing', async () => {
  const person = await enrolledPerson(app());
  const { id } = await enroll(person.browser);
  const half = await halfSigned(app(), person);
  expect(await verify(half, person.phone.code(), id)).toMatchObject(none);
});

test('30 secrets an hour and account, then a wait, over all sessions', async () => {
  const person = await createPerson(app());
  const browser = await halfSigned(app(), person);
  for (let made = 0; made < 30; made += 1)
    expect(await enroll(browser)).toMatchObject({ __typename: 'Enrollment' });
  app().clock.pass(minutes(20));
  const refusal = { code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 2400, exhausted: false };
  expect(await enroll(browser)).toMatchObject(refusal);
  expect(await enroll(await halfSigned(app(), person))).toMatchObject(refusal);
  app().clock.pass(minutes(40));
  expect(await enroll(await halfSigned(app(), person))).toMatchObject({ __typename: 'Enrollment' });
});

test('a burst of 40 makes exactly 30', async () => {
  const browser = await beginning();
  expect(tally(await atOnce(40, () => enroll(browser.copy())))).toEqual({
    Enrollment: 30,
    TOO_MANY_ATTEMPTS: 10,
  });
});

const further = async (browser: Browser) => {
  const enrollment = await enroll(browser, { name: 'Tablet' });
  return { ...enrollment, tablet: phoneFor(enrollment) };
};

test('a further authenticator is confirmed by its id while ELEVATED, prolongs nothing and makes no recovery codes', async () => {
  const person = await enrolledPerson(app());
  app().clock.pass(minutes(5));
  const { id, tablet } = await further(person.browser);
  const { expiresInSeconds } = await session(person.browser);
  const token = person.browser.cookies.get('dragonfly-session');
  const verified = await verify(person.browser, tablet.code(), id);
  expect(verified).toMatchObject({ recoveryCodes: null, session: { state: 'ELEVATED', expiresInSeconds } });
  expect(await session(person.browser)).toMatchObject({
    state: 'ELEVATED',
    expiresInSeconds,
    recoveryCodesLeft: 10,
  });
  expect(person.browser.cookies.get('dragonfly-session')).toBe(token);
  app().clock.pass(seconds(30));
  expect(await verify(await halfSigned(app(), person), tablet.code())).toMatchObject(ELEVATED);
  app().clock.pass(seconds(30));
  expect(await verify(await halfSigned(app(), person), person.phone.code())).toMatchObject(ELEVATED);
});

test('begun while ELEVATED it is confirmed when the elevation has passed, and steps nothing up', async () => {
  const { browser } = await enrolledPerson(app());
  app().clock.pass(minutes(8));
  const { id, tablet } = await further(browser);
  app().clock.pass(minutes(2));
  expect(await session(browser)).toMatchObject({ state: 'AUTHENTICATED', pendingEnrollment: { id } });
  expect(await verify(browser, tablet.code(), id)).toMatchObject({ session: { state: 'AUTHENTICATED' } });
});

test('without its id only confirmed authenticators are compared', async () => {
  const { browser, phone } = await enrolledPerson(app());
  const { id, tablet } = await further(browser);
  expect(await verify(browser, tablet.code())).toMatchObject({ code: 'CODE_WRONG' });
  expect(await verify(browser, phone.code(), id)).toMatchObject({ code: 'CODE_WRONG' });
  expect(await verify(browser, phone.code())).toMatchObject(ELEVATED);
});

test('another session of the same person can’t confirm it, signed in or not', async () => {
  const person = await enrolledPerson(app());
  const other = await signedIn(app(), person);
  const { id, tablet } = await further(person.browser);
  expect(await verify(other, tablet.code(), id)).toMatchObject(none);
});

test('a signed-in session survives a further authenticator; a half-signed one starts over', async () => {
  const person = await enrolledPerson(app());
  const [other, half] = [await signedIn(app(), person), await halfSigned(app(), person)];
  const { id, tablet } = await further(person.browser);
  await verify(person.browser, tablet.code(), id);
  expect(await session(other)).toMatchObject({ state: 'ELEVATED' });
  expect(await session(half)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'ENDED_ELSEWHERE' });
});
