import { getDirective } from '@graphql-tools/utils';
import type { GraphQLObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { minutes, seconds } from '../src/duration.js';
import type { AuthRule } from '../src/graphql/auth-directive.js';
import { buildApiSchema } from '../src/graphql/schema.js';
import type { Role } from '../src/role.js';
import type { AuthState } from '../src/sign-in/auth-state.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import {
  createPerson,
  type Enrolled,
  enrolledPerson,
  halfSigned,
  session,
  verify,
} from './support/people.js';

const app = useApp();

/** An id that nobody has. */
const nobody = '00000000-0000-4000-8000-000000000000';

/** How each root field is called: any values that the schema takes. A new field needs a row here. */
const calls: Record<string, string> = {
  'Query.session': 'session { state }',
  'Query.viewer': 'viewer { id }',
  'Mutation.login': 'login(email: "nobody@people.test", password: "wrong") { __typename }',
  'Mutation.enroll2FA': 'enroll2FA { __typename }',
  'Mutation.recordEnrollmentStep': 'recordEnrollmentStep(step: QR_CODE) { state }',
  'Mutation.verify2FA': 'verify2FA(code: "malformed") { __typename }',
  'Mutation.confirmRecoveryCodesSaved': 'confirmRecoveryCodesSaved { state }',
  'Mutation.renewRecoveryCodes': 'renewRecoveryCodes { codes }',
  'Mutation.logout': 'logout { state }',
  'Query.invitations': 'invitations { edges { cursor } }',
  'Query.invitationPreview': 'invitationPreview(token: "none") { email }',
  'Query.passwordLinkPreview': 'passwordLinkPreview(token: "none") { email }',
  'Mutation.inviteUser': `inviteUser(email: "nobody@people.test", name: "Nobody", organizationId: "${nobody}") { __typename }`,
  'Mutation.inviteUsers': `inviteUsers(organizationId: "${nobody}", people: [{ email: "nobody@people.test", name: "Nobody" }]) { lines { index } }`,
  'Mutation.resendInvitation': `resendInvitation(id: "${nobody}") { __typename }`,
  'Mutation.revokeInvitation': `revokeInvitation(id: "${nobody}") { __typename }`,
  'Mutation.acceptInvitation': 'acceptInvitation(token: "none", password: "none") { __typename }',
  'Mutation.resetPassword': 'resetPassword(token: "none", password: "none") { __typename }',
  'Query.resetRequests': 'resetRequests { edges { cursor } }',
  'Query.resetRequestCount': 'resetRequestCount',
  'Query.resetContext': `resetContext(userId: "${nobody}") { wrongCodesLastDay }`,
  'Mutation.requestReset2FA': 'requestReset2FA { __typename }',
  'Mutation.cancelResetRequest': 'cancelResetRequest { state }',
  'Mutation.confirmEmail': 'confirmEmail(code: "malformed") { __typename }',
  'Mutation.resendEmailCode': 'resendEmailCode { __typename }',
  'Mutation.reset2FA': `reset2FA(userId: "${nobody}", reason: "Lost", withoutRequest: true) { __typename }`,
  'Mutation.cancelReset': `cancelReset(userId: "${nobody}", reason: "Found") { __typename }`,
  'Mutation.dismissResetRequests': `dismissResetRequests(userId: "${nobody}", reason: "Nobody") { __typename }`,
  'Mutation.freezeUser': `freezeUser(userId: "${nobody}", reason: "Stolen") { __typename }`,
  'Mutation.unfreezeUser': `unfreezeUser(userId: "${nobody}", reason: "Safe") { __typename }`,
  'Mutation.reportReset': 'reportReset(token: "none") { __typename }',
};

interface Kind {
  readonly name: string;
  readonly state: AuthState;
  readonly role?: Role;
  /** A browser of such a caller, or a client with a key; a new one at each call. */
  readonly enter: () => Promise<Browser>;
}

const people = new Map<string, Enrolled>();

/** One enrolled person for each kind; each call signs in anew. */
async function personOf(name: string, role: Role = 'USER'): Promise<Enrolled> {
  const person = people.get(name) ?? (await enrolledPerson(app(), role));
  people.set(name, person);
  return person;
}

const elevated = (role: Role): Kind => ({
  name: `${role}, ELEVATED`,
  state: 'ELEVATED',
  role,
  enter: async () => {
    const person = await personOf(role, role);
    const browser = await halfSigned(app(), person);
    await verify(browser, person.phone.code());
    app().clock.pass(seconds(30));
    return browser;
  },
});

