import { randomUUID } from 'node:crypto';
import { minutes } from '../../src/duration.js';
import type { ErrorCode } from '../../src/graphql/errors.js';
import type { RefusalCode } from '../../src/graphql/refusal.js';
import { type RunningApp, startApp } from './app.js';
import type { Browser } from './browser.js';
import {
  acceptMutation,
  invite,
  inviteAll,
  newAddress,
  resetPasswordMutation,
  revoke,
  staffOf,
  tokenFor,
} from './invitations.js';
import { askSession, knock } from './knock.js';
import { createOrganization } from './organizations.js';
import {
  createPerson,
  enroll,
  enrolledPerson,
  enrollMutation,
  halfSigned,
  loginMutation,
  type Person,
  password,
  signedIn,
  verifyMutation,
} from './people.js';
import { resetMutation } from './staff.js';
import { act, askForEndpoint, makeEndpoint } from './webhooks.js';

export interface Answered {
  readonly status: number;
  readonly text: string;
}

export interface Entry {
  /** What a client does about it. */
  readonly todo: string;
  /** Each way to get this code. */
  readonly produce: readonly ((app: RunningApp) => Promise<Answered>)[];
}

const json = { 'content-type': 'application/json' };
const post = ({ url }: RunningApp, body: string, headers: Record<string, string> = json) =>
  knock(url, { method: 'POST', path: '/graphql', headers, body });
const anonymous = (query: string) => (app: RunningApp) => app.browser().ask(query);
const enrolling = async (app: RunningApp) => halfSigned(app, await createPerson(app));
const verify = (browser: Browser, code: string) => browser.ask(verifyMutation, { code });

const organizationMutation =
  'mutation { createOrganization(name: "Twice") { __typename ... on Refusal { code message } } }';

/** Support ends the sessions of whomever `whose` names. */
async function endSessions(app: RunningApp, whose: (staff: Person) => string) {
  const staff = await enrolledPerson(app, 'SUPPORT');
  const document =
    'mutation ($id: ID!) { endUserSessions(userId: $id, reason: "Lost") { __typename ... on Refusal { code message } } }';
  return staff.browser.ask(document, { id: whose(staff) });
}

/** Somebody who was invited just now, and who invited them. */
async function invitedPerson(app: RunningApp) {
  const home = await createOrganization(app);
  const { browser } = await staffOf(app, 'ACCOUNT_MANAGER', home);
  const email = newAddress();
  const { id } = await invite(browser, { email, organizationId: home.id });
  return { browser, email, id, organizationId: home.id };
}

/** One test app for each code that breaks or fills it. */
async function onItsOwn(env: Record<string, string>, work: (app: RunningApp) => Promise<Answered>) {
  const app = await startApp(env);
  return work(app).finally(() => app.close());
}

