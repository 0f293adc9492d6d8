import { sealKeyId, signedBy } from '../secrets/seal-key.js';
import { chainStart, linkHash } from './canonical-event.js';
import type { Broken, ChainItem, ChainPoint, Link, SignedMark, SignedSeal } from './chain.js';
import { markText, sealText } from './seal.js';

export interface ChainRules {
  /** Where it begins; left out: at the very start, or at the mark that comes first. */
  readonly from?: ChainPoint;
  /** A head that was kept elsewhere: the chain must reach it, with this hash there. */
  readonly head?: ChainPoint | undefined;
  /** The only keys that may have signed; left out: any whose public half comes along, which proves no more than that all fits together. */
  readonly keyIds?: readonly string[] | undefined;
}

/** What a verification found. */
export interface ChainReport {
  readonly checked: number;
  /** How many seals hold. */
  readonly seals: number;
  readonly keyIds: readonly string[];
  readonly begins: ChainPoint;
  readonly ends: ChainPoint;
  /** The head that was kept lies before where the chain begins, which therefore says nothing about it. */
  readonly headUnproved: boolean;
  /** The event there. */
  readonly lastEventId: string | null;
  /** Up to which id its seals say that they hold every event. */
  readonly sealedIds: string | null;
  readonly broken: Broken | null;
}

/** The same of the trail in the database. */
export interface TrailReport extends ChainReport {
  /** It went to the end of the chain. */
  readonly complete: boolean;
  /** How many events wait for their seal; they are not checked. */
  readonly unsealed: number;
  /** After retention: what was dropped. */
  readonly dropped: { readonly count: string; readonly months: readonly [string, string] } | null;
}

/** Recomputes the chain, item by item, up to the first that does not hold; what was read is not kept. */
export async function checkChain(items: AsyncIterable<ChainItem>, rules: ChainRules): Promise<ChainReport> {
  const check = new ChainCheck(rules);
  for await (const item of items) if (check.reads(item)) break;
  return check.report();
}

const start: ChainPoint = { position: 0n, hash: chainStart };

class ChainCheck {
  #begins: ChainPoint;
  #ends: ChainPoint;
  #sealedTo: bigint | null;
  /** Of the seal that is being read. */
  #firstId: string | null = null;
  #lastId: string | null = null;
  #sealedIds: string | null = null;
  #broken: Broken | null = null;
  #checked = 0;
  #seals = 0;
  readonly #keyIds = new Set<string>();

  constructor(private readonly rules: ChainRules) {
    this.#begins = rules.from ?? start;
    this.#ends = this.#begins;
    // Begun amid a seal the chain does not have its first events.
    this.#sealedTo = rules.from ? null : 0n;
  }

  /** What is broken with this item; null goes on. */
  reads(item: ChainItem): Broken | null {
    this.#broken = this.#find(item);
    return this.#broken;
  }

  #find(item: ChainItem): Broken | null {
    if (item.kind === 'BROKEN') return item.broken;
    if (item.kind === 'MARK') return this.#mark(item);
    if (item.kind === 'SEAL') return this.#seal(item);
    return this.#event(item.event);
  }

  #event(event: Link): Broken | null {
    const expected = this.#ends.position + 1n;
    const at = BigInt(event.position);
    const about = { position: event.position, eventId: event.id };
    if (at > expected)
      return { ...about, problem: 'MISSING', position: String(expected), why: 'nothing has this position' };
    if (at < expected) return { ...about, problem: 'INSERTED', why: 'its position was there before' };
    if (!linkHash(this.#ends.hash, event).equals(event.hash))
      return { ...about, problem: 'CHANGED', why: 'it does not give the hash of its link' };
    this.#ends = { position: at, hash: event.hash };
    this.#firstId ??= event.id;
    this.#lastId = event.id;
    this.#checked += 1;
    const { head } = this.rules;
    if (head?.position === at && !head.hash.equals(event.hash))
      return { ...about, problem: 'CHANGED', why: 'the head that was kept has another hash here' };
    return null;
  }

  #seal({ seal, publicKey }: SignedSeal): Broken | null {
    const why = this.#sealFault({ seal, publicKey });
    const eventId = this.#firstId ?? this.#lastId;
    if (why) return { problem: 'SEAL_BROKEN', position: seal.firstPosition, eventId, why };
    this.#sealedTo = this.#ends.position;
    this.#sealedIds = seal.lastEventId;
    this.#firstId = null;
    this.#seals += 1;
    this.#keyIds.add(seal.keyId);
    return null;
  }

  #sealFault({ seal, publicKey }: SignedSeal): string | null {
    const begins = BigInt(seal.firstPosition);
    const follows =
      this.#sealedTo === null ? begins <= this.#begins.position + 1n : begins === this.#sealedTo + 1n;
    if (!follows) return 'a seal before it is missing';
    if (BigInt(seal.lastPosition) !== this.#ends.position || !seal.head.equals(this.#ends.hash))
      return `the seal up to ${seal.lastPosition} has another head`;
    return this.#signatureFault(seal, publicKey, sealText(seal));
  }

  #signatureFault(signed: { keyId: string; signature: Buffer }, publicKey: Buffer, text: string) {
    const { keyId, signature } = signed;
    if (sealKeyId(publicKey) !== keyId || !signedBy(publicKey, text, signature))
      return `its signature is not the one of the key ${keyId}`;
    return this.rules.keyIds?.includes(keyId) === false
      ? `the key ${keyId} is none of those that are trusted`
      : null;
  }

  #mark({ mark, publicKey }: SignedMark): Broken | null {
    const why = this.#checked
      ? 'it stands amid the events'
      : this.#signatureFault(mark, publicKey, markText(mark));
    if (why)
      return {
        problem: 'SEAL_BROKEN',
        position: mark.position,
        eventId: this.#lastId,
        why: `the mark: ${why}`,
      };
    this.#begins = { position: BigInt(mark.position), hash: mark.hash };
    this.#ends = this.#begins;
    this.#sealedTo = this.#begins.position;
    this.#keyIds.add(mark.keyId);
    return null;
  }

  report(): ChainReport {
    return {
      checked: this.#checked,
      seals: this.#seals,
      keyIds: [...this.#keyIds],
      sealedIds: this.#sealedIds,
      begins: this.#begins,
      ends: this.#ends,
      lastEventId: this.#lastId,
      headUnproved: (this.rules.head?.position ?? this.#begins.position) < this.#begins.position,
      broken: this.#broken ?? this.#brokenEnd(),
    };
  }

  #brokenEnd(): Broken | null {
    const { head } = this.rules;
    const { position } = this.#ends;
    const about = { position: String(position + 1n), eventId: this.#lastId };
    if (this.#firstId)
      return { ...about, problem: 'SEAL_BROKEN', eventId: this.#firstId, why: 'no seal follows' };
    const { position: first, hash } = this.#begins;
    if (head?.position === first && !head.hash.equals(hash)) {
      const why = 'the head that was kept has another hash where the chain begins';
      return { problem: 'CHANGED', position: String(first), eventId: null, why };
    }
    if (head && head.position > position)
      return { ...about, problem: 'MISSING', why: 'the chain ends before the head that was kept' };
    return null;
  }
}
