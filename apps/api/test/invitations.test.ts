import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { days, minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import { holdRow } from './support/held-row.js';
import {
  askInvite,
  invite,
  inviteAll,
  listed,
  mailsTo,
  newAddress,
  platform,
  preview,
  resend,
  revoke,
  staffOf,
  tokenFor,
} from './support/invitations.js';
import { createOrganization } from './support/organizations.js';
import { createPerson, type Enrolled, signedIn } from './support/people.js';

const app = useApp();
let home: { id: string; name: string };
let foreign: { id: string; name: string };
let manager: Enrolled;
let support: Enrolled;

beforeAll(async () => {
  [home, foreign] = [await createOrganization(app(), 'Home & Co'), await createOrganization(app())];
  manager = await staffOf(app(), 'ACCOUNT_MANAGER', home);
  support = await staffOf(app(), 'SUPPORT');
});

/** A fresh ELEVATED session of theirs, whatever time has passed. */
const elevated = (person: Enrolled) => signedIn(app(), person);
const refusedAs = (code: string) => ({ __typename: 'Refused', code });
const counted = (type: string) =>
  app().sql<{ details: Record<string, unknown>; organization_id: string; actor_id: string }>(
    'select details, organization_id, actor_id from audit_event where type = $1 order by id',
    [type],
  );

test('an invitation is told to its person by mail, with a link of the configured address, and to the trail', async () => {
  const email = newAddress();
  const browser = await elevated(manager);
  const answer = await invite(browser, { email, organizationId: home.id });
  const now = app().clock.read();
  expect(answer).toMatchObject({
    __typename: 'Invitation',
    email,
    name: 'Ida Invited',
    role: 'USER',
    status: 'OPEN',
    organization: { id: home.id, name: 'Home & Co' },
    invitedBy: { id: manager.id, label: manager.name },
  });
  expect(Date.parse(answer.expiresAt) - Date.parse(answer.sentAt)).toBe(days(7));
  const [mail, ...others] = await mailsTo(app(), email);
  expect(others).toEqual([]);
  expect(mail?.text).toContain(`${app().deps.config.appUrl}/invitation#`);
  expect(mail?.text).toContain('Ida Invited, Ada Tester invites you');
  expect(mail?.dueAt.getTime()).toBeLessThanOrEqual(now.getTime());
  expect((await counted('INVITATION_SENT')).at(-1)).toMatchObject({
    actor_id: manager.id,
    organization_id: home.id,
    details: { invitationId: answer.id, role: 'USER', again: false },
  });
});

test('a link in a mail never follows the Host header of the request', async () => {
  const { hostname, port } = new URL(app().url);
  const browser = await elevated(manager);
  for (const header of ['host', 'x-forwarded-host']) {
    const email = newAddress();
    const there = app().browser({ [header]: header === 'host' ? `localhost:${port}` : 'evil.example' });
    for (const [name, value] of browser.cookies) there.cookies.set(name, value);
    await askInvite(there, { email, organizationId: home.id });
    for (const { text } of await mailsTo(app(), email)) {
      expect(text).toContain(`${app().deps.config.appUrl}/invitation#`);
      expect(text).not.toContain('evil.example');
    }
  }
  expect(hostname).toBe('127.0.0.1');
});

describe('who may invite whom', () => {
  test('another organization’s id, a made-up one and a malformed one are not found, alike', async () => {
    const browser = await elevated(manager);
    const ids = [foreign.id, '00000000-0000-4000-8000-000000000000', 'none'];
    const answers = [];
    for (const organizationId of ids) answers.push(await invite(browser, { organizationId }));
    expect(answers[0]).toMatchObject(refusedAs('NOT_FOUND'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('an account manager gives no other role than USER, and the trail keeps the attempt', async () => {
    const browser = await elevated(manager);
    for (const role of ['ACCOUNT_MANAGER', 'SUPPORT'] as const)
      expect(await invite(browser, { organizationId: home.id, role })).toMatchObject(
        refusedAs('NOT_ALLOWED'),
      );
    expect((await counted('ACT_REFUSED')).at(-1)).toMatchObject({
      actor_id: manager.id,
      organization_id: home.id,
      details: { act: 'inviteUser' },
    });
  });

  test('only support invites into the platform’s organization, and support accounts nowhere else', async () => {
    const { id: organizationId } = await platform(app());
    const assigned = await staffOf(app(), 'ACCOUNT_MANAGER', { id: organizationId });
    expect(await invite(assigned.browser, { organizationId })).toMatchObject(refusedAs('NOT_ALLOWED'));
    const browser = await elevated(support);
    const ask = (inviting: { organizationId: string; role: 'SUPPORT' | 'ACCOUNT_MANAGER' }) =>
      invite(browser, inviting);
    expect(await ask({ organizationId, role: 'SUPPORT' })).toMatchObject({ status: 'OPEN', role: 'SUPPORT' });
    expect(await ask({ organizationId: home.id, role: 'SUPPORT' })).toMatchObject(refusedAs('NOT_ALLOWED'));
    expect(await ask({ organizationId: home.id, role: 'ACCOUNT_MANAGER' })).toMatchObject({ status: 'OPEN' });
  });

  test('an account manager neither changes, sends again nor revokes an invitation that support gave a role', async () => {
    const email = newAddress();
    const given = { email, organizationId: home.id, role: 'ACCOUNT_MANAGER' } as const;
    const { id } = await invite(await elevated(support), given);
    const browser = await elevated(manager);
    for (const answer of [
      await resend(browser, id),
      await revoke(browser, id),
      await invite(browser, { email, organizationId: home.id }),
    ])
      expect(answer).toMatchObject(refusedAs('NOT_ALLOWED'));
    expect((await listed(browser, { search: email })).edges[0].node).toMatchObject({
      role: 'ACCOUNT_MANAGER',
      status: 'OPEN',
    });
  });

  test('a session that has not given a code lately may look, and nothing more', async () => {
    const browser = await elevated(manager);
    app().clock.pass(minutes(10));
    await expect(listed(browser)).resolves.toBeTruthy();
    const { errors } = await askInvite(browser, { organizationId: home.id });
    expect(errors?.[0]?.extensions.code).toBe('AUTH_STATE_REQUIRED');
  });

  test('a manager who is deactivated in the middle of it has invited nobody', async () => {
    const leaving = await staffOf(app(), 'ACCOUNT_MANAGER', home);
    const email = newAddress();
    const held = await holdRow(app().databaseUrl, 'account', 'id', leaving.id);
    const inviting = askInvite(leaving.browser, { email, organizationId: home.id });
    await held.untilSomebodyWaits();
    await held.release(
      `update account set deactivated_at = now(), epoch = epoch + 1 where id = '${leaving.id}'`,
    );
    expect((await inviting).errors?.[0]?.extensions.code).toBe('AUTH_STATE_REQUIRED');
    expect(await mailsTo(app(), email)).toEqual([]);
    expect((await askInvite(leaving.browser, { organizationId: home.id })).errors?.[0]?.extensions.code).toBe(
      'AUTH_STATE_REQUIRED',
    );
  });
});

describe('an address that has an account', () => {
  /** The statements that the database runs meanwhile, without their values. */
  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await work();
    const ran = query.mock.calls.map(([first]) => {
      const statement = first as string | { text: string };
      return typeof statement === 'string' ? statement : statement.text;
    });
    query.mockRestore();
    return ran;
  }

  test('the inviter gets the same answer by the same number of statements, and the person a mail without a link', async () => {
    const known = await createPerson(app(), 'USER', foreign.id);
    const unknown = newAddress();
    const browser = await elevated(manager);
    await invite(browser, { organizationId: home.id });
    const answers: Record<string, unknown>[] = [];
    const ask = (email: string) => async () => {
      answers.push(await invite(browser, { email, organizationId: home.id }));
    };
    const [first, second] = [await statementsOf(ask(unknown)), await statementsOf(ask(known.email))];
    expect(first.length).toBeGreaterThan(5);
    expect(second.length).toBe(first.length);
    const shape = ({ id: _, email: __, ...rest }: Record<string, unknown>) => rest;
    expect(answers.map(shape)[1]).toEqual(answers.map(shape)[0]);
    const [mail, ...others] = await mailsTo(app(), known.email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: 'INVITED_ALREADY' });
    expect(mail?.text).not.toContain('#');
    expect(await app().sql('select token_hash from invitation where email = $1', [known.email])).toEqual([
      { token_hash: null },
    ]);
  });

  test('sending it again looks the same, too', async () => {
    const known = await createPerson(app(), 'USER', foreign.id);
    const unknown = newAddress();
    const browser = await elevated(manager);
    const ids = [];
    for (const email of [unknown, known.email])
      ids.push((await invite(browser, { email, organizationId: home.id })).id);
    app().clock.pass(minutes(5));
    await listed(browser);
    const again: Record<string, unknown>[] = [];
    const counts = [];
    for (const id of ids)
      counts.push(
        (
          await statementsOf(async () => {
            again.push(await resend(browser, id));
          })
        ).length,
      );
    expect(counts[1]).toBe(counts[0]);
    expect(again.map(({ status, sentAt }) => [status, sentAt])).toEqual(
      again.map(() => ['OPEN', app().clock.read().toISOString()]),
    );
    expect((await mailsTo(app(), known.email)).map(({ kind }) => kind)).toEqual([
      'INVITED_ALREADY',
      'INVITED_ALREADY',
    ]);
  });

  test('letter case makes no other address', async () => {
    const known = await createPerson(app(), 'USER', foreign.id);
    await invite(await elevated(manager), { email: known.email.toUpperCase(), organizationId: home.id });
    expect(await mailsTo(app(), known.email)).toMatchObject([{ kind: 'INVITED_ALREADY' }]);
  });
});

describe('the same address again', () => {
  test('an open invitation is renewed instead of doubled, with a new link; the old one is dead', async () => {
    const email = newAddress();
    const browser = await elevated(manager);
    const first = await invite(browser, { email, organizationId: home.id });
    const old = await tokenFor(app(), email);
    app().clock.pass(minutes(5));
    const second = await invite(browser, { email: ` ${email.toUpperCase()} `, organizationId: home.id });
    expect(second).toMatchObject({ id: first.id, status: 'OPEN' });
    expect(Date.parse(second.expiresAt) - Date.parse(first.expiresAt)).toBe(minutes(5));
    expect(await preview(app().browser(), old)).toBeNull();
    expect(await mailsTo(app(), email)).toHaveLength(1);
    expect(await preview(app().browser(), await tokenFor(app(), email.toUpperCase()))).toBeTruthy();
  });

  test('within five minutes no second mail goes out, the link stays, and the answer is the same', async () => {
    const email = newAddress();
    const browser = await elevated(manager);
    const first = await invite(browser, { email, organizationId: home.id });
    const token = await tokenFor(app(), email);
    app().clock.pass(minutes(4));
    expect(await resend(browser, first.id)).toEqual(first);
    expect(await invite(browser, { email, organizationId: home.id })).toEqual(first);
    expect(await mailsTo(app(), email)).toHaveLength(1);
    expect(await preview(app().browser(), token)).toBeTruthy();
    app().clock.pass(minutes(1));
    await resend(browser, first.id);
    expect(await mailsTo(app(), email)).toHaveLength(2);
  });

  test('another organization’s invitation, or one after a revoked one, waits until five minutes are over', async () => {
    const email = newAddress();
    const browser = await elevated(support);
    const began = app().clock.read();
    const { id } = await invite(browser, { email, organizationId: home.id });
    await invite(browser, { email, organizationId: foreign.id });
    await revoke(browser, id);
    await invite(browser, { email, organizationId: home.id });
    const due = (await mailsTo(app(), email)).map(({ dueAt }) => Number(dueAt) - Number(began));
    expect(due).toEqual([0, minutes(5), minutes(10)]);
  });

  test('40 at once make one invitation and send one mail', async () => {
    const email = newAddress();
    const browser = await elevated(manager);
    const answers = await atOnce(40, () => invite(browser, { email, organizationId: home.id }));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await mailsTo(app(), email)).toHaveLength(1);
    expect(await app().sql('select from invitation where email = $1', [email])).toHaveLength(1);
  });
});

describe('many at once', () => {
  test('each line has its own result; malformed ones stop no other, and doubles are invited once', async () => {
    const [one, two] = [newAddress(), newAddress()];
    const people = [
      { email: one, name: 'One' },
      { email: 'no address', name: 'Two' },
      { email: two, name: ' ' },
      { email: two, name: 'Two' },
      { email: one.toUpperCase(), name: 'One again' },
      { email: newAddress(), name: 'Three', role: 'SUPPORT' },
      { email: `a@b.test\r\nBcc: c@d.test`, name: 'Four' },
    ];
    const { data } = await inviteAll(await elevated(manager), home.id, people);
    const { lines } = data.inviteUsers;
    expect(lines.map(({ index, email }: { index: number; email: string }) => [index, email])).toEqual(
      people.map(({ email }, index) => [index, email]),
    );
    const results = lines.map(({ result }: { result: { code?: string; name?: string } }) => result);
    expect(results.map(({ code, name }: { code?: string; name?: string }) => code ?? name)).toEqual([
      'One',
      'BAD_LINE',
      'BAD_LINE',
      'Two',
      'One',
      'NOT_ALLOWED',
      'BAD_LINE',
    ]);
    expect(results[4]).toEqual(results[0]);
    expect(results[1].message).toBe('“email” is not an e-mail address.');
    for (const email of [one, two]) expect(await mailsTo(app(), email)).toHaveLength(1);
  });

  test('100 lines go through, 101 and none do not, and another organization is not found for each', async () => {
    const browser = await elevated(manager);
    const lines = (count: number) =>
      Array.from({ length: count }, () => ({ email: newAddress(), name: 'Line' }));
    const { data } = await inviteAll(browser, home.id, lines(100));
    expect(
      data.inviteUsers.lines.map(({ result }: { result: { __typename: string } }) => result.__typename),
    ).toEqual(Array(100).fill('Invitation'));
    for (const count of [0, 101])
      expect((await inviteAll(browser, home.id, lines(count))).errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'people',
      });
    const elsewhere = await inviteAll(browser, foreign.id, lines(2));
    expect(elsewhere.data.inviteUsers.lines).toMatchObject([
      { result: refusedAs('NOT_FOUND') },
      { result: refusedAs('NOT_FOUND') },
    ]);
  });

  test('two lists of the same people in opposite order, at once, never wait for each other in a circle', async () => {
    const people = Array.from({ length: 30 }, () => ({ email: newAddress(), name: 'Both' }));
    const browser = await elevated(support);
    const answers = await atOnce(6, (index) =>
      inviteAll(browser, index % 3 === 0 ? foreign.id : home.id, index % 2 ? people : people.toReversed()),
    );
    for (const { data } of answers) expect(data.inviteUsers.lines).toHaveLength(30);
    const rows = await app().sql('select from invitation where email = any ($1)', [
      people.map(({ email }) => email),
    ]);
    expect(rows).toHaveLength(60);
  });
});

test.each([
  ['no @', 'ada.people.test'],
  ['two @', 'a@b@people.test'],
  ['a line break', 'a@people.test\nBcc: b@people.test'],
  ['a second address', 'a@people.test,b@people.test'],
  ['angle brackets', 'Ada <a@people.test>'],
  ['a comment', 'a(b)@people.test'],
  ['a control character', 'a\u0007@people.test'],
  ['a bidi control', 'a\u202Eb@people.test'],
  ['an invisible character', 'a\u200Bb@people.test'],
  ['more than 320 characters', `${'a'.repeat(310)}@people.test`],
])('an e-mail address with %s is bad input', async (_, email) => {
  const { errors } = await askInvite(await elevated(manager), { email, organizationId: home.id });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'email' });
});

