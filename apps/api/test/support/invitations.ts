import { randomUUID } from 'node:crypto';
import { composeNotice } from '../../src/notices/mail.js';
import type { WaitingNotice } from '../../src/notices/notice.store.js';
import type { Role } from '../../src/role.js';
import type { RunningApp } from './app.js';
import type { Browser } from './browser.js';
import { type Enrolled, enrolledPerson } from './people.js';

export const newAddress = () => `${randomUUID()}@invited.test`;

export async function platform({ deps }: RunningApp) {
  return deps.database.transaction((tx) => tx.organizations.platform());
}

/** A member of staff in an ELEVATED session, assigned to these organizations. */
export async function staffOf(
  app: RunningApp,
  role: Role,
  ...organizations: { id: string }[]
): Promise<Enrolled> {
  const person = await enrolledPerson(app, role);
  for (const { id } of organizations)
    await app.deps.database.transaction((tx) => tx.organizations.assign(person.id, id));
  return person;
}

const invitationFields =
  'id email name role status invitedAt sentAt expiresAt organization { id name } invitedBy { id label }';
const resultFields = `__typename ... on Invitation { ${invitationFields} } ... on Refused { code message }`;

export const inviteMutation = `mutation ($email: String!, $name: String!, $organizationId: ID!, $role: Role) {
  inviteUser(email: $email, name: $name, organizationId: $organizationId, role: $role) { ${resultFields} } }`;
export const acceptMutation = `mutation ($token: String!, $password: String!, $name: String) {
  acceptInvitation(token: $token, password: $password, name: $name) {
    __typename ... on Session { state user { id email name role } } ... on Refused { code message } } }`;

export const resetPasswordMutation = `mutation ($token: String!, $password: String!) {
  resetPassword(token: $token, password: $password) { __typename ... on PasswordChanged { email } ... on Refused { code message } } }`;

export interface Inviting {
  readonly email?: string;
  readonly name?: string;
  readonly organizationId: string;
  readonly role?: Role;
}

export const askInvite = (
  browser: Browser,
  { email = newAddress(), name = 'Ida Invited', ...rest }: Inviting,
) => browser.ask(inviteMutation, { email, name, ...rest });
export const invite = async (browser: Browser, inviting: Inviting) =>
  (await askInvite(browser, inviting)).data.inviteUser;

export const inviteAll = async (browser: Browser, organizationId: string, people: object[]) =>
  browser.ask(
    `mutation ($organizationId: ID!, $people: [InvitationInput!]!) {
      inviteUsers(organizationId: $organizationId, people: $people) { lines { index email result { ${resultFields} } } } }`,
    { organizationId, people },
  );

const byId = (name: string) => async (browser: Browser, id: string) =>
  (await browser.ask(`mutation ($id: ID!) { ${name}(id: $id) { ${resultFields} } }`, { id })).data[name];
export const resend = byId('resendInvitation');
export const revoke = byId('revokeInvitation');

export async function listed(browser: Browser, filter: Record<string, unknown> = {}) {
  const { data, errors } = await browser.ask(
    `query ($first: Int, $after: String, $search: String, $organizationId: ID, $status: InvitationStatus) {
      invitations(first: $first, after: $after, search: $search, organizationId: $organizationId, status: $status) {
        edges { cursor node { ${invitationFields} } } pageInfo { hasNextPage endCursor } } }`,
    filter,
  );
  if (errors) throw new Error(errors[0]?.extensions.code);
  return data.invitations;
}

export const accept = async (browser: Browser, token: string, password: string, name?: string) =>
  (await browser.ask(acceptMutation, { token, password, name })).data.acceptInvitation;

export const preview = async (browser: Browser, token: string) =>
  (
    await browser.ask(
      'query ($token: String!) { invitationPreview(token: $token) { email name organization expiresAt } }',
      { token },
    )
  ).data.invitationPreview;

/** The mails for an address that wait or were sent, as a person would read them, the oldest first. */
export async function mailsTo(app: RunningApp, recipient: string) {
  const notices = await app.sql<WaitingNotice & { next_try_at: Date }>(
    'select * from notice where recipient = $1 order by position',
    [recipient],
  );
  return notices.map((notice) => ({
    ...composeNotice(app.deps, notice),
    kind: notice.kind,
    dueAt: notice.next_try_at,
  }));
}

/** The token behind the # of the link in the last mail to this address. */
export async function tokenFor(app: RunningApp, recipient: string): Promise<string> {
  const text = (await mailsTo(app, recipient)).at(-1)?.text ?? '';
  const [, token] = /\/(?:invitation|password)#([\w-]+)$/m.exec(text) ?? [];
  if (!token) throw new Error('The mail holds no link');
  return token;
}
