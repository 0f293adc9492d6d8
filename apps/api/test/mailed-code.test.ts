import { beforeAll, describe, expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../src/duration.js';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import {
  createPerson,
  type Enrolled,
  enroll,
  enrolledPerson,
  halfSigned,
  session,
  signedIn,
  verify,
} from './support/people.js';
import { confirmEmail, lastMail, mailsTo, resendCode, reset } from './support/staff.js';
import { trailOf } from './support/trail.js';

const app = useApp();
let support: Enrolled;
beforeAll(async () => {
  support = await enrolledPerson(app(), 'SUPPORT');
});

async function granted(revokeNow = false) {
  const person = await enrolledPerson(app());
  await reset(await signedIn(app(), support), person.id, { withoutRequest: true, revokeNow });
  const code = (await lastMail(app(), person, 'RESET_GRANTED'))?.code ?? '';
  return { person, code, browser: await halfSigned(app(), person) };
}
/** Eight characters that are not the code. */
const wrong = (code: string) => `${code[0] === 'A' ? 'B' : 'A'}${code.slice(1)}`;

describe('the code of a reset', () => {
  test('is taken in any case, with or without its hyphen, and raises the state under a new cookie', async () => {
    const { browser, code } = await granted();
    const before = browser.copy();
    expect(await confirmEmail(browser, ` ${code.toLowerCase().replace('-', ' ')}`)).toMatchObject({
      state: 'ENROLLMENT_REQUIRED',
    });
    expect(await session(before)).toMatchObject({ state: 'ANONYMOUS' });
  });

  test('works once: of fifty at once in several sessions one gets through', async () => {
    const { person, code } = await granted();
    const browsers = await Promise.all(Array.from({ length: 10 }, () => halfSigned(app(), person)));
    const answers = await Promise.all(
      browsers.flatMap((browser) => Array.from({ length: 5 }, () => confirmEmail(browser.copy(), code))),
    );
    expect(answers.filter((answer) => answer?.state === 'ENROLLMENT_REQUIRED')).toHaveLength(1);
    expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toHaveLength(1);
  });

  test('has five free tries over all sessions, then waits in which even the right one is not compared', async () => {
    const { person, code, browser } = await granted();
    const second = await halfSigned(app(), person);
    const guesses = Array.from({ length: 40 }, (_, n) => confirmEmail(n % 2 ? browser : second, wrong(code)));
    const codes = (await Promise.all(guesses)).map((answer) => answer.code);
    expect(codes.filter((answer) => answer === 'CODE_WRONG')).toHaveLength(5);
    expect(await confirmEmail(await halfSigned(app(), person), code)).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: 30,
    });
    expect(await mailsTo(app(), person, 'CODES_GUESSED')).toHaveLength(1);
    app().clock.pass(seconds(30));
    expect(await confirmEmail(browser, code)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  });

  test('ends with a hundred wrong ones', async () => {
    const { person, code, browser } = await granted(true);
    await app().sql('update mail_proof set failures = 99 where account_id = $1', [person.id]);
    expect(await confirmEmail(browser, wrong(code))).toMatchObject({ code: 'CODE_WRONG' });
    app().clock.pass(hours(2));
    expect(await confirmEmail(await halfSigned(app(), person), code)).toMatchObject({ code: 'CODE_WRONG' });
    expect(await trailOf(app(), person.id, 'MAIL_PROOF_ENDED')).toMatchObject([
      { details: { because: 'GUESSED' } },
    ]);
    expect(await session(await halfSigned(app(), person))).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
  });

  test('that can’t be one is wrong, not compared and not counted; a longer one is bad input', async () => {
    const { code, browser } = await granted();
    for (const said of ['', 'ABC', '123456', 'ABCD-EFGH-IJKL-MNOP', '1111-1111', 'x'.repeat(64)])
      expect(await confirmEmail(browser, said)).toMatchObject({ code: 'CODE_WRONG' });
    const { errors } = await browser.ask('mutation ($c: String!) { confirmEmail(code: $c) { __typename } }', {
      c: 'x'.repeat(65),
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'code' } }]);
    expect(await confirmEmail(browser, code)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  });

  test('of another person is wrong', async () => {
    const [one, other] = [await granted(), await granted()];
    expect(await confirmEmail(one.browser, other.code)).toMatchObject({ code: 'CODE_WRONG' });
  });

  test('runs out after 24 hours', async () => {
    const { person, code } = await granted();
    app().clock.pass(hours(24));
    expect(await confirmEmail(await halfSigned(app(), person), code)).toMatchObject({ code: 'CODE_WRONG' });
  });
});

