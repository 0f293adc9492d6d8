import { expect, test } from 'vitest';
import { hours, minutes, seconds } from '../src/duration.js';
import { useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import type { Browser } from './support/browser.js';
import { enrolledPerson, halfSigned, session, verify } from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const wrong = { __typename: 'CodeRejected', code: 'CODE_WRONG' };
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };
const wrongCode = 'AAAA-BBBB-CCCC-DDDD';

const renew = async (browser: Browser): Promise<string[]> =>
  (await browser.ask('mutation { renewRecoveryCodes { codes } }')).data.renewRecoveryCodes.codes;
const confirmSaved = async (browser: Browser) =>
  (await browser.ask('mutation { confirmRecoveryCodesSaved { state recoveryCodesSaved } }')).data
    .confirmRecoveryCodesSaved;

test('ten codes of 80 bits come with the first authenticator', async () => {
  const { recoveryCodes } = await enrolledPerson(app());
  expect(recoveryCodes).toHaveLength(10);
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
});

test('each signs in once, in any order, whatever its case, spaces and hyphens', async () => {
  const person = await enrolledPerson(app());
  const ways: ((code: string) => string)[] = [
    (code) => code.toLowerCase(),
    (code) => code.replaceAll('-', ''),
    (code) => ` ${code.replaceAll('-', ' ')} `,
    (code) => code.toLowerCase().replaceAll('-', '--'),
  ];
  let left = 10;
  for (const [index, code] of person.recoveryCodes.toReversed().entries()) {
    const typed = ways[index % ways.length]?.(code) ?? code;
    left -= 1;
    const verified = await verify(await halfSigned(app(), person), typed);
    expect(verified).toMatchObject({ session: { state: 'ELEVATED', recoveryCodesLeft: left } });
  }
  for (const code of person.recoveryCodes.slice(0, 5))
    expect(await verify(await halfSigned(app(), person), code)).toMatchObject(wrong);
});

test('of 50 uses of one recovery code at once, one signs in', async () => {
  const person = await enrolledPerson(app());
  const browsers = await atOnce(50, () => halfSigned(app(), person));
  const [code = ''] = person.recoveryCodes;
  const results = await Promise.all(browsers.map((browser) => verify(browser, code)));
  expect(tally(results)).toMatchObject({ Verified: 1 });
  expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(1);
  const rejected = await trailOf(app(), person.id, 'CODE_REJECTED');
  expect(rejected).toHaveLength(tally(results).CODE_WRONG ?? 0);
  expect(await verify(person.browser, person.phone.code())).toMatchObject({
    session: { recoveryCodesLeft: 9 },
  });
});

test('a recovery code steps up, and the app’s code still works', async () => {
  const person = await enrolledPerson(app());
  app().clock.pass(minutes(11));
  expect((await session(person.browser)).state).toBe('AUTHENTICATED');
  expect(await verify(person.browser, person.recoveryCodes[3] ?? '')).toMatchObject(ELEVATED);
  expect(await verify(person.browser, person.phone.code())).toMatchObject(ELEVATED);
});

test('another account’s recovery code is wrong', async () => {
  const [person, neighbor] = [await enrolledPerson(app()), await enrolledPerson(app())];
  expect(await verify(await halfSigned(app(), person), neighbor.recoveryCodes[0] ?? '')).toMatchObject(wrong);
});

test('recovery codes have a budget of their own: neither lane locks the other', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  for (let guess = 0; guess < 5; guess += 1) expect(await verify(browser, wrongCode)).toMatchObject(wrong);
  const [code = '', other = ''] = person.recoveryCodes;
  expect(await verify(browser, code)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 30 });
  expect(await verify(browser, person.phone.code())).toMatchObject(ELEVATED);
  for (let guess = 0; guess < 5; guess += 1)
    expect(await verify(browser, person.phone.wrongCode())).toMatchObject(wrong);
  expect(await verify(browser, person.phone.code())).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  app().clock.pass(seconds(29));
  expect(await verify(browser, other)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 1 });
  app().clock.pass(seconds(1));
  expect(await verify(browser, other)).toMatchObject(ELEVATED);
});

test('a burst of 20 wrong recovery codes spends exactly five', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  const results = await atOnce(20, () => verify(browser, wrongCode));
  expect(tally(results)).toEqual({ CODE_WRONG: 5, TOO_MANY_ATTEMPTS: 15 });
  expect(await trailOf(app(), person.id, 'CODE_REJECTED')).toHaveLength(5);
});

test('new recovery codes replace all, used or not, and want to be saved anew', async () => {
  const person = await enrolledPerson(app());
  await verify(await halfSigned(app(), person), person.recoveryCodes[0] ?? '');
  await confirmSaved(person.browser);
  const codes = await renew(person.browser);
  expect(codes.filter((code) => person.recoveryCodes.includes(code))).toEqual([]);
  expect(await session(person.browser)).toMatchObject({ recoveryCodesLeft: 10, recoveryCodesSaved: false });
  const browser = await halfSigned(app(), person);
  expect(await verify(browser, person.recoveryCodes[1] ?? '')).toMatchObject(wrong);
  expect(await verify(browser, codes[9] ?? '')).toMatchObject(ELEVATED);
});

test('new recovery codes start with a clean count', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  for (let guess = 0; guess < 5; guess += 1) await verify(browser, wrongCode);
  const [code = ''] = await renew(person.browser);
  expect(await verify(browser, code)).toMatchObject(ELEVATED);
});

test('new recovery codes need a fresh code', async () => {
  const { browser } = await enrolledPerson(app());
  app().clock.pass(minutes(10));
  const { errors } = await browser.ask('mutation { renewRecoveryCodes { codes } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'AUTH_STATE_REQUIRED', required: ['ELEVATED'] });
});

test('the tick that they are saved is kept, and told once', async () => {
  const person = await enrolledPerson(app());
  expect(await session(person.browser)).toMatchObject({ recoveryCodesSaved: false });
  for (let tick = 0; tick < 2; tick += 1)
    expect(await confirmSaved(person.browser)).toEqual({ state: 'ELEVATED', recoveryCodesSaved: true });
  expect(await trailOf(app(), person.id, 'RECOVERY_CODES_SAVED')).toHaveLength(1);
  app().clock.pass(hours(2));
  const browser = await halfSigned(app(), person);
  expect(await verify(browser, person.phone.code())).toMatchObject({ session: { recoveryCodesSaved: true } });
});

test('they are stored as hashes alone, under a salt of their account', async () => {
  const [person, neighbor] = [await enrolledPerson(app()), await enrolledPerson(app())];
  const rows = await app().sql<{ id: string; digest: Buffer; salt: Buffer }>(
    'select a.id, r.digest, a.recovery_salt as salt from recovery_code r join account a on a.id = r.account_id',
  );
  const saltOf = (account: { id: string }) => rows.find(({ id }) => id === account.id)?.salt ?? Buffer.of();
  expect(saltOf(person)).toHaveLength(16);
  expect(saltOf(person).equals(saltOf(neighbor))).toBe(false);
  const plain = person.recoveryCodes[0]?.replaceAll('-', '') ?? '';
  const isStored = async (salt: Buffer) => {
    const [hashed] = await app().deps.passwords.digests('tests', [plain], salt);
    return rows.some(({ digest }) => hashed?.equals(digest));
  };
  expect(await isStored(saltOf(person))).toBe(true);
  expect(await isStored(saltOf(neighbor))).toBe(false);
});
