import type { SignedMark, SignedSeal } from './chain.js';
import type { Mark, Seal } from './seal.js';

/** The columns of a seal `s` and of its key `k`, by the names of a Seal. */
export const sealColumns = `s.first_position as "firstPosition", s.last_position as "lastPosition",
  to_char(s.month, 'YYYY-MM') as month, s.head, s.last_event_id as "lastEventId", s.sealed_at as "sealedAt",
  s.key_id as "keyId", s.signature, k.public_key as "publicKey"`;

/** The same of a mark `m`. */
export const markColumns = `m.position, m.hash, m.last_event_id as "lastEventId", m.count,
  array[to_char(m.first_month, 'YYYY-MM'), to_char(m.last_month, 'YYYY-MM')] as months, m.marked_at as "markedAt",
  m.key_id as "keyId", m.signature, k.public_key as "publicKey"`;

export type SealRow = Seal & { readonly publicKey: Buffer };
export type MarkRow = Mark & { readonly publicKey: Buffer };

export const sealOf = ({ publicKey, ...seal }: SealRow): SignedSeal => ({ seal, publicKey });
export const markOf = ({ publicKey, ...mark }: MarkRow): SignedMark => ({ mark, publicKey });
