import type { RunningApp } from './app.js';
import type { Browser } from './browser.js';

const endpointFields = `id url description eventTypes status disabledBecause createdAt lastDeliveredAt failingSince formerSecretUntil
  organization { id name } createdBy { id label }`;
const deliveryFields =
  'id endpointId eventType eventId createdAt status nextAttemptAt attempts { attemptedAt durationMs responseStatus error }';
const refusal = '... on Refusal { code message }';

export interface EndpointSeen {
  readonly id: string;
  readonly url: string;
  readonly status: string;
  readonly disabledBecause: string | null;
  readonly formerSecretUntil: string | null;
  readonly lastDeliveredAt: string | null;
  readonly failingSince: string | null;
}

export interface DeliverySeen {
  readonly id: string;
  readonly eventType: string | null;
  readonly eventId: string | null;
  readonly status: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: readonly { responseStatus: number | null; error: string | null; attemptedAt: string }[];
}

export interface EndpointInput {
  readonly organizationId: string;
  readonly url: string;
  readonly eventTypes?: readonly string[];
  readonly description?: string;
}

const createMutation = `mutation ($organizationId: ID!, $url: String!, $eventTypes: [WebhookEventType!]!, $description: String! = "") {
  createWebhookEndpoint(organizationId: $organizationId, url: $url, eventTypes: $eventTypes, description: $description) {
    __typename ... on WebhookEndpointSecret { secret endpoint { ${endpointFields} } } ${refusal} } }`;

export const askForEndpoint = (staff: Browser, input: EndpointInput) =>
  staff.ask(createMutation, { eventTypes: ['USER_DEACTIVATED', 'USER_REACTIVATED'], ...input });

/** By a member of staff who is ELEVATED. */
export const makeEndpoint = async (
  staff: Browser,
  input: EndpointInput,
): Promise<{ secret: string; endpoint: EndpointSeen }> =>
  (await askForEndpoint(staff, input)).data.createWebhookEndpoint;

const actions = {
  pauseWebhookEndpoint: `__typename ... on WebhookEndpoint { ${endpointFields} } ${refusal}`,
  resumeWebhookEndpoint: `__typename ... on WebhookEndpoint { ${endpointFields} } ${refusal}`,
  deleteWebhookEndpoint: `__typename ... on WebhookEndpointDeleted { id } ${refusal}`,
  rotateWebhookSecret: `__typename ... on WebhookEndpointSecret { secret endpoint { ${endpointFields} } } ${refusal}`,
  sendTestWebhook: `__typename ... on WebhookDelivery { ${deliveryFields} } ${refusal}`,
  redeliverWebhook: `__typename ... on WebhookDelivery { ${deliveryFields} } ${refusal}`,
};
export type WebhookAct = keyof typeof actions;

/** One of the acts that take an id alone: what it answers, or the error's code. */
export async function act(browser: Browser, name: WebhookAct, id: string) {
  const { data, errors } = await browser.ask(
    `mutation ($id: ID!) { ${name}(id: $id) { ${actions[name]} } }`,
    {
      id,
    },
  );
  return errors ? { error: errors[0]?.extensions.code } : data[name];
}

const changeMutation = `mutation ($id: ID!, $url: String, $eventTypes: [WebhookEventType!], $description: String) {
  changeWebhookEndpoint(id: $id, url: $url, eventTypes: $eventTypes, description: $description) {
    __typename ... on WebhookEndpoint { ${endpointFields} } ${refusal} } }`;

export const changeEndpoint = async (
  browser: Browser,
  variables: Partial<EndpointInput> & { readonly id: string },
) => (await browser.ask(changeMutation, variables)).data.changeWebhookEndpoint;

export const endpointsOf = async (browser: Browser, organizationId: string): Promise<EndpointSeen[]> =>
  (
    await browser.ask(
      `query ($organizationId: ID!) { webhookEndpoints(organizationId: $organizationId) { ${endpointFields} } }`,
      { organizationId },
    )
  ).data.webhookEndpoints;

export const endpointOf = async (browser: Browser, id: string): Promise<EndpointSeen | null> =>
  (await browser.ask(`query ($id: ID!) { webhookEndpoint(id: $id) { ${endpointFields} } }`, { id })).data
    .webhookEndpoint;

export const deliveryOf = async (browser: Browser, id: string): Promise<DeliverySeen | null> =>
  (await browser.ask(`query ($id: ID!) { webhookDelivery(id: $id) { ${deliveryFields} } }`, { id })).data
    .webhookDelivery;

const deliveriesQuery = `query ($endpointId: ID!, $first: Int! = 25, $after: String, $status: WebhookDeliveryStatus) {
  webhookDeliveries(endpointId: $endpointId, first: $first, after: $after, status: $status) {
    edges { cursor node { ${deliveryFields} } } pageInfo { hasNextPage endCursor } } }`;

export const deliveryPage = (browser: Browser, variables: Record<string, unknown>) =>
  browser.ask(deliveriesQuery, variables);

export const deliveriesTo = async (browser: Browser, endpointId: string): Promise<DeliverySeen[]> =>
  (await deliveryPage(browser, { endpointId })).data.webhookDeliveries.edges.map(
    ({ node }: { node: DeliverySeen }) => node,
  );

/** Something of an organization that its endpoints are told of, appended as the product does. */
export const deactivated = (app: RunningApp, organizationId: string, accountId: string) =>
  app.deps.database.transaction((tx) =>
    tx.audit.append(
      { type: 'ACCOUNT_DEACTIVATED', accountId, organizationId, details: { reason: 'Left' } },
      null,
      app.clock.read(),
    ),
  );
