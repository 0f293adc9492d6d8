import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ExportFormat } from '../audit/audit-event.js';
import type { Deps } from '../deps.js';
import type { RequestContext } from '../graphql/context.js';
import { type ErrorCode, translate } from '../graphql/errors.js';
import { guard } from '../graphql/guard.js';
import { RateLimited } from '../rate-limited.js';
import { eventTypes } from '../trail/event-type.schema.js';
import { exportFilter } from '../trail/export-filter.js';
import { exportTrail } from '../trail/export-trail.js';
import { trailReading } from '../trail/trail-reading.js';
import { noStore, ownPagesOnly, requestLimit } from './door.js';
import { keyDoor } from './key-door.js';
import { waitAfter } from './rate.js';
import { refuse } from './refuse.js';

type ContextFor = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

const formats = {
  CSV: { extension: 'csv', type: 'text/csv; charset=utf-8' },
  JSONL: { extension: 'jsonl', type: 'application/jsonl; charset=utf-8' },
} as const satisfies Record<ExportFormat, object>;

/** As auditEvents has it, but for keys: they read by the API. */
const rule = { states: trailReading.states, roles: trailReading.roles };

/** Downloads a minute of one account: each may be as long as the trail. */
const perMinute = 10;

/** The trail as a file. Nothing of it is stored, or held in memory, on the way. */
export function serveAuditExport(server: FastifyInstance, deps: Deps, contextFor: ContextFor) {
  const wait = waitAfter(perMinute);
  const onRequest = [
    noStore,
    requestLimit(deps.config.limits.requestsPerMinute),
    ownPagesOnly,
    keyDoor(deps),
  ];
  for (const format of ['CSV', 'JSONL'] as const) {
    const { extension, type } = formats[format];
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const context = await contextFor(request, reply);
      await guard(context, rule, 'auditExport', {});
      const filter = exportFilter(request.query as Record<string, unknown>, eventTypes);
      const caller = await context.known();
      const seconds = await wait(caller.session.account.id);
      if (seconds) throw new RateLimited('You have begun many downloads. Wait a moment.', seconds);
      const file = await exportTrail(deps, context.origin, caller, { format, filter });
      const name = `audit-trail-${deps.clock().toISOString().slice(0, 10)}.${extension}`;
      return reply.header('content-disposition', `attachment; filename="${name}"`).type(type).send(file);
    };
    server.get(`/audit-export.${extension}`, { onRequest, exposeHeadRoute: false }, (request, reply) =>
      handler(request, reply).catch((error: unknown) => answerRefusal(reply, translate(error))),
    );
  }
}

const statusOf: Partial<Record<ErrorCode, number>> = { BAD_USER_INPUT: 400, RATE_LIMITED: 429 };

/** As the API says it. */
function answerRefusal(reply: FastifyReply, error: unknown) {
  if (!(error instanceof GraphQLError)) throw error;
  const { code, http: _, ...details } = error.extensions as { code: ErrorCode } & Record<string, unknown>;
  if (details.retryAfterSeconds) reply.header('retry-after', String(details.retryAfterSeconds));
  return refuse(reply, statusOf[code] ?? 403, code, error.message, details);
}
