import { BadInput } from '../bad-input.js';
import type { Config } from '../config.js';
import { keptSecret } from './kept-secret.js';
import { makeSealKey, parseSealKey, type SealKey } from './seal-key.js';

/** The key from SEAL_KEY; where none is given (never in production) one that the data folder keeps. */
export async function readSealKey({ sealKey, dataDir }: Config): Promise<SealKey> {
  const key = sealKey ?? parseSealKey(await keptSecret(dataDir, 'seal-key', makeSealKey));
  if (!key)
    throw new BadInput(
      'DATA_DIR',
      `seal-key in ${dataDir} is no Ed25519 key: delete it, and a new one is made; the former one’s seals then count by SEAL_FORMER_KEYS alone.`,
    );
  return key;
}
