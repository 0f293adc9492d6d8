import { promisify } from 'node:util';
import { brotliCompress, constants, type ZlibOptions, gzip as zlibGzip } from 'node:zlib';
import negotiate from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';

const [brotli, gzip] = [promisify(brotliCompress), promisify<string, ZlibOptions, Buffer>(zlibGzip)];

/** Quickly, since the browser waits, and beside the loop. */
const encoders = {
  br: (text: string) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: (text: string) => gzip(text, { level: 1 }),
};

/** The one that we like best first. */
const encodings: (keyof typeof encoders)[] = ['br', 'gzip'];

/** Sends a text compressed. It must hold nothing secret beside something of the request, or its length gives that away. */
export async function sendText({ headers }: FastifyRequest, reply: FastifyReply, text: string) {
  const encoding = negotiate(headers['accept-encoding']?.toString() ?? '', encodings);
  reply.header('vary', 'accept-encoding');
  if (!encoding) return reply.send(text);
  return reply.header('content-encoding', encoding).send(await encoders[encoding](text));
}
