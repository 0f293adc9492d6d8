import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { type Page, readPage } from './page-file.js';
import { refuseNotFound } from './refuse.js';
import { pagePolicy } from './security-headers.js';
import { sendText } from './send-text.js';
import { SessionCookie } from './session-cookie.js';

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
  !/^\/(console\/)?assets\//.test(url) &&
  (headers.accept ?? '').includes('text/html');

/**
 * Whoever brings no session is nobody, whatever the API would say, and starts at the sign-in form. For everyone else, and
 * elsewhere, the app has to ask first: the page is the shape of what comes.
 */
function choosePage(config: Config) {
  // The build has made each page twice: with the drawn mark, and with the place of a logo.
  const read = (name: string) =>
    readPage(config, config.webRoot, `${name}${config.logo ? '.logo' : ''}.html`);
  const form = read('sign-in');
  const shape = read('index');
  return (request: FastifyRequest, reply: FastifyReply) => {
    const atTheStart = ['/', signIn].includes(request.url.split('?', 1)[0] ?? '');
    return atTheStart && !new SessionCookie(request, reply, config.appUrl).token ? form : shape;
  };
}

/** Each page is another by its nonce, so it is compressed anew. */
async function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page) {
  const nonce = randomBytes(16).toString('base64');
  reply
    .headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8');
  return sendText(request, reply, page.join(nonce));
}
