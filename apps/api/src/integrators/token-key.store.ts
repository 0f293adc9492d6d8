import type { JWK } from 'jose';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before } from '../duration.js';
import type { Sealed } from '../secrets/secret-box.js';
import { keyMemory } from './access-token.js';

/** The key pair that signs now: what it is called, and its private half. */
export interface SigningKey {
  readonly id: string;
  readonly sealed: Sealed;
}

interface KeyRow {
  id: string;
  secret_box: Buffer;
  key_id: string;
}

const toKey = ({ id, secret_box: box, key_id: keyId }: KeyRow): SigningKey => ({
  id,
  sealed: { keyId, box },
});

const current: Statement = {
  name: 'token-key-current',
  text: 'select id, secret_box, key_id from token_key where retired_at is null',
};

export async function currentTokenKey(database: Database): Promise<SigningKey | null> {
  const [row] = await database.run<KeyRow>(current, []);
  return row ? toKey(row) : null;
}

const published: Statement = {
  name: 'token-keys-published',
  text: 'select public_jwk from token_key where retired_at is null or retired_at > $1 order by created_at desc',
};

/** The public halves by which tokens are checked: the present one, and former ones until their last token has run out. */
export async function publicTokenKeys(database: Database, now: Date): Promise<JWK[]> {
  const rows = await database.run<{ public_jwk: JWK }>(published, [before(now, keyMemory)]);
  return rows.map((row) => row.public_jwk);
}

const drop: Statement = { name: 'token-keys-drop', text: 'delete from token_key where retired_at <= $1' };

/** Keys whose last token has run out. */
export const dropTokenKeys = (database: Database, now: Date) => database.run(drop, [before(now, keyMemory)]);

export interface NewTokenKey extends SigningKey {
  readonly publicJwk: JWK;
}

/** The key pairs of access tokens, within a transaction. */
export class TokenKeyStore {
  constructor(private readonly manager: EntityManager) {}

  /** Does nothing where one signs already: of several that come first one stays. */
  async add({ id, publicJwk, sealed }: NewTokenKey, now: Date): Promise<void> {
    await this.manager.query(
      `insert into token_key (id, public_jwk, secret_box, key_id, created_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [id, publicJwk, sealed.box, sealed.keyId, now],
    );
  }

  /** Nothing is signed with it any more: its private half is gone. */
  async retire(now: Date): Promise<void> {
    await this.manager.query(
      'update token_key set retired_at = $1, secret_box = null, key_id = null where retired_at is null',
      [now],
    );
  }

  /** Those that another key of the secret box sealed; held until the transaction ends. */
  async sealedByOthers(keyId: string): Promise<SigningKey[]> {
    const rows = await this.manager.query<KeyRow[]>(
      'select id, secret_box, key_id from token_key where key_id <> $1 for no key update',
      [keyId],
    );
    return rows.map(toKey);
  }

  async reseal(id: string, { box, keyId }: Sealed): Promise<void> {
    await this.manager.query('update token_key set secret_box = $2, key_id = $3 where id = $1', [
      id,
      box,
      keyId,
    ]);
  }
}
