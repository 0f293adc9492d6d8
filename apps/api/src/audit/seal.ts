/** A signed head: the chain from its first position to its last one, of one calendar month (UTC). */
export interface Seal {
  readonly firstPosition: string;
  readonly lastPosition: string;
  /** YYYY-MM. */
  readonly month: string;
  /** The hash at its last position. */
  readonly head: Buffer;
  /** The greatest id of all events up to here. */
  readonly lastEventId: string;
  readonly sealedAt: Date;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** Where the trail begins after older months were dropped: what was there, signed. */
export interface Mark {
  /** The last position that was dropped, and the hash there. */
  readonly position: string;
  readonly hash: Buffer;
  readonly lastEventId: string;
  /** How many events were dropped with it. */
  readonly count: string;
  /** From which month on to which one they were, YYYY-MM. */
  readonly months: readonly [string, string];
  readonly markedAt: Date;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** What a seal signs; the line for people is part of it, so that no other signature of the key can pass for one. */
export const sealText = (seal: Omit<Seal, 'signature'>) =>
  [
    'dragonfly-2fa seal',
    seal.firstPosition,
    seal.lastPosition,
    seal.month,
    seal.head.toString('hex'),
    seal.lastEventId,
    seal.sealedAt.toISOString(),
    seal.keyId,
  ].join('\n');

export const markText = (mark: Omit<Mark, 'signature'>) =>
  [
    'dragonfly-2fa mark',
    mark.position,
    mark.hash.toString('hex'),
    mark.lastEventId,
    mark.count,
    ...mark.months,
    mark.markedAt.toISOString(),
    mark.keyId,
  ].join('\n');
