import { randomBytes, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { parseSecretKeys } from '../dist/config.js';
import { SecretBox } from '../dist/secrets/secret-box.js';
import { hashToken, newToken } from '../dist/secrets/token.js';

export const password = 'correct horse battery';
export const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** Enrolled accounts that share one password hash and one secret, each with its half-signed session. */
export async function seedPeople(url, secretKeys, count) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const box = new SecretBox(parseSecretKeys(secretKeys));
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const organization = (await client.query('select id from organization where is_platform')).rows[0].id;
  const people = Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const token = newToken();
    return {
      id,
      token,
      email: `bench-${index}@people.test`,
      authenticator: randomUUID(),
      box: box.seal(secret, id).box,
    };
  });
  const column = (pick) => people.map(pick);
  await client.query(
    `insert into account (id, organization_id, email, email_key, name, role, password_hash, first_enrolled_at, created_at)
     select id, $3, email, email, 'Bench', 'USER', $4, now(), now() from unnest($1::uuid[], $2::text[]) as t(id, email)`,
    [column((p) => p.id), column((p) => p.email), organization, passwordHash],
  );
  await client.query(
    `insert into authenticator (id, account_id, name, secret_box, key_id, confirmed_at)
     select id, account, 'Bench', box, $4, now() from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as t(id, account, box)`,
    [column((p) => p.authenticator), column((p) => p.id), column((p) => p.box), box.currentKeyId],
  );
  await client.query(
    `insert into session (token_hash, account_id, epoch, started_at, last_active_at, address, browser)
     select hash, account, 0, now(), now(), '', '' from unnest($1::bytea[], $2::uuid[]) as t(hash, account)`,
    [column((p) => hashToken(p.token)), column((p) => p.id)],
  );
  await client.query('analyze');
  await client.end();
  return people;
}

export const makeKeys = () => `bench:${randomBytes(32).toString('base64')}`;
