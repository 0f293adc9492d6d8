import { emailLengthLimit } from '../accounts/email.js';
import { BadInput, requireLine } from '../bad-input.js';
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
  const invitedAt = new Date(time);
  if (Number.isNaN(Number(invitedAt)) || !isUuid(id))
    throw new BadInput('after', 'Use the endCursor of an earlier page.');
  return [invitedAt, id];
}

export const placeOf = ({ invitedAt, id }: Invitation) => [invitedAt.toISOString(), id];
