import { createHash } from 'node:crypto';

/** An event as it is sealed: its row, with the time as text to the microsecond, and its place in the chain. */
export interface LinkedEvent {
  /** Counted from 1 without a gap, in the order of sealing. */
  readonly position: string;
  readonly id: string;
  readonly occurred_at: string;
  readonly type: string;
  readonly account_id: string | null;
  readonly actor_id: string | null;
  readonly organization_id: string | null;
  readonly session_id: string | null;
  readonly request_id: string | null;
  readonly address: string | null;
  readonly browser: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * The one text of an event that its hash is taken of: JSON without spaces, its keys in this order, those of `details`
 * sorted. Whoever has a line of an export makes the same text of it.
 */
export const canonicalEvent = (event: LinkedEvent): string =>
  `{${Object.entries({
    position: event.position,
    id: event.id,
    occurredAt: event.occurred_at,
    type: event.type,
    accountId: event.account_id,
    actorId: event.actor_id,
    organizationId: event.organization_id,
    sessionId: event.session_id,
    requestId: event.request_id,
    address: event.address,
    browser: event.browser,
    details: event.details,
  })
    .map(([key, value]) => `"${key}":${canonicalJson(value)}`)
    .join(',')}}`;

/** The same value has one text, in whatever order its keys were stored. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** What the first link follows. */
export const chainStart = Buffer.alloc(32);

export const linkHash = (previous: Buffer, event: LinkedEvent): Buffer =>
  createHash('sha256').update(previous).update(canonicalEvent(event)).digest();
