import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.js';
import { type Caller, hasBothFactors, isSignedInStaff } from '../sign-in/caller.js';
import { readPage } from './page-file.js';
import { consolePolicy } from './security-headers.js';
import { sendText } from './send-text.js';

/** Who asks, read from the session's cookie; asking is no activity. */
type WhoAsks = (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>;

/** By a name that the app knows: an address here could be made to lead anywhere. */
const thenBack = '/?next=console';

/**
 * The GraphQL console: a page for staff who are signed in. It explains and completes from /schema.graphql. Its scripts and
 * styles hold no secret and are everybody's (decision 013).
 */
export async function serveConsole(server: FastifyInstance, { config }: Deps, whoAsks: WhoAsks) {
  await server.register(fastifyStatic, {
    root: join(config.consoleRoot, 'assets'),
    prefix: '/console/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  const page = readPage(config, config.consoleRoot, 'index.html').join('');

  server.get('/console', async (request, reply) => {
    const caller = await whoAsks(request, reply);
    reply.header('cache-control', 'no-store');
    if (!hasBothFactors(caller)) return reply.redirect(thenBack, 303);
    if (!isSignedInStaff(caller)) return reply.redirect('/', 303);
    reply.header('content-security-policy', consolePolicy).type('text/html; charset=utf-8');
    return sendText(request, reply, page);
  });
  server.get('/console/', (_, reply) => reply.redirect('/console', 303));
}
