import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { minutes, seconds } from '../src/duration.js';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import {
  createPerson,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  session,
  signedIn,
  verify,
} from './support/people.js';

const app = useApp();
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };
const over = (endedBecause: string) => ({ state: 'ANONYMOUS', endedBecause, user: null });

const token = (browser: Browser) => browser.cookies.get('dragonfly-session') ?? '';
const logout = async (browser: Browser) =>
  (await browser.ask('mutation { logout { state endedBecause } }')).data.logout;
const revokeAll = (accountId: string) =>
  app().sql('update authenticator set revoked_at = $2 where account_id = $1', [
    accountId,
    app().clock.read(),
  ]);

test('each rise in state sets a new token, and the old one is dead', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  const half = browser.copy();
  await verify(browser, person.phone.code());
  const whole = browser.copy();
  app().clock.pass(minutes(10));
  await verify(browser, person.phone.code());
  expect(new Set([half, whole, browser].map(token)).size).toBe(3);
  expect(await session(half)).toMatchObject({ state: 'ANONYMOUS', endedBecause: null });
  expect(await session(whole)).toMatchObject({ state: 'ANONYMOUS' });
  expect(await session(browser)).toMatchObject({ state: 'ELEVATED' });
});

test('the confirmation of the first authenticator sets a new token, and the old one is dead', async () => {
  const browser = app().browser();
  await login(browser, (await createPerson(app())).email);
  const half = browser.copy();
  const { secret } = await enroll(browser);
  await verify(browser, appOn(app().clock, secret).code());
  expect(token(half)).not.toBe(token(browser));
  expect(await session(half)).toMatchObject({ state: 'ANONYMOUS' });
});

test('a code while ELEVATED prolongs it under the same token', async () => {
  const { browser, phone } = await enrolledPerson(app());
  const before = token(browser);
  app().clock.pass(minutes(5));
  expect(await verify(browser, phone.code())).toMatchObject({ session: { expiresInSeconds: 600 } });
  expect(token(browser)).toBe(before);
});

test('only login, logout and a rise in state write the cookie', async () => {
  const { browser, email } = await enrolledPerson(app());
  for (const operation of [
    '{ session { state } }',
    '{ viewer { id } }',
    'mutation { confirmRecoveryCodesSaved { state } }',
  ])
    expect((await browser.ask(operation)).headers.getSetCookie()).toEqual([]);
  const login = `mutation { login(email: "${email}", password: "wrong password") { __typename } }`;
  expect((await browser.ask(login)).headers.getSetCookie()).toEqual([]);
});

test('a refused login leaves the session as it was', async () => {
  const { browser, email } = await enrolledPerson(app());
  expect(await login(browser, email, 'wrong password')).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  expect(await session(browser)).toMatchObject({ state: 'ELEVATED', user: { email } });
});

test('a successful login ends the browser’s former session, whoever’s it was', async () => {
  const [person, neighbor] = [await enrolledPerson(app()), await createPerson(app())];
  const former = person.browser.copy();
  await login(person.browser, neighbor.email);
  expect(await session(former)).toMatchObject(over('STARTED_OVER'));
  expect(await session(person.browser)).toMatchObject({
    state: 'ENROLLMENT_REQUIRED',
    user: { id: neighbor.id },
  });
});

test('a session in another browser survives a login', async () => {
  const person = await enrolledPerson(app());
  await halfSigned(app(), person);
  expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED' });
});

test('logout ends the session in every tab and takes its cookie', async () => {
  const { browser } = await enrolledPerson(app());
  const tab = browser.copy();
  expect(await logout(browser)).toEqual({ state: 'ANONYMOUS', endedBecause: 'SIGNED_OUT' });
  expect(browser.cookies.size).toBe(0);
  expect(await session(tab)).toMatchObject(over('SIGNED_OUT'));
  expect(await logout(browser)).toEqual({ state: 'ANONYMOUS', endedBecause: null });
});

