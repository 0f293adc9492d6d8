import {
  type ApiKeyFieldsFragment,
  ApiKeysDocument,
  AudiencesDocument,
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
