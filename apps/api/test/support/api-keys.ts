import type { Scope } from '../../src/role.js';
import type { RunningApp } from './app.js';
import type { Browser } from './browser.js';

const keyFields =
  'id name prefix scopes status createdAt expiresAt lastUsedAt replacedAt organization { id name } createdBy { id label }';
const refusal = '... on Refusal { code message }';
const created = `__typename ... on ApiKeyCreated { secret apiKey { ${keyFields} } } ${refusal}`;

export const createKeyMutation = `mutation ($organizationId: ID!, $name: String!, $scopes: [Scope!]!, $expiresInDays: Int! = 90) {
  createApiKey(organizationId: $organizationId, name: $name, scopes: $scopes, expiresInDays: $expiresInDays) { ${created} } }`;
export const rotateKeyMutation = `mutation ($id: ID!, $overlapHours: Int! = 24) {
  rotateApiKey(id: $id, overlapHours: $overlapHours) { ${created} } }`;
export const apiKeyQuery = `{ apiKey { ${keyFields} } }`;
const apiKeysQuery = `query ($organizationId: ID!, $first: Int! = 25, $after: String, $status: ApiKeyStatus) {
  apiKeys(organizationId: $organizationId, first: $first, after: $after, status: $status) {
    edges { cursor node { ${keyFields} } } pageInfo { hasNextPage endCursor } } }`;

export interface KeySeen {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly status: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly replacedAt: string | null;
}

export interface KeyMade {
  readonly secret: string;
  readonly apiKey: KeySeen;
}

interface KeyInput {
  readonly organizationId: string;
  readonly name?: string;
  readonly scopes?: readonly Scope[];
  readonly expiresInDays?: number;
}

export const askForKey = (staff: Browser, input: KeyInput) =>
  staff.ask(createKeyMutation, { name: 'Nightly report', scopes: ['USERS_READ'], ...input });

/** By a member of staff who is ELEVATED. */
export const makeKey = async (staff: Browser, input: KeyInput): Promise<KeyMade> =>
  (await askForKey(staff, input)).data.createApiKey;

export const rotateKey = async (staff: Browser, variables: { id: string; overlapHours?: number }) =>
  (await staff.ask(rotateKeyMutation, variables)).data.rotateApiKey;

/** revokeApiKey or restoreApiKey: their status after it, or the refusal. */
export const changeKey = async (staff: Browser, act: 'revokeApiKey' | 'restoreApiKey', id: string) =>
  (
    await staff.ask(
      `mutation ($id: ID!) { ${act}(id: $id) { __typename ... on ApiKey { status } ${refusal} } }`,
      {
        id,
      },
    )
  ).data[act];

export const keysOf = async (
  staff: Browser,
  organizationId: string,
  page: { first?: number; after?: string | null; status?: string } = {},
) => (await staff.ask(apiKeysQuery, { organizationId, ...page })).data.apiKeys;

/** A program that calls with this key. */
export const programWith = (app: RunningApp, secret: string) =>
  app.browser({ authorization: `Bearer ${secret}` });
