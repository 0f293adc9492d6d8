import type { Deps } from '../deps.js';
import { readLastRequest } from './reset-queue.store.js';

/** When and from where somebody who knows this person’s password last asked for a reset that was not made. */
export const lastRequest = ({ database, clock }: Deps, accountId: string) =>
  readLastRequest(database, accountId, clock());
