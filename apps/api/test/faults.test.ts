import { afterEach, expect, test } from 'vitest';
import { takeErrors, useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Answer } from './support/browser.js';
import { administer, holdRow, nameOf } from './support/held-row.js';
import {
  createPerson,
  enroll,
  enrolledPerson,
  halfSigned,
  loginMutation,
  password,
  session,
  verify,
  verifyMutation,
} from './support/people.js';

const app = useApp();
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const command = (text: string, values?: unknown[]) => administer(app().databaseUrl, text, values);
const databaseName = () => nameOf(app().databaseUrl);
const allowConnections = () => command(`alter database ${databaseName()} allow_connections true`);

/** Nobody reaches the database any more, and whoever did is cut off: whoever holds a row last, or it would be free for who waits. */
async function loseDatabase() {
  cleanups.push(allowConnections);
  await command(`alter database ${databaseName()} allow_connections false`);
  const untilGone = 5000;
  await command(
    `select pg_terminate_backend(pid, ${untilGone}) from (
       select pid from pg_stat_activity where datname = $1
       order by state is not distinct from 'idle in transaction'
     ) connected`,
    [databaseName()],
  );
}

async function hold(table: string, column: string, value: string) {
  const held = await holdRow(app().databaseUrl, table, column, value);
  cleanups.push(held.release);
  return held.untilSomebodyWaits;
}

function expectFault({ data, errors, text }: Answer<unknown>) {
  const requestId = expect.stringMatching(/^[\da-f-]{36}$/);
  expect(data).toBeFalsy();
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }]);
  expect(Object.keys(errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'requestId']);
  expect(text).not.toMatch(/terminat|connection|database|select| at .*\.[jt]s/i);
  expect(takeErrors(app()).join()).toContain(String(errors?.[0]?.extensions.requestId));
}

const health = async (path: string) => (await fetch(app().url + path)).status;

test('a database that goes in the middle of verify2FA signs nobody in, and spends nothing', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  const code = person.phone.code();
  const untilSomebodyWaits = await hold('account', 'id', person.id);
  const answer = browser.ask(verifyMutation, { code });
  await untilSomebodyWaits();
  const cookie = browser.cookies.get('dragonfly-session');
  await loseDatabase();
  expectFault(await answer);
  expect(browser.cookies.get('dragonfly-session')).toBe(cookie);
  await allowConnections();
  expect(await session(browser)).toMatchObject({ state: 'CODE_REQUIRED' });
  expect(await verify(browser, code)).toMatchObject(ELEVATED);
});

test('without a database everything fails closed; with it back everything works, without a restart', async () => {
  const person = await enrolledPerson(app());
  const half = await halfSigned(app(), person);
  const operations: [string, Record<string, unknown>][] = [
    ['{ session { state } }', {}],
    ['{ viewer { id } }', {}],
    [loginMutation, { email: person.email, password }],
    ['mutation { enroll2FA { __typename } }', {}],
    ['mutation { renewRecoveryCodes { codes } }', {}],
    ['mutation { logout { state } }', {}],
    [verifyMutation, { code: person.phone.code() }],
  ];
  await loseDatabase();
  for (const [operation, variables] of operations)
    expectFault(await person.browser.ask(operation, variables));
  expectFault(await half.ask(verifyMutation, { code: person.recoveryCodes[0] }));
  expect([await health('/healthz'), await health('/readyz')]).toEqual([200, 503]);
  await allowConnections();
  expect([await health('/healthz'), await health('/readyz')]).toEqual([200, 200]);
  expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED', recoveryCodesLeft: 10 });
  expect(await verify(half, person.phone.code())).toMatchObject(ELEVATED);
});

async function pendingPerson() {
  const person = await createPerson(app());
  const browser = await halfSigned(app(), person);
  const enrollment = await enroll(browser);
  return { person, browser, enrollment, code: appOn(app().clock, enrollment.secret).code() };
}

async function expectNothingBound({
  person,
  browser,
  enrollment,
}: Awaited<ReturnType<typeof pendingPerson>>) {
  const [bound] = await app().sql(
    `select a.epoch, a.last_step::int, a.first_enrolled_at, a.recovery_salt,
       (select count(*)::int from authenticator where account_id = a.id) as authenticators,
       (select count(*)::int from recovery_code where account_id = a.id) as codes
     from account a where a.id = $1`,
    [person.id],
  );
  const nothing = {
    epoch: 0,
    last_step: -1,
    first_enrolled_at: null,
    recovery_salt: null,
    authenticators: 0,
    codes: 0,
  };
  expect(bound).toEqual(nothing);
  expect(await session(browser)).toMatchObject({
    state: 'ENROLLMENT_REQUIRED',
    pendingEnrollment: { id: enrollment.id },
  });
}

test('a database that goes in the middle of the first confirmation leaves nothing of it, and the code works later', async () => {
  const pending = await pendingPerson();
  const untilSomebodyWaits = await hold('session', 'account_id', pending.person.id);
  const answer = pending.browser.ask(verifyMutation, { code: pending.code });
  await untilSomebodyWaits();
  await loseDatabase();
  expectFault(await answer);
  await allowConnections();
  await expectNothingBound(pending);
  expect(await verify(pending.browser, pending.code)).toMatchObject({
    ...ELEVATED,
    recoveryCodes: { length: 10 },
  });
});

/** From now on this table refuses this. */
async function refuse(verb: 'insert' | 'update' | 'delete', table: string) {
  const drop = () => app().sql(`drop trigger if exists refuse_write on ${table}`);
  cleanups.push(drop);
  await app().sql(`create or replace function refuse_write() returns trigger language plpgsql as
    $$ begin raise exception 'no space left'; end $$`);
  await app().sql(`create trigger refuse_write before ${verb} on ${table} execute function refuse_write()`);
  return drop;
}

test.each([
  ['insert', 'authenticator'],
  ['insert', 'recovery_code'],
  ['delete', 'enrollment'],
  ['update', 'account'],
  ['update', 'session'],
] as const)(
  'an enrollment is confirmed with its recovery codes or not at all: %s %s fails',
  async (verb, table) => {
    const pending = await pendingPerson();
    const restore = await refuse(verb, table);
    expectFault(await pending.browser.ask(verifyMutation, { code: pending.code }));
    await expectNothingBound(pending);
    await restore();
    expect(await verify(pending.browser, pending.code)).toMatchObject({
      ...ELEVATED,
      recoveryCodes: { length: 10 },
    });
  },
);

test('recovery codes are replaced as a whole or not at all', async () => {
  const { browser, recoveryCodes } = await enrolledPerson(app());
  const restore = await refuse('insert', 'recovery_code');
  expectFault(await browser.ask('mutation { renewRecoveryCodes { codes } }'));
  await restore();
  expect(await session(browser)).toMatchObject({ recoveryCodesLeft: 10 });
  expect(await verify(browser, recoveryCodes[4] ?? '')).toMatchObject(ELEVATED);
});
