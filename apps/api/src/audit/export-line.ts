import { z } from 'zod';
import { canonicalEvent } from './canonical-event.js';
import type { ChainItem, Link } from './chain.js';
import type { Mark, Seal } from './seal.js';

// An export as JSON lines: a line each event, oldest first. The unfiltered one begins with the mark, where older months
// were dropped, and has the line of a seal after the event at its last position: it can be verified by itself.

/** The event as its hash was taken of it, and the hash. */
export const exportLine = (event: Link): string =>
  `${canonicalEvent(event).slice(0, -1)},"hash":"${event.hash.toString('hex')}"}`;

/** With the public key, in base64, of the key that signed it. */
export const sealLine = ({ head, sealedAt, signature, ...seal }: Seal, publicKey: Buffer): string =>
  JSON.stringify({
    seal: {
      firstPosition: seal.firstPosition,
      lastPosition: seal.lastPosition,
      month: seal.month,
      head: head.toString('hex'),
      lastEventId: seal.lastEventId,
      sealedAt: sealedAt.toISOString(),
      keyId: seal.keyId,
      publicKey: publicKey.toString('base64'),
      signature: signature.toString('base64'),
    },
  });

export const markLine = ({ hash, markedAt, signature, ...mark }: Mark, publicKey: Buffer): string =>
  JSON.stringify({
    mark: {
      position: mark.position,
      hash: hash.toString('hex'),
      lastEventId: mark.lastEventId,
      count: mark.count,
      months: mark.months,
      markedAt: markedAt.toISOString(),
      keyId: mark.keyId,
      publicKey: publicKey.toString('base64'),
      signature: signature.toString('base64'),
    },
  });

const id = z.string().regex(/^\d{1,19}$/);
const hex = z
  .string()
  .regex(/^[\da-f]{64}$/)
  .transform((text) => Buffer.from(text, 'hex'));
const base64 = z
  .string()
  .max(200)
  .transform((text) => Buffer.from(text, 'base64'));
const moment = z.iso.datetime().transform((text) => new Date(text));
const text = z.string().nullable();
const key = { keyId: z.string(), publicKey: base64, signature: base64 };

const eventLine = z.strictObject({
  position: id,
  id,
  occurredAt: z.string(),
  type: z.string(),
  accountId: text,
  actorId: text,
  organizationId: text,
  sessionId: text,
  requestId: text,
  address: text,
  browser: text,
  details: z.record(z.string(), z.unknown()),
  hash: hex,
});
const sealed = z.strictObject({
  firstPosition: id,
  lastPosition: id,
  month: z.string(),
  head: hex,
  lastEventId: id,
  sealedAt: moment,
  ...key,
});
const marked = z.strictObject({
  position: id,
  hash: hex,
  lastEventId: id,
  count: id,
  months: z.tuple([z.string(), z.string()]),
  markedAt: moment,
  ...key,
});

/** What a line of an export says; null where it is none. */
export function readExportLine(line: string): ChainItem | null {
  const json = parseJson(line);
  if (json === null || typeof json !== 'object') return null;
  if ('seal' in json) {
    const { data } = sealed.safeParse(json.seal);
    return data ? { kind: 'SEAL', seal: data, publicKey: data.publicKey } : null;
  }
  if ('mark' in json) {
    const { data } = marked.safeParse(json.mark);
    return data ? { kind: 'MARK', mark: data, publicKey: data.publicKey } : null;
  }
  const { data } = eventLine.safeParse(json);
  return data ? { kind: 'EVENT', event: rowOf(data) } : null;
}

const rowOf = (line: z.infer<typeof eventLine>): Link => ({
  position: line.position,
  id: line.id,
  occurred_at: line.occurredAt,
  type: line.type,
  account_id: line.accountId,
  actor_id: line.actorId,
  organization_id: line.organizationId,
  session_id: line.sessionId,
  request_id: line.requestId,
  address: line.address,
  browser: line.browser,
  details: line.details,
  hash: line.hash,
});

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