export const everyError: Record<ErrorCode, Entry> = {
  AUTH_STATE_REQUIRED: {
    todo: 'Ask `session` and show the page that its state calls for.',
    produce: [anonymous('{ viewer { id } }')],
  },
  FORBIDDEN: {
    todo: 'Don’t repeat the call. Call from the app’s own page, or with a key that has the scope.',
    produce: [
      ({ url }) => askSession(url, { origin: 'https://evil.example' }),
      ({ url }) => askSession(url, { authorization: 'Bearer unknown' }),
    ],
  },
  BAD_USER_INPUT: {
    todo: 'Correct the value that `field` names.',
    produce: [
      async (app) => (await enrolling(app)).ask(enrollMutation, { name: 'x'.repeat(65) }),
      (app) => app.browser().ask(loginMutation, { email: 5, password }),
      (app) => post(app, '{"query":'),
    ],
  },
  OPERATION_REFUSED: {
    todo: 'Send less: one mutation a request, as a small JSON POST. Repeating the request does not help.',
    produce: [
      anonymous('mutation { a: logout { state } b: logout { state } }'),
      ({ url }) => knock(url, { path: '/graphql' }),
      (app) => post(app, ' '.repeat(70_000)),
      (app) => post(app, '{}', { 'content-type': 'text/plain' }),
    ],
  },
  RATE_LIMITED: {
    todo: 'Wait `retryAfterSeconds`, then repeat the request.',
    produce: [
      () =>
        onItsOwn({ REQUESTS_PER_MINUTE: '60' }, async ({ url }) => {
          for (let asked = 0; asked < 60; asked += 1) await askSession(url);
          return askSession(url);
        }),
      () =>
        onItsOwn({ HASH_QUEUE_LIMIT: '4' }, async (app) => {
          const ask = () => app.browser().ask(loginMutation, { email: 'a', password: 'b' });
          const answers = await Promise.all(Array.from({ length: 30 }, ask));
          return answers.find(({ status }) => status === 429) ?? { status: 0, text: '{}' };
        }),
    ],
  },
  GRAPHQL_PARSE_FAILED: { todo: 'Mend the document: `locations` tells where.', produce: [anonymous('{')] },
  GRAPHQL_VALIDATION_FAILED: {
    todo: 'Mend the document. With types generated from `packages/shared/schema.graphql` it can’t happen.',
    produce: [anonymous('{ nothing }')],
  },
  OPERATION_RESOLUTION_FAILURE: {
    todo: 'Name the operation in `operationName`.',
    produce: [anonymous('query a { session { state } } query b { session { state } }')],
  },
  NOT_FOUND: {
    todo: 'Check the address: the API is `POST /graphql`.',
    produce: [({ url }) => knock(url, { path: '/gone' })],
  },
  INTERNAL_SERVER_ERROR: {
    todo: 'Try again in a moment; if it stays, tell support the `requestId`.',
    produce: [
      () =>
        onItsOwn({}, async (app) => {
          await app.sql('alter table password_lane rename to elsewhere');
          return app.browser().ask(loginMutation, { email: 'a', password: 'b' });
        }),
    ],
  },
};

