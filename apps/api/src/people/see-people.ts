import type { Onlooker } from '../accounts/onlooker.js';
import type { Deps } from '../deps.js';
import { listOrganizations, readOrganization } from './organization.store.js';
import { listPeople, type PeopleFilter, readPerson } from './person.store.js';
import type { Page } from './scope.store.js';

/** What an onlooker may see: everything for support, the assigned organizations and their people for an account manager. */
export const seeOrganizations = ({ database }: Deps, onlooker: Onlooker, page: Page) =>
  listOrganizations(database, onlooker, page);

export const seeOrganization = ({ database }: Deps, onlooker: Onlooker, id: string) =>
  readOrganization(database, onlooker, id);

export const seePeople = ({ database }: Deps, onlooker: Onlooker, filter: PeopleFilter) =>
  listPeople(database, onlooker, filter);

/** Null where there is none that they may see. */
export const seePerson = ({ database }: Deps, onlooker: Onlooker, id: string) =>
  readPerson(database, onlooker, id);
