import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { milliseconds, seconds } from '../src/duration.js';
import { internet, type Network, webhookPoster } from '../src/webhooks/post-webhook.js';
import { selfSigned } from './support/certificate.js';

const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

const host = 'hooks.example';
const { key, cert } = selfSigned(host);
const never = new AbortController().signal;

async function listen(server: Server | ReturnType<typeof createSocketServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server by plain http and what it was sent. */
async function receiver(answer: RequestListener) {
  const sent: { url: string | undefined; headers: Record<string, unknown>; body: string }[] = [];
  const port = await listen(
    createServer(async (request, reply) => {
      const { url, headers } = request;
      sent.push({ url, headers, body: await text(request) });
      await answer(request, reply);
    }),
  );
  return { sent, port };
}

/** A network in which every name leads to these addresses, and to no others. */
const leadingTo = (addresses: readonly string[], change: Partial<Network> = {}): Network => ({
  ...internet(false),
  resolve: async () => addresses,
  ...change,
});
/** The same, where this machine counts as the internet. */
const here = (change: Partial<Network> = {}) => leadingTo(['127.0.0.1'], { allows: () => true, ...change });

const post = (network: Network, url: string, stop = never) =>
  webhookPoster(network)({ url, headers: { 'webhook-id': '1' }, body: '{"é":1}' }, stop);

test('the body is posted as it is, with its headers and the host’s name', async () => {
  const { sent, port } = await receiver((_, reply) => reply.writeHead(204).end());
  expect(await post(here(), `http://${host}:${port}/hook?a=1`)).toEqual({ responseStatus: 204, error: null });
  expect(sent).toMatchObject([
    {
      url: '/hook?a=1',
      headers: { 'webhook-id': '1', host: `${host}:${port}`, 'content-length': '8', connection: 'close' },
      body: '{"é":1}',
    },
  ]);
});

test.each([
  ...['127.0.0.1', '10.0.0.1', '169.254.169.254', '100.64.0.1', '::1', 'fe80::1', 'fd00::1'],
  ...['::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '0.0.0.0', '::'],
])('a name that leads to %s is not posted to', async (address) => {
  const { sent, port } = await receiver((_, reply) => reply.end());
  const refused = { responseStatus: null, error: 'ADDRESS_REFUSED' };
  expect(await post(leadingTo([address]), `http://${host}:${port}/`)).toEqual(refused);
  expect(await post(leadingTo(['93.184.215.14', address]), `http://${host}:${port}/`)).toEqual(refused);
  expect(sent).toEqual([]);
});

test('an address in the place of a name is looked at as well', async () => {
  const { sent, port } = await receiver((_, reply) => reply.end());
  for (const address of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]'])
    expect(await post(leadingTo([]), `http://${address}:${port}/`)).toMatchObject({
      error: 'ADDRESS_REFUSED',
    });
  expect(sent).toEqual([]);
});

test('a name that leads elsewhere a moment later is of no use: it is looked up once, and that address is called', async () => {
  const { sent, port } = await receiver((_, reply) => reply.end());
  const answers = [['127.0.0.1'], ['10.0.0.1']];
  let asked = 0;
  const resolve = async () => answers[asked++] ?? [];
  const network = here({ resolve, allows: (address) => address === '127.0.0.1' });
  expect(await post(network, `http://${host}:${port}/`)).toMatchObject({ responseStatus: 200 });
  expect(asked).toBe(1);
  expect(await post(network, `http://${host}:${port}/`)).toMatchObject({ error: 'ADDRESS_REFUSED' });
  expect(sent).toHaveLength(1);
});

test('this machine is posted to by its own names alone, and only where that is allowed', async () => {
  const { port } = await receiver((_, reply) => reply.end());
  expect(await post(internet(true), `http://localhost:${port}/`)).toEqual({
    responseStatus: 200,
    error: null,
  });
  expect(await post(internet(false), `http://localhost:${port}/`)).toMatchObject({ responseStatus: null });
  const network = { ...internet(true), resolve: async () => ['127.0.0.1'] };
  expect(await post(network, `http://${host}:${port}/`)).toMatchObject({ error: 'ADDRESS_REFUSED' });
});

test('a redirect is a failure, and nobody follows it', async () => {
  const target = await receiver((_, reply) => reply.end());
  for (const status of [301, 302, 303, 307, 308]) {
    const location = `http://127.0.0.1:${target.port}/`;
    const { port } = await receiver((_, reply) => reply.writeHead(status, { location }).end());
    expect(await post(here(), `http://${host}:${port}/`)).toEqual({
      responseStatus: status,
      error: 'REDIRECTED',
    });
  }
  expect(target.sent).toEqual([]);
});

test.each([400, 401, 404, 410, 429, 500, 503])('status %i is a failure', async (status) => {
  const { port } = await receiver((_, reply) => reply.writeHead(status).end('no'));
  expect(await post(here(), `http://${host}:${port}/`)).toEqual({
    responseStatus: status,
    error: 'NOT_ACCEPTED',
  });
});

test('an endless reply is cut off, and its status counts', async () => {
  let written = 0;
  const ended = new Promise<void>((closed) => {
    void receiver((_, reply) => {
      reply.writeHead(200);
      const write = () => {
        written += 1024;
        if (!reply.destroyed) reply.write('x'.repeat(1024), () => setImmediate(write));
      };
      reply.on('close', closed);
      write();
    }).then(async ({ port }) => {
      const network = here({ timeLimit: seconds(30) });
      expect(await post(network, `http://${host}:${port}/`)).toEqual({ responseStatus: 200, error: null });
    });
  });
  await ended;
  expect(written).toBeLessThan(20 * 1024 * 1024);
});

test('whoever never answers, or drips headers or a body for ever, is given up in time', async () => {
  const network = here({ timeLimit: milliseconds(300) });
  const silent = await listen(createSocketServer((socket) => socket.on('error', () => {})));
  expect(await post(network, `http://${host}:${silent}/`)).toMatchObject({ error: 'TIMED_OUT' });
  const drip = await listen(
    createSocketServer((socket) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('a: b\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    }),
  );
  expect(await post(network, `http://${host}:${drip}/`)).toMatchObject({ error: 'TIMED_OUT' });
  const { port } = await receiver((_, reply) => void reply.writeHead(202).write('x'));
  expect(await post(network, `http://${host}:${port}/`)).toEqual({ responseStatus: 202, error: null });
});

test('a name that is not found, or not in time, and a port where nobody listens', async () => {
  const missing = leadingTo([]);
  expect(await post(missing, 'https://hooks.example/')).toMatchObject({ error: 'NOT_RESOLVED' });
  const slow = here({ resolve: () => new Promise(() => {}), timeLimit: milliseconds(100) });
  expect(await post(slow, 'https://hooks.example/')).toMatchObject({ error: 'TIMED_OUT' });
  const port = await listen(createSocketServer((socket) => socket.destroy()));
  expect(await post(here(), `http://${host}:${port}/`)).toMatchObject({ error: 'NOT_CONNECTED' });
});

test('over https the certificate must be the host’s, and one that is trusted', async () => {
  const port = await listen(createSecureServer({ key, cert }, (_, reply) => reply.end()));
  const trusting = here({ ca: cert });
  expect(await post(trusting, `https://${host}:${port}/`)).toEqual({ responseStatus: 200, error: null });
  expect(await post(trusting, `https://other.example:${port}/`)).toMatchObject({ error: 'TLS_FAILED' });
  expect(await post(here(), `https://${host}:${port}/`)).toMatchObject({ error: 'TLS_FAILED' });
  const plain = await receiver((_, reply) => reply.end());
  expect(await post(trusting, `https://${host}:${plain.port}/`)).toMatchObject({ error: 'TLS_FAILED' });
});

test('when the server stops, a post ends at once and tells nothing', async () => {
  const silent = await listen(createSocketServer((socket) => socket.on('error', () => {})));
  const stop = new AbortController();
  const posted = post(here(), `http://${host}:${silent}/`, stop.signal);
  stop.abort();
  await expect(posted).rejects.toThrow();
});
