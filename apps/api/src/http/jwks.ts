import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.js';
import { publishedKeys } from '../integrators/token-keys.js';

/** The public keys by which a platform checks access tokens (RFC 7517); a verifier asks again for a key that it does not know. */
export function serveTokenKeys(server: FastifyInstance, deps: Deps) {
  server.get('/.well-known/jwks.json', async (_, reply) => {
    reply.header('cache-control', 'public, max-age=300');
    return publishedKeys(deps);
  });
}
