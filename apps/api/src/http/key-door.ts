import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.js';
import { admitKey, noteKeyRefused } from '../integrators/admit-key.js';
import type { KeyCaller } from '../integrators/key-caller.js';
import { holdsKey } from '../integrators/key-text.js';
import { originOf } from './origin.js';
import { waitAfter } from './rate.js';
import { refuse, tooMany } from './refuse.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The API key that this request was let in with. */
    apiKey: KeyCaller | null;
  }
}

/**
 * Whoever sends an Authorization header comes in by its key or not at all: such a request never falls back to the cookie
 * or to being anonymous. A key in the address is refused even beside a right header: it now stands in logs.
 */
export function keyDoor(deps: Deps) {
  const wait = waitAfter(deps.config.limits.apiKeys.requestsPerMinute);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (holdsKey(request.url)) return refuseAddress(reply);
    const { authorization } = request.headers;
    if (authorization === undefined) return;
    const origin = originOf(request);
    const admission = await admitKey(deps, origin, authorization);
    if (admission.kind === 'REFUSED')
      return refuse(reply.header('www-authenticate', 'Bearer'), 401, 'FORBIDDEN', admission.message);
    const { key } = admission;
    const retryAfterSeconds = await wait(key.id);
    if (retryAfterSeconds) {
      await noteKeyRefused(deps, origin, key, 'RATE_LIMITED');
      return tooMany(reply, retryAfterSeconds);
    }
    request.apiKey = key;
  };
}

const refuseAddress = (reply: FastifyReply) =>
  refuse(
    reply,
    401,
    'FORBIDDEN',
    'A key in an address ends up in logs. Rotate this one, and send its successor as “Authorization: Bearer”.',
  );
