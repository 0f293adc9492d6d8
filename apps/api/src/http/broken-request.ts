import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyServerOptions } from 'fastify';
import { errorBody, refuse } from './refuse.js';

const statusOf: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What is refused before any hook or route: with the same headers and in the same shape, and nothing of it repeated. */
export function answerBroken(
  headers: Record<string, string>,
): Required<Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'>> {
  return {
    frameworkErrors: (_error, _request, reply) => {
      const message = 'The address can’t be decoded.';
      refuse(reply.headers(headers), 400, 'BAD_USER_INPUT', message, { field: 'url' });
    },
    clientErrorHandler: (error, socket) => answerOnSocket(error, socket, headers),
  };
}

/** There is no request to reply to: the bytes were no HTTP, too many headers, or did not come in time. */
function answerOnSocket({ code }: ConnectionError, socket: Socket, headers: Record<string, string>) {
  if (code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const status = statusOf[code] ?? 400;
  const message = 'The request is not well-formed HTTP, or its headers are too large.';
  const body = JSON.stringify(errorBody('BAD_USER_INPUT', message, { field: 'request' }));
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
  return socket.end(answer, () => socket.destroy());
}
