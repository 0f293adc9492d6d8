import { randomUUID } from 'node:crypto';
import { seconds } from '../../src/duration.js';
import type { Role } from '../../src/role.js';
import type { RunningApp } from './app.js';
import { type AuthenticatorApp, appOn } from './authenticator-app.js';
import type { Browser } from './browser.js';

export const password = 'correct horse battery';
let passwordHash: string | undefined;

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly organizationId: string;
}

/** A fresh account with the password above, in the platform's own organization unless said otherwise. */
export async function createPerson(
  { deps }: RunningApp,
  role: Role = 'USER',
  organizationId?: string,
): Promise<Person> {
  const email = `${randomUUID()}@people.test`;
  passwordHash ??= await deps.passwords.hash('tests', password);
  const hash = passwordHash;
  const account = await deps.database.transaction(async (tx) =>
    tx.accounts.create({
      organizationId: organizationId ?? (await tx.organizations.platform()).id,
      email,
      name: 'Ada Tester',
      role,
      passwordHash: hash,
      passwordSetAt: deps.clock(),
      createdAt: deps.clock(),
    }),
  );
  return { id: account.id, email, name: account.name, organizationId: account.organizationId };
}

const sessionFields =
  'state expiresAt expiresInSeconds endedBecause recoveryCodesSaved recoveryCodesLeft pendingEnrollment { id expiresInSeconds } user { id email name role }';
const refusalFields =
  '... on Refusal { code message } ... on TooManyAttempts { retryAfterSeconds exhausted }';
const rejectedFields = '... on CodeRejected { clockDriftSeconds nextCodeInSeconds }';

export const loginMutation = `mutation ($email: String!, $password: String!) {
  login(email: $email, password: $password) { __typename ... on Session { ${sessionFields} } ${refusalFields} } }`;
export const enrollMutation = `mutation ($name: String, $path: EnrollmentPath) {
  enroll2FA(name: $name, path: $path) { __typename ... on Enrollment { id secret otpauthUri qrCode expiresAt expiresInSeconds } ${refusalFields} } }`;
export const verifyMutation = `mutation ($code: String!, $enrollmentId: ID) {
  verify2FA(code: $code, enrollmentId: $enrollmentId) {
    __typename ... on Verified { recoveryCodes session { ${sessionFields} } } ${refusalFields} ${rejectedFields} } }`;
export const sessionQuery = `{ session { ${sessionFields} } }`;

export const session = async (browser: Browser) => (await browser.ask(sessionQuery)).data.session;
export const login = async (browser: Browser, email: string, secret = password) =>
  (await browser.ask(loginMutation, { email, password: secret })).data.login;
export const enroll = async (browser: Browser, variables: Record<string, unknown> = {}) =>
  (await browser.ask(enrollMutation, variables)).data.enroll2FA;

/** The result of verify2FA; errors at the door come as `{ __typename: 'Error', code }`. */
export async function verify(browser: Browser, code: string, enrollmentId?: string) {
  const { data, errors } = await browser.ask(verifyMutation, { code, enrollmentId });
  return errors ? { __typename: 'Error', code: errors[0]?.extensions.code } : data.verify2FA;
}

export interface Enrolled extends Person {
  readonly browser: Browser;
  readonly phone: AuthenticatorApp;
  readonly secret: string;
  readonly recoveryCodes: string[];
}

/** A person who went the whole way; the clock then moves on by a step, so that the next code is fresh. */
export async function enrolledPerson(
  app: RunningApp,
  role?: Role,
  organizationId?: string,
): Promise<Enrolled> {
  const person = await createPerson(app, role, organizationId);
  const browser = app.browser();
  await login(browser, person.email);
  const { secret } = await enroll(browser);
  const phone = appOn(app.clock, secret);
  const { recoveryCodes } = await verify(browser, phone.code());
  app.clock.pass(seconds(30));
  return { ...person, browser, phone, secret, recoveryCodes };
}

/** A browser of that person in which the password was right and the code is due. */
export async function halfSigned(app: RunningApp, person: Person): Promise<Browser> {
  const browser = app.browser();
  await login(browser, person.email);
  return browser;
}

/** A browser of that person with both factors; the clock then moves on by a step. */
export async function signedIn(app: RunningApp, person: Enrolled): Promise<Browser> {
  const browser = await halfSigned(app, person);
  await verify(browser, person.phone.code());
  app.clock.pass(seconds(30));
  return browser;
}
