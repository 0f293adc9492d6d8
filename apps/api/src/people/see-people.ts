import type { Deps } from '../deps.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { listOrganizations, readOrganization } from './organization.store.js';
import { listPeople, type PeopleFilter, readPerson } from './person.store.js';
import type { Page } from './scope.store.js';

/** What the caller may see: everything for support, the assigned organizations and their people for an account manager. */
export const seeOrganizations = ({ database }: Deps, { session }: KnownCaller, page: Page) =>
  listOrganizations(database, session.account, page);

export const seeOrganization = ({ database }: Deps, { session }: KnownCaller, id: string) =>
  readOrganization(database, session.account, id);

export const seePeople = ({ database }: Deps, { session }: KnownCaller, filter: PeopleFilter) =>
  listPeople(database, session.account, filter);

/** Null where there is none that they may see. */
export const seePerson = ({ database }: Deps, { session }: KnownCaller, id: string) =>
  readPerson(database, session.account, id);
