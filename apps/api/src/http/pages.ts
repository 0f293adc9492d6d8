import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, type ZlibOptions, gzip as zlibGzip } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { escapeHtml } from '../html.js';
import { refuseNotFound } from './refuse.js';
import { pagePolicy } from './security-headers.js';
import { SessionCookie } from './session-cookie.js';

/** A page with the configuration filled in, cut where each response’s nonce goes. */
type Page = readonly string[];

const signIn = '/sign-in';

/** Serves the built app: immutable assets, and one of its pages at every other address that a browser opens. */
export async function servePages(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(config.webRoot, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  const pageFor = choosePage(config);
  server.setNotFoundHandler((request, reply) =>
    opensPage(request) ? sendPage(request, reply, pageFor(request, reply)) : refuseNotFound(reply),
  );
  // A browser without scripts submits the form by itself. Its body is not read: the page says what is needed.
  const onRequest = async (_: FastifyRequest, reply: FastifyReply) => reply.redirect(signIn, 303);
  server.post(signIn, { onRequest }, (_, reply) => refuseNotFound(reply));
}

const opensPage = ({ method, url, headers }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') &&
  !url.startsWith('/assets/') &&
  (headers.accept ?? '').includes('text/html');

/**
 * Whoever brings no session is nobody, whatever the API would say, and starts at the sign-in form. For everyone else, and
 * elsewhere, the app has to ask first: the page is the shape of what comes.
 */
function choosePage(config: Config) {
  const form = readPage(config, 'sign-in.html');
  const shape = readPage(config, 'index.html');
  return (request: FastifyRequest, reply: FastifyReply) => {
    const atTheStart = ['/', signIn].includes(request.url.split('?', 1)[0] ?? '');
    return atTheStart && !new SessionCookie(request, reply, config.appUrl).token ? form : shape;
  };
}

function readPage({ webRoot, productName, issuer, supportEmail }: Config, name: string): Page {
  const values: Record<string, string> = {
    PRODUCT_NAME: productName,
    ISSUER: issuer,
    SUPPORT_EMAIL: supportEmail,
  };
  return readFileSync(join(webRoot, name), 'utf8')
    .replace(/__(PRODUCT_NAME|ISSUER|SUPPORT_EMAIL)__/g, (_, key: string) => escapeHtml(values[key] ?? ''))
    .split('__CSP_NONCE__');
}

const [brotli, gzip] = [promisify(brotliCompress), promisify<string, ZlibOptions, Buffer>(zlibGzip)];

/** Each page is another by its nonce, so it is compressed anew: quickly, since the browser waits, and beside the loop. */
const encoders: Record<string, (html: string) => Promise<Buffer>> = {
  br: (html) => brotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: (html) => gzip(html, { level: 1 }),
};

/** Nothing in a page is secret or repeats the request, so that its length gives nothing away. */
async function sendPage({ headers }: FastifyRequest, reply: FastifyReply, page: Page) {
  const nonce = randomBytes(16).toString('base64');
  const accepted = (headers['accept-encoding']?.toString() ?? '').split(/\s*,\s*/);
  const encoding = Object.keys(encoders).find((name) => accepted.includes(name));
  const html = page.join(nonce);
  reply
    .headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' })
    .header('vary', 'accept-encoding')
    .type('text/html; charset=utf-8');
  const encode = encoding && encoders[encoding];
  return encode ? reply.header('content-encoding', encoding).send(await encode(html)) : reply.send(html);
}
