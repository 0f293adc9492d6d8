import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.js';

/** /healthz: the process answers. /readyz: its database answers too, and no migration is missing. */
export function serveHealth(server: FastifyInstance, { database, log }: Deps) {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_, reply) => {
    const ready = await database.isReady().catch((err: unknown) => {
      log.warn({ err }, 'not ready');
      return false;
    });
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
