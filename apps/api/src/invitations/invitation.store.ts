import type { EntityManager } from 'typeorm';
import type { Staff } from '../accounts/account.store.js';
import { seesSql } from '../accounts/scope-sql.js';
import { isUuid } from '../uuid.js';
import { type Invitation, type Invited, searchKey } from './invitation.js';
import { type InvitationRow, invitationsAt, toInvitation, vouchedFor } from './invitation-row.js';

/** One that staff are about to change, with what decides who may. */
export interface HeldInvitation extends Invitation {
  readonly organization: Invitation['organization'] & { readonly isPlatform: boolean };
}

/** What each sending sets anew. */
export interface Sending extends Invited {
  /** Null where the address has an account: there is nothing to accept. */
  readonly tokenHash: Buffer | null;
  readonly invitedBy: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

/** What was taken by accepting it. */
export interface TakenInvitation extends Invited {
  readonly id: string;
  readonly organizationId: string;
}

/** What an address stands for. */
export interface AddressFacts {
  readonly account: { readonly id: string; readonly email: string } | null;
  /** When the last mail of an invitation went, or goes, to it. */
  readonly lastSentAt: Date | null;
}

const toHeld = (row: InvitationRow): HeldInvitation => {
  const { organization, ...invitation } = toInvitation(row);
  return { ...invitation, organization: { ...organization, isPlatform: row.is_platform } };
};

/** Works: neither used nor revoked nor out of date, its sender still stands for it, and no account took its address. */
export const worksAt = (
  now: string,
) => `i.accepted_at is null and i.revoked_at is null and i.expires_at > ${now}
  and ${vouchedFor} and not exists (select from account a where a.email_key = i.email_key)`;

/** Invitations within a transaction. Whoever sends or accepts one holds its address first, then its row. */
export class InvitationStore {
  constructor(private readonly manager: EntityManager) {}

  /** From here on this address is invited, or accepts, by one transaction after the other. */
  async lockAddress(emailKey: string): Promise<void> {
    const text = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
    await this.manager.query(text, [`invitation ${emailKey}`]);
  }

  /** One statement, whether or not there is an account. */
  async addressFacts(emailKey: string): Promise<AddressFacts> {
    const [row] = await this.manager.query<{ id: string | null; email: string; last: Date | null }[]>(
      `select a.id, a.email, (select max(sent_at) from invitation where email_key = $1) as last
       from (select 1) as one left join account a on a.email_key = $1`,
      [emailKey],
    );
    return {
      account: row?.id ? { id: row.id, email: row.email } : null,
      lastSentAt: row?.last ?? null,
    };
  }

  /** One that a member of staff sees; another's answers like none, by the same statement. */
  async seen(staff: Staff, id: string, now: Date): Promise<HeldInvitation | null> {
    if (!isUuid(id)) return null;
    const text = `${invitationsAt('$1')} where i.id = $4 and ${seesSql('$2', '$3', 'i.organization_id')}`;
    const [row] = await this.manager.query<InvitationRow[]>(text, [now, staff.id, staff.role, id]);
    return row ? toHeld(row) : null;
  }

  /** The same once more under its lock: it is as it is now until the transaction ends. */
  async lock(id: string, now: Date): Promise<HeldInvitation> {
    const text = `${invitationsAt('$1')} where i.id = $2 for no key update of i`;
    const [row] = await this.manager.query<InvitationRow[]>(text, [now, id]);
    if (!row) throw new Error('An invitation is never deleted');
    return toHeld(row);
  }

  /** The organization's invitation of this address that was neither accepted nor revoked; there is at most one. */
  async lockPending(organizationId: string, emailKey: string, now: Date): Promise<HeldInvitation | null> {
    const [row] = await this.manager.query<InvitationRow[]>(
      `${invitationsAt('$1')} where i.organization_id = $2 and i.email_key = $3
         and i.accepted_at is null and i.revoked_at is null for no key update of i`,
      [now, organizationId, emailKey],
    );
    return row ? toHeld(row) : null;
  }

  async add(sending: Sending, organizationId: string, emailKey: string, now: Date): Promise<string> {
    const { email, name, role, tokenHash, invitedBy, sentAt, expiresAt } = sending;
    const [row] = await this.manager.query<{ id: string }[]>(
      `insert into invitation
         (organization_id, email, email_key, name, name_key, role, token_hash, invited_by, invited_at, sent_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        organizationId,
        email,
        emailKey,
        name,
        searchKey(name),
        role,
        tokenHash,
        invitedBy,
        now,
        sentAt,
        expiresAt,
      ],
    );
    if (!row) throw new Error('An insert returns its row');
    return row.id;
  }

  /** The former link is dead from here on. */
  async renew(id: string, sending: Sending): Promise<void> {
    const { email, name, role, tokenHash, invitedBy, sentAt, expiresAt } = sending;
    await this.manager.query(
      `update invitation set email = $2, name = $3, role = $4, token_hash = $5, invited_by = $6, sent_at = $7, expires_at = $8, name_key = $9
       where id = $1`,
      [id, email, name, role, tokenHash, invitedBy, sentAt, expiresAt, searchKey(name)],
    );
  }

  async revoke(id: string, now: Date): Promise<void> {
    await this.manager.query('update invitation set revoked_at = $2 where id = $1', [id, now]);
  }

  /** Uses it up in one conditional statement: of any number at once one gets it, the others null. */
  async take(tokenHash: Buffer, now: Date): Promise<TakenInvitation | null> {
    const [[taken]] = await this.manager.query<[TakenInvitation[], number]>(
      `update invitation i set accepted_at = $2 where i.token_hash = $1 and ${worksAt('$2')}
       returning i.id, i.organization_id as "organizationId", i.email, i.name, i.role`,
      [tokenHash, now],
    );
    return taken ?? null;
  }

  async byIds(ids: readonly string[], now: Date): Promise<Map<string, Invitation>> {
    const text = `${invitationsAt('$1')} where i.id = any ($2)`;
    const rows = await this.manager.query<InvitationRow[]>(text, [now, ids]);
    return new Map(rows.map((row) => [row.id, toInvitation(row)]));
  }
}