const kinds: readonly Kind[] = [
  { name: 'ANONYMOUS', state: 'ANONYMOUS', enter: async () => app().browser() },
  {
    name: 'ENROLLMENT_REQUIRED',
    state: 'ENROLLMENT_REQUIRED',
    enter: async () => halfSigned(app(), await createPerson(app())),
  },
  {
    name: 'EMAIL_CODE_REQUIRED',
    state: 'EMAIL_CODE_REQUIRED',
    enter: async () => {
      const person = await personOf('without authenticator');
      await app().sql('update authenticator set revoked_at = $2 where account_id = $1', [
        person.id,
        app().clock.read(),
      ]);
      return halfSigned(app(), person);
    },
  },
  {
    name: 'CODE_REQUIRED',
    state: 'CODE_REQUIRED',
    enter: async () => halfSigned(app(), await personOf('USER')),
  },
  {
    ...elevated('USER'),
    name: 'USER, AUTHENTICATED',
    state: 'AUTHENTICATED',
    enter: async () => {
      const browser = await elevated('USER').enter();
      app().clock.pass(minutes(10));
      return browser;
    },
  },
  elevated('USER'),
  elevated('ACCOUNT_MANAGER'),
  elevated('SUPPORT'),
  {
    name: 'unknown API key',
    state: 'ANONYMOUS',
    enter: async () => app().browser({ authorization: 'Bearer unknown' }),
  },
];

const schema = buildApiSchema();
const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values((type as GraphQLObjectType).getFields()).map((field) => ({
    name: field.name,
    key: `${type?.name}.${field.name}`,
    rule: getDirective(schema, field, 'auth')?.[0] as AuthRule,
  })),
);
type Field = (typeof fields)[number];

type Cell = 'yes' | 'AUTH_STATE_REQUIRED' | 'FORBIDDEN';
const matrix = new Map<string, Map<string, unknown>>();

async function call({ key, name }: Field, kind: Kind): Promise<unknown> {
  const browser = await kind.enter();
  const operation = key.startsWith('Query') ? 'query' : 'mutation';
  const { data, errors } = await browser.ask(`${operation} { ${calls[key]} }`);
  return errors ? errors[0]?.extensions.code : name in data && 'yes';
}

/** What the field's own rule says about such a caller. */
function ruled({ rule }: Field, { name, state, role }: Kind): Cell {
  if (name === 'unknown API key') return 'FORBIDDEN';
  if (!rule.states.includes(state)) return 'AUTH_STATE_REQUIRED';
  return rule.roles && !(role && rule.roles.includes(role)) ? 'FORBIDDEN' : 'yes';
}

beforeAll(async () => {
  for (const field of fields) {
    const row = new Map<string, unknown>();
    matrix.set(field.key, row);
    if (calls[field.key]) for (const kind of kinds) row.set(kind.name, await call(field, kind));
  }
}, 240_000);

test('every root field is called, and nothing else', () => {
  expect(Object.keys(calls).sort()).toEqual(fields.map(({ key }) => key).sort());
});

test.each(kinds.filter(({ name }) => name !== 'unknown API key'))(
  '$name is a caller in that state',
  async ({ enter, state, role }) => {
    const standing = await session(await enter());
    expect(standing.state).toBe(state);
    if (role) expect(standing.user.role).toBe(role);
  },
);

test.each(fields)('$key lets in whom its @auth names, and nobody else', (field) => {
  const row = Object.fromEntries(matrix.get(field.key) ?? []);
  expect(row).toEqual(Object.fromEntries(kinds.map((kind) => [kind.name, ruled(field, kind)])));
});

const words: Record<string, string> = {
  yes: '**yes**',
  AUTH_STATE_REQUIRED: 'state',
  FORBIDDEN: 'forbidden',
};
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const page = () => `# Access matrix

Every root field, called by every kind of caller over HTTP, and how the call was answered. \`access-matrix.test.ts\`
writes this page and fails when it is out of date, so a change of access shows in the review of its change.

* **yes**: let in. What comes then is the field's own business: a wrong code is a result, not a closed door.
* state: refused with \`AUTH_STATE_REQUIRED\`, because the caller's state is not in the field's \`@auth(states:)\`.
* forbidden: refused with \`FORBIDDEN\`, because of the role or the key.

${[
  line(['', ...kinds.map(({ name }) => name.replace(', ', ',<br>'))]),
  line(Array(kinds.length + 1).fill('---')),
  ...fields.map(({ key }) =>
    line([`\`${key}\``, ...kinds.map(({ name }) => words[String(matrix.get(key)?.get(name))] ?? '?')]),
  ),
].join('\n')}
`;

test('docs/access-matrix.md shows it', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/access-matrix.md');
});
