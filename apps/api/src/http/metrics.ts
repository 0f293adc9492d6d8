import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import type { Deps } from '../deps.js';
import { readMetrics } from '../metrics/read-metrics.js';
import { requestLimit } from './door.js';
import { refuse, refuseNotFound } from './refuse.js';

/** Whether anybody can read them. */
export const isMeasured = ({ metricsPort, metricsToken }: Config) =>
  metricsPort !== undefined || metricsToken !== undefined;

/** On the server's own port only with a token: without one there is nothing at this address. */
export function serveMetrics(server: FastifyInstance, deps: Deps): void {
  const { metricsToken, limits } = deps.config;
  if (metricsToken === undefined) return;
  const onRequest = [requestLimit(limits.requestsPerMinute), bearerOnly(metricsToken)];
  server.get('/metrics', { onRequest }, expose(deps));
}

/** On a port of their own they are open to whoever reaches it, unless there is a token. */
export function createMetricsServer(deps: Deps): FastifyInstance | null {
  const { metricsPort, metricsToken } = deps.config;
  if (metricsPort === undefined) return null;
  const server = Fastify({ logger: false, forceCloseConnections: true });
  server.setNotFoundHandler((_, reply) => refuseNotFound(reply));
  const onRequest = metricsToken === undefined ? [] : [bearerOnly(metricsToken)];
  server.get('/metrics', { onRequest }, expose(deps));
  return server;
}

const expose = (deps: Deps) => async (_: FastifyRequest, reply: FastifyReply) => {
  const { type, text } = await readMetrics(deps);
  return reply.header('cache-control', 'no-store').type(type).send(text);
};

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compared in a time that tells nothing of the token. */
function bearerOnly(token: string) {
  const right = digest(`Bearer ${token}`);
  return async ({ headers }: FastifyRequest, reply: FastifyReply) => {
    if (timingSafeEqual(digest(headers.authorization ?? ''), right)) return;
    return refuse(reply.header('www-authenticate', 'Bearer'), 401, 'FORBIDDEN', 'This token is not valid.');
  };
}
