import { expect, test } from 'vitest';
import { minutes } from '../src/duration.js';
import { housekeep } from '../src/housekeeping.js';
import { takeErrors, useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import { createPerson, enroll, enrollMutation, login, session, verify } from './support/people.js';

const app = useApp({ LOG_LEVEL: 'trace' });

/** Everything that was typed or handed out in confidence, by what it is. */
const confided = new Map<string, string>();
function confide<Text extends string>(name: string, text: Text): Text {
  confided.set(`${name} ${confided.size}`, text);
  return text;
}

const rightPassword = 'correct horse battery';
const keepToken = (browser: Browser) => confide('token', browser.cookies.get('dragonfly-session') ?? '');
const tryPassword = (browser: Browser, email: string, password: string) =>
  login(browser, email, confide('password', password));
const tryCode = (browser: Browser, code: string, id?: string) => verify(browser, confide('code', code), id);

async function signInForTheFirstTime(email: string) {
  const browser = app().browser();
  await tryPassword(browser, email, 'wrong horse battery');
  await tryPassword(browser, confide('password as e-mail', 'typed in the wrong field'), 'whatever it is');
  await tryPassword(browser, email, rightPassword);
  keepToken(browser);
  await browser.ask('mutation { recordEnrollmentStep(step: CHOICE) { state } }');
  confide('secret', (await enroll(browser, { path: 'QR_FIRST' })).secret);
  const secret = confide('secret', (await enroll(browser)).secret);
  const phone = appOn(app().clock, secret);
  for (const code of [phone.code(4), phone.wrongCode(), `${phone.code(6)}0`]) await tryCode(browser, code);
  const { recoveryCodes } = await tryCode(browser, phone.code());
  for (const code of recoveryCodes) confide('recovery code', code);
  keepToken(browser);
  return { browser, phone, recoveryCodes };
}

async function signInAgain(
  email: string,
  { phone, recoveryCodes }: Awaited<ReturnType<typeof signInForTheFirstTime>>,
) {
  const browser = app().browser();
  await tryPassword(browser, email, rightPassword);
  keepToken(browser);
  await tryCode(browser, phone.code());
  app().clock.pass(minutes(1));
  await tryCode(browser, rightPassword);
  await tryCode(browser, recoveryCodes[0].toLowerCase());
  await tryCode(browser, confide('recovery code', 'AAAA-BBBB-CCCC-DDDD'));
  keepToken(browser);
  app().clock.pass(minutes(11));
  for (let guess = 0; guess < 7; guess += 1) await tryCode(browser, phone.code(8 + guess));
  app().clock.pass(minutes(1));
  await tryCode(browser, phone.code());
  keepToken(browser);
  return browser;
}

async function changeEverything(browser: Browser) {
  const further = await enroll(browser, { name: 'Tablet' });
  app().clock.pass(minutes(1));
  await tryCode(browser, appOn(app().clock, confide('secret', further.secret)).code(), further.id);
  const { data } = await browser.ask('mutation { renewRecoveryCodes { codes } }');
  for (const code of data.renewRecoveryCodes.codes) confide('recovery code', code);
  confide('pending secret', (await enroll(browser)).secret);
}

/** Faults whose error holds the values of the statement that failed. */
async function meetFaults(browser: Browser, email: string) {
  for (const table of ['session', 'enrollment', 'authenticator'])
    await app().sql(`alter table ${table} add constraint no_more check (false) not valid`);
  expect((await browser.ask(enrollMutation)).errors).toMatchObject([
    { extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  await tryPassword(app().browser(), email, rightPassword).catch(() => undefined);
  await browser.post(confide('body', '{"query":"{ session { state } }", "password": no json}'));
  await browser.ask(
    `mutation { login(email: 1, password: "${confide('password', 'in a broken operation')}") { __typename } }`,
  );
  const errors = takeErrors(app());
  expect(errors.length).toBeGreaterThan(1);
  for (const table of ['session', 'enrollment', 'authenticator'])
    await app().sql(`alter table ${table} drop constraint no_more`);
  return errors;
}
test('after a run of everything no secret, code, password, token or cookie is in the log or the database', async () => {
  const { email } = await createPerson(app());
  const first = await signInForTheFirstTime(email);
  app().clock.pass(minutes(1));
  const browser = await signInAgain(email, first);
  await changeEverything(browser);
  const faults = await meetFaults(browser, email);
  app().clock.pass(minutes(1));
  await housekeep(app().deps);
  await browser.ask('mutation { logout { state } }');
  expect((await session(first.browser)).state).toBe('AUTHENTICATED');
  expect(findIn('the log', [...app().logged, ...faults])).toEqual([]);
  expect(findIn('the database', await dump())).toEqual([]);
});

test('the search finds whatever is planted in a line of log or a row', () => {
  for (const value of confided.values()) {
    expect(findIn('a line', [JSON.stringify({ level: 20, msg: `typed ${value}` })])).not.toEqual([]);
    expect(findIn('a row', [`(1,\\x${Buffer.from(value).toString('hex')},t)`])).not.toEqual([]);
  }
});

/** Where any of it shows: as it was typed, without hyphens, in any letter case, or as the bytes that bytea prints. */
function findIn(where: string, lines: readonly string[]): string[] {
  const text = lines.join('\n').toLowerCase();
  return [...confided].flatMap(([name, value]) => {
    const ways = new Set([
      value,
      value.replaceAll('-', ''),
      JSON.stringify(value).slice(1, -1),
      Buffer.from(value).toString('hex'),
    ]);
    const alone = (way: string) =>
      new RegExp(`(?<![\\w.:+-])${escaped(way.toLowerCase())}(?!\\w)`).test(text);
    const shows = (way: string) => (/^\d{1,7}$/.test(way) ? alone(way) : text.includes(way.toLowerCase()));
    return [...ways].filter(shows).map((way) => `${name} “${way}” in ${where}`);
  });
}

const escaped = (text: string) => text.replace(/[^\w]/g, '\\$&');

/** Every row of every table as text. */
async function dump(): Promise<string[]> {
  const tables = await app().sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(9);
  const rows = await Promise.all(
    tables.map(({ name }) => app().sql<{ row: string }>(`select t::text as row from ${name} t`)),
  );
  return rows.flat().map(({ row }) => row);
}
