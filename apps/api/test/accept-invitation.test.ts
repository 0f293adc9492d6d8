import { beforeAll, describe, expect, test, vi } from 'vitest';
import { days, minutes } from '../src/duration.js';
import { takeErrors, useApp } from './support/app.js';
import { atOnce, tally } from './support/at-once.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import {
  accept,
  acceptMutation,
  invite,
  listed,
  mailsTo,
  newAddress,
  preview,
  resend,
  revoke,
  staffOf,
  tokenFor,
} from './support/invitations.js';
import { createOrganization } from './support/organizations.js';
import { createPerson, type Enrolled, enroll, login, session, signedIn, verify } from './support/people.js';
import { sessionId, trailOf } from './support/trail.js';

const app = useApp();
const password = 'a fine long sentence';
const TOKEN_INVALID = { __typename: 'Refused', code: 'TOKEN_INVALID' };
let home: { id: string; name: string };
let manager: Enrolled;
let support: Enrolled;

beforeAll(async () => {
  home = await createOrganization(app(), 'Larkspur Gallery');
  manager = await staffOf(app(), 'ACCOUNT_MANAGER', home);
  support = await staffOf(app(), 'SUPPORT');
});

/** An address that was invited, with the token of its link and the browser that invited it. */
async function invited(given: { role?: 'ACCOUNT_MANAGER'; by?: Enrolled; email?: string } = {}) {
  const email = given.email ?? newAddress();
  const browser = await signedIn(app(), given.by ?? (given.role ? support : manager));
  const role = given.role ?? 'USER';
  const { id } = await invite(browser, { email, organizationId: home.id, role });
  return { id, email, browser, token: await tokenFor(app(), email) };
}

const accountsOf = (email: string) =>
  app().sql<{ id: string; name: string; role: string; organization_id: string }>(
    'select id, name, role, organization_id from account where email = $1',
    [email],
  );

test('the link leads straight into the enrollment, and from there to both factors', async () => {
  const { email, token, id, browser: inviter } = await invited();
  const browser = app().browser();
  expect(await accept(browser, token, password, ' Ida Invited-Smith ')).toMatchObject({
    __typename: 'Session',
    state: 'ENROLLMENT_REQUIRED',
    user: { email, name: 'Ida Invited-Smith', role: null },
  });
  const [account] = await accountsOf(email);
  expect(account).toMatchObject({ role: 'USER', organization_id: home.id });
  const whom = {
    actor_id: account?.id,
    organization_id: home.id,
    session_id: await sessionId(app(), browser),
    address: '127.0.0.1',
  };
  expect(await trailOf(app(), account?.id ?? '')).toMatchObject([
    { ...whom, type: 'INVITATION_ACCEPTED', details: { invitationId: id } },
    { ...whom, type: 'ACCOUNT_CREATED', details: { role: 'USER', by: 'INVITATION' } },
  ]);
  const { secret } = await enroll(browser);
  expect(await verify(browser, appOn(app().clock, secret).code())).toMatchObject({
    session: { state: 'ELEVATED' },
  });
  expect((await listed(inviter, { search: email })).edges).toMatchObject([{ node: { status: 'ACCEPTED' } }]);
  expect(await login(app().browser(), email, password)).toMatchObject({ state: 'CODE_REQUIRED' });
});

test('opening the link changes nothing, as often as a mail scanner likes', async () => {
  const { email, token } = await invited();
  const before = await app().sql('select * from invitation where email = $1', [email]);
  for (let times = 0; times < 3; times += 1)
    expect(await preview(app().browser(), token)).toMatchObject({
      email,
      name: 'Ida Invited',
      organization: 'Larkspur Gallery',
    });
  expect((await fetch(`${app().url}/invitation`)).status).toBeLessThan(500);
  expect(await app().sql('select * from invitation where email = $1', [email])).toEqual(before);
  expect(await accountsOf(email)).toEqual([]);
  expect(await accept(app().browser(), token, password)).toMatchObject({ __typename: 'Session' });
});

