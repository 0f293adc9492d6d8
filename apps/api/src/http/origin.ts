import type { FastifyRequest } from 'fastify';
import type { RequestOrigin } from '../origin.js';
import { browserFamily } from '../sign-in/browser.js';
import { networkOf } from '../sign-in/network.js';

export const originOf = ({ id, ip, headers }: FastifyRequest): RequestOrigin => ({
  requestId: id,
  address: ip,
  network: networkOf(ip),
  browser: browserFamily(headers['user-agent']),
});
