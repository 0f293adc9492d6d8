import type { Onlooker } from '../accounts/onlooker.js';
import type { Scope } from '../role.js';

/** The API key behind a request: it acts for its organization, as far as its scopes go. */
export interface KeyCaller {
  readonly id: string;
  readonly organizationId: string;
  readonly scopes: readonly Scope[];
}

export const onlookerOf = ({ organizationId: id }: KeyCaller): Onlooker => ({ id, role: 'API_KEY' });
