import { isIP } from 'node:net';
import type { EventType } from '../audit/audit-event.js';
import { BadInput } from '../bad-input.js';
import { badCursor } from '../cursor.js';
import { isUuid } from '../uuid.js';

export const trailOrders = ['NEWEST_FIRST', 'OLDEST_FIRST'] as const;
export type TrailOrder = (typeof trailOrders)[number];

/** Which events are asked for; null: whichever. */
export interface TrailFilter {
  readonly accountId: string | null;
  readonly actorId: string | null;
  readonly organizationId: string | null;
  /** Without doubles; null, never empty. */
  readonly types: readonly EventType[] | null;
  readonly address: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
}

/** The same as a query or an export is given it. */
export interface GivenFilter {
  readonly userId?: string | null | undefined;
  readonly actorId?: string | null | undefined;
  readonly organizationId?: string | null | undefined;
  readonly types?: readonly EventType[] | null | undefined;
  readonly address?: string | null | undefined;
  readonly since?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

/** Throws BadInput for what no correct client sends. */
export function trailFilter(given: GivenFilter): TrailFilter {
  const { since = null, until = null } = given;
  if (since && until && since > until) throw new BadInput('until', 'Let “until” come after “since”.');
  return {
    accountId: idOf('userId', given.userId),
    actorId: idOf('actorId', given.actorId),
    organizationId: idOf('organizationId', given.organizationId),
    types: given.types?.length ? [...new Set(given.types)] : null,
    address: addressOf(given.address),
    since,
    until,
  };
}

/** Whether every event that the reader may see is asked for. */
export const isWhole = (filter: TrailFilter) => Object.values(filter).every((value) => value === null);

function idOf(field: string, id: string | null | undefined): string | null {
  if (id == null) return null;
  if (!isUuid(id)) throw new BadInput(field, `“${field}” is no id.`);
  return id.toLowerCase();
}

function addressOf(address: string | null | undefined): string | null {
  if (address == null) return null;
  if (!isIP(address)) throw new BadInput('address', 'Give an IPv4 or IPv6 address.');
  return address.toLowerCase();
}

/** Places in the trail and ids of events are positive, and as large as PostgreSQL’s bigint at most. */
export const isPlace = (text: string) =>
  /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= 9_223_372_036_854_775_807n;

/** The place that a cursor names, whether or not an event is still kept there. Throws BadInput. */
export function placeOf(cursor: readonly string[] | null): string | null {
  if (cursor === null) return null;
  const [place = ''] = cursor;
  if (!isPlace(place)) throw badCursor();
  return place;
}
