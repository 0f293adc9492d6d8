import { beforeAll, describe, expect, test } from 'vitest';
import { hours, minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import {
  type Enrolled,
  enrolledPerson,
  halfSigned,
  password,
  session,
  signedIn,
  verify,
} from './support/people.js';
import { act, enrolledIn, mailsTo, newOrganization, requestReset, reset } from './support/staff.js';
import { trailOf } from './support/trail.js';

const app = useApp({ RESET_REQUESTS_PER_HOUR: '100', RESET_REQUESTS_PER_NETWORK: '1000' });
let organizationId: string;
let manager: Enrolled;
let stranger: Enrolled;
let support: Enrolled;
beforeAll(async () => {
  organizationId = await newOrganization(app());
  manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  stranger = await enrolledIn(app(), await newOrganization(app()), 'ACCOUNT_MANAGER');
  support = await enrolledPerson(app(), 'SUPPORT');
});
const staff = () => signedIn(app(), manager);
interface QueuePage {
  edges: { node: { user: { id: string } } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const unknown = '00000000-0000-4000-8000-000000000000';

async function lockedOut() {
  const person = await enrolledIn(app(), organizationId);
  const browser = await halfSigned(app(), person);
  return { person, browser, request: await requestReset(browser) };
}

const untouched = async (person: Enrolled) => {
  expect(await mailsTo(app(), person, 'RESET_GRANTED')).toEqual([]);
  const browser = await halfSigned(app(), person);
  expect(await session(browser)).toMatchObject({ state: 'CODE_REQUIRED' });
};

describe('the case number', () => {
  test('must match one of that person’s open requests; another person’s is wrong', async () => {
    const { person } = await lockedOut();
    const { request: other } = await lockedOut();
    for (const caseNumber of [other.caseNumber, 'AAA-AAA', 'x', '🐉'])
      expect(await reset(await staff(), person.id, { caseNumber })).toMatchObject({
        code: 'CASE_NUMBER_WRONG',
      });
    expect(await trailOf(app(), person.id, 'RESET_REFUSED')).toHaveLength(4);
    await untouched(person);
  });

  test('or its absence must be said; saying both, or no reason, is bad input', async () => {
    const { person, request } = await lockedOut();
    const browser = await staff();
    expect(await reset(browser, person.id)).toMatchObject({ code: 'CASE_NUMBER_WRONG' });
    const both = { caseNumber: request.caseNumber, withoutRequest: true };
    expect(await reset(browser, person.id, both)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'withoutRequest',
    });
    for (const reason of ['', '   ', 'x'.repeat(501), 'a\nBcc: b@example.com'])
      expect(await reset(browser, person.id, { reason, caseNumber: request.caseNumber })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'reason',
      });
    await untouched(person);
  });

  test('takes five wrong ones in a day from one member of staff, and the requests stay for the next', async () => {
    const { person, request } = await lockedOut();
    const browser = await staff();
    const guesses = Array.from({ length: 12 }, () => reset(browser, person.id, { caseNumber: 'AAA-AAA' }));
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'CASE_NUMBER_WRONG')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(7);
    for (const variables of [{ caseNumber: request.caseNumber }, { withoutRequest: true }])
      expect(await reset(browser, person.id, variables)).toMatchObject({
        code: 'TOO_MANY_ATTEMPTS',
        retryAfterSeconds: expect.any(Number),
      });
    const { person: another, request: others } = await lockedOut();
    expect(await reset(browser, another.id, { caseNumber: others.caseNumber })).toMatchObject({
      __typename: 'ResetGranted',
    });
    expect(
      await reset(await signedIn(app(), support), person.id, { caseNumber: request.caseNumber }),
    ).toMatchObject({
      __typename: 'ResetGranted',
    });
  });

  test('is forgotten with a sign-out, a new sign-in in that browser, thirty minutes or a withdrawal', async () => {
    const ends: ((browser: Browser, person: Enrolled) => Promise<unknown>)[] = [
      (browser) => browser.ask('mutation { logout { state } }'),
      (browser) => browser.ask('mutation { cancelResetRequest { state } }'),
      async () => app().clock.pass(minutes(30)),
      (browser, person) => verify(browser, person.phone.code()),
    ];
    for (const end of ends) {
      const { person, browser, request } = await lockedOut();
      await end(browser, person);
      expect(await reset(await staff(), person.id, { caseNumber: request.caseNumber })).toMatchObject({
        code: 'CASE_NUMBER_WRONG',
      });
    }
  });
});

