import type { EventType } from '../audit/audit-event.js';
import { BadInput } from '../bad-input.js';
import { type TrailFilter, trailFilter } from './trail-filter.js';

const names = ['userId', 'actorId', 'organizationId', 'types', 'address', 'since', 'until'] as const;
type Name = (typeof names)[number];

/**
 * The filter of a download, from the parameters of its address; throws BadInput. One that is not known is refused: with a
 * slip of the pen everything would be downloaded.
 */
export function exportFilter(
  parameters: Readonly<Record<string, unknown>>,
  eventTypes: readonly EventType[],
): TrailFilter {
  for (const name of Object.keys(parameters))
    if (!names.some((known) => known === name))
      throw new BadInput('url', `The address takes only ${names.map((known) => `“${known}”`).join(', ')}.`);
  const one = (name: Name) => {
    const value = parameters[name];
    if (Array.isArray(value)) throw new BadInput(name, `Give “${name}” once.`);
    return value === undefined || value === '' ? null : String(value);
  };
  return trailFilter({
    userId: one('userId'),
    actorId: one('actorId'),
    organizationId: one('organizationId'),
    address: one('address'),
    since: moment('since', one('since')),
    until: moment('until', one('until')),
    types: typesOf(parameters.types, eventTypes),
  });
}

/** Given again and again, or once with commas. */
function typesOf(given: unknown, eventTypes: readonly EventType[]): EventType[] {
  const written = [given ?? []].flat().flatMap((value) => String(value).split(','));
  return written.filter(Boolean).map((value) => {
    const type = eventTypes.find((known) => known === value);
    if (!type) throw new BadInput('types', 'Give types of events, as AuditEventType lists them.');
    return type;
  });
}

function moment(field: Name, text: string | null): Date | null {
  if (text === null) return null;
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i.test(text);
  if (!whole || Number.isNaN(Date.parse(text)))
    throw new BadInput(field, `Write “${field}” like 2026-01-31T09:30:00Z.`);
  return new Date(text);
}
