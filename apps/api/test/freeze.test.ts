import { beforeAll, describe, expect, test } from 'vitest';
import { hours, minutes, seconds } from '../src/duration.js';
import { recoverSupport } from '../src/reset/recover-support.js';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import {
  type Enrolled,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  session,
  signedIn,
  verify,
} from './support/people.js';
import {
  act,
  confirmEmail,
  enrolledIn,
  lastMail,
  mailsTo,
  newOrganization,
  report,
  reset,
  tokenOf,
} from './support/staff.js';
import { trailOf } from './support/trail.js';

const app = useApp();
let organizationId: string;
let manager: Enrolled;
let support: Enrolled;
beforeAll(async () => {
  organizationId = await newOrganization(app());
  manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  support = await enrolledPerson(app(), 'SUPPORT');
});
const asManager = () => signedIn(app(), manager);
const asSupport = () => signedIn(app(), support);

/** A reset that a caller talked the manager into. */
async function talkedInto(revokeNow = false) {
  const person = await enrolledIn(app(), organizationId);
  await reset(await asManager(), person.id, { withoutRequest: true, revokeNow });
  const mail = await lastMail(app(), person, 'RESET_GRANTED');
  return { person, code: mail?.code, token: tokenOf(mail) };
}

/** The thief, who knows the password and reads the mail, adds an app of their own. */
async function thiefEnrolls({ person, code }: { person: Enrolled; code: string | undefined }) {
  const browser = await halfSigned(app(), person);
  await confirmEmail(browser, code);
  const { secret } = await enroll(browser);
  await verify(browser, appOn(app().clock, secret).code());
  app().clock.pass(seconds(30));
  return { browser, phone: appOn(app().clock, secret) };
}

describe('“this wasn’t me”', () => {
  test('freezes the account: sessions, the grant and its code end, and both sides hear of it', async () => {
    const { person, code, token } = await talkedInto();
    const thief = await halfSigned(app(), person);
    expect(await report(app().browser(), token)).toEqual({
      __typename: 'ResetReported',
      email: person.email,
    });
    expect(await session(thief)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'FROZEN' });
    expect(await login(app().browser(), person.email)).toMatchObject({ code: 'ACCOUNT_FROZEN' });
    expect(await mailsTo(app(), person, 'ACCOUNT_FROZEN')).toHaveLength(1);
    for (const staff of [manager, support])
      expect(await lastMail(app(), staff, 'RESET_REPORTED_STAFF')).toMatchObject({
        details: { email: person.email },
      });
    expect((await trailOf(app(), person.id)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['RESET_REPORTED', 'ACCOUNT_FROZEN']),
    );
    expect(await act(await asSupport(), 'unfreezeUser', person.id)).toMatchObject({ status: 'ACTIVE' });
    const owner = await halfSigned(app(), person);
    expect(await session(owner)).toMatchObject({ state: 'CODE_REQUIRED' });
    expect(
      (await owner.ask(`mutation { confirmEmail(code: "${code}") { __typename } }`)).errors,
    ).toBeDefined();
    expect(await verify(owner, person.phone.code())).toMatchObject({ session: { state: 'ELEVATED' } });
  });

  test('works after the reset was completed, and the thief’s app is revoked when support opens the account', async () => {
    const story = await talkedInto();
    const { person, token } = story;
    app().clock.pass(hours(1));
    const thief = await thiefEnrolls(story);
    await report(app().browser(), token);
    expect(await session(thief.browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'FROZEN' });
    await act(await asSupport(), 'unfreezeUser', person.id);
    const browser = await halfSigned(app(), person);
    expect(await session(browser)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
    expect(await verify(browser, thief.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
    const proof = await browser.ask('{ session { emailProof { reason codeAvailable } } }');
    expect(proof.data.session.emailProof).toEqual({ reason: 'NO_FACTOR', codeAvailable: false });
  });

  test('a mailbox alone never takes the account: who opened it can’t reset it, a second one can', async () => {
    const story = await talkedInto();
    await thiefEnrolls(story);
    const { person, token } = story;
    await report(app().browser(), token);
    const browser = await asSupport();
    await act(browser, 'unfreezeUser', person.id);
    expect(await reset(browser, person.id, { withoutRequest: true })).toMatchObject({
      code: 'RESET_NOT_ALLOWED',
    });
    expect(await reset(await asManager(), person.id, { withoutRequest: true })).toMatchObject({
      __typename: 'ResetGranted',
    });
  });

  test('is used once, ends after thirty days, and garbage is the same; reading it changes nothing', async () => {
    const { person, token } = await talkedInto();
    const page = await fetch(`${app().url}/not-me`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await session(await halfSigned(app(), person))).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => report(app().browser(), token)));
    expect(answers.filter(({ __typename }) => __typename === 'ResetReported')).toHaveLength(1);
    const { token: old } = await talkedInto();
    app().clock.pass(hours(24 * 30));
    for (const given of [token, old, '', 'x', 'x'.repeat(5000)])
      expect(await report(app().browser(), given)).toMatchObject({ code: 'TOKEN_INVALID' });
  });
});

