import { expect, test } from 'vitest';
import { after, hours, seconds } from '../src/duration.js';
import { useApp } from './support/app.js';
import { holdRow } from './support/held-row.js';
import { createPerson, enrolledPerson, halfSigned, login, signedIn, verify } from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const later = () => after(app().clock.read(), seconds(60)).toISOString();
const TOO_MANY = { __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' };

/** A lane of passwords that a wrong try of the same burst fills before the right one is written. */
const filledMeanwhile = (kind: string) =>
  `update password_lane set failures = 100, wait_until = '${later()}' where kind = '${kind}'`;
const emptyLanes = () => app().sql('delete from password_lane');

test.each(['ACCOUNT_AND_NETWORK', 'ACCOUNT', 'NETWORK'])(
  'a right password that finds the lane %s filled by its own burst learns nothing',
  async (kind) => {
    const person = await createPerson(app());
    await login(app().browser(), person.email, 'wrong password');
    const held = await holdRow(app().databaseUrl, 'password_lane', 'kind', kind);
    const answer = login(app().browser(), person.email);
    await held.untilSomebodyWaits();
    await held.release(filledMeanwhile(kind));
    expect(await answer).toMatchObject(TOO_MANY);
    expect(await trailOf(app(), person.id, 'PASSWORD_ACCEPTED')).toEqual([]);
    await emptyLanes();
  },
);

test('a right password of a frozen account that finds its lane filled is not told that it is frozen', async () => {
  const person = await createPerson(app());
  await app().sql('update account set frozen_at = now() where id = $1', [person.id]);
  await login(app().browser(), person.email, 'wrong password');
  const held = await holdRow(app().databaseUrl, 'password_lane', 'kind', 'ACCOUNT');
  const answer = login(app().browser(), person.email);
  await held.untilSomebodyWaits();
  await held.release(filledMeanwhile('ACCOUNT'));
  expect(await answer).toMatchObject(TOO_MANY);
  await emptyLanes();
});

test('a right recovery code that finds its lane filled by its own burst is neither taken nor used up', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  const [code = ''] = person.recoveryCodes;
  const held = await holdRow(app().databaseUrl, 'account', 'id', person.id);
  const answer = verify(browser, code);
  await held.untilSomebodyWaits();
  const filled = `recovery_failures = 5, recovery_wait_until = '${later()}'`;
  await held.release(`update account set ${filled} where id = '${person.id}'`);
  expect(await answer).toMatchObject(TOO_MANY);
  app().clock.pass(seconds(60));
  expect(await verify(browser, code)).toMatchObject({ __typename: 'Verified' });
});

test('recovery codes are not renewed for an account that is frozen meanwhile', async () => {
  const person = await enrolledPerson(app());
  const browser = await signedIn(app(), person);
  const held = await holdRow(app().databaseUrl, 'account', 'id', person.id);
  const answer = browser.ask('mutation { renewRecoveryCodes { codes } }');
  await held.untilSomebodyWaits();
  await held.release(`update account set frozen_at = now() where id = '${person.id}'`);
  const { data, errors } = await answer;
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'AUTH_STATE_REQUIRED', actual: 'ANONYMOUS' });
  expect(await trailOf(app(), person.id, 'RECOVERY_CODES_RENEWED')).toEqual([]);
});

test('recovery codes are made ten times an hour and account, then the answer says when to come back', async () => {
  const person = await enrolledPerson(app());
  const renew = () => person.browser.ask('mutation { renewRecoveryCodes { codes } }');
  for (let made = 1; made < 10; made += 1) {
    app().clock.pass(seconds(1));
    expect((await renew()).errors).toBeUndefined();
  }
  const { status, errors } = await renew();
  expect(status).toBe(429);
  const { code, retryAfterSeconds } = errors?.[0]?.extensions ?? { code: '', retryAfterSeconds: 0 };
  expect(code).toBe('RATE_LIMITED');
  app().clock.pass(seconds(Number(retryAfterSeconds)));
  expect(Number(retryAfterSeconds)).toBeLessThanOrEqual(hours(1) / 1000);
  const browser = await signedIn(app(), person);
  expect((await browser.ask('mutation { renewRecoveryCodes { codes } }')).errors).toBeUndefined();
});
