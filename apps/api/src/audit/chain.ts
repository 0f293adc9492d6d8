import type { LinkedEvent } from './canonical-event.js';
import type { Mark, Seal } from './seal.js';

/** An event with the hash of its place in the chain. */
export type Link = LinkedEvent & { readonly hash: Buffer };

/** A place in the chain and the hash there. */
export interface ChainPoint {
  readonly position: bigint;
  readonly hash: Buffer;
}

export const problems = ['CHANGED', 'MISSING', 'INSERTED', 'SEAL_BROKEN'] as const;
export type Problem = (typeof problems)[number];

/** The first thing that is not as it was sealed. */
export interface Broken {
  readonly problem: Problem;
  /** Null for one that never had a place. */
  readonly position: string | null;
  /** The event; where nothing of it is left the one before which it is missing. */
  readonly eventId: string | null;
  readonly why: string;
}

export interface SignedSeal {
  readonly seal: Seal;
  readonly publicKey: Buffer;
}
export interface SignedMark {
  readonly mark: Mark;
  readonly publicKey: Buffer;
}

/** What a verification reads, in the order of the chain; `BROKEN` is what its source already saw. */
export type ChainItem =
  | { readonly kind: 'EVENT'; readonly event: Link }
  | ({ readonly kind: 'SEAL' } & SignedSeal)
  | ({ readonly kind: 'MARK' } & SignedMark)
  | { readonly kind: 'BROKEN'; readonly broken: Broken };

/** Puts each seal behind the event at its last position. */
export async function* inChainOrder<Event extends { readonly position: string }>(
  events: AsyncIterable<Event>,
  seals: AsyncIterable<SignedSeal>,
): AsyncGenerator<Event | SignedSeal> {
  const rest = seals[Symbol.asyncIterator]();
  let next = await rest.next();
  for await (const event of events) {
    while (!next.done && BigInt(next.value.seal.lastPosition) < BigInt(event.position)) {
      yield next.value;
      next = await rest.next();
    }
    yield event;
  }
  for (; !next.done; next = await rest.next()) yield next.value;
}
