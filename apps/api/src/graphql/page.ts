import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { BadInput, requireLine } from '../bad-input.js';
import { badCursor } from '../cursor.js';
import { isUuid } from '../uuid.js';

@ObjectType({ simpleResolvers: true, description: 'Where a page of a connection ends (Relay connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more comes after this page.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after`; null on an empty page.' })
  endCursor: string | null;
}

/** The most that one page holds. */
export const pageLimit = 100;

/** What every searched list takes. */
@ArgsType()
export class ListArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 25,
    description: 'The most that the page holds: 1 to 100.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the page before; left out: from the start.',
  })
  after?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A part of the name, or of a user’s e-mail: up to 100 characters, letter case does not matter.',
  })
  search?: string | null;
}

/** The same as a store takes it, for a list that is sorted by name and then by id. Throws BadInput. */
export function namedPage({ first, after, search }: ListArgs) {
  const wanted = search?.trim() || null;
  requireLine('search', wanted ?? '', 100);
  const [name = '', id = ''] = fromCursor(after ?? undefined, 2) ?? [];
  if (after != null && (!isUuid(id) || name.includes('\0'))) throw badCursor();
  return { size: pageSize(first ?? 25), search: wanted, after: after == null ? null : ([name, id] as const) };
}

export function pageSize(first: number): number {
  if (first < 1 || first > pageLimit) throw new BadInput('first', `Ask for 1 to ${pageLimit} at a time.`);
  return first;
}

/** A cursor names the last row of a page by what the list is sorted by, so that pages neither skip nor repeat rows. */
export const toCursor = (key: readonly string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

export function fromCursor(after: string | null | undefined, length: number): readonly string[] | null {
  if (after == null) return null;
  const key = parsed(after);
  const fits = Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string');
  if (!fits) throw badCursor();
  return key;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

/** A connection from one row more than was asked for: that one only tells that there is a next page. */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly string[],
  toNode: (row: Row) => Node,
) {
  const edges = rows.slice(0, size).map((row) => ({ cursor: toCursor(keyOf(row)), node: toNode(row) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
