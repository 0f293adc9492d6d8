import type { Deps } from '../deps.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { readPerson } from './person.store.js';

/** A person as this member of staff sees them; null where there is none that they may see. */
export const personSeen = ({ database }: Deps, { session }: KnownCaller, userId: string) =>
  readPerson(database, session.account, userId);
