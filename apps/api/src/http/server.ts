import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Deps } from '../deps.js';
import { RequestContext } from '../graphql/context.js';
import { internalMessage } from '../graphql/errors.js';
import { serveAuditExport } from './audit-export.js';
import { answerBroken } from './broken-request.js';
import { serveConsole } from './console.js';
import { loopbackOnly, noStore, oneOperation, requestLimit, sameOriginOnly } from './door.js';
import { serveHealth } from './health.js';
import { serveTokenKeys } from './jwks.js';
import { keyDoor } from './key-door.js';
import { serveLogo } from './logo.js';
import { serveMailbox } from './mailbox.js';
import { serveMetrics } from './metrics.js';
import { originOf } from './origin.js';
import { servePages } from './pages.js';
import { refuse, refuseNotFound } from './refuse.js';
import { serveSchema } from './schema-file.js';
import { securityHeaders } from './security-headers.js';
import { SessionCookie } from './session-cookie.js';
import { watchRequests } from './watch-requests.js';

/** Operations are small; a larger body is refused before it is read. */
const bodyLimit = 64 * 1024;

export async function createServer(
  deps: Deps,
  apollo: ApolloServer<RequestContext>,
): Promise<FastifyInstance> {
  const { config } = deps;
  const headers = securityHeaders(config.appUrl);
  const server = Fastify({
    ...answerBroken(headers),
    bodyLimit,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    logger: false,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  });
  server.removeContentTypeParser('text/plain');
  watchRequests(server, deps);
  server.addHook('onRequest', async (_, reply) => void reply.headers(headers));
  if (!config.production) server.addHook('onRequest', loopbackOnly(config));
  closeConnectionsWhileDraining(server);
  server.setErrorHandler<FastifyError>((error, request, reply) => answerError(deps, error, request, reply));
  server.decorateRequest('apiKey', null);
  await server.register(fastifyCookie);
  serveHealth(server, deps);
  serveMetrics(server, deps);
  serveMailbox(server, deps);
  serveGraphQL(server, deps, apollo);
  serveTokenKeys(server, deps);
  serveLogo(server, config);
  const contextFor = contextOf(deps);
  serveAuditExport(server, deps, contextFor);
  serveSchema(server, deps, contextFor);
  await servePages(server, config);
  await serveConsole(server, deps, async (request, reply) => (await contextFor(request, reply)).caller());
  return server;
}

/**
 * Once the server closes, a connection ends with the answer under way: kept alive it would keep the process, too. So would
 * one on which nothing was asked yet, as browsers open them ahead: Node counts it as busy, not as idle.
 */
function closeConnectionsWhileDraining(server: FastifyInstance) {
  const connections = new Set<Socket>();
  let draining = false;
  server.server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.addHook('preClose', async () => {
    draining = true;
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  });
  server.addHook('onSend', async (_, reply) => {
    if (draining) reply.header('connection', 'close');
  });
}

function serveGraphQL(server: FastifyInstance, deps: Deps, apollo: ApolloServer<RequestContext>) {
  const onRequest = [
    noStore,
    requestLimit(deps.config.limits.requestsPerMinute),
    sameOriginOnly(deps.config),
    keyDoor(deps),
  ];
  server.post(
    '/graphql',
    { onRequest, preHandler: oneOperation },
    fastifyApolloHandler(apollo, { context: contextOf(deps) }),
  );
  server.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    onRequest,
    handler: (_, reply) =>
      refuse(reply.header('allow', 'POST'), 405, 'OPERATION_REFUSED', 'Send operations as a JSON POST.'),
  });
}

const contextOf = (deps: Deps) => async (request: FastifyRequest, reply: FastifyReply) => {
  const cookie = new SessionCookie(request, reply, deps.config.appUrl);
  const context = new RequestContext(deps, originOf(request), cookie, request.apiKey);
  request.note = context.note;
  return context;
};

/** What Fastify refuses by itself, and faults outside of GraphQL. Bodies and messages of libraries stay inside. */
function answerError({ log }: Deps, error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500;
  if (status === 413)
    return refuse(reply, 413, 'OPERATION_REFUSED', `A request has at most ${bodyLimit / 1024} kB.`);
  if (status === 415) return refuse(reply, 415, 'OPERATION_REFUSED', 'Send operations as application/json.');
  if (status < 500)
    return request.method === 'POST'
      ? refuse(reply, 400, 'BAD_USER_INPUT', 'The body is not a JSON object.', { field: 'body' })
      : refuseNotFound(reply);
  log.error({ err: error, requestId: request.id }, 'request failed');
  return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', internalMessage, { requestId: request.id });
}
