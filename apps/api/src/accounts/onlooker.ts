import type { Role } from '../role.js';

/** Whoever looks at other people: a member of staff, or an API key in the name of the organization that it was made for. */
export interface Onlooker {
  /** The account of the member of staff; for a key its organization. */
  readonly id: string;
  readonly role: Role | 'API_KEY';
}
