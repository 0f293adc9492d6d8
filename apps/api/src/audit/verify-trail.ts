import { BadInput } from '../bad-input.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { type Broken, type ChainItem, type ChainPoint, inChainOrder } from './chain.js';
import { type ChainReport, type ChainRules, checkChain, type TrailReport } from './check-chain.js';
import type { LinkRow } from './verification.store.js';

const linkAlone = 'only its link is left';

/** A page ends where a seal does, so that nothing in it is left unsigned. */
const pageSize = 100_000;
const everything = '9223372036854775807';

/**
 * The server's own key and those that it had: a key that merely lies beside its signatures could be anybody's who can
 * write to the database.
 */
const trustedKeys = ({ sealKey, config }: Deps) => [sealKey.id, ...config.sealFormerKeys];

/** The next page of the trail: from its start, or from the event at which the last page ended. */
export const verifyPage = (deps: Deps, after: string | null, size = pageSize): Promise<TrailReport> =>
  deps.database.snapshot(async (tx) => {
    const trusted = { keyIds: trustedKeys(deps) };
    if (after === null) return verify(tx, await fromStart(tx), trusted, size);
    const link = /^\d{1,18}$/.test(after) ? await tx.verification.linkOf(after) : null;
    if (!link) throw new BadInput('after', 'No sealed event has this id.');
    const from = { position: BigInt(link.position), hash: link.hash };
    return verify(tx, { items: [], from, ids: link.before, rules: { from } }, trusted, size);
  });

/** All of it, however long it is; without other keys those that the server trusts. */
export const verifyAll = (
  deps: Deps,
  { head, keyIds = trustedKeys(deps) }: Pick<ChainRules, 'head' | 'keyIds'>,
): Promise<TrailReport> =>
  deps.database.snapshot(async (tx) => verify(tx, await fromStart(tx), { head, keyIds }, null));

/** Where a verification begins. */
interface Start {
  readonly items: readonly ChainItem[];
  readonly from: ChainPoint;
  /** Ids up to this one belong to pages before. */
  readonly ids: string;
  readonly rules: Pick<ChainRules, 'from'>;
}

async function fromStart(tx: Tx): Promise<Start> {
  const mark = await tx.verification.mark();
  const position = BigInt(mark?.mark.position ?? 0);
  const items = mark ? [{ kind: 'MARK', ...mark } as const] : [];
  return { items, from: { position, hash: Buffer.alloc(0) }, ids: '0', rules: {} };
}

async function verify(
  tx: Tx,
  start: Start,
  rules: Pick<ChainRules, 'head' | 'keyIds'>,
  limit: number | null,
): Promise<TrailReport> {
  const { position } = start.from;
  const to = limit === null ? everything : await tx.verification.pageEnd(position, limit);
  const chain = await checkChain(chainItems(tx, start, to), { ...rules, ...start.rules });
  const complete = !(await tx.verification.hasLinkAfter(chain.ends.position));
  const broken = await withInserted(tx, start, chain, complete);
  const { mark } = (await tx.verification.mark()) ?? {};
  const dropped = mark ? { count: mark.count, months: mark.months } : null;
  return { ...chain, broken, complete, dropped, unsealed: await tx.verification.unsealed() };
}

async function* chainItems(tx: Tx, { items, from }: Start, to: string): AsyncGenerator<ChainItem> {
  yield* items;
  const { links, seals } = {
    links: tx.verification.links(from.position, to),
    seals: tx.verification.seals(from.position, to),
  };
  for await (const item of inChainOrder(links, seals))
    yield 'seal' in item ? { kind: 'SEAL', ...item } : await linkItem(tx, item);
}

/** An event that is not there, or not at its time, is seen here; whether it is as it was sealed, by its hash. */
async function linkItem(tx: Tx, row: LinkRow): Promise<ChainItem> {
  if (row.present && row.alike) return { kind: 'EVENT', event: row };
  const about = { position: row.position, eventId: row.event_id };
  const there = row.present || (await tx.verification.hasEvent(row.event_id));
  const broken: Broken = there
    ? { ...about, problem: 'CHANGED', why: 'its link says other than it does' }
    : { ...about, problem: 'MISSING', why: linkAlone };
  return { kind: 'BROKEN', broken };
}

/**
 * An event that the sealer passed without linking it was not there when its transaction ended; but beside a gap in the
 * chain it is the one whose link is gone.
 */
async function withInserted(
  tx: Tx,
  { ids }: Start,
  { broken, sealedIds }: ChainReport,
  complete: boolean,
): Promise<Broken | null> {
  const gap = broken?.problem === 'MISSING' && broken.position !== null;
  if ((broken && !gap) || (await tx.seals.state()).moved) return broken;
  const to = complete || gap ? await tx.verification.lastId() : sealedIds;
  const eventId = to && (await tx.verification.firstInserted(ids, to));
  if (!eventId) return broken;
  if (broken) return broken.why === linkAlone ? broken : { ...broken, eventId, why: 'its link is gone' };
  return { problem: 'INSERTED', position: null, eventId, why: 'it was not there when its transaction ended' };
}
