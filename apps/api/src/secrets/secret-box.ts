import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey, type MasterKey } from './master-key.js';

/** A sealed value with the id of the key that opens it. */
export interface Sealed {
  readonly keyId: string;
  readonly box: Buffer;
}

/** The key that sealed a value is not among those that were given. */
export class UnknownKey extends Error {}

const ivLength = 12;
const tagLength = 16;

/**
 * Seals secrets at rest with AES-256-GCM. Whose it is (an account's id, a mail's recipient) is bound in as associated
 * data, so that a sealed secret moved to another's row does not open. The first key seals; each known one opens.
 */
export class SecretBox {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly currentKeyId: string;

  constructor(masterKeys: readonly MasterKey[]) {
    const [first] = masterKeys;
    if (!first) throw new Error('A secret box needs a key');
    this.currentKeyId = first.id;
    this.#keys = new Map(masterKeys.map((key) => [key.id, deriveKey(key, 'secret box')]));
  }

  seal(plain: string, owner: string): Sealed {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.currentKeyId), iv).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return { keyId: this.currentKeyId, box: Buffer.concat([iv, cipher.getAuthTag(), body]) };
  }

  open({ keyId, box }: Sealed, owner: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#key(keyId), box.subarray(0, ivLength))
      .setAAD(Buffer.from(owner))
      .setAuthTag(box.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(box.subarray(ivLength + tagLength)), decipher.final()]).toString(
      'utf8',
    );
  }

  #key(id: string): Buffer {
    const key = this.#keys.get(id);
    if (!key) throw new UnknownKey(`SECRET_KEYS: has no key “${id}”, which a stored secret needs`);
    return key;
  }
}
