import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ErrorCode } from '../src/graphql/errors.js';
import type { RefusalCode } from '../src/graphql/refusal.js';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import { expectDocumented, typedCode, typedPassword } from './support/documented.js';
import {
  createPerson,
  type Enrolled,
  enroll,
  enrolledPerson,
  enrollMutation,
  halfSigned,
  loginMutation,
  session,
  sessionQuery,
  verify,
  verifyMutation,
} from './support/people.js';

const app = useApp({ PASSWORD_FREE_FAILURES: '100' });
type Code = ErrorCode | keyof typeof RefusalCode;

const long = (length: number) => 'x'.repeat(length);
const [lone, emoji] = ['\ud83d', '🐉🪰'];

describe('login', () => {
  const ask = (variables: Record<string, unknown>) => app().browser().ask(loginMutation, variables);

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['spaces', '   '],
    ['emoji', `${emoji}@example.com`],
    ['an unpaired surrogate', `${lone}@example.com`],
    ['SQL', "' or 1=1; drop table account --"],
    ['a pattern', '%@people.test'],
    ['320 characters', long(320)],
    ['320 emoji', '🐉'.repeat(320)],
    ['letters that run from right to left', 'مثال@example.com'],
  ])('an e-mail of %s belongs to nobody', async (_, email) => {
    expectDocumented(await ask({ email, password: typedPassword }), 200, 'CREDENTIALS_WRONG');
  });

  test.each<[string, unknown]>([
    ['321 characters', long(321)],
    ['60 kB', long(60_000)],
    ['a null byte', 'ada\u0000@example.com'],
    ['a line break', 'ada@example.com\nbcc: eve@example.com'],
    ['an escape', 'ada\u001b[2J@example.com'],
  ])('an e-mail with %s is BAD_USER_INPUT', async (_, email) => {
    const answer = await ask({ email, password: typedPassword });
    expectDocumented(answer, 200, 'BAD_USER_INPUT');
    expect(answer.errors?.[0]?.extensions.field).toBe('email');
  });

  test.each<[string, unknown, Code]>([
    ['nothing', '', 'CREDENTIALS_WRONG'],
    ['a null byte', `${typedPassword}\u0000`, 'CREDENTIALS_WRONG'],
    ['emoji', emoji, 'CREDENTIALS_WRONG'],
    ['an unpaired surrogate', lone, 'CREDENTIALS_WRONG'],
    ['1,024 characters', long(1024), 'CREDENTIALS_WRONG'],
    ['1,025 characters', long(1025), 'BAD_USER_INPUT'],
    ['60 kB', long(60_000), 'BAD_USER_INPUT'],
  ])('a password of %s: %s', async (_, password, code) => {
    const { email } = await createPerson(app());
    expectDocumented(await ask({ email, password }), 200, code);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a number', { email: 'a', password: Number(typedCode) }, 'password'],
    ['a list', { email: 'a', password: [typedPassword] }, 'password'],
    ['an object', { email: 'a', password: { is: typedPassword } }, 'password'],
    ['true', { email: true, password: typedPassword }, 'email'],
    ['null', { email: null, password: typedPassword }, 'email'],
    ['nothing', { password: typedPassword }, 'email'],
  ])(
    '%s instead of a string is BAD_USER_INPUT that names the field and not the value',
    async (_, variables, field) => {
      const answer = await ask(variables);
      expectDocumented(answer, 400, 'BAD_USER_INPUT');
      expect(answer.errors).toMatchObject([{ extensions: { field } }]);
    },
  );
});

describe('verify2FA', () => {
  let person: Enrolled;
  let browser: Browser;
  beforeAll(async () => {
    person = await enrolledPerson(app());
    browser = await halfSigned(app(), person);
  });

  test.each<[string, unknown, Code, number?]>([
    ['nothing', '', 'CODE_WRONG'],
    ['seven digits', `${typedCode}4`, 'CODE_WRONG'],
    ['two codes at once', `${typedCode} ${typedCode}`, 'CODE_WRONG'],
    ['full-width digits', '９１８２７３', 'CODE_WRONG'],
    ['a null byte', `${typedCode}\u0000`, 'CODE_WRONG'],
    ['emoji', emoji, 'CODE_WRONG'],
    ['an unpaired surrogate', lone, 'CODE_WRONG'],
    ['64 characters', long(64), 'CODE_WRONG'],
    ['65 characters', long(65), 'BAD_USER_INPUT'],
    ['60 kB', typedCode.repeat(10_000), 'BAD_USER_INPUT'],
    ['a number', Number(typedCode), 'BAD_USER_INPUT', 400],
    ['two codes in a list', [typedCode, typedCode], 'BAD_USER_INPUT', 400],
  ])('a code of %s: %s', async (_, code, expected, status = 200) => {
    expectDocumented(await browser.ask(verifyMutation, { code }), status, expected);
  });

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['a number', 7],
    ['a null byte', '\u0000'],
    ['SQL', "' or 1=1 --"],
    ['10 kB', long(10_000)],
    ['an id that nobody has', '00000000-0000-4000-8000-000000000000'],
  ])('an enrollment of %s is none', async (_, enrollmentId) => {
    const answer = await browser.ask(verifyMutation, { code: typedCode, enrollmentId });
    expectDocumented(answer, 200, 'NO_PENDING_ENROLLMENT');
  });

  test('none of it was counted: the right code signs in', async () => {
    expect(await verify(browser, person.phone.code())).toMatchObject({ session: { state: 'ELEVATED' } });
  });
});

