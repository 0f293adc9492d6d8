import { Readable } from 'node:stream';
import type { Link, SignedSeal } from '../audit/chain.js';
import { exportLine, markLine, sealLine } from '../audit/export-line.js';
import type { Database } from '../database/database.js';
import { lastMark, sealsWithin } from './seals.store.js';

/** The events alone: what is filtered can't prove that nothing is missing. */
async function* eventLines(batches: AsyncIterable<Link[]>): AsyncGenerator<string> {
  for await (const events of batches) yield events.map((event) => `${exportLine(event)}\n`).join('');
}

/** Everything, with what proves it: the mark before it, and each seal behind the event at its last place. */
async function* provedLines(database: Database, batches: AsyncIterable<Link[]>): AsyncGenerator<string> {
  const before = await lastMark(database);
  if (before) yield `${markLine(before.mark, before.publicKey)}\n`;
  for await (const events of batches) {
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) continue;
    const ends = new Map(
      (await sealsWithin(database, first.position, last.position)).map((signed) => [
        signed.seal.lastPosition,
        signed,
      ]),
    );
    yield events.map((event) => `${exportLine(event)}\n${sealed(ends.get(event.position))}`).join('');
  }
}

const sealed = (signed: SignedSeal | undefined) =>
  signed ? `${sealLine(signed.seal, signed.publicKey)}\n` : '';

export const linesOf = (database: Database, batches: AsyncIterable<Link[]>, whole: boolean): Readable =>
  Readable.from(whole ? provedLines(database, batches) : eventLines(batches), {
    objectMode: false,
    highWaterMark: 64 * 1024,
  });
