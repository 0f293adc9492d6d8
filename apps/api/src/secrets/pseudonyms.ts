import { createHmac } from 'node:crypto';
import { deriveKey, type MasterKey } from './master-key.js';

/** Stand for e-mail addresses where those must not be kept: counters and the trail (HMAC-SHA-256 with the first key). */
export class Pseudonyms {
  readonly #key: Buffer;

  constructor([first]: readonly MasterKey[]) {
    if (!first) throw new Error('Pseudonyms need a key');
    this.#key = deriveKey(first, 'pseudonym');
  }

  of(value: string): Buffer {
    return createHmac('sha256', this.#key).update(value).digest();
  }
}
