import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, before, seconds } from '../duration.js';
import { startLoop } from '../loop.js';
import { shownHost } from '../shown-host.js';
import type { Claim, DueDelivery } from './delivery.store.js';
import type { PostWebhook, Reply } from './post-webhook.js';
import { nextTry, patience } from './retry.js';
import { signedHeaders } from './signature.js';
import { tellOfDisabled } from './tell-of-endpoint.js';
import type { DisabledReason } from './webhook.js';
import type { HeldEndpoint } from './webhook.store.js';

/** Longer than any post may take: a claim that nobody renews is of a process that is gone. */
const claimTime = seconds(60);

/** What is sent to one endpoint under one claim, or up to what it does not take: then the others have their turn. */
const turn = 20;

/** Endpoints to send to now: see serveClaim. */
export function claimDue({ database, clock, config }: Deps, slots = config.limits.webhooks.inFlight) {
  const now = clock();
  return database.transaction((tx) => tx.deliveries.claim(now, after(now, claimTime), slots));
}

/** Sends what is due to one endpoint, one after the other. */
export async function serveClaim(
  deps: Deps,
  post: PostWebhook,
  claimed: Claim,
  stop: AbortSignal,
): Promise<void> {
  let claim = claimed;
  for (let sent = 0; sent < turn && !stop.aborted; sent += 1) {
    const renewed = { ...claim, until: after(deps.clock(), claimTime) };
    const due = await deps.database.transaction(async (tx) => {
      if (!(await tx.deliveries.renew(claim, renewed.until))) return null;
      claim = renewed;
      return tx.deliveries.due(renewed, deps.clock());
    });
    if (!due || !(await sendOne(deps, post, claim, due, stop))) break;
  }
  await deps.database.transaction((tx) => tx.deliveries.release(claim));
}

/** True when it was taken, and that was written down. Killed before that it is sent once more, never lost. */
async function sendOne(
  deps: Deps,
  post: PostWebhook,
  claim: Claim,
  due: DueDelivery,
  stop: AbortSignal,
): Promise<boolean> {
  const attemptedAt = deps.clock();
  const start = performance.now();
  const secrets = openSecrets(deps, due);
  const unsigned: Reply = { responseStatus: null, error: 'NOT_SIGNED' };
  const reply = secrets ? await postSigned(deps, post, due, secrets, stop) : unsigned;
  if (!reply) return false;
  const durationMs = Math.round(performance.now() - start);
  return deps.database.transaction(async (tx) => {
    const endpoint = await tx.webhooks.lockClaimed(claim);
    if (!endpoint) return false;
    await tx.deliveries.noteAttempt(due.id, { attemptedAt, durationMs, ...reply });
    await conclude(deps, tx, endpoint, due, reply);
    return !reply.error;
  });
}

/** Null when a secret does not open, as after a key was taken away too early. */
function openSecrets({ secrets, log }: Deps, due: DueDelivery): string[] | null {
  try {
    return due.secrets.map((sealed) => secrets.open(sealed, due.endpointId));
  } catch (err) {
    log.error({ err, endpointId: due.endpointId }, 'a webhook can’t be signed');
    return null;
  }
}

/** Signed at the time of sending, which its receiver compares. Null: stopped. */
async function postSigned(
  { wallClock }: Deps,
  post: PostWebhook,
  { id, url, body }: DueDelivery,
  secrets: readonly string[],
  stop: AbortSignal,
): Promise<Reply | null> {
  const signed = signedHeaders({ id, sentAt: wallClock(), body }, secrets);
  const headers = { 'content-type': 'application/json', 'user-agent': 'Dragonfly-2FA-Webhooks', ...signed };
  return post({ url, headers, body }, stop).catch((error: unknown) => {
    if (stop.aborted) return null;
    throw error;
  });
}

async function conclude(
  { clock }: Deps,
  tx: Tx,
  endpoint: HeldEndpoint,
  due: DueDelivery,
  reply: Reply,
): Promise<void> {
  const now = clock();
  if (!reply.error) {
    await tx.deliveries.markDelivered(due.id);
    await tx.webhooks.noteTaken(endpoint.id, now);
    return;
  }
  const gone = reply.responseStatus === 410;
  const next = gone ? null : nextTry(due.tries + 1, now, Math.random());
  await (next ? tx.deliveries.postpone(due, next) : tx.deliveries.markFailed(due.id));
  const since = await tx.webhooks.noteNotTaken(endpoint.id, now);
  if (gone) await disable(tx, endpoint, 'GONE', now);
  else if (since <= before(now, patience)) await disable(tx, endpoint, 'FAILED', now);
}

/** One that staff paused meanwhile stays so. */
async function disable(tx: Tx, endpoint: HeldEndpoint, because: DisabledReason, now: Date): Promise<void> {
  const { id: endpointId, organizationId, url, status } = endpoint;
  if (status !== 'ACTIVE') return;
  await tx.webhooks.disable(endpointId, because);
  const details = { endpointId, host: shownHost(url), because };
  await tx.audit.append({ type: 'WEBHOOK_ENDPOINT_DISABLED', organizationId, details }, null, now);
  await tellOfDisabled(tx, endpoint, because, now);
}

/**
 * Starts what is due about each second until it is stopped, so many at a time. What is under way then is dropped and sent
 * once more by whoever comes next.
 */
export function startDelivering(deps: Deps, post: PostWebhook): () => Promise<void> {
  const stop = new AbortController();
  const underWay = new Set<Promise<void>>();
  const start = (claim: Claim) => {
    const served = serveClaim(deps, post, claim, stop.signal)
      .catch((err: unknown) => deps.log.error({ err }, 'delivering a webhook failed'))
      .finally(() => underWay.delete(served));
    underWay.add(served);
  };
  const stopLoop = startLoop(seconds(1), async (pause) => {
    const free = deps.config.limits.webhooks.inFlight - underWay.size;
    if (free <= 0) return pause;
    const claims = await claimDue(deps, free).catch((err: unknown) => {
      deps.log.error({ err }, 'claiming webhooks failed');
      return [];
    });
    for (const claim of claims) start(claim);
    return pause;
  });
  return async () => {
    stop.abort();
    await stopLoop();
    await Promise.all(underWay);
  };
}