test('the confirmation of the first authenticator ends all other half-signed sessions', async () => {
  const person = await createPerson(app());
  const [owner, other, pending] = [
    await halfSigned(app(), person),
    await halfSigned(app(), person),
    await halfSigned(app(), person),
  ];
  const theirs = appOn(app().clock, (await enroll(pending)).secret);
  await verify(owner, appOn(app().clock, (await enroll(owner)).secret).code());
  expect(await session(other)).toMatchObject(over('ENDED_ELSEWHERE'));
  expect(await session(pending)).toMatchObject(over('ENDED_ELSEWHERE'));
  expect(await verify(pending, theirs.code())).toMatchObject({ code: 'AUTH_STATE_REQUIRED' });
});

test('a half-signed session of an older epoch is over; one with both factors goes on', async () => {
  const person = await enrolledPerson(app());
  const half = await halfSigned(app(), person);
  await app().sql('update account set epoch = epoch + 1 where id = $1', [person.id]);
  expect(await session(half)).toMatchObject(over('ENDED_ELSEWHERE'));
  expect(await verify(half, person.phone.code())).toMatchObject({ code: 'AUTH_STATE_REQUIRED' });
  expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED' });
});

test.each([
  ['FROZEN', 'frozen_at'],
  ['DEACTIVATED', 'deactivated_at'],
])('every session of an account is %s at once', async (because, column) => {
  const person = await enrolledPerson(app());
  const half = await halfSigned(app(), person);
  await app().sql(`update account set ${column} = $2 where id = $1`, [person.id, app().clock.read()]);
  for (const browser of [half, person.browser]) {
    expect(await session(browser)).toMatchObject(over(because));
    expect(await verify(browser, person.phone.code())).toMatchObject({ code: 'AUTH_STATE_REQUIRED' });
  }
});

test('an account that lost every authenticator must prove its mailbox and can’t enroll by password', async () => {
  const person = await enrolledPerson(app());
  await revokeAll(person.id);
  const browser = app().browser();
  expect(await login(browser, person.email)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
  const { errors } = await browser.ask('mutation { enroll2FA { __typename } }');
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'AUTH_STATE_REQUIRED',
    actual: 'EMAIL_CODE_REQUIRED',
  });
  expect(await verify(browser, person.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
  expect(await verify(browser, person.phone.code(), randomUUID())).toMatchObject({
    code: 'NO_PENDING_ENROLLMENT',
  });
});

test('a session ends with the authenticator that proved it; one proved by another factor goes on', async () => {
  const person = await enrolledPerson(app());
  const byCode = await signedIn(app(), person);
  const byRecovery = await halfSigned(app(), person);
  await verify(byRecovery, person.recoveryCodes[0] ?? '');
  await revokeAll(person.id);
  expect(await session(byCode)).toMatchObject(over('ENDED_ELSEWHERE'));
  expect(await session(byRecovery)).toMatchObject({ state: 'ELEVATED' });
});

test('a token is stored as its hash alone', async () => {
  const { browser } = await enrolledPerson(app());
  const rows = await app().sql<{ row: string; token_hash: Buffer }>(
    'select s::text as row, token_hash from session s',
  );
  expect(token(browser)).toMatch(/^[\w-]{43}$/);
  const hash = createHash('sha256').update(token(browser)).digest();
  expect(rows.filter(({ token_hash }) => hash.equals(token_hash))).toHaveLength(1);
  expect(rows.filter(({ row }) => row.includes(token(browser)))).toEqual([]);
});

test('an ended session says why for seven days', async () => {
  const { browser } = await enrolledPerson(app());
  const tab = browser.copy();
  await logout(browser);
  app().clock.pass(seconds(7 * 24 * 3600 - 1));
  expect(await session(tab)).toMatchObject(over('SIGNED_OUT'));
});

test('the elevation of a step-up lasts no longer than the session', async () => {
  const { browser, phone } = await enrolledPerson(app());
  for (let passed = 0; passed < 14; passed += 1) {
    app().clock.pass(minutes(51));
    await browser.ask('{ viewer { id } }');
  }
  expect(await verify(browser, phone.code())).toMatchObject(ELEVATED);
  const { expiresInSeconds } = await session(browser);
  expect(expiresInSeconds).toBe(12 * 3600 - 14 * 51 * 60 - 30);
  app().clock.pass(seconds(expiresInSeconds));
  expect(await session(browser)).toMatchObject(over('TIMED_OUT'));
});
