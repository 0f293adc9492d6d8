import { beforeEach, describe, expect, test, vi } from 'vitest';
import { after, days, hours, minutes, seconds } from '../src/duration.js';
import { takeErrors, useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import { mailsTo, resetPasswordMutation } from './support/invitations.js';
import {
  createPerson,
  type Enrolled,
  enrolledPerson,
  halfSigned,
  login,
  session,
  verify,
} from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const fresh = 'another long sentence';
const TOKEN_INVALID = { __typename: 'Refused', code: 'TOKEN_INVALID' };
let person: Enrolled;

beforeEach(async () => {
  person = await enrolledPerson(app());
});

const linkFor = (accountId: string, kind: 'PASSWORD' | 'NOT_ME' = 'PASSWORD') => {
  const now = app().clock.read();
  const link = { kind, accountId, mailProofId: null, expiresAt: after(now, minutes(30)) };
  return app().deps.database.transaction((tx) => tx.links.create(link, now));
};

const reset = async (token: string, password = fresh, browser = app().browser()) =>
  (await browser.ask(resetPasswordMutation, { token, password })).data.resetPassword;
const preview = async (token: string) =>
  (
    await app()
      .browser()
      .ask('query ($token: String!) { passwordLinkPreview(token: $token) { email expiresAt } }', { token })
  ).data.passwordLinkPreview;

test('the new password holds, the old one does not, and the second factor is due as before', async () => {
  const token = await linkFor(person.id);
  expect(await preview(token)).toEqual({
    email: person.email,
    expiresAt: after(app().clock.read(), minutes(30)).toISOString(),
  });
  const browser = app().browser();
  expect(await reset(token, fresh, browser)).toEqual({ __typename: 'PasswordChanged', email: person.email });
  expect(browser.cookies.size).toBe(0);
  expect(await login(app().browser(), person.email)).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  const next = app().browser();
  expect(await login(next, person.email, fresh)).toMatchObject({ state: 'CODE_REQUIRED' });
  expect(await verify(next, person.phone.code())).toMatchObject({
    session: { state: 'ELEVATED', recoveryCodesLeft: 10 },
  });
});

test('every session ends, before both factors and after, and says why', async () => {
  const waiting = await halfSigned(app(), person);
  await reset(await linkFor(person.id));
  for (const browser of [waiting, person.browser])
    expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'PASSWORD_CHANGED' });
});

test('a mail tells the person, and one event the trail', async () => {
  await reset(await linkFor(person.id));
  expect((await mailsTo(app(), person.email)).map(({ kind }) => kind)).toEqual([
    'AUTHENTICATOR_ADDED',
    'PASSWORD_CHANGED',
  ]);
  expect(await trailOf(app(), person.id, 'PASSWORD_CHANGED')).toMatchObject([
    { actor_id: null, organization_id: person.organizationId, details: { by: 'LINK' }, address: '127.0.0.1' },
  ]);
});

test('opening the link changes nothing', async () => {
  const token = await linkFor(person.id);
  const before = await app().sql('select * from link_token where account_id = $1', [person.id]);
  for (let times = 0; times < 3; times += 1)
    expect(await preview(token)).toMatchObject({ email: person.email });
  expect(await app().sql('select * from link_token where account_id = $1', [person.id])).toEqual(before);
  expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED' });
});