export const everyRefusal: Record<keyof typeof RefusalCode, Entry> = {
  CREDENTIALS_WRONG: {
    todo: 'Let the person type both again.',
    produce: [(app) => app.browser().ask(loginMutation, { email: 'nobody@people.test', password: 'wrong' })],
  },
  CODE_WRONG: {
    todo: 'Let the person type the next code. `clockDriftSeconds`, when it is there, tells that the phone’s clock is off.',
    produce: [async (app) => verify(await halfSigned(app, await enrolledPerson(app)), 'malformed')],
  },
  CODE_ALREADY_USED: {
    todo: 'Wait `nextCodeInSeconds`, then ask for the next code.',
    produce: [
      async (app) => {
        const person = await enrolledPerson(app);
        const code = person.phone.code();
        await verify(await halfSigned(app, person), code);
        return verify(await halfSigned(app, person), code);
      },
    ],
  },
  TOO_MANY_ATTEMPTS: {
    todo: 'Count down `retryAfterSeconds`; with `exhausted` lead to the recovery code or to support instead.',
    produce: [
      async (app) => {
        const person = await enrolledPerson(app);
        const browser = await halfSigned(app, person);
        for (let tried = 0; tried < 5; tried += 1) await verify(browser, person.phone.wrongCode());
        return verify(browser, person.phone.code());
      },
    ],
  },
  ENROLLMENT_EXPIRED: {
    todo: 'Offer to make a new QR code: `enroll2FA`.',
    produce: [
      async (app) => {
        const browser = await enrolling(app);
        await enroll(browser);
        app.clock.pass(minutes(3));
        return verify(browser, '123456');
      },
    ],
  },
  NO_PENDING_ENROLLMENT: {
    todo: 'Offer to make a QR code: `enroll2FA`.',
    produce: [async (app) => verify(await enrolling(app), '123456')],
  },
  CASE_NUMBER_WRONG: {
    todo: 'Ask the caller to read the number out again; or say withoutRequest.',
    produce: [
      async (app) => {
        const [staff, person] = [await enrolledPerson(app, 'SUPPORT'), await enrolledPerson(app)];
        const variables = { userId: person.id, reason: 'Lost', caseNumber: 'AAA-AAA' };
        return (await signedIn(app, staff)).ask(resetMutation, variables);
      },
    ],
  },
  RESET_NOT_ALLOWED: {
    todo: 'Leave it to another member of staff: support, or a second one.',
    produce: [
      async (app) => {
        const staff = await enrolledPerson(app, 'SUPPORT');
        const variables = { userId: staff.id, reason: 'Lost', withoutRequest: true };
        return (await signedIn(app, staff)).ask(resetMutation, variables);
      },
    ],
  },
  NOT_ALLOWED: {
    todo: 'Leave it to support; nobody does it to themselves.',
    produce: [async (app) => endSessions(app, ({ id }) => id)],
  },
  NOT_FOUND: {
    todo: 'Go back to the list: it was removed, or it is no longer yours to see.',
    produce: [async (app) => endSessions(app, () => randomUUID())],
  },
  NAME_TAKEN: {
    todo: 'Let the person choose another name.',
    produce: [
      async (app) => {
        const { browser } = await enrolledPerson(app, 'SUPPORT');
        await browser.ask(organizationMutation);
        return browser.ask(organizationMutation);
      },
    ],
  },
  TOKEN_INVALID: {
    todo: 'Say that the link no longer works, and whom to ask for a new one.',
    produce: [
      (app) => app.browser().ask(acceptMutation, { token: 'unknown', password }),
      (app) => app.browser().ask(resetPasswordMutation, { token: 'unknown', password }),
    ],
  },
  PASSWORD_TOO_WEAK: {
    todo: 'Show `message` beside the field and let the person choose another.',
    produce: [
      async (app) => {
        const { email } = await invitedPerson(app);
        return app.browser().ask(acceptMutation, { token: await tokenFor(app, email), password: 'short' });
      },
    ],
  },
  BAD_LINE: {
    todo: 'Show `message` beside the line; the others were sent.',
    produce: [
      async (app) => {
        const { browser, organizationId } = await invitedPerson(app);
        return inviteAll(browser, organizationId, [{ email: 'no address', name: 'Ida' }]);
      },
    ],
  },
  INVITATION_CLOSED: {
    todo: 'Read the list again: the invitation was accepted or revoked meanwhile.',
    produce: [
      async (app) => {
        const { browser, id } = await invitedPerson(app);
        await revoke(browser, id);
        return browser.ask(
          'mutation ($id: ID!) { resendInvitation(id: $id) { __typename ... on Refused { code message } } }',
          { id },
        );
      },
    ],
  },
  TOO_MANY_ENDPOINTS: {
    todo: 'Show `message`, and let the person delete an endpoint first.',
    produce: [
      () =>
        onItsOwn({ WEBHOOK_ENDPOINTS: '1' }, async (app) => {
          const { browser, organizationId } = await invitedPerson(app);
          const input = { organizationId, url: 'https://hooks.example/' };
          await askForEndpoint(browser, input);
          return askForEndpoint(browser, input);
        }),
    ],
  },
  ENDPOINT_INACTIVE: {
    todo: 'Resume the endpoint first, if it is to be sent to.',
    produce: [
      async (app) => {
        const { browser, organizationId } = await invitedPerson(app);
        const { endpoint } = await makeEndpoint(browser, { organizationId, url: 'https://hooks.example/' });
        await act(browser, 'pauseWebhookEndpoint', endpoint.id);
        return browser.ask(
          'mutation ($id: ID!) { sendTestWebhook(id: $id) { __typename ... on Refused { code message } } }',
          { id: endpoint.id },
        );
      },
    ],
  },
  ACCOUNT_FROZEN: {
    todo: 'Show `message` and how to reach support.',
    produce: [
      async (app) => {
        const { id, email } = await createPerson(app);
        await app.sql('update account set frozen_at = $2 where id = $1', [id, app.clock.read()]);
        return app.browser().ask(loginMutation, { email, password });
      },
    ],
  },
};
