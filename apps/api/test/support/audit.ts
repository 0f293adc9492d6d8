import type { AuditEvent, EventOrigin, EventType } from '../../src/audit/audit-event.js';
import type { RunningApp } from './app.js';
import type { Answer, Browser } from './browser.js';
import { sealAll } from './trail.js';

export interface AuditQuery {
  readonly first?: number;
  readonly after?: string | null;
  readonly userId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly types?: readonly EventType[];
  readonly address?: string;
  readonly since?: Date | string;
  readonly until?: Date | string;
  readonly order?: 'NEWEST_FIRST' | 'OLDEST_FIRST';
}

export interface EventSeen {
  readonly id: string;
  readonly position: string;
  readonly hash: string | null;
  readonly occurredAt: string;
  readonly type: EventType;
  readonly actor: { readonly id: string; readonly label: string } | null;
  readonly user: { readonly id: string; readonly label: string } | null;
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly address: string | null;
  readonly browser: string | null;
  readonly requestId: string | null;
  readonly sessionId: string | null;
  readonly details: Record<string, unknown>;
}

interface EventsPage {
  readonly edges: readonly { readonly cursor: string; readonly node: EventSeen }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every field of AuditDetails. */
const details = `details { act again apiKeyId authenticatorId authenticators because by clockDriftSeconds code count
  emailPseudonym enrollmentId eventId factor field fields format from further incidentId invitationId keyId kind minute name
  organizationId path proofId purpose reason recoveryCodes recoveryCodesLeft replaced requestId revokeNow role
  sessionsEnded since step to type withoutRequest }`;
const fields = `id position hash occurredAt type actor { id label } user { id label } organization { id name accountManagers { id } }
  address browser requestId sessionId ${details}`;
const page = `{ edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } }`;

export const eventsQuery = `query ($first: Int = 50, $after: String, $userId: ID, $actorId: ID, $organizationId: ID,
  $types: [AuditEventType!], $address: String, $since: DateTime, $until: DateTime, $order: AuditOrder = NEWEST_FIRST) {
  auditEvents(first: $first, after: $after, userId: $userId, actorId: $actorId, organizationId: $organizationId,
    types: $types, address: $address, since: $since, until: $until, order: $order) ${page} }`;
export const eventQuery = `query ($id: ID!) { auditEvent(id: $id) { ${fields} } }`;
export const activityQuery = `query ($first: Int = 20, $after: String) { recentActivity(first: $first, after: $after) ${page} }`;
export const reportMutation = `mutation ($eventId: ID!) { reportActivity(eventId: $eventId) {
  __typename ... on ActivityReported { sessionsEnded } ... on Refusal { code message } } }`;

function whole<Data>({ data, errors }: Answer<Data>): Data {
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

export async function pageFor(browser: Browser, query: AuditQuery = {}): Promise<EventsPage> {
  return whole(await browser.ask<{ auditEvents: EventsPage }>(eventsQuery, { ...query })).auditEvents;
}

/** Seals what was written so far, and reads a page. */
export async function eventsFor(
  app: RunningApp,
  browser: Browser,
  query: AuditQuery = {},
): Promise<EventsPage> {
  await sealAll(app);
  return pageFor(browser, query);
}

export const nodesOf = ({ edges }: EventsPage) => edges.map(({ node }) => node);
export const idsOf = (events: EventsPage) => nodesOf(events).map(({ id }) => id);

export async function activityOf(
  app: RunningApp,
  browser: Browser,
  query: Pick<AuditQuery, 'first' | 'after'> = {},
) {
  await sealAll(app);
  return whole(await browser.ask<{ recentActivity: EventsPage }>(activityQuery, { ...query })).recentActivity;
}

/** Appends an event as a use case does: its id. */
export async function appended(
  app: RunningApp,
  event: AuditEvent,
  origin: EventOrigin | null = null,
): Promise<string> {
  await app.deps.database.transaction((tx) => tx.audit.append(event, origin, app.deps.clock()));
  const [row] = await app.sql<{ id: string }>('select max(id)::text as id from audit_event');
  return row?.id ?? 'none';
}

/** All pages, one after the other. */
export async function everyPage(app: RunningApp, browser: Browser, query: AuditQuery): Promise<EventSeen[]> {
  const seen: EventSeen[] = [];
  for (let after: string | null = null; ; ) {
    const found: EventsPage = await eventsFor(app, browser, { ...query, after });
    seen.push(...nodesOf(found));
    after = found.pageInfo.endCursor;
    if (!found.pageInfo.hasNextPage) return seen;
  }
}
