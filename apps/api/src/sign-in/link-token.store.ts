import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before, days } from '../duration.js';
import { hashToken, newToken } from '../secrets/token.js';

/** What a link in a mail is for: “this wasn’t me”, or a new password. */
export type LinkKind = 'NOT_ME' | 'PASSWORD';

export interface NewLink {
  readonly kind: LinkKind;
  readonly accountId: string;
  /** The grant that it is about; null where it is about none. */
  readonly mailProofId: string | null;
  readonly expiresAt: Date;
}

/** A link that still works. */
export interface OpenLink {
  readonly accountId: string;
  readonly mailProofId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const columns = `account_id as "accountId", mail_proof_id as "mailProofId",
  created_at as "createdAt", expires_at as "expiresAt"`;
const open = 'hash = $1 and kind = $2 and used_at is null and revoked_at is null and expires_at > $3';

/** Links in mails, within a transaction. Only their hashes are stored: who reads the table can't open one. */
export class LinkTokenStore {
  constructor(private readonly manager: EntityManager) {}

  /** The token is returned once, for the mail. */
  async create({ kind, accountId, mailProofId, expiresAt }: NewLink, now: Date): Promise<string> {
    const token = newToken();
    await this.manager.query(
      `insert into link_token (hash, kind, account_id, mail_proof_id, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [hashToken(token), kind, accountId, mailProofId, now, expiresAt],
    );
    return token;
  }

  /** Uses it up in one conditional statement: of any number at once one gets it, the others null. */
  async consume(kind: LinkKind, token: string, now: Date): Promise<OpenLink | null> {
    const text = `update link_token set used_at = $3 where ${open} returning ${columns}`;
    const [[link]] = await this.manager.query<[OpenLink[], number]>(text, [hashToken(token), kind, now]);
    return link ?? null;
  }

  async revokeAll(accountId: string, kind: LinkKind, now: Date): Promise<void> {
    await this.manager.query(
      'update link_token set revoked_at = $3 where account_id = $1 and kind = $2 and used_at is null and revoked_at is null',
      [accountId, kind, now],
    );
  }
}

/** Whose password a link changes. */
export interface PasswordLink {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly organization: string;
  readonly expiresAt: Date;
}

const readPassword: Statement = {
  name: 'password-link',
  text: `
    select a.id as "accountId", a.email, a.name, o.name as organization, expires_at as "expiresAt"
    from link_token join account a on a.id = account_id join organization o on o.id = a.organization_id
    where ${open} and a.frozen_at is null and a.deactivated_at is null`,
};

/** Null for a link that does not work, for whatever reason. Changes nothing. */
export async function readPasswordLink(
  database: Database,
  token: string,
  now: Date,
): Promise<PasswordLink | null> {
  const values = [hashToken(token), 'PASSWORD', now];
  const [link] = await database.run<PasswordLink & Record<string, unknown>>(readPassword, values);
  return link ?? null;
}

/** How long one is kept after its end. */
const memory = days(30);

const drop: Statement = { name: 'links-drop', text: 'delete from link_token where expires_at < $1' };

export const dropLinks = (database: Database, now: Date) => database.run(drop, [before(now, memory)]);
