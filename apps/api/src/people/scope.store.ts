import { seesSql } from '../accounts/scope-sql.js';

/** $1 the onlooker, $2 their role. `organization` is the column that holds its id. */
export const seenBy = (organization: string) => seesSql('$1', '$2', organization);

/** What of a list is asked for: what it must contain, and after which name and id it goes on. */
export interface Page {
  readonly search: string | null;
  readonly after: readonly [name: string, id: string] | null;
  readonly size: number;
}

/** What a person typed stands for itself: % and _ are letters like others. */
const containing = (search: string) => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

/** One row more than the page holds tells whether there is a next one. */
export const pageValues = ({ search, after, size }: Page) => ({
  search: search && containing(search),
  after: after ?? [null, null],
  limit: size + 1,
});
