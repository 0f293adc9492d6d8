import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKeys, useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import { AuthenticatorApp } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import { type BuiltServer, startBuiltServer } from './support/built-server.js';
import { holdRow, untilQuiet } from './support/held-row.js';
import { createPerson, type Enrolled, enroll, login, password, session, verify } from './support/people.js';
import { trailOf } from './support/trail.js';

/** Owns the database and makes the accounts; the two servers below do everything else. */
const app = useApp();
const servers: BuiltServer[] = [];
const confided: string[] = [password];
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };

const start = () => startBuiltServer({ DATABASE_URL: app().databaseUrl, SECRET_KEYS: testKeys });
const browserAt = (index: number) => (servers[index % servers.length] as BuiltServer).browser();
const phoneFor = (secret: string) => new AuthenticatorApp(secret, () => new Date());
const token = (browser: Browser) => browser.cookies.get('dragonfly-session') ?? '';

beforeAll(async () => {
  servers.push(await start(), await start());
});

afterAll(() => Promise.all(servers.map((server) => server.end('SIGKILL'))));

/** Enrolled at one server. The account’s order of codes starts anew, so that the code on the phone is fresh. */
async function enrolledAt(index: number): Promise<Enrolled> {
  const person = await createPerson(app());
  const browser = browserAt(index);
  await login(browser, person.email);
  const { secret } = await enroll(browser);
  const phone = phoneFor(secret);
  const { recoveryCodes } = await verify(browser, phone.code());
  await app().sql('update account set last_step = -1 where id = $1', [person.id]);
  confided.push(secret, ...recoveryCodes, token(browser));
  return { ...person, browser, phone, secret, recoveryCodes };
}

const halfSignedAt = async (index: number, { email }: { email: string }) => {
  const browser = browserAt(index);
  await login(browser, email);
  return browser;
};

/** Another server sees the same cookies: a proxy sends each request where it likes. */
function moved(browser: Browser, index: number): Browser {
  const there = browserAt(index);
  for (const [name, value] of browser.cookies) there.cookies.set(name, value);
  return there;
}

test('of 50 uses of one code at once at two servers, one signs in', async () => {
  const person = await enrolledAt(0);
  const browsers = await atOnce(50, (index) => halfSignedAt(index, person));
  const code = person.phone.code();
  const results = await Promise.all(browsers.map((browser) => verify(browser, code)));
  expect(tally(results)).toEqual({ Verified: 1, CODE_ALREADY_USED: 49 });
  expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(1);
});

test('of 20 uses of one recovery code at once at two servers, one signs in', async () => {
  const person = await enrolledAt(0);
  const browsers = await atOnce(20, (index) => halfSignedAt(index, person));
  const results = await Promise.all(
    browsers.map((browser) => verify(browser, person.recoveryCodes[0] ?? '')),
  );
  expect(tally(results)).toMatchObject({ Verified: 1 });
  expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(1);
});

test('40 guesses at once at two servers spend exactly five', async () => {
  const person = await enrolledAt(1);
  const browsers = await atOnce(40, (index) => halfSignedAt(index, person));
  const code = person.phone.wrongCode();
  const results = await Promise.all(browsers.map((browser) => verify(browser, code)));
  expect(tally(results)).toEqual({ CODE_WRONG: 5, TOO_MANY_ATTEMPTS: 35 });
  expect(await trailOf(app(), person.id, 'CODE_REJECTED')).toHaveLength(5);
});

test('what one server did to a session the other one sees', async () => {
  const person = await enrolledAt(0);
  const browser = await halfSignedAt(0, person);
  const elsewhere = moved(browser, 1);
  expect(await verify(elsewhere, person.phone.code())).toMatchObject(ELEVATED);
  expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS' });
  const back = moved(elsewhere, 0);
  expect(await session(back)).toMatchObject({ state: 'ELEVATED' });
  await elsewhere.ask('mutation { logout { state } }');
  expect(await session(back)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'SIGNED_OUT' });
});

test('an enrollment begun at one server is confirmed at the other', async () => {
  const browser = await halfSignedAt(0, await createPerson(app()));
  const { secret } = await enroll(browser);
  expect(await verify(moved(browser, 1), phoneFor(secret).code())).toMatchObject(ELEVATED);
});

test('SIGTERM lets a request under way finish, takes no new ones and ends with 0', async () => {
  const person = await enrolledAt(1);
  const server = await start();
  const browser = server.browser();
  await login(browser, person.email);
  const held = await holdRow(app().databaseUrl, 'account', 'id', person.id);
  const answer = verify(browser, person.phone.code());
  await held.untilSomebodyWaits();
  const exitCode = server.end('SIGTERM');
  await expect
    .poll(() =>
      session(server.browser()).then(
        () => 'taken',
        () => 'refused',
      ),
    )
    .toBe('refused');
  await held.release();
  expect(await answer).toMatchObject(ELEVATED);
  expect(await exitCode).toBe(0);
  expect(await session(moved(browser, 0))).toMatchObject({ state: 'ELEVATED' });
  confided.push(token(browser));
  servers[0]?.printed.push(...server.printed);
});

/** Kills a server in the middle of a verify2FA that waits for this row. */
async function killWhileWaiting(
  person: { email: string },
  table: string,
  prepare: (browser: Browser) => Promise<string>,
  column: string,
  value: string,
) {
  const server = await start();
  const browser = server.browser();
  await login(browser, person.email);
  const code = await prepare(browser);
  const held = await holdRow(app().databaseUrl, table, column, value);
  const answer = verify(browser, code).catch(() => 'no answer');
  await held.untilSomebodyWaits();
  await server.end('SIGKILL');
  await held.release();
  expect(await answer).toBe('no answer');
  await untilQuiet(app().databaseUrl);
  return { browser: moved(browser, 1), code };
}

test('SIGKILL in the middle of a first confirmation leaves nothing of it', async () => {
  const person = await createPerson(app());
  const begin = async (browser: Browser) => phoneFor((await enroll(browser)).secret).code();
  const { browser, code } = await killWhileWaiting(person, 'session', begin, 'account_id', person.id);
  expect(await session(browser)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  expect(await trailOf(app(), person.id, 'AUTHENTICATOR_CONFIRMED')).toEqual([]);
  expect(await app().sql('select from authenticator where account_id = $1', [person.id])).toEqual([]);
  expect(await app().sql('select from recovery_code where account_id = $1', [person.id])).toEqual([]);
  expect(await verify(browser, code)).toMatchObject({ ...ELEVATED, recoveryCodes: { length: 10 } });
});

test('SIGKILL in the middle of a sign-in leaves all of it or nothing: code, session and event', async () => {
  const person = await enrolledAt(0);
  const code = async () => person.phone.code();
  await killWhileWaiting(person, 'account', code, 'id', person.id);
  const [{ spent, risen } = { spent: false, risen: -1 }] = await app().sql<{ spent: boolean; risen: number }>(
    `select a.last_step <> -1 as spent,
       (select count(*)::int from session s where s.account_id = a.id and s.signed_in_at is not null) as risen
     from account a where a.id = $1`,
    [person.id],
  );
  expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(spent ? 1 : 0);
  expect(risen).toBe(spent ? 2 : 1);
  expect(await verify(await halfSignedAt(1, person), person.phone.code(1))).toMatchObject(ELEVATED);
});

test('no server printed a password, secret, recovery code or token', () => {
  const printed = servers.flatMap((server) => server.printed).join('');
  expect(printed).toContain('sign-in: http');
  for (const text of confided) {
    expect(text.length).toBeGreaterThan(15);
    expect(printed).not.toContain(text);
  }
});
