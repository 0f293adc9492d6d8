import { randomBytes } from 'node:crypto';
import type { Deps } from '../deps.js';
import { newRecoveryCodes } from './recovery-code.js';

export interface NewRecoveryCodes {
  /** For the person, once. */
  readonly codes: string[];
  readonly salt: Buffer;
  readonly digests: Buffer[];
}

/** New codes and their salted hashes; made before the transaction that stores them, which must be short. */
export async function makeRecoveryCodes(
  { passwords, config }: Deps,
  network: string,
): Promise<NewRecoveryCodes> {
  const codes = newRecoveryCodes(config.limits.recoveryCodeCount);
  const salt = randomBytes(16);
  const digests = await passwords.digests(
    network,
    codes.map((code) => code.replaceAll('-', '')),
    salt,
  );
  return { codes, salt, digests };
}
