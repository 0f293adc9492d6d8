import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { before, days, seconds } from '../duration.js';
import { startLoop } from '../loop.js';
import { chainStart, linkHash } from './canonical-event.js';
import type { Link } from './chain.js';
import { mailHead } from './mail-head.js';
import { countRefusals } from './refusals.store.js';
import { type Seal, sealText } from './seal.js';
import type { SealerState, UnsealedEvent } from './seal.store.js';

/** So many links a transaction: short enough that nobody waits for it. */
const batchSize = 5000;

/** No transaction of ours is open for so long: an id from before it that comes now was written by hand. */
const longest = days(1);

/**
 * Links every event that was committed so far into the chain and signs its head. One process does so at a time; the
 * others leave it to that one.
 */
export async function sealTrail(deps: Deps): Promise<void> {
  await countRefusals(deps.database, deps.clock());
  while (await sealBatch(deps));
}

/** True when there may be more. */
async function sealBatch(deps: Deps): Promise<boolean> {
  const seals: Seal[] = [];
  const more = await deps.database.transaction(async (tx) => {
    if (!(await tx.seals.lock())) return false;
    const state = await tx.seals.state();
    const events = await (state.moved ? tx.seals.nextAfterMove(batchSize) : tx.seals.next(state, batchSize));
    if (events.length) seals.push(...(await sealEvents(deps, tx, state, events)));
    const last = events.at(-1);
    if (state.moved && events.length < batchSize) await tx.seals.startAnew();
    else if (!state.moved && last) await tx.seals.advanceTo(last);
    const full = events.length === batchSize;
    if (!full) await mailHead(deps, tx, state.head_mailed_on);
    return full;
  });
  for (const { lastPosition, head, keyId, sealedAt } of seals)
    deps.log.info({ position: lastPosition, hash: head.toString('hex'), keyId, sealedAt }, 'trail sealed');
  return more;
}

async function sealEvents(deps: Deps, tx: Tx, state: SealerState, events: readonly UnsealedEvent[]) {
  const seals: Seal[] = [];
  const old = await tx.seals.lastEventIdBy(before(deps.clock(), longest));
  let end: Head = state;
  for (const [month, part] of byMonth(events.filter(({ id }) => BigInt(id) > BigInt(old)))) {
    const links = chain(end, part);
    end = headOf(end, links);
    const seal = sign(deps, month, links, end);
    if (!seals.length) await tx.seals.keepKey(deps.sealKey, seal.sealedAt);
    await tx.seals.link(links);
    await tx.seals.seal(seal);
    seals.push(seal);
  }
  return seals;
}

/** The months in their order; a second row with an id that is linked has no place in the chain. */
function byMonth(events: readonly UnsealedEvent[]): [string, UnsealedEvent[]][] {
  const months = new Map<string, UnsealedEvent[]>();
  const seen = new Set<string>();
  for (const event of events) {
    if (event.linked || seen.has(event.id)) continue;
    seen.add(event.id);
    const month = event.occurred_at.slice(0, 7);
    const part = months.get(month);
    if (part) part.push(event);
    else months.set(month, [event]);
  }
  return [...months].sort(([one], [other]) => (one < other ? -1 : 1));
}

type Head = Pick<SealerState, 'position' | 'hash' | 'last_event_id'>;

function chain({ position, hash }: Head, events: readonly UnsealedEvent[]): Link[] {
  let previous = hash ?? chainStart;
  return events.map((event, index) => {
    const placed = { ...event, position: String(BigInt(position) + BigInt(index + 1)) };
    previous = linkHash(previous, placed);
    return { ...placed, hash: previous };
  });
}

function headOf(former: Head, links: readonly Link[]): Head {
  const { position, hash } = links.at(-1) ?? former;
  const ids = [former.last_event_id, ...links.map(({ id }) => id)].map(BigInt);
  const last_event_id = String(ids.reduce((one, other) => (one > other ? one : other)));
  return { position, hash, last_event_id };
}

function sign({ clock, sealKey }: Deps, month: string, links: readonly Link[], end: Head): Seal {
  const seal = {
    firstPosition: links[0]?.position ?? end.position,
    lastPosition: end.position,
    month,
    head: end.hash ?? chainStart,
    lastEventId: end.last_event_id,
    sealedAt: clock(),
    keyId: sealKey.id,
  };
  return { ...seal, signature: sealKey.sign(sealText(seal)) };
}

/** Seals once a second until it is stopped. A failed round is logged and the next one comes. */
export const startSealing = (deps: Deps): (() => Promise<void>) =>
  startLoop(seconds(1), async (pause) => {
    await sealTrail(deps).catch((err: unknown) => deps.log.warn({ err }, 'sealing the trail failed'));
    return pause;
  });
