import { getDirective } from '@graphql-tools/utils';
import type { GraphQLObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { after, days, minutes, seconds } from '../src/duration.js';
import type { AuthRule } from '../src/graphql/auth-directive.js';
import { buildApiSchema } from '../src/graphql/schema.js';
import { type Role, type Scope, scopes } from '../src/role.js';
import type { AuthState } from '../src/sign-in/auth-state.js';
import { makeKey, programWith } from './support/api-keys.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import {
  createPerson,
  type Enrolled,
  enrolledPerson,
  halfSigned,
  type Person,
  session,
  verify,
} from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';

const app = useApp();

/** Stand for a new user, a new invitation and a new incident of the organization that the table is about, and for that organization. */
/** Stand for a new user, invitation and API key of the organization that the table is about, and for that organization. */
const user = '{user}';
const invitation = '{invitation}';
const incident = '{incident}';
const organization = '{organization}';
const apiKey = '{apiKey}';
const endpoint = '{endpoint}';
const delivery = '{delivery}';
const result = '{ __typename ... on Refusal { code } }';

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
  'Query.verifyAuditTrail': 'verifyAuditTrail { intact }',
  'Query.invitations': 'invitations { edges { cursor } }',
  'Query.invitationPreview': 'invitationPreview(token: "none") { email }',
  'Query.passwordLinkPreview': 'passwordLinkPreview(token: "none") { email }',
  'Mutation.inviteUser': `inviteUser(email: "nobody@people.test", name: "Nobody", organizationId: "${organization}") ${result}`,
  'Mutation.inviteUsers': `inviteUsers(organizationId: "${organization}", people: [{ email: "nobody@people.test", name: "Nobody" }]) { lines { result ${result} } }`,
  'Mutation.resendInvitation': `resendInvitation(id: "${invitation}") ${result}`,
  'Mutation.revokeInvitation': `revokeInvitation(id: "${invitation}") ${result}`,
  'Mutation.acceptInvitation': 'acceptInvitation(token: "none", password: "none") { __typename }',
  'Mutation.resetPassword': 'resetPassword(token: "none", password: "none") { __typename }',
  'Query.resetRequests': 'resetRequests { edges { cursor } }',
  'Query.resetRequestCount': 'resetRequestCount',
  'Query.resetContext': `resetContext(userId: "${user}") { wrongCodesLastDay }`,
  'Mutation.requestReset2FA': 'requestReset2FA { __typename }',
  'Mutation.cancelResetRequest': 'cancelResetRequest { state }',
  'Mutation.confirmEmail': 'confirmEmail(code: "malformed") { __typename }',
  'Mutation.resendEmailCode': 'resendEmailCode { __typename }',
  'Mutation.reset2FA': `reset2FA(userId: "${user}", reason: "Lost", withoutRequest: true) ${result}`,
  'Mutation.cancelReset': `cancelReset(userId: "${user}", reason: "Found") ${result}`,
  'Mutation.dismissResetRequests': `dismissResetRequests(userId: "${user}", reason: "Nobody") ${result}`,
  'Mutation.freezeUser': `freezeUser(userId: "${user}", reason: "Stolen") ${result}`,
  'Mutation.unfreezeUser': `unfreezeUser(userId: "${user}", reason: "Safe") ${result}`,
  'Query.organizations': 'organizations { edges { cursor } }',
  'Query.organization': `organization(id: "${organization}") { id }`,
  'Query.users': 'users { edges { cursor } }',
  'Query.user': `user(id: "${user}") { id }`,
  'Mutation.createOrganization': 'createOrganization(name: "Demo") { __typename }',
  'Mutation.updateOrganization': `updateOrganization(id: "${organization}", supportContact: null) ${result}`,
  'Mutation.assignAccountManager': `assignAccountManager(userId: "${user}", organizationId: "${organization}") ${result}`,
  'Mutation.unassignAccountManager': `unassignAccountManager(userId: "${user}", organizationId: "${organization}") ${result}`,
  'Mutation.setRole': `setRole(userId: "${user}", role: USER) ${result}`,
  'Mutation.deactivateUser': `deactivateUser(userId: "${user}", reason: "Left") ${result}`,
  'Mutation.reactivateUser': `reactivateUser(userId: "${user}", reason: "Back") ${result}`,
  'Mutation.endUserSessions': `endUserSessions(userId: "${user}", reason: "Lost") ${result}`,
  'Query.adoption': `adoption(organizationId: "${organization}") { enrolled }`,
  'Query.adoptionByOrganization': 'adoptionByOrganization { edges { cursor } }',
  'Query.apiKey': 'apiKey { id }',
  'Query.apiKeys': 'apiKeys(organizationId: "none") { edges { cursor } }',
  'Mutation.createApiKey': `createApiKey(organizationId: "${organization}", name: "Report", scopes: [USERS_READ]) ${result}`,
  'Mutation.rotateApiKey': `rotateApiKey(id: "${apiKey}") ${result}`,
  'Mutation.revokeApiKey': `revokeApiKey(id: "${apiKey}") ${result}`,
  'Mutation.restoreApiKey': `restoreApiKey(id: "${apiKey}") ${result}`,
  'Query.webhookEndpoints': 'webhookEndpoints(organizationId: "none") { id }',
  'Query.webhookEndpoint': `webhookEndpoint(id: "${endpoint}") { id }`,
  'Query.webhookDeliveries': 'webhookDeliveries(endpointId: "none") { edges { cursor } }',
  'Query.webhookDelivery': `webhookDelivery(id: "${delivery}") { id }`,
  'Mutation.createWebhookEndpoint': `createWebhookEndpoint(organizationId: "${organization}", url: "https://hooks.example/", eventTypes: [USER_JOINED]) ${result}`,
  'Mutation.changeWebhookEndpoint': `changeWebhookEndpoint(id: "${endpoint}", description: "Report") ${result}`,
  'Mutation.pauseWebhookEndpoint': `pauseWebhookEndpoint(id: "${endpoint}") ${result}`,
  'Mutation.resumeWebhookEndpoint': `resumeWebhookEndpoint(id: "${endpoint}") ${result}`,
  'Mutation.rotateWebhookSecret': `rotateWebhookSecret(id: "${endpoint}") ${result}`,
  'Mutation.deleteWebhookEndpoint': `deleteWebhookEndpoint(id: "${endpoint}") ${result}`,
  'Mutation.sendTestWebhook': `sendTestWebhook(id: "${endpoint}") ${result}`,
  'Mutation.redeliverWebhook': `redeliverWebhook(id: "${delivery}") ${result}`,
  'Query.introspectSession': 'introspectSession(token: "none") { active }',
  'Mutation.issueAccessToken': 'issueAccessToken(audience: "https://lessons.example") { __typename }',
  'Mutation.setAudiences': `setAudiences(organizationId: "${organization}", audiences: []) ${result}`,
  'Query.auditEvents': 'auditEvents { edges { cursor } }',
  'Query.auditEvent': 'auditEvent(id: "1") { id }',
  'Query.recentActivity': 'recentActivity { edges { cursor } }',
  'Mutation.reportActivity': `reportActivity(eventId: "none") { __typename }`,
  'Mutation.reportReset': 'reportReset(token: "none") { __typename }',
  'Query.incidents': 'incidents { edges { cursor } }',
  'Query.incident': `incident(id: "${incident}") { id }`,
  'Query.incidentCount': 'incidentCount',
  'Mutation.acknowledgeIncident': `acknowledgeIncident(id: "${incident}") ${result}`,
  'Mutation.addIncidentNote': `addIncidentNote(id: "${incident}", text: "Called") ${result}`,
  'Mutation.resolveIncident': `resolveIncident(id: "${incident}", note: "A test") ${result}`,
};

