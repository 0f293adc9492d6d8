import type { Onlooker } from '../accounts/onlooker.js';
import { badCursor, isMoment } from '../cursor.js';
import type { Deps } from '../deps.js';
import { isUuid } from '../uuid.js';
import type { ApiKeyStatus } from './api-key.js';
import { type KeyCaller, onlookerOf } from './key-caller.js';
import { listApiKeys, readApiKey } from './read-api-keys.store.js';
import type { SeenApiKey } from './seen-api-key.js';

export interface ApiKeySearch {
  readonly organizationId: string;
  readonly status: ApiKeyStatus | null;
  /** The time and id of the last one that was seen. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/** Of one organization that the onlooker sees; another's has none. */
export const seeApiKeys = (
  { database, clock }: Deps,
  onlooker: Onlooker,
  { after, ...page }: ApiKeySearch,
): Promise<SeenApiKey[]> =>
  listApiKeys(database, onlooker, { ...page, after: after && toPlace(after) }, clock());

export const seeApiKey = ({ database, clock }: Deps, onlooker: Onlooker, id: string) =>
  readApiKey(database, onlooker, id, clock());

/** What a key learns of itself. */
export async function whoAmI(deps: Deps, key: KeyCaller): Promise<SeenApiKey> {
  const seen = await seeApiKey(deps, onlookerOf(key), key.id);
  if (!seen) throw new Error('A key that was let in has a row');
  return seen;
}

function toPlace([time = '', id = '']: readonly string[]): readonly [Date, string] {
  if (!isMoment(time) || !isUuid(id)) throw badCursor();
  return [new Date(time), id];
}

export const placeOf = ({ createdAt, id }: SeenApiKey) => [createdAt.toISOString(), id];
