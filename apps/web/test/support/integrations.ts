import {
  type ApiKeyFieldsFragment,
  ApiKeysDocument,
  AudiencesDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveryFieldsFragment,
  WebhookEndpointDocument,
  type WebhookEndpointFieldsFragment,
  WebhookEndpointsDocument,
} from '../../src/generated/admin/graphql';
import { answer } from './api';
import { minutesAgo, northwind, pageInfo } from './staff';

export const secret = 'dfly_3kTz81Qa_0123456789abcdefghijABCDEFGHIJ0123456789';

export const apiKey = (more: Partial<ApiKeyFieldsFragment> = {}): ApiKeyFieldsFragment => ({
  __typename: 'ApiKey',
  id: 'k1',
  name: 'Nightly report',
  prefix: 'dfly_3kTz81Qa',
  scopes: ['USERS_READ'],
  status: 'ACTIVE',
  createdAt: minutesAgo(150),
  createdBy: { __typename: 'Actor', id: 'mary', label: 'Mary Manager' },
  expiresAt: minutesAgo(-90 * 24 * 60),
  lastUsedAt: null,
  replacedAt: null,
  ...more,
});

export const answerKeys = (
  keys: readonly ApiKeyFieldsFragment[] | (() => Response),
  endCursor: string | null = null,
) =>
  answer(ApiKeysDocument, () =>
    typeof keys === 'function'
      ? keys()
      : {
          apiKeys: {
            __typename: 'ApiKeyConnection' as const,
            edges: keys.map((node) => ({ __typename: 'ApiKeyEdge' as const, node })),
            pageInfo: pageInfo(endCursor),
          },
        },
  );

export const answerAudiences = (audiences: string[] | null) =>
  answer(AudiencesDocument, () => ({ organization: audiences && { ...northwind, audiences } }));

export const webhookSecret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDl9gD0LzPEkc=';

export const endpoint = (
  more: Partial<WebhookEndpointFieldsFragment> = {},
): WebhookEndpointFieldsFragment => ({
  __typename: 'WebhookEndpoint',
  id: 'w1',
  url: 'https://events.northwind.test/hooks',
  description: 'Security monitor',
  eventTypes: ['USER_ENROLLED', 'INCIDENT_OPENED'],
  status: 'ACTIVE',
  disabledBecause: null,
  createdAt: minutesAgo(150),
  createdBy: { __typename: 'Actor', id: 'mary', label: 'Mary Manager' },
  lastDeliveredAt: minutesAgo(3),
  failingSince: null,
  formerSecretUntil: null,
  organization: northwind,
  ...more,
});

type Attempt = WebhookDeliveryFieldsFragment['attempts'][number];

export const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  __typename: 'WebhookAttempt',
  attemptedAt: minutesAgo(2),
  durationMs: 120,
  error: null,
  responseStatus: 200,
  ...more,
});

export const delivery = (
  more: Partial<WebhookDeliveryFieldsFragment> = {},
): WebhookDeliveryFieldsFragment => ({
  __typename: 'WebhookDelivery',
  id: 'd1',
  eventType: 'USER_ENROLLED',
  status: 'DELIVERED',
  createdAt: minutesAgo(2),
  nextAttemptAt: null,
  attempts: [attempt()],
  ...more,
});

export const answerEndpoints = (endpoints: readonly WebhookEndpointFieldsFragment[]) =>
  answer(WebhookEndpointsDocument, () => ({ webhookEndpoints: [...endpoints] }));

export const answerEndpoint = (found: WebhookEndpointFieldsFragment | null) =>
  answer(WebhookEndpointDocument, () => ({ webhookEndpoint: found }));

export const answerDeliveries = (
  deliveries: readonly WebhookDeliveryFieldsFragment[],
  endCursor: string | null = null,
) =>
  answer(WebhookDeliveriesDocument, () => ({
    webhookDeliveries: {
      __typename: 'WebhookDeliveryConnection' as const,
      edges: deliveries.map((node) => ({ __typename: 'WebhookDeliveryEdge' as const, node })),
      pageInfo: pageInfo(endCursor),
    },
  }));
