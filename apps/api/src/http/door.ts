import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { isLoopback } from '../loopback.js';
import { networkOf } from '../sign-in/network.js';
import { waitAfter } from './rate.js';
import { refuse, tooMany } from './refuse.js';

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** What is answered here is kept by nobody on the way. */
export const noStore: Hook = async (_, reply) => void reply.header('cache-control', 'no-store');

/** What proxies and tunnels add on the way. */
const forwarding =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-original-host|true-client-ip|cf-.*)$/;

/**
 * Outside production only loopback is served: another name in Host is a rebound DNS name, a forwarding header is a
 * tunnel or proxy that would publish a server that was never meant to be reached.
 */
export function loopbackOnly(config: Config): Hook {
  const { port } = new URL(config.appUrl);
  return async (request, reply) => {
    const host = `http://${request.headers.host}`;
    const asked = URL.canParse(host) ? new URL(host) : null;
    const forwarded = Object.keys(request.headers).some((name) => forwarding.test(name));
    if (asked && isLoopback(asked.hostname) && asked.port === port && !forwarded) return;
    return refuse(
      reply,
      403,
      'FORBIDDEN',
      `This server answers on ${config.appUrl} only. To publish it, set APP_URL.`,
    );
  };
}

/** Whose pages may call the API: the app's own (OWASP CSRF prevention: verify the origin). */
export function sameOriginOnly(config: Config): Hook {
  const allowed = allowedOrigins(config);
  return async ({ headers }, reply) => {
    const { origin } = headers;
    // Programs such as curl send neither header; a browser always sends one of them with a POST.
    if (origin === undefined ? !('sec-fetch-site' in headers) : allowed.has(origin)) return;
    return refuse(reply, 403, 'FORBIDDEN', 'Requests from another site’s pages are refused.');
  };
}

/** What a link may open: from the app's own pages, or typed by a person; another site must not start it. */
export const ownPagesOnly: Hook = async ({ headers }, reply) => {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  return refuse(reply, 403, 'FORBIDDEN', 'Requests from another site’s pages are refused.');
};

function allowedOrigins({ appUrl, production }: Config): ReadonlySet<string> {
  if (production) return new Set([appUrl]);
  const { protocol, port } = new URL(appUrl);
  return new Set(
    ['localhost', '127.0.0.1', '[::1]'].map((host) => new URL(`${protocol}//${host}:${port}`).origin),
  );
}

/** Bounds the requests of one network, in this process: what is not counted anywhere else is bounded here. */
export function requestLimit(perMinute: number): Hook {
  const wait = waitAfter(perMinute);
  return async (request, reply) => {
    const retryAfterSeconds = await wait(networkOf(request.ip));
    if (retryAfterSeconds) return tooMany(reply, retryAfterSeconds);
  };
}

/** One operation a request, as an object: a list would multiply guesses. */
export const oneOperation: Hook = async ({ body }, reply) => {
  if (Array.isArray(body))
    return refuse(reply, 400, 'OPERATION_REFUSED', 'Send one operation at a time, not a list.');
  const { query, variables, operationName, extensions } = (body ?? {}) as Record<string, unknown>;
  const bad = (field: string) =>
    refuse(reply, 400, 'BAD_USER_INPUT', `The body’s “${field}” is missing or has the wrong type.`, {
      field,
    });
  if (typeof query !== 'string' || query === '') return bad('query');
  if (variables !== undefined && (typeof variables !== 'object' || Array.isArray(variables)))
    return bad('variables');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return bad('operationName');
  if (extensions !== undefined && (typeof extensions !== 'object' || Array.isArray(extensions)))
    return bad('extensions');
  if (extensions && 'persistedQuery' in extensions)
    return refuse(
      reply,
      400,
      'OPERATION_REFUSED',
      'Send the document itself: there are no persisted queries.',
    );
};
