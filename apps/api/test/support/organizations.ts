import { randomUUID } from 'node:crypto';
import type { RunningApp } from './app.js';
import type { Browser } from './browser.js';
import type { TrailRow } from './trail.js';

/** A new one of its own, with nobody in it. */
export async function createOrganization({ deps }: RunningApp, name: string = randomUUID()) {
  return deps.database.transaction((tx) =>
    tx.organizations.create({
      name,
      isPlatform: false,
      supportContact: null,
      approvedApps: [],
      createdAt: deps.clock(),
    }),
  );
}

export const organizationFields =
  'id name supportContact approvedApps { name androidUrl iosUrl note } accountManagers { id name email }';
const result = `__typename ... on Organization { ${organizationFields} } ... on Refusal { code message }`;
export const createMutation = `mutation ($name: String!, $supportContact: String, $approvedApps: [ApprovedAppInput!]) {
  createOrganization(name: $name, supportContact: $supportContact, approvedApps: $approvedApps) { ${result} } }`;
export const updateMutation = `mutation ($id: ID!, $name: String, $supportContact: String, $approvedApps: [ApprovedAppInput!]) {
  updateOrganization(id: $id, name: $name, supportContact: $supportContact, approvedApps: $approvedApps) { ${result} } }`;
export const organizationQuery = `query ($id: ID!) { organization(id: $id) { ${organizationFields} } }`;
const organizationsQuery = `query ($first: Int, $after: String, $search: String) {
  organizations(first: $first, after: $after, search: $search) {
    edges { cursor node { ${organizationFields} } } pageInfo { hasNextPage endCursor } } }`;

export const create = async (browser: Browser, variables: Record<string, unknown>) =>
  (await browser.ask(createMutation, variables)).data.createOrganization;
export const update = async (browser: Browser, variables: Record<string, unknown>) =>
  (await browser.ask(updateMutation, variables)).data.updateOrganization;
export const namesFor = async (
  browser: Browser,
  variables: Record<string, unknown> = {},
): Promise<string[]> => {
  const { data } = await browser.ask(organizationsQuery, variables);
  return data.organizations.edges.map(({ node }: { node: { name: string } }) => node.name);
};
export const assign = async (browser: Browser, act: string, userId: string, organizationId: string) =>
  (
    await browser.ask(
      `mutation ($userId: ID!, $organizationId: ID!) { ${act}(userId: $userId, organizationId: $organizationId) {
        __typename ... on User { manages { id } } ... on Refusal { code message } } }`,
      { userId, organizationId },
    )
  ).data[act];

export const eventsOf = (app: RunningApp, organizationId: string) =>
  app.sql<TrailRow>('select * from audit_event where organization_id = $1 order by id', [organizationId]);

export const playStore = 'https://play.google.com/store/apps/details?id=com.azure.authenticator';
export const appStore = 'https://apps.apple.com/app/microsoft-authenticator/id983156458';
export const approved = {
  name: 'Microsoft Authenticator',
  androidUrl: playStore,
  iosUrl: appStore,
  note: 'Ask the IT desk',
};

export const unusedName = () => `Company ${randomUUID()}`;
