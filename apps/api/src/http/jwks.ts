import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.js';
import { publishedKeys } from '../integrators/token-keys.js';
import { requestLimit } from './door.js';

/** The public keys by which a platform checks access tokens (RFC 7517); a verifier asks again for a key that it does not know. */
export function serveTokenKeys(server: FastifyInstance, deps: Deps) {
  const onRequest = requestLimit(deps.config.limits.requestsPerMinute);
  server.get('/.well-known/jwks.json', { onRequest }, async (_, reply) => {
    reply.header('cache-control', 'public, max-age=300');
    return publishedKeys(deps);
  });
}
