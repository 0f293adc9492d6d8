import { type ActivityFieldsFragment, RecentActivityDocument } from '../../src/generated/activity/graphql';
import {
  AuditEventDocument,
  type AuditEventFieldsFragment,
  AuditTrailDocument,
} from '../../src/generated/admin/graphql';
import { answer } from './api';
import { minutesAgo, northwind, pageInfo } from './staff';

type AuditEvent = AuditEventFieldsFragment;

const noDetails: AuditEvent['details'] = {
  __typename: 'AuditDetails',
  ...{ act: null, again: null, apiKeyId: null, audience: null, authenticatorId: null, authenticators: null },
  ...{
    because: null,
    by: null,
    clockDriftSeconds: null,
    code: null,
    count: null,
    emailPseudonym: null,
    endpointId: null,
    eventTypes: null,
    host: null,
  },
  ...{ enrollmentId: null, eventId: null, expiresAt: null, factor: null, field: null, fields: null },
  ...{ format: null, from: null, further: null, incidentId: null, incidentKind: null, invitationId: null },
  ...{ keyId: null, kind: null, minute: null, name: null, organizationId: null, overlapHours: null },
  ...{ path: null, prefix: null, proofId: null, purpose: null, reason: null, recoveryCodes: null },
  ...{ recoveryCodesLeft: null, replaced: null, requestId: null, revokeNow: null, role: null, scopes: null },
  ...{ sessionsEnded: null, severity: null, since: null, step: null, successorId: null, to: null },
  ...{ type: null, withoutRequest: null },
};

export const details = (more: Partial<AuditEvent['details']> = {}): AuditEvent['details'] => ({
  ...noDetails,
  ...more,
});

const actor = (id: string, label: string) => ({ __typename: 'Actor', id, label }) as const;

export const mia = actor('mia', 'Mia Chen');
export const alex = actor('alex', 'Alex Kim');

/** An event of the trail: unless told otherwise Mia Chen, an account manager, reset Alex Kim. */
export const auditEvent = (more: Partial<AuditEvent> = {}): AuditEvent => ({
  __typename: 'AuditEvent',
  id: '4711',
  position: '4700',
  hash: '5f0c'.repeat(16),
  type: 'RESET_GRANTED',
  occurredAt: minutesAgo(3.2),
  address: '203.0.113.84',
  browser: 'Firefox on Windows',
  requestId: 'req-1',
  sessionId: 'session-1',
  actor: mia,
  user: alex,
  organization: northwind,
  details: details({ reason: 'The phone was lost', by: 'STAFF', withoutRequest: false, revokeNow: true }),
  ...more,
});

export const wrongCode = (more: Partial<AuditEvent> = {}): AuditEvent =>
  auditEvent({
    id: '4712',
    position: '4701',
    type: 'CODE_REJECTED',
    actor: null,
    details: details({ factor: 'APP_CODE', purpose: 'SIGN_IN', reason: 'WRONG' }),
    ...more,
  });

export const answerTrail = (events: readonly AuditEvent[], endCursor: string | null = null) =>
  answer(AuditTrailDocument, () => ({
    auditEvents: {
      __typename: 'AuditEventConnection' as const,
      edges: events.map((node) => ({ __typename: 'AuditEventEdge' as const, node })),
      pageInfo: pageInfo(endCursor),
    },
  }));

export const answerEvent = (event: AuditEvent | null) =>
  answer(AuditEventDocument, () => ({ auditEvent: event }));

type ActivityEvent = ActivityFieldsFragment;

/** An event of one’s own account: unless told otherwise a sign-in. */
export const activity = (more: Partial<ActivityEvent> = {}): ActivityEvent => ({
  __typename: 'AuditEvent',
  id: '31',
  type: 'CODE_ACCEPTED',
  occurredAt: '2026-11-24T15:41:00.000Z',
  address: '203.0.113.7',
  browser: 'Firefox on Windows',
  actor: actor('person-1', 'Ada Lovelace'),
  details: activityDetails({ factor: 'APP_CODE', purpose: 'SIGN_IN' }),
  ...more,
});

export const activityDetails = (more: Partial<ActivityEvent['details']> = {}): ActivityEvent['details'] => ({
  __typename: 'AuditDetails',
  ...{ because: null, by: null, factor: null, from: null, name: null, purpose: null, reason: null },
  ...{ recoveryCodesLeft: null, sessionsEnded: null, to: null },
  ...more,
});

/** What the person’s staff did: without where, and without what they wrote. */
export const resetOfMine = (more: Partial<ActivityEvent> = {}): ActivityEvent =>
  activity({
    id: '30',
    type: 'RESET_GRANTED',
    actor: mia,
    address: null,
    browser: null,
    details: activityDetails({ by: 'STAFF' }),
    ...more,
  });

export const answerActivity = (events: readonly ActivityEvent[], endCursor: string | null = null) =>
  answer(RecentActivityDocument, () => ({
    recentActivity: {
      __typename: 'AuditEventConnection' as const,
      edges: events.map((node) => ({ __typename: 'AuditEventEdge' as const, node })),
      pageInfo: pageInfo(endCursor),
    },
  }));
