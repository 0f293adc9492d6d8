import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.js';
import type { RequestContext } from '../graphql/context.js';
import { sortedSchema } from '../graphql/schema.js';
import { hasBothFactors } from '../sign-in/caller.js';
import { requestLimit } from './door.js';
import { keyDoor } from './key-door.js';
import { refuse } from './refuse.js';
import { sendText } from './send-text.js';

type ContextFor = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/**
 * The schema as text, for whoever may introspect: unlike introspection it says of each field who may call it. Asking is no
 * activity of a session.
 */
export function serveSchema(server: FastifyInstance, deps: Deps, contextFor: ContextFor) {
  const { limits, production } = deps.config;
  const onRequest = [requestLimit(limits.requestsPerMinute), keyDoor(deps)];
  let schema: string | undefined;
  server.get('/schema.graphql', { onRequest }, async (request, reply) => {
    const context = await contextFor(request, reply);
    reply.header('cache-control', 'no-store');
    if (production && !(await context.maySeeSchema())) return refuseSchema(context, reply);
    schema ??= printSchemaWithDirectives(sortedSchema());
    return sendText(request, reply.type('application/graphql; charset=utf-8'), schema);
  });
}

/** As the API says it of a field. */
async function refuseSchema(context: RequestContext, reply: FastifyReply) {
  const caller = await context.caller();
  if (hasBothFactors(caller)) return refuse(reply, 403, 'FORBIDDEN', 'Your role does not include this.');
  return refuse(reply, 403, 'AUTH_STATE_REQUIRED', 'Sign in with both factors first, or send an API key.', {
    required: ['AUTHENTICATED', 'ELEVATED'],
    actual: caller.standing.state,
  });
}
