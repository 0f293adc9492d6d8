import { randomInt, randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { hours, minutes, seconds } from '../src/duration.js';
import { housekeep } from '../src/housekeeping.js';
import { HashQueue } from '../src/sign-in/hash-queue.js';
import { useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import type { Browser } from './support/browser.js';
import { createPerson, login, loginMutation, password } from './support/people.js';
import { trailOf } from './support/trail.js';

const published = { APP_URL: 'https://sign-in.example', TRUST_PROXY: '1' };
const app = useApp(published);
const narrow = useApp({ ...published, NETWORK_FREE_FAILURES: '10' });
const wrong = { __typename: 'Refused', code: 'CREDENTIALS_WRONG' };
const SESSION = { __typename: 'Session', state: 'ENROLLMENT_REQUIRED' };
const wait = (retryAfterSeconds: number) => ({
  code: 'TOO_MANY_ATTEMPTS',
  retryAfterSeconds,
  exhausted: false,
});

const from = (address: string, running = app()) =>
  running.browser({ origin: 'https://sign-in.example', 'x-forwarded-for': address });
const anyAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
const somewhere = () => from(anyAddress());
const nobody = () => `${randomUUID()}@nowhere.test`;

async function guess(browser: Browser, email: string, times: number) {
  for (let guessed = 0; guessed < times; guessed += 1)
    expect(await login(browser, email, 'wrong password'), `guess ${guessed + 1}`).toMatchObject(wrong);
}

test.each(['a known', 'an unknown'])(
  '%s e-mail: ten tries are free, then waits double up to an hour',
  async (kind) => {
    const email = kind === 'a known' ? (await createPerson(app())).email : nobody();
    const browser = somewhere();
    await guess(browser, email, 10);
    for (const due of [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]) {
      expect(await login(browser, email, 'wrong password')).toMatchObject(wait(due));
      app().clock.pass(seconds(due));
      await guess(browser, email, 1);
    }
  },
);

test('during a wait nothing is compared or counted, not even a right password', async () => {
  const { id, email } = await createPerson(app());
  const browser = somewhere();
  await guess(browser, email, 10);
  for (let again = 0; again < 5; again += 1) expect(await login(browser, email)).toMatchObject(wait(30));
  expect(await trailOf(app(), id, 'PASSWORD_REJECTED')).toHaveLength(10);
  app().clock.pass(seconds(30));
  expect(await login(browser, email)).toMatchObject(SESSION);
  await guess(browser, email, 10);
});

test('the way an e-mail is written brings no new budget', async () => {
  const { email } = await createPerson(app());
  const browser = somewhere();
  await guess(browser, email, 5);
  await guess(browser, ` ${email.toUpperCase()} `, 5);
  expect(await login(browser, email)).toMatchObject(wait(30));
});

test('strangers elsewhere make the owner wait a minute at most', async () => {
  const { email } = await createPerson(app());
  const [stranger, owner] = [somewhere(), somewhere()];
  await guess(stranger, email, 10);
  for (const due of [30, 60, 120, 240]) {
    app().clock.pass(seconds(due));
    await guess(stranger, email, 1);
  }
  expect(await login(owner, email)).toMatchObject(wait(60));
  app().clock.pass(seconds(60));
  expect(await login(owner, email)).toMatchObject(SESSION);
  expect(await login(stranger, email)).toMatchObject(wait(420));
});

test('guesses at one account from many networks count together', async () => {
  const { email } = await createPerson(app());
  for (let network = 0; network < 10; network += 1) await guess(somewhere(), email, 1);
  expect(await login(somewhere(), email)).toMatchObject(wait(30));
});

test.each([
  ['an IPv4 address', () => anyAddress(), (address: string) => address],
  [
    'the /64 of an IPv6 address',
    () => `2001:db8:1:${randomInt(9999)}::`,
    (prefix: string) => `${prefix}${randomInt(9999)}`,
  ],
])('one network that tries many accounts waits: %s', async (_, network, addressIn) => {
  const here = network();
  const { email } = await createPerson(narrow());
  for (let account = 0; account < 10; account += 1) await guess(from(addressIn(here), narrow()), nobody(), 1);
  expect(await login(from(addressIn(here), narrow()), email)).toMatchObject(wait(30));
  expect(await login(from(anyAddress(), narrow()), email)).toMatchObject(SESSION);
});

test('a burst of 40 guesses spends exactly ten', async () => {
  const { id, email } = await createPerson(app());
  const address = anyAddress();
  const results = await atOnce(40, () => login(from(address), email, 'wrong password'));
  expect(tally(results)).toEqual({ CREDENTIALS_WRONG: 10, TOO_MANY_ATTEMPTS: 30 });
  expect(await trailOf(app(), id, 'PASSWORD_REJECTED')).toHaveLength(10);
  app().clock.pass(seconds(30));
  await guess(from(address), email, 1);
  expect(await login(from(address), email)).toMatchObject(wait(60));
});

test('counters end a day after their last failure, those of unknown e-mails too', async () => {
  const [email, unknown, browser] = [(await createPerson(app())).email, nobody(), somewhere()];
  for (const each of [email, unknown]) await guess(browser, each, 10);
  app().clock.pass(hours(24));
  app().clock.pass(seconds(1));
  for (const each of [email, unknown]) await guess(browser, each, 10);
  app().clock.pass(hours(24));
  app().clock.pass(seconds(1));
  await housekeep(app().deps);
  expect(await app().sql('select from password_lane')).toEqual([]);
});

test('a right password clears the count of its network', async () => {
  const { email } = await createPerson(app());
  const browser = somewhere();
  for (let round = 0; round < 2; round += 1) {
    await guess(browser, email, 9);
    expect(await login(browser, email)).toMatchObject(SESSION);
  }
});

test('a known, an unknown and a deactivated e-mail cost the same statements and hashes, and answer alike', async () => {
  const gone = await createPerson(app());
  await app().sql('update account set deactivated_at = $2 where id = $1', [gone.id, app().clock.read()]);
  const statements = vi.spyOn(app().deps.database, 'run');
  const hashes = vi.spyOn(HashQueue.prototype, 'run');
  const costs: unknown[] = [];
  for (const [email, secret] of [
    [(await createPerson(app())).email, 'wrong password'],
    [nobody(), 'wrong password'],
    [gone.email, 'wrong password'],
    [gone.email, password],
  ]) {
    statements.mockClear();
    hashes.mockClear();
    const { text, status } = await somewhere().ask(loginMutation, { email, password: secret });
    const ran = statements.mock.calls.map(([{ name }]) => name);
    costs.push({ status, text, ran, hashed: hashes.mock.calls.length });
  }
  vi.restoreAllMocks();
  expect(costs[0]).toMatchObject({ ran: ['login-read', 'login-wrong'], hashed: 1 });
  for (const cost of costs) expect(cost).toEqual(costs[0]);
});

test('a frozen account says so only after a right password', async () => {
  const { id, email } = await createPerson(app());
  await app().sql('update account set frozen_at = $2, epoch = epoch + 1 where id = $1', [
    id,
    app().clock.read(),
  ]);
  const browser = somewhere();
  expect(await login(browser, email, 'wrong password')).toMatchObject(wrong);
  expect(await login(browser, email)).toMatchObject({ __typename: 'Refused', code: 'ACCOUNT_FROZEN' });
  expect(browser.cookies.size).toBe(0);
});

test('a deactivated account answers like a wrong password and waits like one', async () => {
  const { id, email } = await createPerson(app());
  await app().sql('update account set deactivated_at = $2 where id = $1', [id, app().clock.read()]);
  const browser = somewhere();
  for (let again = 0; again < 10; again += 1) expect(await login(browser, email)).toMatchObject(wrong);
  expect(await login(browser, email)).toMatchObject(wait(30));
  app().clock.pass(minutes(1));
});

test('a network counts by the hour, and waits a minute at most', async () => {
  const here = from(anyAddress(), narrow());
  for (let day = 0; day < 5; day += 1) {
    for (let typo = 0; typo < 9; typo += 1) await guess(here, nobody(), 1);
    narrow().clock.pass(hours(1));
  }
  await guess(here, nobody(), 10);
  for (const due of [30, 60, 60, 60]) {
    expect(await login(here, nobody(), 'wrong password')).toMatchObject(wait(due));
    narrow().clock.pass(seconds(due));
    await guess(here, nobody(), 1);
  }
});