describe('sending it again', () => {
  test('sends the same code, three times in 24 hours', async () => {
    const { person, code, browser } = await granted();
    for (let sent = 0; sent < 3; sent += 1)
      expect(await resendCode(browser)).toMatchObject({ __typename: 'EmailCodeSent' });
    expect(await resendCode(browser)).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: 24 * 3600,
    });
    expect((await mailsTo(app(), person, 'RESET_CODE_AGAIN')).map((mail) => mail.code)).toEqual([
      code,
      code,
      code,
    ]);
    expect(await confirmEmail(browser, code)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  });

  test('sends another one once it was used or has run out', async () => {
    const { person, code, browser } = await granted();
    await confirmEmail(browser, code);
    const later = await halfSigned(app(), person);
    await resendCode(later);
    const second = (await lastMail(app(), person, 'RESET_CODE_AGAIN'))?.code ?? '';
    expect(second).not.toBe(code);
    expect(await confirmEmail(later, code)).toMatchObject({ code: 'CODE_WRONG' });
    app().clock.pass(hours(25));
    const tomorrow = await halfSigned(app(), person);
    await resendCode(tomorrow);
    const third = (await lastMail(app(), person, 'RESET_CODE_AGAIN'))?.code;
    expect(await confirmEmail(tomorrow, second)).toMatchObject({ code: 'CODE_WRONG' });
    expect(await confirmEmail(tomorrow, third)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  });

  test('sends nothing where only a new reset helps', async () => {
    const person = await enrolledPerson(app());
    await app().sql('update authenticator set revoked_at = $2 where account_id = $1', [
      person.id,
      app().clock.read(),
    ]);
    const browser = await halfSigned(app(), person);
    expect(await session(browser)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
    expect(await resendCode(browser)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await confirmEmail(browser, 'ABCD-EFGH')).toMatchObject({ code: 'CODE_WRONG' });
  });
});

describe('a late first enrollment', () => {
  test('needs a code that the sign-in mails, from the fifteenth day on', async () => {
    const [early, late] = [await createPerson(app()), await createPerson(app())];
    app().clock.pass((days(14) - 1) as ReturnType<typeof days>);
    expect(await session(await halfSigned(app(), early))).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
    app().clock.pass(seconds(1));
    const browser = await halfSigned(app(), late);
    expect(await session(browser)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
    const proof = await browser.ask('{ session { emailProof { reason codeAvailable oldFactorStands } } }');
    expect(proof.data.session.emailProof).toEqual({
      reason: 'LATE_ENROLLMENT',
      codeAvailable: true,
      oldFactorStands: false,
    });
    const code = (await lastMail(app(), late, 'EMAIL_CODE'))?.code;
    expect(await confirmEmail(browser, code)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
    const { secret } = await enroll(browser);
    expect(await verify(browser, appOn(app().clock, secret).code())).toMatchObject({
      session: { state: 'ELEVATED' },
      recoveryCodes: expect.any(Array),
    });
  });

  test('sends one code for many sign-ins while it lives, and none to nobody', async () => {
    const person = await createPerson(app());
    app().clock.pass(days(15));
    await Promise.all(Array.from({ length: 5 }, () => halfSigned(app(), person)));
    expect(await mailsTo(app(), person, 'EMAIL_CODE')).toHaveLength(1);
    app().clock.pass(hours(24));
    await halfSigned(app(), person);
    expect(await mailsTo(app(), person, 'EMAIL_CODE')).toHaveLength(2);
  });

  test('a session that began in time goes on, and a code that was given is good for its session only', async () => {
    const person = await createPerson(app());
    app().clock.pass(days(14));
    const browser = await halfSigned(app(), person);
    await confirmEmail(browser, (await lastMail(app(), person, 'EMAIL_CODE'))?.code);
    expect(await session(browser)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
    app().clock.pass(minutes(1));
    expect(await session(await halfSigned(app(), person))).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
  });
});
