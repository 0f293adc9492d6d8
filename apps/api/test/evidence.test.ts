import { expect, test } from 'vitest';
import { minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { createPerson, enrolledPerson, halfSigned, login, type Person, verify } from './support/people.js';
import { expectEvent, sessionId, type TrailRow, trailOf } from './support/trail.js';

const app = useApp();
const firefox = () =>
  app().browser({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' });
const leaves = (person: Person, act: () => Promise<unknown>, event: Partial<TrailRow>) =>
  expectEvent(app(), person, act, event);

test('each try at a password leaves one event; only a right one has an actor and a session', async () => {
  const [person, browser] = [await createPerson(app()), firefox()];
  const rejected = { type: 'PASSWORD_REJECTED', actor_id: null, session_id: null };
  await leaves(person, () => login(browser, person.email, 'wrong password'), rejected);
  await leaves(person, () => login(browser, person.email), {
    type: 'PASSWORD_ACCEPTED',
    session_id: expect.any(String),
  });
  const [accepted] = await trailOf(app(), person.id, 'PASSWORD_ACCEPTED');
  expect(accepted?.session_id).toBe(await sessionId(app(), browser));
  await app().sql('update account set frozen_at = $2, epoch = 9 where id = $1', [
    person.id,
    app().clock.read(),
  ]);
  const refused = { type: 'SIGN_IN_REFUSED', session_id: null, details: { reason: 'FROZEN' } };
  await leaves(person, () => login(firefox(), person.email), refused);
});

test('each code that was compared leaves one event with its factor, purpose and result', async () => {
  const person = await enrolledPerson(app());
  const browser = firefox();
  await login(browser, person.email);
  const session_id = await sessionId(app(), browser);
  const { phone } = person;
  const rejected = (details: object) => ({
    type: 'CODE_REJECTED',
    session_id,
    actor_id: null,
    details: { ...details },
  });
  const accepted = (details: object) => ({ type: 'CODE_ACCEPTED', session_id, details: { ...details } });
  const [appCode, recovery] = [{ factor: 'APP_CODE' }, { factor: 'RECOVERY_CODE' }];
  const [signIn, stepUp] = [{ purpose: 'SIGN_IN' }, { purpose: 'STEP_UP' }];
  const authenticatorId = expect.any(String);
  await leaves(
    person,
    () => verify(browser, phone.wrongCode()),
    rejected({ ...appCode, ...signIn, reason: 'WRONG' }),
  );
  await leaves(
    person,
    () => verify(browser, phone.code(-1)),
    rejected({ ...appCode, ...signIn, reason: 'ALREADY_USED' }),
  );
  await leaves(
    person,
    () => verify(browser, 'AAAA-BBBB-CCCC-DDDD'),
    rejected({ ...recovery, ...signIn, reason: 'WRONG' }),
  );
  await leaves(
    person,
    () => verify(browser, phone.code()),
    accepted({ ...appCode, ...signIn, authenticatorId }),
  );
  app().clock.pass(minutes(11));
  await leaves(
    person,
    () => verify(browser, phone.wrongCode()),
    rejected({ ...appCode, ...stepUp, reason: 'WRONG' }),
  );
  await leaves(
    person,
    () => verify(browser, phone.code()),
    accepted({ ...appCode, ...stepUp, authenticatorId }),
  );
  const [code = ''] = person.recoveryCodes;
  await leaves(
    person,
    () => verify(browser, code),
    accepted({ ...recovery, ...stepUp, recoveryCodesLeft: 9 }),
  );
});

test('each change of authentication data leaves one event', async () => {
  const person = await enrolledPerson(app());
  const browser = firefox();
  await login(browser, person.email);
  await verify(browser, person.phone.code());
  const session_id = await sessionId(app(), browser);
  const ask = (operation: string) => () => browser.ask(operation);
  await leaves(person, ask('mutation { confirmRecoveryCodesSaved { state } }'), {
    type: 'RECOVERY_CODES_SAVED',
    session_id,
  });
  await leaves(person, ask('mutation { renewRecoveryCodes { codes } }'), {
    type: 'RECOVERY_CODES_RENEWED',
    session_id,
    details: { count: 10 },
  });
  await leaves(person, ask('mutation { enroll2FA { __typename } }'), {
    type: 'ENROLLMENT_STARTED',
    session_id,
    details: { enrollmentId: expect.any(String), path: null, further: true },
  });
  await leaves(person, ask('mutation { logout { state } }'), { type: 'SIGNED_OUT', session_id });
});

test('a signed-in caller at a door that is not theirs leaves one event; a stranger none', async () => {
  const [person, browser] = [await createPerson(app()), firefox()];
  await login(browser, person.email);
  await leaves(person, () => browser.ask('mutation { renewRecoveryCodes { codes } }'), {
    type: 'ACCESS_REFUSED',
    session_id: await sessionId(app(), browser),
    details: { field: 'renewRecoveryCodes', code: 'AUTH_STATE_REQUIRED' },
  });
  const before = await app().sql('select from audit_event');
  await firefox().ask('mutation { renewRecoveryCodes { codes } }');
  expect(await app().sql('select from audit_event')).toHaveLength(before.length);
});

test('a further half-signed session of the same person tells its own id', async () => {
  const person = await createPerson(app());
  const browsers = [await halfSigned(app(), person), await halfSigned(app(), person)];
  const told = (await trailOf(app(), person.id, 'PASSWORD_ACCEPTED')).map(({ session_id }) => session_id);
  expect(told).toEqual(await Promise.all(browsers.map((browser) => sessionId(app(), browser))));
});