describe('a link that does not work', () => {
  const refuses = async (token: string) => {
    expect(await preview(token)).toBeNull();
    expect(await reset(token)).toMatchObject(TOKEN_INVALID);
    expect(await login(app().browser(), person.email)).not.toMatchObject({ code: 'CREDENTIALS_WRONG' });
  };

  test('unknown, and of another kind', async () => {
    for (const token of ['A'.repeat(43), '', await linkFor(person.id, 'NOT_ME')]) await refuses(token);
  });

  test('out of date', async () => {
    const token = await linkFor(person.id);
    app().clock.pass(minutes(30));
    await refuses(token);
  });

  test('revoked, as a freeze does', async () => {
    const token = await linkFor(person.id);
    await app().deps.database.transaction((tx) =>
      tx.links.revokeAll(person.id, 'PASSWORD', app().clock.read()),
    );
    await refuses(token);
  });

  test.each(['frozen_at', 'deactivated_at'])('of an account whose %s is set', async (column) => {
    const token = await linkFor(person.id);
    await app().sql(`update account set ${column} = created_at where id = $1`, [person.id]);
    expect(await preview(token)).toBeNull();
    expect(await reset(token)).toMatchObject(TOKEN_INVALID);
    await app().sql(`update account set ${column} = null where id = $1`, [person.id]);
    expect(await login(app().browser(), person.email)).toMatchObject({ state: 'CODE_REQUIRED' });
  });

  test('used, and so are the others of the account', async () => {
    const [token, other] = [await linkFor(person.id), await linkFor(person.id)];
    await reset(token);
    for (const dead of [token, other]) {
      expect(await preview(dead)).toBeNull();
      expect(await reset(dead, 'a third long sentence')).toMatchObject(TOKEN_INVALID);
    }
    expect(await login(app().browser(), person.email, fresh)).toMatchObject({ state: 'CODE_REQUIRED' });
  });
});

test.each([
  ['short77', 'Use at least 8 characters.'],
  ['password1', 'That password is among the most used ones. Choose another.'],
  ['AdaTester1!', 'That password can be guessed from your details. Choose another.'],
])('%s is refused with its reason, and the link stays usable', async (weak, message) => {
  const token = await linkFor(person.id);
  expect(await reset(token, weak)).toEqual({ __typename: 'Refused', code: 'PASSWORD_TOO_WEAK', message });
  expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED' });
  expect(await reset(token)).toMatchObject({ __typename: 'PasswordChanged' });
});

test('a made-up link costs no password hash', async () => {
  const hash = vi.spyOn(app().deps.passwords, 'hash');
  await reset('B'.repeat(43));
  expect(hash).not.toHaveBeenCalled();
  hash.mockRestore();
});

test('of 50 uses of one link at once, one changes the password', async () => {
  const token = await linkFor(person.id);
  const results = await atOnce(50, (index) => reset(token, `${fresh} ${index}`));
  expect(tally(results)).toEqual({ PasswordChanged: 1, TOKEN_INVALID: 49 });
  const won = results.findIndex(({ __typename }) => __typename === 'PasswordChanged');
  expect(await login(app().browser(), person.email, `${fresh} ${won}`)).toMatchObject({
    state: 'CODE_REQUIRED',
  });
  expect(await trailOf(app(), person.id, 'PASSWORD_CHANGED')).toHaveLength(1);
});

test('a login with the old password in the same moment leaves no session behind', async () => {
  const token = await linkFor(person.id);
  const browsers = Array.from({ length: 8 }, () => app().browser());
  await Promise.all([reset(token), ...browsers.map((browser) => login(browser, person.email))]);
  for (const browser of browsers) expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS' });
});

test('without its event nothing changes, and neither token nor password is logged', async () => {
  const token = await linkFor(person.id);
  await app().sql(`create function refuse_event() returns trigger language plpgsql as
    $$ begin raise exception 'no room in the trail'; end $$;
    create trigger refuse_event before insert on audit_event for each row
      when (new.type = 'PASSWORD_CHANGED') execute function refuse_event()`);
  const { text, errors } = await app().browser().ask(resetPasswordMutation, { token, password: fresh });
  await app().sql('drop trigger refuse_event on audit_event');
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  const logged = takeErrors(app());
  expect(logged).toHaveLength(1);
  for (const secret of [token, fresh]) expect(text + logged.join('')).not.toContain(secret);
  expect(await session(person.browser)).toMatchObject({ state: 'ELEVATED' });
  expect(await reset(token)).toMatchObject({ __typename: 'PasswordChanged' });
});

test('a new password starts its age anew: a first enrollment after it needs no code by mail', async () => {
  const slow = await createPerson(app());
  app().clock.pass(days(15));
  expect(await login(app().browser(), slow.email)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
  app().clock.pass(hours(1));
  app().clock.pass(seconds(30));
  await reset(await linkFor(slow.id));
  expect(await login(app().browser(), slow.email, fresh)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
});