describe('since when the account was in danger', () => {
  test('support may say an earlier time than the reset: a thief of an earlier one loses their app as well', async () => {
    const first = await talkedInto();
    const since = app().clock.read().toISOString();
    const thief = await thiefEnrolls(first);
    app().clock.pass(hours(25));
    await reset(await asManager(), first.person.id, { withoutRequest: true });
    await report(app().browser(), tokenOf(await lastMail(app(), first.person, 'RESET_GRANTED')));
    await act(await asSupport(), 'unfreezeUser', first.person.id, `, since: "${since}"`);
    const browser = await halfSigned(app(), first.person);
    expect(await session(browser)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
    expect(await verify(browser, thief.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
  });

  test('a report after a freeze by staff still counts, and staff hear of it', async () => {
    const story = await talkedInto();
    const thief = await thiefEnrolls(story);
    const { person, token } = story;
    await act(await asManager(), 'freezeUser', person.id);
    expect(await report(app().browser(), token)).toMatchObject({ __typename: 'ResetReported' });
    expect(await mailsTo(app(), manager, 'RESET_REPORTED_STAFF')).toContainEqual(
      expect.objectContaining({ details: expect.objectContaining({ email: person.email }) }),
    );
    await act(await asSupport(), 'unfreezeUser', person.id);
    expect(await verify(await halfSigned(app(), person), thief.phone.code())).toMatchObject({
      code: 'CODE_WRONG',
    });
  });
});

describe('a freeze by staff', () => {
  test('takes a reason, is mailed, and only support opens the account again, saying since when it was in danger', async () => {
    const person = await enrolledIn(app(), organizationId);
    expect(await act(await asManager(), 'freezeUser', person.id)).toMatchObject({ status: 'FROZEN' });
    expect(await session(person.browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'FROZEN' });
    expect(await lastMail(app(), person, 'ACCOUNT_FROZEN')).toMatchObject({ details: { by: 'STAFF' } });
    expect(await act(await asManager(), 'unfreezeUser', person.id)).toMatchObject({ code: 'FORBIDDEN' });
    const browser = await asSupport();
    expect(await act(browser, 'unfreezeUser', person.id)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'since',
    });
    const since = app().clock.read().toISOString();
    app().clock.pass(minutes(1));
    expect(await act(await asSupport(), 'unfreezeUser', person.id, `, since: "${since}"`)).toMatchObject({
      status: 'ACTIVE',
    });
    expect(await verify(await halfSigned(app(), person), person.phone.code())).toMatchObject({
      session: { state: 'ELEVATED' },
    });
    expect((await lastMail(app(), person, 'ACCOUNT_UNFROZEN'))?.link).toMatch(/\/password#[\w-]{43}$/);
  });

  test('a session that a freeze ended stays ended when the account is open again', async () => {
    const person = await enrolledIn(app(), organizationId);
    await act(await asManager(), 'freezeUser', person.id);
    const since = app().clock.read().toISOString();
    await act(await asSupport(), 'unfreezeUser', person.id, `, since: "${since}"`);
    expect(await session(person.browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'FROZEN' });
  });
});

describe('recover-support on the server', () => {
  test('resets a support account and tells all of support', async () => {
    const lost = await enrolledPerson(app(), 'SUPPORT');
    expect(await recoverSupport(app().deps, lost.email.toUpperCase())).toBe('RESET');
    const browser = await halfSigned(app(), lost);
    const code = (await lastMail(app(), lost, 'RESET_GRANTED'))?.code;
    expect(await confirmEmail(browser, code)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
    expect(await lastMail(app(), support, 'SUPPORT_RECOVERED')).toMatchObject({
      details: { email: lost.email },
    });
    expect(await trailOf(app(), lost.id, 'RESET_GRANTED')).toMatchObject([
      { actor_id: null, details: { by: 'SERVER' } },
    ]);
  });

  test('opens a frozen one, and helps nobody else', async () => {
    const frozen = await enrolledPerson(app(), 'SUPPORT');
    await act(await asSupport(), 'freezeUser', frozen.id);
    expect(await recoverSupport(app().deps, frozen.email)).toBe('UNFROZEN');
    // Nobody knows since when it was in danger, so nothing that was bound to it is trusted.
    const browser = await halfSigned(app(), frozen);
    expect(await session(browser)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
    expect(await verify(browser, frozen.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
    await expect(recoverSupport(app().deps, manager.email)).rejects.toThrow('No support account');
    await expect(recoverSupport(app().deps, 'nobody@people.test')).rejects.toThrow('No support account');
  });
});
