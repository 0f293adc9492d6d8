import { canonicalEvent, type LinkedEvent } from './canonical-event.js';
import type { Mark, Seal } from './seal.js';

// An export as JSON lines: a line each event, oldest first. The unfiltered one begins with the mark, where older months
// were dropped, and has the line of a seal after the event at its last position: it can be verified by itself.

/** The event as its hash was taken of it, and the hash. */
export const exportLine = (event: LinkedEvent & { readonly hash: Buffer }): string =>
  `${canonicalEvent(event).slice(0, -1)},"hash":"${event.hash.toString('hex')}"}`;

/** With the public key, in base64, of the key that signed it. */
export const sealLine = ({ head, sealedAt, signature, ...seal }: Seal, publicKey: Buffer): string =>
  JSON.stringify({
    seal: {
      ...{ firstPosition: seal.firstPosition, lastPosition: seal.lastPosition, month: seal.month },
      ...{ head: head.toString('hex'), sealedAt: sealedAt.toISOString(), keyId: seal.keyId },
      ...{ publicKey: publicKey.toString('base64'), signature: signature.toString('base64') },
    },
  });

export const markLine = ({ hash, markedAt, signature, ...mark }: Mark, publicKey: Buffer): string =>
  JSON.stringify({
    mark: {
      ...{ position: mark.position, hash: hash.toString('hex'), count: mark.count, months: mark.months },
      ...{ markedAt: markedAt.toISOString(), keyId: mark.keyId },
      ...{ publicKey: publicKey.toString('base64'), signature: signature.toString('base64') },
    },
  });
