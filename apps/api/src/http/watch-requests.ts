import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.js';
import type { RequestNote } from '../graphql/request-note.js';

declare module 'fastify' {
  interface FastifyRequest {
    note: RequestNote | null;
  }
}

/** The longest path that is logged: addresses of ours are short. */
const loggedPath = 200;

/**
 * Names each answer by its request's id, and tells its end: a duration for the metrics and, where the level asks for it,
 * one line of log. Never a body, a variable, a query string, a header or who it was.
 */
export function watchRequests(server: FastifyInstance, { log, metrics }: Deps): void {
  const logs = log.isLevelEnabled('info');
  server.decorateRequest('note', null);
  server.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  server.addHook('onResponse', async (request, reply) => {
    const { field = placeOf(request), outcome = `${Math.floor(reply.statusCode / 100)}xx` } =
      request.note ?? {};
    metrics.observeRequest(field, outcome, reply.elapsedTime);
    if (logs) log.info(line(request, reply), 'request');
  });
}

/** GraphQL that came to no root field, and all that is none. */
const placeOf = ({ routeOptions: { url } }: FastifyRequest) => (url === '/graphql' ? 'none' : 'page');

const line = ({ id: requestId, method, url, note }: FastifyRequest, reply: FastifyReply) => ({
  requestId,
  method,
  path: url.split('?', 1)[0]?.slice(0, loggedPath),
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime * 10) / 10,
  ...note,
});
