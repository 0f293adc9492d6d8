import { randomBytes } from 'node:crypto';
import { type Config, parseSecretKeys } from '../config.js';
import { keptSecret } from './kept-secret.js';
import type { MasterKey } from './master-key.js';

/** The keys from SECRET_KEYS; where none are given (never in production) one that the data folder keeps. */
export async function masterKeys({ secretKeys, dataDir }: Config): Promise<readonly MasterKey[]> {
  return (
    secretKeys ??
    parseSecretKeys(await keptSecret(dataDir, 'secret-keys', () => `1:${randomBytes(32).toString('base64')}`))
  );
}
