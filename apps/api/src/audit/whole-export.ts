import type { Tx } from '../database/transaction.js';
import { inChainOrder } from './chain.js';
import { exportLine, markLine, sealLine } from './export-line.js';

const everything = '9223372036854775807';

/** The lines of an export without filters, read in batches: it can be verified by itself. */
export async function* wholeExport({ verification }: Tx): AsyncGenerator<string> {
  const mark = await verification.mark();
  if (mark) yield markLine(mark.mark, mark.publicKey);
  const from = BigInt(mark?.mark.position ?? 0);
  const items = inChainOrder(verification.links(from, everything), verification.seals(from, everything));
  for await (const item of items) {
    if ('seal' in item) yield sealLine(item.seal, item.publicKey);
    else if (item.present) yield exportLine(item);
  }
}
