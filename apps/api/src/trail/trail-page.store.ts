import type { Onlooker } from '../accounts/onlooker.js';
import { seesSql } from '../accounts/scope-sql.js';
import type { Link } from '../audit/chain.js';
import { sealedColumns } from '../audit/event-columns.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { notOfOwnIncidentSql } from './hidden.store.js';
import type { TrailFilter, TrailOrder } from './trail-filter.js';
import type { Window } from './trail-window.store.js';

export interface TrailPage {
  /** Null: somebody reads of their own account, which the filter names. */
  readonly onlooker: Onlooker | null;
  readonly filter: TrailFilter;
  readonly window: Window;
  readonly order: TrailOrder;
  /** The last place of the page before; null: from the end where the order begins. */
  readonly after: string | null;
  readonly limit: number;
}

/** Makes a parameter of a value: its place in the statement's text. */
type Bind = (value: unknown, type: string) => string;
/** A column of an index that ends with the place, and the value that is looked for there. */
type Lead = readonly [column: string, value: string];

/** Outside of every place. */
const [before, behind] = ['0', '9223372036854775807'];

/** The places that are asked for, without these two. */
function between({ window, order, after }: TrailPage): readonly [string, string] {
  const least = window.from === null ? before : String(BigInt(window.from) - 1n);
  const most = window.to === null ? behind : String(BigInt(window.to) + 1n);
  if (after === null) return [least, most];
  if (order === 'OLDEST_FIRST') return [BigInt(after) > BigInt(least) ? after : least, most];
  return [least, BigInt(after) < BigInt(most) ? after : most];
}

const wayOf = (order: TrailOrder) => (order === 'NEWEST_FIRST' ? 'desc' : 'asc');

/**
 * The next links from the index of these columns and the place. The last column is compared and sorted together with the
 * place: then no other index has the order, and a page never walks along the whole trail for the sake of a few.
 */
function nextLinks(
  page: TrailPage,
  bind: Bind,
  leads: readonly Lead[],
  conditions: readonly string[],
): string {
  const [low, high] = between(page).map((place) => bind(place, 'bigint'));
  const lead = leads.at(-1);
  const key = lead ? `(l.${lead[0]}, l.position)` : 'l.position';
  const at = (place: string | undefined) => (lead ? `(${lead[1]}, ${place})` : place);
  const where = [
    ...leads.slice(0, -1).map(([column, value]) => `l.${column} = ${value}`),
    `${key} > ${at(low)}`,
    `${key} < ${at(high)}`,
    ...conditions,
  ];
  const way = wayOf(page.order);
  return `select l.* from audit_link l where ${where.join(' and ')}
    order by ${lead ? `l.${lead[0]} ${way}, ` : ''}l.position ${way} limit ${bind(page.limit, 'int')}`;
}

/** Whose organization's events are read; null: everybody's, those without one as well. */
function organizationSql({ onlooker, filter }: TrailPage, bind: Bind, column: string): string | null {
  const { organizationId } = filter;
  if (!onlooker || (onlooker.role === 'SUPPORT' && !organizationId)) return null;
  const sees = seesSql(bind(onlooker.id, 'uuid'), bind(onlooker.role, 'text'), column);
  return organizationId ? `${sees} and ${column} = ${bind(organizationId, 'uuid')}` : sees;
}

/** What the index does not know about an event. */
const restSql = ({ onlooker, filter: { since, until } }: TrailPage, bind: Bind): string[] => [
  ...(onlooker ? [notOfOwnIncidentSql(bind(onlooker.id, 'uuid'))] : []),
  ...(since ? [`l.occurred_at >= ${bind(since, 'timestamptz')}`] : []),
  ...(until ? [`l.occurred_at < ${bind(until, 'timestamptz')}`] : []),
];

/** An account, an actor and an address have few events each: the rest of the filter is looked at on every one of them. */
function ofFew(page: TrailPage, bind: Bind): string | null {
  const { accountId, actorId, address, types } = page.filter;
  const few: Lead[] = [
    ...(accountId ? [['account_id', bind(accountId, 'uuid')] as const] : []),
    ...(actorId ? [['actor_id', bind(actorId, 'uuid')] as const] : []),
    ...(address ? [['address', bind(address, 'text')] as const] : []),
  ];
  const [lead, ...others] = few;
  if (!lead) return null;
  const organization = organizationSql(page, bind, 'l.organization_id');
  return nextLinks(
    page,
    bind,
    [lead],
    [
      ...others.map(([column, value]) => `l.${column} = ${value}`),
      ...restSql(page, bind),
      ...(organization ? [organization] : []),
      ...(types ? [`l.type = any (${bind(types, 'text[]')})`] : []),
    ],
  );
}

/**
 * Each organization and each type gives its own next events, and the page is the first of them all: a rare type or a
 * quiet organization is not looked for among everything else.
 */
function ofMany(page: TrailPage, bind: Bind): string {
  const { types } = page.filter;
  const organizations = organizationSql(page, bind, 'o.id');
  const leads: Lead[] = [
    ...(organizations ? [['organization_id', 'o.id'] as const] : []),
    ...(types ? [['type', 't.type'] as const] : []),
  ];
  const sources = [
    ...(organizations ? [`(select o.id from organization o where ${organizations}) o`] : []),
    ...(types ? [`unnest(${bind(types, 'text[]')}) t (type)`] : []),
  ];
  const links = nextLinks(page, bind, leads, restSql(page, bind));
  return sources.length
    ? `select l.* from ${sources.join(' cross join ')} cross join lateral (${links}) l`
    : links;
}

const eventOf = 'join audit_event e on e.occurred_at = l.occurred_at and e.id = l.event_id';

export function readPage(database: Database, page: TrailPage): Promise<Link[]> {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const links = ofFew(page, bind) ?? ofMany(page, bind);
  const sorted = `order by l.position ${wayOf(page.order)}`;
  const text = `
    select l.position, l.hash, ${sealedColumns}
    from (select l.* from (${links}) l ${sorted} limit ${bind(page.limit, 'int')}) l ${eventOf} ${sorted}`;
  return database.run<Link>({ name: 'trail-page', text, plannedEachTime: true }, values);
}

const one: Statement = {
  name: 'trail-event',
  text: `
    select l.position, l.hash, ${sealedColumns} from audit_link l ${eventOf}
    where l.event_id = $3 and ${seesSql('$1', '$2', 'l.organization_id')} and ${notOfOwnIncidentSql('$1')}`,
};

/** Another's event answers like none, by the same statement. */
export async function readEvent(
  database: Database,
  { id, role }: Onlooker,
  eventId: string,
): Promise<Link | null> {
  const [event] = await database.run<Link>(one, [id, role, eventId]);
  return event ?? null;
}
