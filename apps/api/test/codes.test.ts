import { expect, test } from 'vitest';
import { minutes, seconds } from '../src/duration.js';
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
  verifyMutation,
} from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const strict = useApp({ CODE_STRICT: '1' });
const wrong = { __typename: 'CodeRejected', code: 'CODE_WRONG' };
const used = { __typename: 'CodeRejected', code: 'CODE_ALREADY_USED' };
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };

test.each([-1, 0, 1])('the code of step %i from now signs in', async (step) => {
  const person = await enrolledPerson(app());
  app().clock.pass(minutes(2));
  expect(await verify(await halfSigned(app(), person), person.phone.code(step))).toMatchObject(ELEVATED);
});

test.each([-120, -3, -2, 2, 3, 120])('the code of step %i from now is wrong', async (step) => {
  const person = await enrolledPerson(app());
  app().clock.pass(minutes(2));
  const browser = await halfSigned(app(), person);
  expect(await verify(browser, person.phone.code(step))).toMatchObject({ ...wrong, clockDriftSeconds: null });
  expect(await session(browser)).toMatchObject({ state: 'CODE_REQUIRED' });
});

test('where codes are strict, only the present step signs in', async () => {
  const person = await enrolledPerson(strict());
  strict().clock.pass(minutes(2));
  const browser = await halfSigned(strict(), person);
  expect(await verify(browser, person.phone.code(-1))).toMatchObject(wrong);
  expect(await verify(browser, person.phone.code(1))).toMatchObject(wrong);
  expect(await verify(browser, person.phone.code())).toMatchObject(ELEVATED);
});

test('the code that confirmed an enrollment can’t sign in', async () => {
  const person = await enrolledPerson(app());
  const confirmedWith = person.phone.code(-1);
  expect(await verify(await halfSigned(app(), person), confirmedWith)).toMatchObject(used);
});

test('the code that signed in can neither step up nor sign in again', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  const code = person.phone.code();
  expect(await verify(browser, code)).toMatchObject(ELEVATED);
  expect(await verify(browser, code)).toMatchObject(used);
  expect(await verify(await halfSigned(app(), person), code)).toMatchObject(used);
});

test('after a later step an earlier one inside the window is refused', async () => {
  const person = await enrolledPerson(app());
  app().clock.pass(minutes(2));
  expect(await verify(await halfSigned(app(), person), person.phone.code(1))).toMatchObject(ELEVATED);
  const browser = await halfSigned(app(), person);
  expect(await verify(browser, person.phone.code(0))).toMatchObject(used);
  expect(await verify(browser, person.phone.code(-1))).toMatchObject(used);
});

test.each([
  ['a phone that is right', 0, 20],
  ['a phone that runs a step fast', 1, 50],
  ['a phone that runs a step slow', -1, 0],
])('a used code says when the next one can be used: %s', async (_, drift, nextCodeInSeconds) => {
  const person = await enrolledPerson(app());
  app().clock.pass(seconds(70));
  const phone = appOn(app().clock, person.secret, seconds(drift * 30));
  const code = phone.code();
  await verify(await halfSigned(app(), person), code);
  const browser = await halfSigned(app(), person);
  expect(await verify(browser, code)).toMatchObject({ ...used, nextCodeInSeconds });
  app().clock.pass(seconds(Math.max(nextCodeInSeconds, 20)));
  expect(await verify(browser, phone.code())).toMatchObject(ELEVATED);
});

test('spaces and hyphens in a code do not matter', async () => {
  const person = await enrolledPerson(app());
  for (const group of [' ', '-', '\u00a0', '\t', ' - ']) {
    const browser = await halfSigned(app(), person);
    const code = person.phone.code();
    const typed = ` ${code.slice(0, 3)}${group}${code.slice(3)} `;
    expect(await verify(browser, typed)).toMatchObject(ELEVATED);
    app().clock.pass(seconds(30));
  }
});

const fullWidth = (code: string) =>
  code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const arabic = (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const malformed: [name: string, of: (code: string) => string][] = [
  ['nothing', () => ''],
  ['spaces', () => '   '],
  ['five digits', (code) => code.slice(1)],
  ['seven digits', (code) => `${code}0`],
  ['a leading zero too many', (code) => `0${code}`],
  ['full-width digits', fullWidth],
  ['Arabic digits', arabic],
  ['an emoji', (code) => `${code}🐉`],
  ['a letter', (code) => `${code.slice(0, 5)}O`],
  ['a sign', (code) => `+${code}`],
  ['a null byte', (code) => `${code}\0`],
  ['a number with a point', (code) => `${code}.0`],
  ['two codes at once', (code) => `${code} ${code}`],
  ['64 characters', (code) => code.padEnd(64, '7')],
  ['64 emoji', () => '🐉'.repeat(64)],
];

test('what can’t be a code is wrong, and is neither compared nor counted', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  for (const [name, of] of malformed)
    expect(await verify(browser, of(person.phone.code())), name).toMatchObject(wrong);
  expect(await trailOf(app(), person.id, 'CODE_REJECTED')).toEqual([]);
  expect(await trailOf(app(), person.id, 'CODE_MALFORMED')).toHaveLength(1);
  for (let free = 0; free < 5; free += 1)
    expect(await verify(browser, person.phone.wrongCode())).toMatchObject(wrong);
});

test('more than 64 characters are bad input, whatever they are', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  for (const code of ['7'.repeat(65), ' '.repeat(65), '🐉'.repeat(65), person.phone.code().padEnd(65)]) {
    const { errors } = await browser.ask(verifyMutation, { code });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'code' });
  }
  expect(await verify(browser, person.phone.code())).toMatchObject(ELEVATED);
});

test('a pending enrollment takes no recovery code, malformed or whole', async () => {
  const person = await createPerson(app());
  const browser = app().browser();
  await login(browser, person.email);
  const { secret } = await enroll(browser);
  expect(await verify(browser, 'ABCD-EFGH-IJKL-MNOP')).toMatchObject(wrong);
  expect(await trailOf(app(), person.id, 'CODE_REJECTED')).toEqual([]);
  expect(await verify(browser, appOn(app().clock, secret).code())).toMatchObject(ELEVATED);
});

test('a recovery code given for a further enrollment is wrong and stays unused', async () => {
  const { browser, recoveryCodes } = await enrolledPerson(app());
  const { id } = await enroll(browser);
  expect(await verify(browser, recoveryCodes[0] ?? '', id)).toMatchObject(wrong);
  expect(await session(browser)).toMatchObject({ recoveryCodesLeft: 10, pendingEnrollment: { id } });
});

test('while enrolling, a code of a phone with a wrong clock says how far it is off and is not accepted', async () => {
  const browser = app().browser();
  await login(browser, (await createPerson(app())).email);
  const { secret } = await enroll(browser);
  const phone = appOn(app().clock, secret);
  expect(await verify(browser, phone.code(10))).toMatchObject({ ...wrong, clockDriftSeconds: 300 });
  expect(await verify(browser, phone.code(-2))).toMatchObject({ ...wrong, clockDriftSeconds: -60 });
  expect(await verify(browser, phone.wrongCode())).toMatchObject({ ...wrong, clockDriftSeconds: null });
  expect((await session(browser)).state).toBe('ENROLLMENT_REQUIRED');
});
