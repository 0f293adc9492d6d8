import type { Onlooker } from '../accounts/onlooker.js';
import { seesSql } from '../accounts/scope-sql.js';
import type { LinkedEvent } from '../audit/canonical-event.js';
import { sealedColumns } from '../audit/event-columns.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { TrailFilter, TrailOrder } from './trail-filter.js';
import type { Window } from './trail-window.store.js';

/** A sealed event, its place in the chain and the hash there. */
export type SealedEvent = LinkedEvent & { readonly hash: Buffer };

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

type Bind = (value: unknown, type: string) => string;
/** A condition on audit_link l that one part of the filter makes. */
type Condition = readonly [letter: string, sql: string];

const ends = { NEWEST_FIRST: '9223372036854775807', OLDEST_FIRST: '0' } as const;

/** One event of the trail for each of these conditions, with the first of them in this order. */
const links = (conditions: readonly Condition[], way: string, limit: string) =>
  `select l.* from audit_link l where ${conditions.map(([, sql]) => sql).join(' and ')}
   order by l.position ${way} limit ${limit}`;

/** What is true of every event of the page, whichever index finds it. */
function common({ filter, window, order, after }: TrailPage, bind: Bind): Condition[] {
  const past = order === 'NEWEST_FIRST' ? '<' : '>';
  const { accountId, actorId, address, since, until } = filter;
  return [
    [order[0] ?? '', `l.position ${past} ${bind(after ?? ends[order], 'bigint')}`],
    ...(accountId ? [['u', `l.account_id = ${bind(accountId, 'uuid')}`] as const] : []),
    ...(actorId ? [['a', `l.actor_id = ${bind(actorId, 'uuid')}`] as const] : []),
    ...(address ? [['i', `l.address = ${bind(address, 'text')}`] as const] : []),
    ...(since ? [['s', `l.occurred_at >= ${bind(since, 'timestamptz')}`] as const] : []),
    ...(until ? [['b', `l.occurred_at < ${bind(until, 'timestamptz')}`] as const] : []),
    ...(window.from ? [['f', `l.position >= ${bind(window.from, 'bigint')}`] as const] : []),
    ...(window.to ? [['t', `l.position <= ${bind(window.to, 'bigint')}`] as const] : []),
  ];
}

/** Which organizations: of those that the onlooker sees, or null where that is every one and none is asked for. */
function organizationsOf({ onlooker, filter }: TrailPage, bind: Bind, column: string): string | null {
  const { organizationId } = filter;
  if (!onlooker || (onlooker.role === 'SUPPORT' && !organizationId)) return null;
  const sees = seesSql(bind(onlooker.id, 'uuid'), bind(onlooker.role, 'text'), column);
  return organizationId ? `${sees} and ${column} = ${bind(organizationId, 'uuid')}` : sees;
}

/**
 * Pages by place from an index that holds what is asked for in that order. An account, an actor or an address has few
 * events, and the rest is looked at on each of them. Otherwise each organization and each type gives its own next events,
 * and the page is the first of them all: a rare type or a quiet organization is never looked for among everything else.
 */
function pageOf(page: TrailPage, bind: Bind): readonly [letters: string, sql: string] {
  const { filter, order } = page;
  const way = order === 'NEWEST_FIRST' ? 'desc' : 'asc';
  const conditions = common(page, bind);
  const limit = bind(page.limit, 'int');
  const narrow = filter.accountId ?? filter.actorId ?? filter.address;
  const organizations = organizationsOf(page, bind, narrow ? 'l.organization_id' : 'o.id');
  const types = filter.types && bind(filter.types, 'text[]');
  const letters = (more: readonly Condition[]) => more.map(([letter]) => letter).join('');
  if (narrow) {
    const all: Condition[] = [
      ...conditions,
      ...(organizations ? [[filter.organizationId ? 'O' : 'o', organizations] as const] : []),
      ...(types ? [['y', `l.type = any (${types})`] as const] : []),
    ];
    return [letters(all), links(all, way, limit)];
  }
  const merged: Condition[] = [
    ...conditions,
    ...(organizations ? [[filter.organizationId ? 'O' : 'o', 'l.organization_id = o.id'] as const] : []),
    ...(types ? [['y', 'l.type = t.type'] as const] : []),
  ];
  const sources = [
    ...(organizations ? [`(select o.id from organization o where ${organizations}) o`] : []),
    ...(types ? [`unnest(${types}) as t (type)`] : []),
  ];
  const own = links(merged, way, limit);
  if (!sources.length) return [letters(merged), own];
  const sql = `select l.* from ${sources.join(' cross join ')} cross join lateral (${own}) l order by l.position ${way} limit ${limit}`;
  return [letters(merged), sql];
}

function statementOf(page: TrailPage): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const [letters, sql] = pageOf(page, bind);
  const way = page.order === 'NEWEST_FIRST' ? 'desc' : 'asc';
  const text = `
    select l.position, l.hash, ${sealedColumns}
    from (${sql}) l join audit_event e on e.occurred_at = l.occurred_at and e.id = l.event_id
    order by l.position ${way}`;
  return { statement: { name: `trail-page-${letters}`, text }, values };
}

export const readPage = (database: Database, page: TrailPage): Promise<SealedEvent[]> => {
  const { statement, values } = statementOf(page);
  return database.run<SealedEvent>(statement, values);
};

const one: Statement = {
  name: 'trail-event',
  text: `
    select l.position, l.hash, ${sealedColumns}
    from audit_link l join audit_event e on e.occurred_at = l.occurred_at and e.id = l.event_id
    where l.event_id = $3 and ${seesSql('$1', '$2', 'l.organization_id')}`,
};

/** Another's event answers like none, by the same statement. */
export async function readEvent(database: Database, { id, role }: Onlooker, eventId: string) {
  const [event] = await database.run<SealedEvent>(one, [id, role, eventId]);
  return event ?? null;
}