describe('who may not', () => {
  test('another organization’s account manager: no such user, by id, by number, in the queue and its count', async () => {
    const { person, request } = await lockedOut();
    const browser = await signedIn(app(), stranger);
    for (const userId of [person.id, unknown, 'not-an-id', "' or 1=1 --"])
      expect(await reset(browser, userId, { caseNumber: request.caseNumber })).toMatchObject({
        code: 'NOT_FOUND',
      });
    const { data } = await browser.ask(
      `query ($id: ID!) { resetRequestCount resetRequests { edges { node { user { id } } } } resetContext(userId: $id) { wrongCodesLastDay } }`,
      { id: person.id },
    );
    expect(data).toEqual({ resetRequestCount: 0, resetRequests: { edges: [] }, resetContext: null });
    for (const name of ['cancelReset', 'dismissResetRequests', 'freezeUser'])
      expect(await act(browser, name, person.id)).toMatchObject({ code: 'NOT_FOUND' });
    await untouched(person);
  });

  test('a user, a half-signed manager, and a manager whose last code is too long ago', async () => {
    const { person, request } = await lockedOut();
    const variables = { caseNumber: request.caseNumber };
    const user = await enrolledIn(app(), organizationId);
    expect(await reset(user.browser, person.id, variables)).toMatchObject({ code: 'FORBIDDEN' });
    const required = { code: 'AUTH_STATE_REQUIRED', required: ['ELEVATED'] };
    expect(await reset(await halfSigned(app(), manager), person.id, variables)).toMatchObject(required);
    const browser = await staff();
    app().clock.pass(minutes(10));
    expect(await reset(browser, person.id, variables)).toMatchObject({
      ...required,
      actual: 'AUTHENTICATED',
    });
    await untouched(person);
  });

  test('oneself, in any rank', async () => {
    for (const self of [manager, support]) {
      const browser = await signedIn(app(), self);
      expect(await reset(browser, self.id, { withoutRequest: true })).toMatchObject({
        code: 'RESET_NOT_ALLOWED',
      });
      expect(await trailOf(app(), self.id, 'RESET_REFUSED')).toMatchObject([
        { details: { because: 'NOT_ALLOWED' } },
      ]);
    }
  });

  test('an account manager on another one; support may', async () => {
    const colleague = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
    const browser = await staff();
    expect(await reset(browser, colleague.id, { withoutRequest: true })).toMatchObject({
      code: 'RESET_NOT_ALLOWED',
    });
    for (const name of ['freezeUser', 'dismissResetRequests', 'cancelReset'])
      expect(await act(browser, name, colleague.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await reset(await signedIn(app(), support), colleague.id, { withoutRequest: true })).toMatchObject(
      {
        __typename: 'ResetGranted',
      },
    );
  });

  test('nobody on a frozen or deactivated account', async () => {
    for (const column of ['frozen_at', 'deactivated_at']) {
      const person = await enrolledIn(app(), organizationId);
      await app().sql(`update account set ${column} = $2 where id = $1`, [person.id, app().clock.read()]);
      expect(await reset(await staff(), person.id, { withoutRequest: true })).toMatchObject({
        code: 'RESET_NOT_ALLOWED',
      });
    }
  });

  test('a manager whose session ended meanwhile, or who is no longer assigned', async () => {
    const person = await enrolledIn(app(), organizationId);
    const leaving = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
    await app().sql('delete from account_manager_assignment where account_id = $1', [leaving.id]);
    expect(await reset(leaving.browser, person.id, { withoutRequest: true })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await app().sql('update account set deactivated_at = $2 where id = $1', [leaving.id, app().clock.read()]);
    expect(await reset(leaving.browser, person.id, { withoutRequest: true })).toMatchObject({
      code: 'AUTH_STATE_REQUIRED',
    });
    await untouched(person);
  });
});

test('two of support who reset each other at once both succeed or are refused, and nothing is stuck', async () => {
  const [one, other] = [await enrolledPerson(app(), 'SUPPORT'), await enrolledPerson(app(), 'SUPPORT')];
  for (let round = 0; round < 5; round += 1) {
    const [first, second] = [await signedIn(app(), one), await signedIn(app(), other)];
    const answers = await Promise.all([
      reset(first, other.id, { withoutRequest: true }),
      reset(second, one.id, { withoutRequest: true }),
    ]);
    for (const answer of answers)
      expect(answer.code ?? 'ResetGranted').toMatch(/^(ResetGranted|AUTH_STATE_REQUIRED)$/);
  }
});

describe('asking', () => {
  test('again answers the same request, a reload keeps it, and nobody is told twice', async () => {
    const { person, browser, request } = await lockedOut();
    expect(await requestReset(browser)).toMatchObject({ id: request.id, caseNumber: request.caseNumber });
    const { data } = await browser.ask('{ session { resetRequest { id caseNumber expiresInSeconds } } }');
    expect(data.session.resetRequest).toMatchObject({ id: request.id, caseNumber: request.caseNumber });
    expect(await mailsTo(app(), person, 'RESET_ASKED')).toHaveLength(1);
  });

  test('names the account managers whom the person may call, and names nobody to staff', async () => {
    const { browser } = await lockedOut();
    const names = async (asking: Browser) =>
      (await asking.ask('{ session { setup { accountManagers } } }')).data.session.setup.accountManagers;
    expect(await names(browser)).toContain(manager.name);
    expect(await names(await halfSigned(app(), manager))).toEqual([]);
  });

  test('shows the number to that browser alone', async () => {
    const { person, request } = await lockedOut();
    const second = await halfSigned(app(), person);
    expect((await second.ask('{ session { resetRequest { id } } }')).data.session.resetRequest).toBeNull();
    const other = await requestReset(second);
    expect(other.caseNumber).not.toBe(request.caseNumber);
    const queue = '{ resetRequests { edges { node { user { id } requests { id address browser } } } } }';
    const answer = await (await staff()).ask(queue);
    const mine = answer.data.resetRequests.edges.filter(
      ({ node }: { node: { user: { id: string } } }) => node.user.id === person.id,
    );
    expect(mine).toHaveLength(1);
    expect(mine[0].node.requests).toMatchObject([
      { id: request.id, address: '127.0.0.1', browser: 'Unknown browser' },
      { id: other.id },
    ]);
    expect(answer.text).not.toContain(request.caseNumber);
  });

  test('a completed sign-in closes it, and home says when and from where it was asked', async () => {
    const { person, browser } = await lockedOut();
    await verify(await halfSigned(app(), person), person.phone.code());
    expect((await browser.ask('{ session { resetRequest { id } } }')).data.session.resetRequest).toBeNull();
    app().clock.pass(minutes(1));
    const home = await signedIn(app(), person);
    const { data } = await home.ask('{ viewer { lastResetRequest { address browser } } }');
    expect(data.viewer.lastResetRequest).toEqual({ address: '127.0.0.1', browser: 'Unknown browser' });
    app().clock.pass(hours(24 * 7));
    const later = await signedIn(app(), person);
    expect(
      (await later.ask('{ viewer { lastResetRequest { address } } }')).data.viewer.lastResetRequest,
    ).toBeNull();
  });

  test('of one organization alone; one that is not seen has none', async () => {
    const [own, other] = [await newOrganization(app()), await newOrganization(app())];
    const waiting = await enrolledIn(app(), own);
    await requestReset(await halfSigned(app(), waiting));
    const browser = await signedIn(app(), support);
    const idsIn = async (asking: Browser, organizationId: string) =>
      (
        await asking.ask(
          'query ($id: ID) { resetRequests(organizationId: $id) { edges { node { user { id } } } } }',
          { id: organizationId },
        )
      ).data.resetRequests.edges.map(({ node }: { node: { user: { id: string } } }) => node.user.id);
    expect(await idsIn(browser, own)).toEqual([waiting.id]);
    for (const id of [other, unknown, 'not-an-id']) expect(await idsIn(browser, id)).toEqual([]);
    expect(await idsIn(await staff(), own)).toEqual([]);
  });

  test('a cursor that is none is bad input', async () => {
    const cursor = (...key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const given of [
      cursor('x', 'y'),
      cursor('1', unknown),
      cursor('-200000-01-01', unknown),
      'garbage',
      Buffer.from('[]').toString('base64url'),
    ])
      expect(
        (await (await staff()).ask(`{ resetRequests(after: "${given}") { edges { cursor } } }`)).errors,
      ).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
  });

  test('the answers of the sign-in itself tell of it: nothing after the password, all of it after the code', async () => {
    const { person } = await lockedOut();
    const told = 'user { lastResetRequest { address } }';
    const browser = app().browser();
    const first = await browser.ask(
      `mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { ... on Session { ${told} } } }`,
      { email: person.email, password },
    );
    expect(first.data.login.user).toEqual({ lastResetRequest: null });
    const second = await browser.ask(
      `mutation ($code: String!) { verify2FA(code: $code) { ... on Verified { session { ${told} } } } }`,
      { code: person.phone.code() },
    );
    expect(second.data.verify2FA.session.user).toEqual({ lastResetRequest: { address: '127.0.0.1' } });
  });

  test('pages through the queue by cursor without skipping or repeating', async () => {
    const own = await newOrganization(app());
    const lead = await enrolledIn(app(), own, 'ACCOUNT_MANAGER');
    const people = [];
    for (let count = 0; count < 3; count += 1) {
      const person = await enrolledIn(app(), own);
      await requestReset(await halfSigned(app(), person));
      people.push(person.id);
    }
    const browser = await signedIn(app(), lead);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const answer: { data: { resetRequests: QueuePage } } = await browser.ask(
        'query ($after: String) { resetRequests(first: 1, after: $after) { edges { node { user { id } } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { edges, pageInfo } = answer.data.resetRequests;
      seen.push(...edges.map(({ node }) => node.user.id));
      expect(pageInfo.hasNextPage).toBe(page < 2);
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(people);
  });
});
