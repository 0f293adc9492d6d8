import { badCursor, isMoment } from '../cursor.js';
import type { Deps } from '../deps.js';
import type { Person } from '../people/person.js';
import { readPeople, readPerson } from '../people/person.store.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { isUuid } from '../uuid.js';
import {
  countResetQueue,
  type QueueEntry,
  type QueuePage,
  type ResetContext,
  readLastRequest,
  readResetContexts,
  readResetQueue,
} from './reset-queue.store.js';

export interface QueuedPerson extends QueueEntry {
  readonly user: Person;
  readonly context: ResetContext;
}

/** A page of the queue that this member of staff may see, and one entry more where there is one. */
export async function resetQueue(
  { database, clock }: Deps,
  { session }: KnownCaller,
  page: QueuePage,
): Promise<QueuedPerson[]> {
  if (page.after && !isPosition(page.after)) throw badCursor();
  if (page.organizationId !== null && !isUuid(page.organizationId)) return [];
  const staff = session.account;
  const entries = await readResetQueue(database, staff, { ...page, now: clock() });
  const ids = entries.map(({ accountId }) => accountId);
  const people = await readPeople(database, staff, ids);
  const contexts = await readResetContexts(database, ids, clock());
  return entries.flatMap((entry) => {
    const [user, context] = [people.get(entry.accountId), contexts.get(entry.accountId)];
    return user && context ? [{ ...entry, user, context }] : [];
  });
}

const isPosition = ([openedAt = '', accountId = '']: readonly string[]) =>
  isMoment(openedAt) && isUuid(accountId);

export const resetQueueLength = ({ database, clock }: Deps, { session }: KnownCaller) =>
  countResetQueue(database, session.account, clock());

/** What else happened on a person’s account; null where it is not theirs to see. */
export async function resetContext(
  { database, clock }: Deps,
  { session }: KnownCaller,
  userId: string,
): Promise<ResetContext | null> {
  const person = await readPerson(database, session.account, userId);
  if (!person) return null;
  return (await readResetContexts(database, [person.id], clock())).get(person.id) ?? null;
}

/** When and from where somebody who knows this account's password last asked for a reset that was not made. */
export const lastRequest = ({ database, clock }: Deps, accountId: string) =>
  readLastRequest(database, accountId, clock());
