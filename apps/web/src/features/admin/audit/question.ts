import type { AuditEventType, AuditTrailQueryVariables } from '#src/generated/admin/graphql';
import type { Filters } from '../parts/use-filters';
import { eventGroups } from './event-kinds';
import { type EventGroup, eventGroupWords, eventTypeWords } from './event-types.messages';

/** The parameters in the address that narrow the trail down. */
export const filterNames = ['kinds', 'userId', 'actorId', 'address', 'since', 'until'] as const;

export type Kind = AuditEventType | EventGroup;

const isKind = (name: string): name is Kind =>
  Object.hasOwn(eventTypeWords, name) || Object.hasOwn(eventGroupWords, name);

export const kindsIn = ({ get }: Filters): Kind[] => (get('kinds') ?? '').split(',').filter(isKind);

/** A group stands for all of its types. */
const typesOf = (kind: Kind): readonly AuditEventType[] =>
  eventGroups.find(({ group }) => group === kind)?.types ?? [kind as AuditEventType];

/** The start of a day in this browser’s time zone, or of one so many days later. */
function startOf(day: string | null, later = 0): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  if (!year) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString();
}

/** What the address asks of the trail. */
export function questionOf(filters: Filters): AuditTrailQueryVariables {
  const { get, after } = filters;
  const types = [...new Set(kindsIn(filters).flatMap(typesOf))];
  return {
    after,
    userId: get('userId'),
    actorId: get('actorId'),
    organizationId: get('organization'),
    types: types.length ? types : null,
    address: get('address'),
    since: startOf(get('since')),
    until: startOf(get('until'), 1),
  };
}

/** Where the same is downloaded, however many pages it has. */
export function downloadAddress(
  format: 'csv' | 'jsonl',
  { after: _, ...question }: AuditTrailQueryVariables,
) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) if (value) params.set(name, String(value));
  const query = params.toString();
  return `/audit-export.${format}${query && `?${query}`}`;
}

const pad = (part: number) => String(part).padStart(2, '0');

/** The day so many days ago, as the address and the browser’s own field for a day write it. */
export function daysAgo(days: number, now = new Date()) {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
