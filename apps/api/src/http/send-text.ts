import { promisify } from 'node:util';
import { brotliCompress, constants, type ZlibOptions, gzip as zlibGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const [brotli, gzip] = [promisify(brotliCompress), promisify<string, ZlibOptions, Buffer>(zlibGzip)];

/** Quickly, since the browser waits, and beside the loop. */
const encoders: Record<string, (text: string) => Promise<Buffer>> = {
  br: (text) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: (text) => gzip(text, { level: 1 }),
};

/** Sends a text compressed. It must hold nothing secret beside something of the request, or its length gives that away. */
export async function sendText({ headers }: FastifyRequest, reply: FastifyReply, text: string) {
  const accepted = (headers['accept-encoding']?.toString() ?? '').split(/\s*,\s*/);
  const encoding = Object.keys(encoders).find((name) => accepted.includes(name));
  const encode = encoding && encoders[encoding];
  reply.header('vary', 'accept-encoding');
  return encode ? reply.header('content-encoding', encoding).send(await encode(text)) : reply.send(text);
}