test.each([
  ['nothing', ' '],
  ['101 characters', 'x'.repeat(101)],
  ['a line break', 'Ada\r\nBcc: b@people.test'],
  ['a line separator', 'Ada\u2028Tester'],
  ['a bidi control', 'Ada\u202Eretset'],
])('a name of %s is bad input', async (_, name) => {
  const { errors } = await askInvite(await elevated(manager), { name, organizationId: home.id });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
});

describe('revoking', () => {
  test('kills the link at once, stays done when repeated, and leaves one event', async () => {
    const email = newAddress();
    const browser = await elevated(manager);
    const { id } = await invite(browser, { email, organizationId: home.id });
    for (let times = 0; times < 2; times += 1)
      expect(await revoke(browser, id)).toMatchObject({ id, status: 'REVOKED' });
    expect(await preview(app().browser(), await tokenFor(app(), email))).toBeNull();
    expect(await resend(browser, id)).toMatchObject(refusedAs('INVITATION_CLOSED'));
    const events = (await counted('INVITATION_REVOKED')).filter(({ details }) => details.invitationId === id);
    expect(events).toHaveLength(1);
  });

  test('another organization’s invitation is neither sent again nor revoked: it is not found, like a made-up one', async () => {
    const { id } = await invite(await elevated(support), { organizationId: foreign.id });
    const browser = await elevated(manager);
    const answers = [];
    for (const wanted of [id, '00000000-0000-4000-8000-000000000000', 'none'])
      answers.push(await resend(browser, wanted), await revoke(browser, wanted));
    expect(answers[0]).toMatchObject(refusedAs('NOT_FOUND'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

describe('the list', () => {
  test('holds the organizations that the caller sees, through every filter', async () => {
    const email = newAddress();
    const { id } = await invite(await elevated(support), { email, organizationId: foreign.id });
    const [mine, theirs] = [await elevated(manager), await elevated(support)];
    for (const filter of [{ search: email }, { organizationId: foreign.id }, { organizationId: 'none' }])
      expect((await listed(mine, filter)).edges).toEqual([]);
    expect((await listed(theirs, { search: email })).edges).toMatchObject([{ node: { id } }]);
    const seen = (await listed(mine, { first: 100 })).edges.map(
      ({ node }: { node: { organization: { id: string } } }) => node.organization.id,
    );
    expect(new Set(seen)).toEqual(new Set([home.id]));
  });

  test('searches addresses and names as they are, in any letter case', async () => {
    const organization = await createOrganization(app());
    const browser = await elevated(support);
    const organizationId = organization.id;
    await invite(browser, { organizationId, name: 'Émile 100% Zola_x' });
    await invite(browser, { organizationId, name: 'Somebody else' });
    const found = async (search: string) => (await listed(browser, { organizationId, search })).edges.length;
    expect(await found('éMILE 100%')).toBe(1);
    expect(await found('%')).toBe(1);
    expect(await found('_')).toBe(1);
    expect(await found('@INVITED.test')).toBe(2);
    await expect(listed(browser, { search: 'a\u0000' })).rejects.toThrow('BAD_USER_INPUT');
  });

  test('pages neither skip nor repeat, also where many were invited at the same time', async () => {
    const { id: organizationId } = await createOrganization(app());
    const browser = await elevated(support);
    await inviteAll(
      browser,
      organizationId,
      Array.from({ length: 7 }, () => ({ email: newAddress(), name: 'Line' })),
    );
    const ids: string[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 4; pages += 1) {
      const page = await listed(browser, { organizationId, first: 2, after });
      ids.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
      expect(page.pageInfo.hasNextPage).toBe(pages < 3);
      after = page.pageInfo.endCursor;
    }
    expect(new Set(ids).size).toBe(7);
    const madeUp = Buffer.from(JSON.stringify(['no time', 'no id'])).toString('base64url');
    for (const bad of [{ first: 0 }, { first: 101 }, { after: 'x' }, { after: madeUp }])
      await expect(listed(browser, bad)).rejects.toThrow('BAD_USER_INPUT');
  });

  test('filters by what became of each', async () => {
    const { id: organizationId } = await createOrganization(app());
    const expired = await invite(await elevated(support), { organizationId });
    app().clock.pass(days(7));
    const browser = await elevated(support);
    const revoked = await invite(browser, { organizationId });
    await revoke(browser, revoked.id);
    const open = await invite(browser, { organizationId });
    const ids = async (status: string) =>
      (await listed(browser, { organizationId, status })).edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      );
    expect(await ids('EXPIRED')).toEqual([expired.id]);
    expect(await ids('REVOKED')).toEqual([revoked.id]);
    expect(await ids('OPEN')).toEqual([open.id]);
    expect(await ids('ACCEPTED')).toEqual([]);
    expect(await resend(browser, expired.id)).toMatchObject({ id: expired.id, status: 'OPEN' });
  });
});