interface Kind {
  readonly name: string;
  readonly state: AuthState;
  readonly role?: Role;
  /** An account manager who is assigned to another organization than the one that the table is about. */
  readonly foreign?: boolean;
  /** Of an API key, as far as the field asks for one. */
  readonly scoped?: 'with' | 'without';
  /** A browser of such a caller, or a client with a key; a new one at each call. */
  readonly enter: (field?: Field) => Promise<Browser>;
}

const people = new Map<string, Enrolled>();

const secrets = new Map<string, string>();

let about: string;
let another: string;

/** One enrolled person for each kind; each call signs in anew. */
async function personOf(name: string, role: Role = 'USER', organizationId?: string): Promise<Enrolled> {
  const make = () => (organizationId ? enrolledIn(app(), organizationId, role) : enrolledPerson(app(), role));
  const person = people.get(name) ?? (await make());
  people.set(name, person);
  return person;
}

const elevated = (role: Role, name: string = role, organizationId?: () => string): Kind => ({
  name: `${name}, ELEVATED`,
  state: 'ELEVATED',
  role,
  enter: async () => {
    const person = await personOf(name, role, organizationId?.());
    const browser = await halfSigned(app(), person);
    await verify(browser, person.phone.code());
    app().clock.pass(seconds(30));
    return browser;
  },
});

