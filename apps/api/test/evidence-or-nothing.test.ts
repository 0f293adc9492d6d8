import { afterEach, expect, test } from 'vitest';
import type { EventType } from '../src/audit/audit-event.js';
import { takeErrors, useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Answer, Browser } from './support/browser.js';
import {
  createPerson,
  enroll,
  enrolledPerson,
  enrollMutation,
  halfSigned,
  login,
  loginMutation,
  password,
  session,
  verify,
  verifyMutation,
} from './support/people.js';

const app = useApp();
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };
const freshPerson = async () => halfSigned(app(), await createPerson(app()));

/** From now on the trail takes no event of this type. */
const refuseEvent = (type: EventType) =>
  app().sql(`create or replace function refuse_event() returns trigger language plpgsql as
    $$ begin raise exception 'no room in the trail'; end $$;
    create trigger refuse_event before insert on audit_event for each row when (new.type = '${type}') execute function refuse_event()`);
const takeEvents = () => app().sql('drop trigger if exists refuse_event on audit_event');
afterEach(takeEvents);

/** Fails as a fault does, names its request, and logs it. */
async function fails(type: EventType, act: () => Promise<Answer<unknown>>): Promise<void> {
  await refuseEvent(type);
  const { data, errors } = await act();
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) } },
  ]);
  expect(takeErrors(app())).toEqual([expect.stringContaining(String(errors?.[0]?.extensions.requestId))]);
  await takeEvents();
}

const tryCode = (browser: Browser, code: string) => () => browser.ask(verifyMutation, { code });

test('without its event a login starts no session', async () => {
  const { email } = await createPerson(app());
  const browser = app().browser();
  await fails('PASSWORD_ACCEPTED', () => browser.ask(loginMutation, { email, password }));
  expect(browser.cookies.size).toBe(0);
  expect(
    await app().sql('select from session s join account a on a.id = s.account_id where email = $1', [email]),
  ).toEqual([]);
});

test('without its event a wrong password is neither answered nor counted', async () => {
  const { email } = await createPerson(app());
  const variables = { email, password: 'wrong password' };
  await fails('PASSWORD_REJECTED', () => app().browser().ask(loginMutation, variables));
  for (let free = 0; free < 10; free += 1)
    expect(await login(app().browser(), email, 'wrong password')).toMatchObject({
      code: 'CREDENTIALS_WRONG',
    });
});

test('without its event a code does not sign in and is not spent', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  await fails('CODE_ACCEPTED', tryCode(browser, person.phone.code()));
  expect(await session(browser)).toMatchObject({ state: 'CODE_REQUIRED' });
  expect(await verify(browser, person.phone.code())).toMatchObject(ELEVATED);
});

test('without its event a recovery code is not used up', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  const [code = ''] = person.recoveryCodes;
  await fails('CODE_ACCEPTED', tryCode(browser, code));
  expect(await verify(browser, code)).toMatchObject({ session: { state: 'ELEVATED', recoveryCodesLeft: 9 } });
});

test('without its event a wrong code is not counted', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  await fails('CODE_REJECTED', tryCode(browser, person.phone.wrongCode()));
  for (let free = 0; free < 5; free += 1)
    expect(await verify(browser, person.phone.wrongCode())).toMatchObject({ code: 'CODE_WRONG' });
});

test('without its event no secret is made', async () => {
  const browser = await freshPerson();
  await fails('ENROLLMENT_STARTED', () => browser.ask(enrollMutation));
  expect(await session(browser)).toMatchObject({ pendingEnrollment: null });
});

test('without its event an enrollment is not confirmed, and the same code confirms it later', async () => {
  const browser = await freshPerson();
  const { id, secret } = await enroll(browser);
  const code = appOn(app().clock, secret).code();
  await fails('AUTHENTICATOR_CONFIRMED', tryCode(browser, code));
  expect(await session(browser)).toMatchObject({ state: 'ENROLLMENT_REQUIRED', pendingEnrollment: { id } });
  expect(await verify(browser, code)).toMatchObject({ ...ELEVATED, recoveryCodes: { length: 10 } });
});

test('without its event recovery codes are not renewed, and the old ones work', async () => {
  const person = await enrolledPerson(app());
  await fails('RECOVERY_CODES_RENEWED', () =>
    person.browser.ask('mutation { renewRecoveryCodes { codes } }'),
  );
  expect(await verify(person.browser, person.recoveryCodes[0] ?? '')).toMatchObject(ELEVATED);
});

test('without its event the tick is not kept', async () => {
  const { browser } = await enrolledPerson(app());
  await fails('RECOVERY_CODES_SAVED', () => browser.ask('mutation { confirmRecoveryCodesSaved { state } }'));
  expect(await session(browser)).toMatchObject({ recoveryCodesSaved: false });
});

test('without its event a step is not reached, and can be later', async () => {
  const browser = await freshPerson();
  const step = 'mutation { recordEnrollmentStep(step: CHOICE) { state } }';
  await fails('ENROLLMENT_STEP_REACHED', () => browser.ask(step));
  await browser.ask(step);
  const reached = await app().sql(`select from audit_event where type = 'ENROLLMENT_STEP_REACHED'`);
  expect(reached).toHaveLength(1);
});

test('without its event nobody is signed out', async () => {
  const { browser } = await enrolledPerson(app());
  await fails('SIGNED_OUT', () => browser.ask('mutation { logout { state } }'));
  expect(await session(browser)).toMatchObject({ state: 'ELEVATED' });
});
