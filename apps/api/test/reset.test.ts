import { beforeAll, describe, expect, test } from 'vitest';
import { days, minutes, seconds } from '../src/duration.js';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import { type Enrolled, enroll, halfSigned, session, signedIn, verify } from './support/people.js';
import {
  act,
  confirmEmail,
  enrolledIn,
  lastMail,
  mailsTo,
  newOrganization,
  requestReset,
  reset,
} from './support/staff.js';
import { trailOf } from './support/trail.js';

const app = useApp({ RESET_REQUESTS_PER_HOUR: '100', RESET_REQUESTS_PER_NETWORK: '1000' });
let organizationId: string;
let manager: Enrolled;
beforeAll(async () => {
  organizationId = await newOrganization(app());
  manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
});

const staff = () => signedIn(app(), manager);
const lockedOut = async () => {
  const person = await enrolledIn(app(), organizationId);
  const browser = await halfSigned(app(), person);
  return { person, browser, request: await requestReset(browser) };
};

/** A person whose reset was granted, at the point where the mailed code is due. */
async function granted(variables: Record<string, unknown> = {}) {
  const { person, request } = await lockedOut();
  const before = await halfSigned(app(), person);
  await reset(await staff(), person.id, { caseNumber: request.caseNumber, ...variables });
  const browser = await halfSigned(app(), person);
  const code = (await lastMail(app(), person, 'RESET_GRANTED'))?.code;
  return { person, before, browser, code };
}

async function enrollAnew(browser: Browser) {
  const { secret } = await enroll(browser);
  const phone = appOn(app().clock, secret);
  const verified = await verify(browser, phone.code());
  app().clock.pass(seconds(30));
  return { phone, verified };
}

test('the whole way: ask, the number matches, the mailed code, a new app; the old app and its codes are dead', async () => {
  const { person, browser: asking, request } = await lockedOut();
  expect(request.caseNumber).toMatch(/^[A-Z2-7]{3}-[A-Z2-7]{3}$/);
  expect(
    await reset(await staff(), person.id, { caseNumber: request.caseNumber.toLowerCase() }),
  ).toMatchObject({
    __typename: 'ResetGranted',
    user: { id: person.id, enrolled: true },
  });
  expect(await session(asking)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'RESET' });
  expect(await session(person.browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'RESET' });

  const browser = await halfSigned(app(), person);
  expect(await session(browser)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
  const mail = await lastMail(app(), person, 'RESET_GRANTED');
  expect(await confirmEmail(browser, mail?.code)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  const { verified, phone } = await enrollAnew(browser);
  expect(verified).toMatchObject({ session: { state: 'ELEVATED' } });
  expect(verified.recoveryCodes).toHaveLength(10);

  const next = await halfSigned(app(), person);
  expect(await session(next)).toMatchObject({ state: 'CODE_REQUIRED' });
  expect(await verify(next, person.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
  expect(await verify(next, person.recoveryCodes[0] ?? '')).toMatchObject({ code: 'CODE_WRONG' });
  expect(await verify(next, phone.code())).toMatchObject({ session: { state: 'ELEVATED' } });
});

test('both sides get mail, and the case number is in none of them, nor in the trail or the log', async () => {
  const { person, request } = await lockedOut();
  await reset(await staff(), person.id, { caseNumber: request.caseNumber });
  expect((await mailsTo(app(), person)).map(({ kind }) => kind)).toEqual([
    'AUTHENTICATOR_ADDED',
    'RESET_ASKED',
    'RESET_GRANTED',
  ]);
  const toManager = (await mailsTo(app(), manager)).filter(({ details }) => details.email === person.email);
  expect(toManager.map(({ kind }) => kind)).toEqual(['RESET_ASKED_STAFF', 'RESET_GRANTED_STAFF']);
  const code = (await lastMail(app(), person, 'RESET_GRANTED'))?.code ?? '';
  const everywhere = JSON.stringify([
    await app().sql('select * from audit_event'),
    await app().sql('select kind, recipient, details from notice'),
    app().logged,
  ]);
  for (const secret of [request.caseNumber, code]) {
    expect(everywhere).not.toContain(secret);
    expect(everywhere).not.toContain(secret.replace('-', ''));
  }
});

test('the trail says who reset whom, why and how, once', async () => {
  const { person } = await granted({ revokeNow: true });
  expect(await trailOf(app(), person.id, 'RESET_GRANTED')).toMatchObject([
    {
      actor_id: manager.id,
      organization_id: organizationId,
      details: { reason: 'Lost the phone', withoutRequest: false, revokeNow: true, by: 'STAFF' },
    },
  ]);
});

test('without a request a reason is enough, and the trail and the person are told', async () => {
  const person = await enrolledIn(app(), organizationId);
  expect(await reset(await staff(), person.id, { withoutRequest: true })).toMatchObject({
    __typename: 'ResetGranted',
  });
  expect(await trailOf(app(), person.id, 'RESET_GRANTED')).toMatchObject([
    { details: { withoutRequest: true } },
  ]);
  expect(await lastMail(app(), person, 'RESET_GRANTED')).toMatchObject({ details: { withoutRequest: true } });
});

test('fifty resets at once make one: one code, one mail, one event', async () => {
  const { person, request } = await lockedOut();
  const browser = await staff();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => reset(browser, person.id, { caseNumber: request.caseNumber })),
  );
  expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['ResetGranted']));
  expect(await mailsTo(app(), person, 'RESET_GRANTED')).toHaveLength(1);
  expect(await trailOf(app(), person.id, 'RESET_GRANTED')).toHaveLength(1);
});