/** One of the organization that the table is about, for the scopes that the field names, or for all others. */
async function keyFor({ rule }: Pick<Field, 'rule'>, scoped: Kind['scoped']): Promise<string> {
  const named = (scope: Scope) => rule.scopes?.includes(scope) ?? false;
  const fit = scopes.filter((scope) => named(scope) === (scoped === 'with'));
  const browser = await elevated('SUPPORT').enter();
  const wanted = fit.length ? fit : scopes;
  return (await makeKey(browser, { organizationId: about, scopes: wanted })).secret;
}

const key = (scoped: 'with' | 'without'): Kind => ({
  name: `API key ${scoped} the scope`,
  state: 'ANONYMOUS',
  scoped,
  enter: async (field) => {
    const name = `${scoped} ${field?.rule.scopes}`;
    const secret = secrets.get(name) ?? (await keyFor(field as Field, scoped));
    secrets.set(name, secret);
    return programWith(app(), secret);
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
  elevated('ACCOUNT_MANAGER', 'ACCOUNT_MANAGER of the organization', () => about),
  {
    ...elevated('ACCOUNT_MANAGER', 'ACCOUNT_MANAGER of another', () => another),
    foreign: true,
  },
  elevated('SUPPORT'),
  key('with'),
  key('without'),
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

type Cell = 'yes' | 'NOT_FOUND' | 'AUTH_STATE_REQUIRED' | 'FORBIDDEN';
const matrix = new Map<string, Map<string, unknown>>();

/** An open one of a new address. */
async function invitationBy({ id }: Person): Promise<string> {
  const [row] = await app().sql<{ id: string }>(
    `insert into invitation (organization_id, email, email_key, name, name_key, role, invited_by, invited_at, sent_at, expires_at)
     values ($1, $2, $2, 'Ida', 'ida', 'USER', $3, $4, $4, $5) returning id`,
    [about, `${id}@invited.test`, id, app().clock.read(), after(app().clock.read(), days(7))],
  );
  return row?.id ?? 'none';
}

/** An open one about this person. */
async function incidentAbout({ id }: Person): Promise<string> {
  const [row] = await app().sql<{ id: string }>(
    `insert into incident (kind, subject_key, severity, summary, proposed_acts, about_staff, organization_id, account_id, opened_at, last_event_at)
     values ('CODE_GUESSING', $1::text, 'HIGH', 'Codes are guessed.', '{}', false, $2, $1::text::uuid, $3, $3) returning id`,
    [id, about, app().clock.read()],
  );
  return row?.id ?? 'none';
}

/** A new one that was made by this person. */
async function keyOf({ id }: Person): Promise<string> {
  const [row] = await app().sql<{ id: string }>(
    `insert into api_key (organization_id, name, prefix, hash, scopes, created_by, created_at, expires_at)
     values ($1, 'Report', $2::text, sha256($2::text::bytea), '{USERS_READ}', $3, $4, $5) returning id`,
    [about, id, id, app().clock.read(), after(app().clock.read(), days(7))],
  );
  return row?.id ?? 'none';
}

/** A new one that was made by this person. */
async function endpointOf({ id }: Person): Promise<string> {
  const [row] = await app().sql<{ id: string }>(
    `insert into webhook_endpoint (id, organization_id, url, description, event_types, created_by, created_at, url_set_by,
       url_set_at, secret_set_by, secret_set_at, active_since, secret_box, key_id)
     values (gen_random_uuid(), $1, 'https://hooks.example/', '', '{USER_JOINED}', $2, $3, $2, $3, $2, $3, $3, 'sealed', 'test')
     returning id`,
    [about, id, app().clock.read()],
  );
  return row?.id ?? 'none';
}

/** A new one to a new endpoint. */
async function deliveryOf(person: Person): Promise<string> {
  const [row] = await app().sql<{ id: string }>(
    `insert into webhook_delivery (endpoint_id, body, created_at, next_attempt_at) values ($1, '{}', $2, $2) returning id`,
    [await endpointOf(person), app().clock.read()],
  );
  return row?.id ?? 'none';
}

/** What stands for something new, and how that is made. */
const standIns: readonly (readonly [string, (target: Person) => Promise<string>])[] = [
  [user, async ({ id }) => id],
  [invitation, invitationBy],
  [incident, incidentAbout],
  [apiKey, keyOf],
  [endpoint, endpointOf],
  [delivery, deliveryOf],
  [organization, async () => about],
];

/** The call as it is written above, about new things. */
async function written(key: string): Promise<string> {
  let text = calls[key] ?? '';
  const named = standIns.filter(([standIn]) => text.includes(standIn));
  if (!named.length) return text;
  const target = await createPerson(app(), 'USER', about);
  for (const [standIn, make] of named) text = text.replace(standIn, await make(target));
  return text;
}

async function call(field: Field, kind: Kind): Promise<unknown> {
  const { key, name } = field;
  const browser = await kind.enter(field);
  const operation = key.startsWith('Query') ? 'query' : 'mutation';
  const { data, errors } = await browser.ask(`${operation} { ${await written(key)} }`);
  if (errors) return errors[0]?.extensions.code;
  const nothing = data[name] === null && isAboutOne(field);
  return nothing || JSON.stringify(data[name]).includes('"code":"NOT_FOUND"') ? 'NOT_FOUND' : 'yes';
}

/** The field is called with a user, an invitation, an incident or an organization, which others must not see. */
const isAboutOne = ({ key }: Field) => standIns.some(([standIn]) => calls[key]?.includes(standIn));

/** Any scope will do: no key is without it. */
const lacksNone = (wanted: readonly Scope[]) => scopes.every((scope) => wanted.includes(scope));

/** What the field's own rule says about such a caller. */
function ruled(field: Field, { name, state, role, foreign, scoped }: Kind): Cell {
  const { rule } = field;
  if (scoped) return rule.scopes && (scoped === 'with' || lacksNone(rule.scopes)) ? 'yes' : 'FORBIDDEN';
  if (!rule.states.length) return 'FORBIDDEN';
  if (name === 'unknown API key') return 'FORBIDDEN';
  if (!rule.states.includes(state)) return 'AUTH_STATE_REQUIRED';
  if (rule.roles && !(role && rule.roles.includes(role))) return 'FORBIDDEN';
  return foreign && isAboutOne(field) ? 'NOT_FOUND' : 'yes';
}

beforeAll(async () => {
  [about, another] = [await newOrganization(app()), await newOrganization(app())];
  for (const field of fields) {
    const row = new Map<string, unknown>();
    matrix.set(field.key, row);
    if (calls[field.key]) for (const kind of kinds) row.set(kind.name, await call(field, kind));
  }
}, 240_000);

test('every root field is called, and nothing else', () => {
  expect(Object.keys(calls).sort()).toEqual(fields.map(({ key }) => key).sort());
});

test.each(kinds.filter(({ name }) => !name.includes('API key')))(
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
  NOT_FOUND: 'unseen',
  AUTH_STATE_REQUIRED: 'state',
  FORBIDDEN: 'forbidden',
};
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const page = () => `# Access matrix

Every root field, called by every kind of caller over HTTP, and how the call was answered. \`access-matrix.test.ts\`
writes this page and fails when it is out of date, so a change of access shows in the review of its change.

* **yes**: let in. What comes then is the field's own business: a wrong code is a result, not a closed door.
* unseen: let in, but what the call is about is another organization's: \`NOT_FOUND\`, or null, as if there were none.
* state: refused with \`AUTH_STATE_REQUIRED\`, because the caller's state is not in the field's \`@auth(states:)\`.
* forbidden: refused with \`FORBIDDEN\`, because of the role or the key. A key counts by its scopes alone: “without” has every other.

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
