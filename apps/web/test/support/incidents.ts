import {
  type AuditEventFieldsFragment,
  IncidentAccountDocument,
  type IncidentAccountQuery,
  IncidentDocument,
  IncidentEventsDocument,
  type IncidentFieldsFragment,
  type IncidentRowFragment,
  IncidentsDocument,
} from '../../src/generated/admin/graphql';
import { answer } from './api';
import { alex, auditEvent, mia } from './evidence';
import { minutesAgo, northwind, pageInfo } from './staff';

/** Unless told otherwise: somebody signed in as Alex Kim from the network of Mia Chen, who had reset them. */
export const incidentRow = (more: Partial<IncidentRowFragment> = {}): IncidentRowFragment => ({
  __typename: 'Incident',
  id: 'incident-1',
  kind: 'MANAGERS_NETWORK_AFTER_RESET',
  severity: 'HIGH',
  status: 'OPEN',
  summary: 'After a reset somebody signed in as this person from a network of the member of staff.',
  openedAt: minutesAgo(3.2),
  organization: northwind,
  user: alex,
  staff: mia,
  ...more,
});

export const incident = (more: Partial<IncidentFieldsFragment> = {}): IncidentFieldsFragment => ({
  ...incidentRow(),
  aboutStaff: true,
  network: '203.0.113.84',
  lastEventAt: minutesAgo(3.2),
  eventCount: 2,
  acknowledgedAt: null,
  acknowledgedBy: null,
  resolvedAt: null,
  resolvedBy: null,
  notes: [],
  proposedActs: ['FREEZE', 'END_SESSIONS', 'RESET'],
  ...more,
});

export const note = (text: string) =>
  ({ __typename: 'IncidentNote', id: text, author: mia, writtenAt: minutesAgo(1.2), text }) as const;

export const answerIncidents = (rows: readonly IncidentRowFragment[], endCursor: string | null = null) =>
  answer(IncidentsDocument, () => ({
    incidents: {
      __typename: 'IncidentConnection' as const,
      edges: rows.map((node) => ({ __typename: 'IncidentEdge' as const, node })),
      pageInfo: pageInfo(endCursor),
    },
  }));

/** The page of an incident: what it is, its events, and the account that acts would be on. */
export function answerIncident(
  found: IncidentFieldsFragment | null,
  events: readonly AuditEventFieldsFragment[] = [auditEvent()],
  endCursor: string | null = null,
) {
  answer(IncidentDocument, () => ({ incident: found }));
  answer(IncidentEventsDocument, () => ({
    incident: {
      __typename: 'Incident' as const,
      id: 'incident-1',
      events: {
        __typename: 'AuditEventConnection' as const,
        edges: events.map((node) => ({ __typename: 'AuditEventEdge' as const, node })),
        pageInfo: pageInfo(endCursor),
      },
    },
  }));
  answerIncidentAccount();
}

export const answerIncidentAccount = (more: Partial<NonNullable<IncidentAccountQuery['user']>> = {}) =>
  answer(IncidentAccountDocument, () => ({
    user: {
      __typename: 'User' as const,
      id: 'alex',
      name: 'Alex Kim',
      email: 'alex@northwind.test',
      role: 'USER' as const,
      status: 'ACTIVE' as const,
      ...more,
    },
  }));
