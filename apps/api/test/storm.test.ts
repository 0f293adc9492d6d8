import { expect, test } from 'vitest';
import { minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import { appOn } from './support/authenticator-app.js';
import {
  createPerson,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  session,
  signedIn,
  verify,
} from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp({ RECOVERY_CODE_COUNT: '5' });

test('of sessions that confirm a first authenticator at once, each its own, one succeeds', async () => {
  for (let round = 0; round < 2; round += 1) {
    const person = await createPerson(app());
    const browsers = await atOnce(4, () => halfSigned(app(), person));
    const secrets: string[] = await Promise.all(
      browsers.map(async (browser) => (await enroll(browser)).secret),
    );
    const codes = secrets.map((secret) => appOn(app().clock, secret).code());
    const results = await Promise.all(browsers.map((browser, index) => verify(browser, codes[index] ?? '')));
    expect(tally(results)).toEqual({ Verified: 1, AUTH_STATE_REQUIRED: 3 });
    expect(await trailOf(app(), person.id, 'AUTHENTICATOR_CONFIRMED')).toHaveLength(1);
    const standing = await app().sql('select from authenticator where account_id = $1', [person.id]);
    expect(standing).toHaveLength(1);
  }
});

test('a freeze while a code is compared ends in a frozen account without a session', async () => {
  for (let round = 0; round < 5; round += 1) {
    const person = await enrolledPerson(app());
    const browsers = await atOnce(8, () => halfSigned(app(), person));
    const freeze = 'update account set frozen_at = $2, epoch = epoch + 1 where id = $1';
    await Promise.all([
      ...browsers.map((browser) => verify(browser, person.phone.code())),
      app().sql(freeze, [person.id, app().clock.read()]),
      ...browsers.map(() => login(app().browser(), person.email)),
    ]);
    for (const browser of browsers) expect((await session(browser)).state).toBe('ANONYMOUS');
  }
});

test('everything at once on one account ends in no fault and no lost count', async () => {
  const person = await enrolledPerson(app());
  const complete = [person.browser, await signedIn(app(), person), await signedIn(app(), person)];
  const half = await atOnce(6, () => halfSigned(app(), person));
  const leaving = await atOnce(3, () => halfSigned(app(), person));
  app().clock.pass(minutes(1));
  const further = await enroll(person.browser);
  const answers = await Promise.all([
    ...half.map((browser, index) => verify(browser, person.phone.code((index % 3) - 1))),
    ...half.map((browser) => verify(browser, person.phone.wrongCode())),
    ...half.map((browser, index) => verify(browser, person.recoveryCodes[index % 5] ?? '')),
    verify(person.browser, appOn(app().clock, further.secret).code(1), further.id),
    ...complete.map((browser) => verify(browser.copy(), person.phone.code())),
    ...complete.map((browser) => browser.ask('mutation { renewRecoveryCodes { codes } }').then(asResult)),
    ...complete.map((browser) => browser.ask('mutation { enroll2FA { __typename } }').then(asResult)),
    ...complete.map((browser) =>
      browser.ask('mutation { confirmRecoveryCodesSaved { state } }').then(asResult),
    ),
    ...leaving.map((browser) => browser.ask('mutation { logout { state } }').then(asResult)),
    ...leaving.map((browser) => login(browser, person.email)),
    ...leaving.map(() => login(app().browser(), person.email, 'wrong password')),
  ]);
  expect(tally(answers)).not.toHaveProperty('INTERNAL_SERVER_ERROR');
  const accepted = await trailOf(app(), person.id, 'CODE_ACCEPTED');
  const confirmed = await trailOf(app(), person.id, 'AUTHENTICATOR_CONFIRMED');
  const verified = answers.filter(({ __typename }) => __typename === 'Verified');
  expect(accepted.length + confirmed.length - 3).toBe(verified.length);
});

const asResult = ({ errors }: { errors: readonly { extensions: { code: string } }[] | undefined }) => ({
  __typename: 'Answer',
  code: errors?.[0]?.extensions.code,
});
