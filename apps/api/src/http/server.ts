import { randomUUID } from 'node:crypto';
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
import { browserFamily } from '../sign-in/browser.js';
import { networkOf } from '../sign-in/network.js';
import { serveAuditExport } from './audit-export.js';
import { answerBroken } from './broken-request.js';
import { serveConsole } from './console.js';
import { keysOnlyIfKnown, loopbackOnly, oneOperation, requestLimit, sameOriginOnly } from './door.js';
import { serveHealth } from './health.js';
import { serveLogo } from './logo.js';
import { serveMailbox } from './mailbox.js';
import { servePages } from './pages.js';
import { refuse, refuseNotFound } from './refuse.js';
import { securityHeaders } from './security-headers.js';
import { SessionCookie } from './session-cookie.js';

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
  server.addHook('onRequest', async (_, reply) => void reply.headers(headers));
  if (!config.production) server.addHook('onRequest', loopbackOnly(config));
  closeConnectionsWhileDraining(server);
  server.setErrorHandler<FastifyError>((error, request, reply) => answerError(deps, error, request, reply));
  await server.register(fastifyCookie);
  serveHealth(server, deps);
  serveMailbox(server, deps);
  serveGraphQL(server, deps, apollo);
  serveLogo(server, config);
  const contextFor = contextOf(deps);
  serveAuditExport(server, deps, contextFor);
  await servePages(server, config);
  await serveConsole(server, deps, async (request, reply) => (await contextFor(request, reply)).caller());
  return server;
}

/** Once the server closes, a connection ends with the answer under way: kept alive it would keep the process, too. */
function closeConnectionsWhileDraining(server: FastifyInstance) {
  let draining = false;
  server.addHook('preClose', async () => {
    draining = true;
  });
  server.addHook('onSend', async (_, reply) => {
    if (draining) reply.header('connection', 'close');
  });
}

function serveGraphQL(server: FastifyInstance, deps: Deps, apollo: ApolloServer<RequestContext>) {
  const noStore = async (_: FastifyRequest, reply: FastifyReply) =>
    void reply.header('cache-control', 'no-store');
  const onRequest = [
    noStore,
    requestLimit(deps.config.limits.requestsPerMinute),
    sameOriginOnly(deps.config),
    keysOnlyIfKnown,
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
  const browser = browserFamily(request.headers['user-agent']);
  const origin = { requestId: request.id, address: request.ip, network: networkOf(request.ip), browser };
  return new RequestContext(deps, origin, new SessionCookie(request, reply, deps.config.appUrl));
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
