import type { Readable } from 'node:stream';
import type { ExportFormat } from '../audit/audit-event.js';
import type { Link } from '../audit/chain.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf, type KnownCaller } from '../sign-in/caller.js';
import { exportBatches } from './export-batches.js';
import { csvOf } from './export-csv.js';
import { linesOf } from './export-lines.js';
import { isWhole, type TrailFilter } from './trail-filter.js';

/**
 * The events that a member of staff may see, as a stream of bytes. Its beginning is an event, and its first batch is read
 * before it: whoever gets the stream knows that it has begun. A fault later on breaks the stream off.
 */
export async function exportTrail(
  { database, log, clock }: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { format, filter }: { readonly format: ExportFormat; readonly filter: TrailFilter },
): Promise<Readable> {
  const { account } = caller.session;
  await database.transaction((tx) =>
    tx.audit.append({ type: 'TRAIL_EXPORTED', ...actorOf(caller), details: { format } }, origin, clock()),
  );
  const batches = exportBatches(database, account, filter);
  const begun = fromFirst(await batches.next(), batches);
  const onEnd = (err: unknown) => {
    if (err && !isGone(err)) log.error({ err, requestId: origin.requestId }, 'an export broke off');
  };
  if (format === 'CSV') return csvOf(database, begun, onEnd);
  const lines = linesOf(database, begun, account.role === 'SUPPORT' && isWhole(filter));
  return lines.on('error', onEnd);
}

async function* fromFirst(first: IteratorResult<Link[]>, rest: AsyncGenerator<Link[]>) {
  if (!first.done) yield first.value;
  yield* rest;
}

/** The client went away. */
const isGone = (error: unknown) =>
  ['ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'ERR_STREAM_DESTROYED'].includes(
    (error as { code?: string }).code ?? '',
  );
