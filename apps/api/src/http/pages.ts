import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { escapeHtml } from '../html.js';
import { refuseNotFound } from './refuse.js';
import { pagePolicy } from './security-headers.js';

/** Serves the built app: immutable assets, and its one page at every other address that a browser opens. */
export async function servePages(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(config.webRoot, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  const page = appPage(config);
  server.setNotFoundHandler((request, reply) =>
    opensPage(request) ? sendPage(reply, page) : refuseNotFound(reply),
  );
}

const opensPage = ({ method, url, headers }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') &&
  !url.startsWith('/assets/') &&
  (headers.accept ?? '').includes('text/html');

/** The page with the configuration filled in, cut where each response’s nonce goes. */
function appPage({ webRoot, productName, issuer, supportEmail }: Config): readonly string[] {
  const values: Record<string, string> = {
    PRODUCT_NAME: productName,
    ISSUER: issuer,
    SUPPORT_EMAIL: supportEmail,
  };
  return readFileSync(join(webRoot, 'index.html'), 'utf8')
    .replace(/__(PRODUCT_NAME|ISSUER|SUPPORT_EMAIL)__/g, (_, name: string) => escapeHtml(values[name] ?? ''))
    .split('__CSP_NONCE__');
}

function sendPage(reply: FastifyReply, page: readonly string[]) {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page.join(nonce));
}
