import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/clock.js';
import type { Deps } from '../../src/deps.js';
import { claimDue, serveClaim } from '../../src/webhooks/deliver.js';
import type { Post, PostWebhook, Reply } from '../../src/webhooks/post-webhook.js';

export interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A receiver on this machine that ends with the test. Until told otherwise it answers 204. */
export async function startReceiver(
  answer: (reply: ServerResponse) => unknown = (reply) => reply.writeHead(204).end(),
) {
  const received: Received[] = [];
  const server = createServer(async (request, reply) => {
    received.push({ headers: request.headers as Record<string, string>, body: await text(request) });
    await answer(reply);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

export const taken: Reply = { responseStatus: 204, error: null };
export const broken: Reply = { responseStatus: 503, error: 'NOT_ACCEPTED' };
export const gone: Reply = { responseStatus: 410, error: 'NOT_ACCEPTED' };

/** In the place of the network: what is posted, and an answer for each. */
export function network(answer: (post: Post) => Reply | Promise<Reply> = () => taken) {
  const posts: Post[] = [];
  const post: PostWebhook = async (given) => {
    posts.push(given);
    return answer(given);
  };
  return { posts, post };
}

export const idsOf = (posts: readonly Post[]) => posts.map(({ headers }) => headers['webhook-id']);

/** Sends everything that is due and waits for it, signed at the real time, which receivers compare. */
export async function deliverDue(deps: Deps, post: PostWebhook): Promise<void> {
  const real = { ...deps, wallClock: systemClock };
  const stop = new AbortController().signal;
  for (let claims = await claimDue(real); claims.length; claims = await claimDue(real))
    await Promise.all(claims.map((claim) => serveClaim(real, post, claim, stop)));
}
