import { expect, test } from 'vitest';
import { hours, minutes, seconds } from '../src/duration.js';
import { useApp } from './support/app.js';
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

const app = useApp();

test('a new person signs in with a password, an authenticator and its first code', async () => {
  const person = await createPerson(app());
  const browser = app().browser();
  expect(await login(browser, person.email)).toMatchObject({
    state: 'ENROLLMENT_REQUIRED',
    expiresInSeconds: 1800,
  });
  const enrollment = await enroll(browser, { path: 'QR_FIRST' });
  expect(enrollment).toMatchObject({
    expiresInSeconds: 180,
    secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
  });
  const verified = await verify(browser, appOn(app().clock, enrollment.secret).code());
  expect(verified.session).toMatchObject({
    state: 'ELEVATED',
    expiresInSeconds: 600,
    recoveryCodesSaved: false,
    recoveryCodesLeft: 10,
  });
  expect(new Set(verified.recoveryCodes).size).toBe(10);
  expect(await session(browser)).toMatchObject({
    state: 'ELEVATED',
    user: { email: person.email, role: 'USER' },
  });
});

test('an enrolled person is asked for a code, and falls back from ELEVATED after ten minutes', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  expect(await session(browser)).toMatchObject({ state: 'CODE_REQUIRED', user: { role: null } });
  expect((await verify(browser, person.phone.code())).session.state).toBe('ELEVATED');
  app().clock.pass(minutes(10));
  expect((await session(browser)).state).toBe('AUTHENTICATED');
});

test('a half-signed session ends after 30 minutes and says why', async () => {
  const person = await createPerson(app());
  const browser = await halfSigned(app(), person);
  app().clock.pass(minutes(30));
  expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'TIMED_OUT', user: null });
});

test('a session ends after an hour without activity, and after twelve hours with it', async () => {
  const person = await enrolledPerson(app());
  app().clock.pass(minutes(59));
  await person.browser.ask('{ viewer { id } }');
  for (let hour = 0; hour < 11; hour += 1) {
    app().clock.pass(minutes(59));
    expect((await person.browser.ask('{ viewer { id } }')).data).not.toBeNull();
  }
  app().clock.pass(minutes(30));
  expect(await session(person.browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'TIMED_OUT' });
  const idle = await enrolledPerson(app());
  app().clock.pass(hours(1));
  expect(await session(idle.browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'TIMED_OUT' });
});

test('asking for the session is no activity', async () => {
  const person = await enrolledPerson(app());
  for (let asked = 0; asked < 4; asked += 1) {
    app().clock.pass(minutes(15));
    await session(person.browser);
  }
  app().clock.pass(seconds(1));
  expect(await session(person.browser)).toMatchObject({ endedBecause: 'TIMED_OUT' });
});
