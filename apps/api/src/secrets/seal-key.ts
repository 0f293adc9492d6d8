import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';

/** What signs the heads of the trail: an Ed25519 key. Its id and its public half stand beside each signature. */
export interface SealKey {
  readonly id: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  readonly sign: (message: string) => Buffer;
}

const der = { format: 'der', type: 'pkcs8' } as const;
const spki = { format: 'der', type: 'spki' } as const;

/** A key is called by the fingerprint of its public half: nobody can give another key its name. */
export const sealKeyId = (publicKey: Buffer) =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

/** The id of a key that is named by it, or by its public half in base64; null where that is neither. */
export function readKeyId(text: string): string | null {
  if (/^[\da-f]{16}$/.test(text)) return text;
  try {
    const publicKey = Buffer.from(text, 'base64');
    const { asymmetricKeyType } = createPublicKey({ key: publicKey, ...spki });
    return asymmetricKeyType === 'ed25519' ? sealKeyId(publicKey) : null;
  } catch {
    return null;
  }
}

/** From PKCS #8 in base64; null where that is no Ed25519 key. */
export function parseSealKey(base64: string): SealKey | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), ...der });
    if (key.asymmetricKeyType !== 'ed25519') return null;
    const publicKey = createPublicKey(key).export(spki);
    return { id: sealKeyId(publicKey), publicKey, sign: (message) => sign(null, Buffer.from(message), key) };
  } catch {
    return null;
  }
}

export const makeSealKey = () => generateKeyPairSync('ed25519').privateKey.export(der).toString('base64');

/** False as well for what is no key and no signature at all. */
export function signedBy(publicKey: Buffer, message: string, signature: Buffer): boolean {
  try {
    return verify(null, Buffer.from(message), createPublicKey({ key: publicKey, ...spki }), signature);
  } catch {
    return false;
  }
}
