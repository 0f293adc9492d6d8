import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Deps } from '../deps.js';
import type { SecretBox } from '../secrets/secret-box.js';
import { currentTokenKey, type NewTokenKey, publicTokenKeys, type SigningKey } from './token-key.store.js';

/** Elliptic curve Ed25519 (RFC 8037): the one algorithm that tokens are signed with and checked by. */
export const algorithm = 'EdDSA';

async function newTokenKey(secrets: SecretBox): Promise<NewTokenKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(jwk);
  const sealed = secrets.seal(JSON.stringify(await exportJWK(privateKey)), id);
  return { id, publicJwk: { ...jwk, kid: id, alg: algorithm, use: 'sig' }, sealed };
}

/** The key that signs; the first is made when it is first asked for. */
export async function tokenKey({ database, secrets, clock }: Deps): Promise<SigningKey> {
  const known = await currentTokenKey(database);
  if (known) return known;
  const first = await newTokenKey(secrets);
  await database.transaction((tx) => tx.tokenKeys.add(first, clock()));
  const made = await currentTokenKey(database);
  if (!made) throw new Error('A token key was added and is not there');
  return made;
}

/** What /.well-known/jwks.json tells (RFC 7517). */
export async function publishedKeys(deps: Deps): Promise<{ readonly keys: JWK[] }> {
  await tokenKey(deps);
  return { keys: await publicTokenKeys(deps.database, deps.clock()) };
}

/** Tokens are signed with a new key from here on; those of the former one are still good until they run out. */
export async function rotateTokenKeys({ database, secrets, clock }: Deps): Promise<string> {
  const next = await newTokenKey(secrets);
  await database.transaction(async (tx) => {
    const now = clock();
    await tx.tokenKeys.retire(now);
    await tx.tokenKeys.add(next, now);
    await tx.audit.append({ type: 'TOKEN_KEYS_ROTATED', details: { keyId: next.id } }, null, now);
  });
  return next.id;
}