describe('enroll2FA', () => {
  test.each<[string, Record<string, unknown>, number]>([
    ['a name of 65 characters', { name: long(65) }, 200],
    ['a name with a null byte', { name: 'my\u0000phone' }, 200],
    ['a name with a line break', { name: 'my\nphone' }, 200],
    ['a number for a name', { name: 5 }, 400],
    ['an unknown path', { path: 'SIDEWAYS' }, 400],
    ['a path in small letters', { path: 'guided' }, 400],
  ])('%s is BAD_USER_INPUT', async (_, variables, status) => {
    const browser = await halfSigned(app(), await createPerson(app()));
    const answer = await browser.ask(enrollMutation, variables);
    expectDocumented(answer, status, 'BAD_USER_INPUT');
    expect(answer.errors).toMatchObject([{ extensions: { field: Object.keys(variables)[0] } }]);
  });

  test.each(['', '  ', '🐉'.repeat(64), `phone ${lone}`, "'; --", '<b>phone</b>'])(
    'a name of “%s” is taken and can be confirmed',
    async (name) => {
      const browser = await halfSigned(app(), await createPerson(app()));
      const { secret } = await enroll(browser, { name });
      const verified = await verify(browser, appOn(app().clock, secret).code());
      expect(verified).toMatchObject({ session: { state: 'ELEVATED' } });
    },
  );
});

describe('a cookie', () => {
  const withCookie = (value: string) => {
    const browser = app().browser();
    browser.cookies.set('dragonfly-session', value);
    return browser;
  };

  test.each([
    ['garbage', 'garbage'],
    ['a token that nobody has', randomBytes(32).toString('base64url')],
    ['a token and more', `${randomBytes(32).toString('base64url')}x`],
    ['a broken escape', '%E0%A4%A'],
    ['quotes', '"\'--'],
    ['8 kB', long(8000)],
    ['another path', `${long(43)}; Path=/; dragonfly-session=x`],
  ])('of %s is nobody’s, and opens no door', async (_, value) => {
    expect(await session(withCookie(value))).toMatchObject({ state: 'ANONYMOUS', endedBecause: null });
    const answer = await withCookie(value).ask('{ viewer { id } }');
    expectDocumented(answer, 200, 'AUTH_STATE_REQUIRED');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ actual: 'ANONYMOUS' });
  });

  test('of an ended session says why it ended, and nothing about its owner', async () => {
    const { browser, email } = await enrolledPerson(app());
    const kept = browser.copy();
    await browser.ask('mutation { logout { state } }');
    const answer = await kept.ask(sessionQuery);
    expect(answer.data.session).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'SIGNED_OUT', user: null });
    expect(answer.text).not.toContain(email);
    expectDocumented(await kept.ask('mutation { renewRecoveryCodes { codes } }'), 200, 'AUTH_STATE_REQUIRED');
  });

  test('of another person is that person’s: my codes and my enrollment don’t fit there', async () => {
    const [mine, theirs] = [await enrolledPerson(app()), await enrolledPerson(app())];
    const pending = (await mine.browser.ask(enrollMutation)).data.enroll2FA;
    const stolen = await halfSigned(app(), theirs);
    expect((await session(stolen)).user.id).toBe(theirs.id);
    const code = mine.phone.code();
    expectDocumented(await stolen.ask(verifyMutation, { code }), 200, 'CODE_WRONG');
    const foreign = await stolen.ask(verifyMutation, { code, enrollmentId: pending.id });
    expectDocumented(foreign, 200, 'NO_PENDING_ENROLLMENT');
  });
});
