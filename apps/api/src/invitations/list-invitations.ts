import { emailLengthLimit } from '../accounts/email.js';
import { requireLine } from '../bad-input.js';
import { badCursor, isMoment } from '../cursor.js';
import type { Deps } from '../deps.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { isUuid } from '../uuid.js';
import { type Invitation, type InvitationStatus, searchKey } from './invitation.js';
import { listInvitations } from './read-invitations.store.js';

export interface InvitationSearch {
  readonly search: string | undefined;
  readonly organizationId: string | undefined;
  readonly status: InvitationStatus | undefined;
  /** The time and id of the last one that was seen. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/** Of the organizations that the caller sees; another's id finds nothing. */
export async function searchInvitations(
  { database, clock }: Deps,
  caller: KnownCaller,
  { search, organizationId, status, after, limit }: InvitationSearch,
): Promise<Invitation[]> {
  if (search !== undefined) requireLine('search', search, emailLengthLimit);
  if (organizationId !== undefined && !isUuid(organizationId)) return [];
  const filter = {
    search: search === undefined ? null : searchKey(search),
    organizationId: organizationId ?? null,
    status: status ?? null,
    after: after && toPlace(after),
    limit,
  };
  return listInvitations(database, caller.session.account, filter, clock());
}

function toPlace([time = '', id = '']: readonly string[]): readonly [Date, string] {
  if (!isMoment(time) || !isUuid(id)) throw badCursor();
  return [new Date(time), id];
}

export const placeOf = ({ invitedAt, id }: Invitation) => [invitedAt.toISOString(), id];
