import type { Staff } from '../accounts/account.store.js';
import { seesSql } from '../accounts/scope-sql.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { Invitation, InvitationStatus } from './invitation.js';
import { worksAt } from './invitation.store.js';
import { type InvitationRow, invitationsAt, statusAt, toInvitation } from './invitation-row.js';

export interface InvitationFilter {
  /** Part of the address or the name, in small letters. */
  readonly search: string | null;
  readonly organizationId: string | null;
  readonly status: InvitationStatus | null;
  /** The time and id of the last one of the page before. */
  readonly after: readonly [Date, string] | null;
  readonly limit: number;
}

const list: Statement = {
  name: 'invitations-list',
  text: `${invitationsAt('$1')}
    where ${seesSql('$2', '$3', 'i.organization_id')}
      and ($4::uuid is null or i.organization_id = $4)
      and ($5::text is null or ${statusAt('$1')} = $5)
      and ($6::text is null or strpos(i.email_key, $6) > 0 or strpos(i.name_key, $6) > 0)
      and ($7::timestamptz is null or (i.invited_at, i.id) < ($7, $8::uuid))
    order by i.invited_at desc, i.id desc limit $9`,
};

/** Newest first, of the organizations that the member of staff sees. */
export async function listInvitations(
  database: Database,
  staff: Staff,
  filter: InvitationFilter,
  now: Date,
): Promise<Invitation[]> {
  const { organizationId, status, search, after, limit } = filter;
  const [invitedAt, id] = after ?? [null, null];
  const values = [now, staff.id, staff.role, organizationId, status, search, invitedAt, id, limit];
  return (await database.run<InvitationRow>(list, values)).map(toInvitation);
}

/** What the holder of a link learns from it. */
export interface InvitationLink {
  readonly email: string;
  readonly name: string;
  readonly organization: string;
  readonly expiresAt: Date;
}

const read: Statement = {
  name: 'invitation-link',
  text: `select i.email, i.name, o.name as organization, i.expires_at as "expiresAt"
    from invitation i join organization o on o.id = i.organization_id
    where i.token_hash = $1 and ${worksAt('$2')}`,
};

/** Null for a link that does not work, for whatever reason. Changes nothing. */
export async function readInvitationLink(
  database: Database,
  tokenHash: Buffer,
  now: Date,
): Promise<InvitationLink | null> {
  const [link] = await database.run<InvitationLink & Record<string, unknown>>(read, [tokenHash, now]);
  return link ?? null;
}
