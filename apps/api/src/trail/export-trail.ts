import type { Readable } from 'node:stream';
import type { ExportFormat } from '../audit/audit-event.js';
import type { Link } from '../audit/chain.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf, type KnownCaller } from '../sign-in/caller.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import { stillStands } from '../sign-in/still-stands.js';
import { exportBatches } from './export-batches.js';
import { csvOf } from './export-csv.js';
import { linesOf } from './export-lines.js';
import { hasHidden } from './hidden.store.js';
import { isWhole, type TrailFilter } from './trail-filter.js';

/**
 * The events that a member of staff may see, as a stream of bytes. Its beginning is an event, and its first batch is read
 * before it: whoever gets the stream knows that it has begun. A fault later on, or that the caller no longer stands as they
 * did, breaks the stream off.
 */
export async function exportTrail(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { format, filter }: { readonly format: ExportFormat; readonly filter: TrailFilter },
): Promise<Readable> {
  const { database, log, clock } = deps;
  const { account } = caller.session;
  await database.transaction((tx) =>
    tx.audit.append({ type: 'TRAIL_EXPORTED', ...actorOf(caller), details: { format } }, origin, clock()),
  );
  const batches = exportBatches(database, account, filter, async () => {
    if (!(await stillStands(deps, caller))) throw new SessionChanged();
  });
  const begun = fromFirst(await batches.next(), batches);
  const onEnd = (err: unknown) => {
    if (err instanceof SessionChanged)
      log.info({ requestId: origin.requestId }, 'an export was broken off: its session ended');
    else if (err && !isGone(err)) log.error({ err, requestId: origin.requestId }, 'an export broke off');
  };
  if (format === 'CSV') return csvOf(database, begun, onEnd);
  // Asked after the end of the export was fixed: an incident of later has no event in it.
  const whole = account.role === 'SUPPORT' && isWhole(filter) && !(await hasHidden(database, account));
  const lines = linesOf(database, begun, whole);
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
