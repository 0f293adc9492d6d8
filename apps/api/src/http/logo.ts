import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';
import { picturePolicy } from './security-headers.js';

/** The logo that the configuration names, at an address that changes with its content. */
export function serveLogo(server: FastifyInstance, { logo }: Config): void {
  if (!logo) return;
  server.get(logo.address, async (_, reply) =>
    reply
      .headers({
        'cache-control': 'public, max-age=31536000, immutable',
        ...(logo.type === 'image/svg+xml' && { 'content-security-policy': picturePolicy }),
      })
      .type(logo.type)
      .send(logo.body),
  );
}