describe('while the reset is open', () => {
  test.each([
    ['the old app', (person: Enrolled) => person.phone.code()],
    ['a recovery code', (person: Enrolled) => person.recoveryCodes[3] ?? ''],
  ])('%s still signs in and cancels it, and both sides hear of it', async (_, codeOf) => {
    const { person, browser, code } = await granted();
    const thief = await halfSigned(app(), person);
    expect(await verify(browser, codeOf(person))).toMatchObject({ session: { state: 'ELEVATED' } });
    expect(await session(thief)).toMatchObject({ state: 'ANONYMOUS' });
    expect(await lastMail(app(), person, 'RESET_CANCELLED')).toMatchObject({ details: { by: 'OLD_FACTOR' } });
    expect(await lastMail(app(), manager, 'RESET_CANCELLED_STAFF')).toMatchObject({
      details: { email: person.email },
    });
    expect(await trailOf(app(), person.id, 'RESET_CANCELLED')).toHaveLength(1);
    const later = await halfSigned(app(), person);
    expect(await session(later)).toMatchObject({ state: 'CODE_REQUIRED' });
    expect(
      (await later.ask(`mutation { confirmEmail(code: "${code}") { __typename } }`)).errors,
    ).toMatchObject([{ extensions: { code: 'AUTH_STATE_REQUIRED' } }]);
  });

  test('an owner who cancels with the old app stops a thief who already holds a pending secret', async () => {
    const { person, browser: thief, code } = await granted();
    await confirmEmail(thief, code);
    const { secret } = await enroll(thief);
    const owner = await halfSigned(app(), person);
    await verify(owner, person.phone.code());
    const answer = await verify(thief, appOn(app().clock, secret).code());
    expect(answer).toMatchObject({ __typename: 'Error', code: 'AUTH_STATE_REQUIRED' });
    expect(await app().sql('select 1 from authenticator where account_id = $1', [person.id])).toHaveLength(1);
  });

  test('the race of both ends with one of them, never with both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, browser: thief, code } = await granted();
      await confirmEmail(thief, code);
      const { secret } = await enroll(thief);
      const owner = await halfSigned(app(), person);
      await Promise.all([
        verify(owner, person.phone.code()),
        verify(thief, appOn(app().clock, secret).code()),
      ]);
      const states = [await session(owner), await session(thief)].map(({ state }) => state);
      expect(states.filter((state) => state === 'ELEVATED')).toHaveLength(1);
      app().clock.pass(seconds(30));
    }
  });

  test('revokeNow ends the old app and its recovery codes at once', async () => {
    const { person, browser } = await granted({ revokeNow: true });
    expect(await verify(browser, person.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
    expect(await verify(browser, person.recoveryCodes[0] ?? '')).toMatchObject({ code: 'CODE_WRONG' });
    expect(await session(browser)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
  });

  test('another reset changes nothing and mails nothing, but adds revokeNow', async () => {
    const { person, browser } = await granted();
    const again = { withoutRequest: true };
    expect(await reset(await staff(), person.id, again)).toMatchObject({ __typename: 'ResetGranted' });
    expect(await mailsTo(app(), person, 'RESET_GRANTED')).toHaveLength(1);
    await reset(await staff(), person.id, { ...again, revokeNow: true });
    expect(await mailsTo(app(), person, 'RESET_GRANTED')).toHaveLength(1);
    expect(await verify(browser, person.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
  });

  test('revokeNow afterwards needs what a reset needs, and the person is told', async () => {
    const { person, browser } = await granted();
    const now = { revokeNow: true };
    expect(await reset(await staff(), person.id, { ...now, caseNumber: 'AAA-AAA' })).toMatchObject({
      code: 'CASE_NUMBER_WRONG',
    });
    expect(await reset(await staff(), person.id, { ...now, withoutRequest: true })).toMatchObject({
      __typename: 'ResetGranted',
    });
    expect(await mailsTo(app(), person, 'RESET_REVOKED_OLD')).toHaveLength(1);
    expect(await verify(browser, person.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
  });

  test('a code on its way while revokeNow ends the app signs in no more', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, browser } = await granted();
      const lead = await staff();
      const [answer] = await Promise.all([
        verify(browser, person.phone.code()),
        reset(lead, person.id, { withoutRequest: true, revokeNow: true }),
      ]);
      const [{ closed_because: end } = { closed_because: null }] = await app().sql<{
        closed_because: string;
      }>('select closed_because from mail_proof where account_id = $1 order by created_at limit 1', [
        person.id,
      ]);
      // Whichever came first: the sign-in cancelled the reset, or the reset ended the app; never half of each.
      expect(end === 'CANCELLED').toBe(answer.__typename === 'Verified');
      app().clock.pass(seconds(30));
    }
  });

  test('staff can take it back: the code is dead and the old app goes on', async () => {
    const { person, browser, code } = await granted();
    await confirmEmail(browser, code);
    expect(await act(await staff(), 'cancelReset', person.id)).toMatchObject({ __typename: 'User' });
    expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS' });
    expect(await lastMail(app(), person, 'RESET_CANCELLED')).toMatchObject({ details: { by: 'STAFF' } });
    const next = await halfSigned(app(), person);
    expect(await verify(next, person.phone.code())).toMatchObject({ session: { state: 'ELEVATED' } });
  });
});

test('wrong codes of the old app count against the new one no more', async () => {
  const { person, browser, code } = await granted();
  await app().sql('update account set code_failures = 100 where id = $1', [person.id]);
  await confirmEmail(browser, code);
  const { phone } = await enrollAnew(browser);
  expect(await verify(await halfSigned(app(), person), phone.code())).toMatchObject({
    session: { state: 'ELEVATED' },
  });
});

test('where no code by mail helps any more, the number can be matched again', async () => {
  const { person } = await granted({ revokeNow: true });
  app().clock.pass(days(8));
  const browser = await halfSigned(app(), person);
  const { caseNumber } = await requestReset(browser);
  expect(await reset(await staff(), person.id, { caseNumber })).toMatchObject({ __typename: 'ResetGranted' });
  expect(await session(browser)).toMatchObject({ endedBecause: 'RESET' });
  expect(await mailsTo(app(), person, 'RESET_GRANTED')).toHaveLength(2);
});

describe('a reset that nobody completes', () => {
  test('lapses after seven days where the old app stands', async () => {
    const { person } = await granted();
    app().clock.pass(days(7));
    const browser = await halfSigned(app(), person);
    expect(await session(browser)).toMatchObject({ state: 'CODE_REQUIRED' });
    expect(await verify(browser, person.phone.code())).toMatchObject({ session: { state: 'ELEVATED' } });
  });

  test('stays due where none stands, and a new one mails a new code', async () => {
    const { person, code } = await granted({ revokeNow: true });
    app().clock.pass(days(8));
    const browser = await halfSigned(app(), person);
    expect(await session(browser)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
    expect(await confirmEmail(browser, code)).toMatchObject({ code: 'CODE_WRONG' });
    expect(
      (await browser.ask('{ session { emailProof { reason codeAvailable oldFactorStands } } }')).data.session
        .emailProof,
    ).toEqual({ reason: 'RESET', codeAvailable: false, oldFactorStands: false });
    await reset(await staff(), person.id, { withoutRequest: true });
    const anew = await halfSigned(app(), person);
    const next = (await lastMail(app(), person, 'RESET_GRANTED'))?.code;
    expect(await confirmEmail(anew, next)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  });
});

test('a session from before the reset goes nowhere, whatever it knows', async () => {
  const { person, before, code } = await granted();
  expect(await session(before)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'RESET' });
  const answer = await before.ask(`mutation { confirmEmail(code: "${code}") { __typename } }`);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'AUTH_STATE_REQUIRED', actual: 'ANONYMOUS' } }]);
  expect(await verify(before, person.phone.code())).toMatchObject({ code: 'AUTH_STATE_REQUIRED' });
});

test('a half-signed session does not outlive its thirty minutes by giving the code', async () => {
  const { browser, code } = await granted();
  app().clock.pass(minutes(29));
  await confirmEmail(browser, code);
  app().clock.pass(minutes(1));
  expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'TIMED_OUT' });
});