describe('a link that does not work', () => {
  const answers: unknown[] = [];
  const refuses = async (token: string) => {
    const browser = app().browser();
    const answer = await accept(browser, token, password);
    expect(answer).toMatchObject(TOKEN_INVALID);
    expect(browser.cookies.size).toBe(0);
    expect(await preview(browser, token)).toBeNull();
    answers.push(answer);
  };

  test('used', async () => {
    const { token } = await invited();
    await accept(app().browser(), token, password);
    await refuses(token);
  });

  test('out of date, by a second', async () => {
    const { token } = await invited();
    app().clock.pass(days(7));
    await refuses(token);
  });

  test('revoked', async () => {
    const { token, id, browser } = await invited();
    await revoke(browser, id);
    await refuses(token);
  });

  test('replaced by a newer one, which works', async () => {
    const { token, id, browser, email } = await invited();
    app().clock.pass(minutes(5));
    await resend(browser, id);
    await refuses(token);
    expect(await accept(app().browser(), await tokenFor(app(), email), password)).toMatchObject({
      __typename: 'Session',
    });
  });

  test('unknown, empty, and of another kind', async () => {
    const person = await createPerson(app());
    const now = app().clock.read();
    const link = { kind: 'PASSWORD', accountId: person.id, mailProofId: null } as const;
    const expiresAt = new Date(Number(now) + days(1));
    const other = await app().deps.database.transaction((tx) => tx.links.create({ ...link, expiresAt }, now));
    for (const token of ['A'.repeat(43), '', other, '\u0000', 'x'.repeat(10_000)]) await refuses(token);
  });

  test('when the address got an account by another way meanwhile', async () => {
    const { token, email } = await invited();
    const foreign = await createOrganization(app());
    const browser = await signedIn(app(), support);
    await invite(browser, { email, organizationId: foreign.id });
    await accept(app().browser(), await tokenFor(app(), email), password);
    await refuses(token);
    expect(await accountsOf(email)).toMatchObject([{ organization_id: foreign.id }]);
  });

  test.each([
    ['was deactivated', 'update account set deactivated_at = created_at where id = $1'],
    ['was frozen', 'update account set frozen_at = created_at where id = $1'],
    ['is no longer assigned', 'delete from account_manager_assignment where account_id = $1'],
    ['is staff no more', `update account set role = 'USER' where id = $1`],
  ])('when the inviter %s; another member of staff sends it anew', async (_, change) => {
    const leaving = await staffOf(app(), 'ACCOUNT_MANAGER', home);
    const { token, email, id } = await invited({ by: leaving });
    await app().sql(change, [leaving.id]);
    await refuses(token);
    app().clock.pass(minutes(5));
    const browser = await signedIn(app(), manager);
    expect((await listed(browser, { search: email })).edges).toMatchObject([{ node: { status: 'EXPIRED' } }]);
    expect(await resend(browser, id)).toMatchObject({ status: 'OPEN', invitedBy: { id: manager.id } });
    expect(await accept(app().browser(), await tokenFor(app(), email), password)).toMatchObject({
      __typename: 'Session',
    });
  });

  test('an account manager’s role is given only while its inviter is support', async () => {
    const helper = await staffOf(app(), 'SUPPORT', home);
    const { token } = await invited({ role: 'ACCOUNT_MANAGER', by: helper });
    await app().sql(`update account set role = 'ACCOUNT_MANAGER' where id = $1`, [helper.id]);
    await refuses(token);
  });

  test('answers alike, whatever the reason', () => {
    expect(answers.length).toBeGreaterThan(10);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

test('a made-up link costs no password hash', async () => {
  const hash = vi.spyOn(app().deps.passwords, 'hash');
  await accept(app().browser(), 'B'.repeat(43), password);
  expect(hash).not.toHaveBeenCalled();
  await accept(app().browser(), (await invited()).token, password);
  expect(hash).toHaveBeenCalledTimes(1);
  hash.mockRestore();
});

test.each([
  ['too short', 'seven77', 'Use at least 8 characters.'],
  ['too long', 'x'.repeat(1025), 'Use at most 1024 characters.'],
  ['common', 'password1', 'That password is among the most used ones. Choose another.'],
  ['the organization', 'larkspurgallery!', 'That password can be guessed from your details. Choose another.'],
  ['the invited name', 'IdaInvited2026', 'That password can be guessed from your details. Choose another.'],
  ['the chosen name', 'Zerlina-Xavier1', 'That password can be guessed from your details. Choose another.'],
  ['the product', 'DragonflyAI!!', 'That password can be guessed from your details. Choose another.'],
])(
  'a password that is %s is refused with its reason, and the link stays usable',
  async (_, weak, message) => {
    const { token, email } = await invited();
    const browser = app().browser();
    expect(await accept(browser, token, weak, 'Zerlina Xavier')).toEqual({
      __typename: 'Refused',
      code: 'PASSWORD_TOO_WEAK',
      message,
    });
    expect(browser.cookies.size).toBe(0);
    expect(await accountsOf(email)).toEqual([]);
    expect(await accept(browser, token, password, 'Zerlina Xavier')).toMatchObject({ __typename: 'Session' });
  },
);

test('a name that is no line is bad input, and the link stays usable', async () => {
  const { token } = await invited();
  for (const name of ['', 'x'.repeat(101), 'a\nb']) {
    const { errors } = await app()
      .browser()
      .ask(
        'mutation ($token: String!, $name: String) { acceptInvitation(token: $token, password: "a fine long sentence", name: $name) { __typename } }',
        { token, name },
      );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
  }
  expect(await accept(app().browser(), token, password)).toMatchObject({ user: { name: 'Ida Invited' } });
});

test('the browser’s former session ends, and only with a success', async () => {
  const { token } = await invited();
  const person = await createPerson(app());
  const browser = app().browser();
  await login(browser, person.email);
  const former = browser.copy();
  await accept(browser, token, 'short');
  expect(await session(former)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  await accept(browser, token, password);
  expect(await session(former)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'STARTED_OVER' });
  expect(browser.cookies.get('dragonfly-session')).not.toBe(former.cookies.get('dragonfly-session'));
  expect(await session(browser)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
});

test('a fault in the middle leaves nothing, logs no token and no password, and the link works afterwards', async () => {
  const { token, email } = await invited();
  await app().sql(`create function refuse_event() returns trigger language plpgsql as
    $$ begin raise exception 'no room in the trail'; end $$;
    create trigger refuse_event before insert on audit_event for each row
      when (new.type = 'ACCOUNT_CREATED') execute function refuse_event()`);
  const { text, errors } = await app().browser().ask(acceptMutation, { token, password });
  await app().sql('drop trigger refuse_event on audit_event');
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  const logged = takeErrors(app());
  expect(logged).toHaveLength(1);
  for (const secret of [token, password]) expect(text + logged.join('')).not.toContain(secret);
  expect(await accountsOf(email)).toEqual([]);
  expect(await accept(app().browser(), token, password)).toMatchObject({ __typename: 'Session' });
});

test('no table holds the token of a link', async () => {
  const { token } = await invited();
  const rows = await app().sql<{ row: string }>(
    'select invitation::text as row from invitation union all select notice::text from notice union all select audit_event::text from audit_event',
  );
  expect(rows.map(({ row }) => row).join('')).not.toContain(token);
});

describe('at once', () => {
  test('of 50 uses of one link, one makes the account', async () => {
    const { token, email } = await invited();
    const results = await atOnce(50, () => accept(app().browser(), token, password));
    expect(tally(results)).toEqual({ Session: 1, TOKEN_INVALID: 49 });
    expect(await accountsOf(email)).toHaveLength(1);
    expect(
      await app().sql(`select from session s join account a on a.id = s.account_id where a.email = $1`, [
        email,
      ]),
    ).toHaveLength(1);
  });

  test('of two organizations’ links for one address, one makes the account', async () => {
    const email = newAddress();
    const foreign = await createOrganization(app());
    const first = await invited({ email });
    await invite(await signedIn(app(), support), { email, organizationId: foreign.id });
    const tokens = [first.token, await tokenFor(app(), email)];
    const results = await atOnce(20, (index) =>
      accept(app().browser(), tokens[index % 2] as string, password),
    );
    expect(tally(results)).toEqual({ Session: 1, TOKEN_INVALID: 19 });
    expect(await accountsOf(email)).toHaveLength(1);
  });

  const rounds = Array.from({ length: 6 }, (_, round) => round);

  test.each(rounds)('accepting and revoking: one of them wins, and both know it (%i)', async (round) => {
    const { token, email, id, browser } = await invited();
    const acts: (() => Promise<{ __typename: string; code?: string; status?: string }>)[] = [
      () => accept(app().browser(), token, password),
      () => revoke(browser, id),
    ];
    if (round % 2) acts.reverse();
    const results = await Promise.all(acts.map((act) => act()));
    if (round % 2) results.reverse();
    const [accepted, revoked] = results;
    const taken = accepted?.__typename === 'Session';
    expect(await accountsOf(email)).toHaveLength(taken ? 1 : 0);
    expect(taken ? revoked?.code : revoked?.status).toBe(taken ? 'INVITATION_CLOSED' : 'REVOKED');
    if (!taken) expect(accepted).toMatchObject(TOKEN_INVALID);
  });

  test.each(rounds)(
    'accepting and sending again: accepted once, or the old link is dead (%i)',
    async (round) => {
      const { token, email, id, browser } = await invited();
      app().clock.pass(minutes(5));
      const acts: (() => Promise<{ __typename: string; code?: string; status?: string }>)[] = [
        () => accept(app().browser(), token, password),
        () => resend(browser, id),
      ];
      if (round % 2) acts.reverse();
      const results = await Promise.all(acts.map((act) => act()));
      if (round % 2) results.reverse();
      const [accepted, sent] = results;
      if (accepted?.__typename === 'Session') {
        expect(sent).toMatchObject({ code: 'INVITATION_CLOSED' });
        expect(await accountsOf(email)).toHaveLength(1);
      } else {
        expect(accepted).toMatchObject(TOKEN_INVALID);
        expect(sent).toMatchObject({ status: 'OPEN' });
        expect(await accept(app().browser(), await tokenFor(app(), email), password)).toMatchObject({
          __typename: 'Session',
        });
      }
    },
  );

  test('inviting an address while it accepts: it is told that it has an account, or the old link is dead', async () => {
    const { token, email } = await invited();
    const foreign = await createOrganization(app());
    const browser: Browser = await signedIn(app(), support);
    const [accepted] = await Promise.all([
      accept(app().browser(), token, password),
      invite(browser, { email, organizationId: foreign.id }),
    ]);
    expect(accepted).toMatchObject({ __typename: 'Session' });
    const [row] = await app().sql<{ token_hash: Buffer | null }>(
      'select token_hash from invitation where email = $1 and organization_id = $2',
      [email, foreign.id],
    );
    expect(row).toBeDefined();
    if (row?.token_hash) expect(await preview(app().browser(), await tokenFor(app(), email))).toBeNull();
    else expect((await mailsTo(app(), email)).at(-1)?.kind).toBe('INVITED_ALREADY');
  });
});
