import { type NoticeKind, openSecret } from '../../src/notices/notice.js';
import type { Role } from '../../src/role.js';
import type { RunningApp } from './app.js';
import type { Browser } from './browser.js';
import { createOrganization } from './organizations.js';
import { type Enrolled, enrolledPerson, type Person } from './people.js';

/** A new organization of its own: its id. */
export const newOrganization = async (app: RunningApp, name?: string) =>
  (await createOrganization(app, name)).id;

/** Somebody who went the whole way, in an organization; account managers are assigned to it. */
export async function enrolledIn(
  app: RunningApp,
  organizationId: string,
  role: Role = 'USER',
): Promise<Enrolled> {
  const person = await enrolledPerson(app, role, organizationId);
  if (role === 'ACCOUNT_MANAGER')
    await app.deps.database.transaction((tx) => tx.organizations.assign(person.id, organizationId));
  return person;
}

export interface MailSeen {
  readonly kind: NoticeKind;
  readonly details: Record<string, unknown>;
  readonly code: string | undefined;
  readonly link: string | undefined;
}

/** The mails to somebody, oldest first, with what only they may tell. */
export async function mailsTo(
  app: RunningApp,
  { email }: Pick<Person, 'email'>,
  kind?: NoticeKind,
): Promise<MailSeen[]> {
  const rows = await app.sql<{
    kind: NoticeKind;
    details: Record<string, unknown>;
    key_id: string;
    secret_box: Buffer;
  }>(
    'select kind, details, key_id, secret_box from notice where recipient = $1 and ($2::text is null or kind = $2) order by position',
    [email, kind ?? null],
  );
  return rows.map(({ key_id: keyId, secret_box: box, ...notice }) => {
    const secret = box ? openSecret(app.deps.secrets, email, { keyId, box }) : {};
    return { ...notice, code: secret.code, link: secret.link };
  });
}

export const lastMail = async (app: RunningApp, person: Pick<Person, 'email'>, kind: NoticeKind) =>
  (await mailsTo(app, person, kind)).at(-1);

export const tokenOf = (mail: MailSeen | undefined) => mail?.link?.split('#')[1] ?? '';

const refusal = '... on Refusal { code message } ... on TooManyAttempts { retryAfterSeconds }';
const userFields = 'id email enrolled status';

export const requestMutation = `mutation { requestReset2FA { __typename ... on ResetRequest { id caseNumber expiresAt expiresInSeconds } ${refusal} } }`;
export const requestReset = async (browser: Browser) =>
  (await browser.ask(requestMutation)).data.requestReset2FA;

export const resetMutation = `mutation ($userId: ID!, $reason: String!, $caseNumber: String, $withoutRequest: Boolean, $revokeNow: Boolean) {
  reset2FA(userId: $userId, reason: $reason, caseNumber: $caseNumber, withoutRequest: $withoutRequest, revokeNow: $revokeNow) {
    __typename ... on ResetGranted { user { ${userFields} } } ${refusal} } }`;
export const reset = async (staff: Browser, userId: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await staff.ask(resetMutation, { userId, reason: 'Lost the phone', ...variables });
  return errors ? { __typename: 'Error', ...errors[0]?.extensions } : data.reset2FA;
};

/** One of the acts that answer the user or a refusal. */
export const act = async (staff: Browser, name: string, userId: string, more = '') => {
  const { data, errors } = await staff.ask(
    `mutation ($userId: ID!) { ${name}(userId: $userId, reason: "Because"${more}) { __typename ... on User { ${userFields} } ... on Refusal { code message } } }`,
    { userId },
  );
  return errors ? { __typename: 'Error', ...errors[0]?.extensions } : data[name];
};

export const confirmEmail = async (browser: Browser, code: string | undefined) => {
  const { data, errors } = await browser.ask(
    `mutation ($code: String!) { confirmEmail(code: $code) { __typename ... on Session { state } ${refusal} } }`,
    { code },
  );
  return errors ? { __typename: 'Error', ...errors[0]?.extensions } : data.confirmEmail;
};

export const resendCode = async (browser: Browser) =>
  (
    await browser.ask(
      `mutation { resendEmailCode { __typename ... on EmailCodeSent { session { state } } ${refusal} } }`,
    )
  ).data.resendEmailCode;

export const report = async (browser: Browser, token: string) =>
  (
    await browser.ask(
      `mutation ($token: String!) { reportReset(token: $token) { __typename ... on ResetReported { email } ... on Refusal { code message } } }`,
      { token },
    )
  ).data.reportReset;
