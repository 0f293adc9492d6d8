import { connect, createServer } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import type { RunningApp } from '../../../api/test/support/app.js';
import { Browser } from '../../../api/test/support/browser.js';

/** All of 127.0.0.0/8 is this machine; the browser comes from 127.0.0.1. */
const address = '127.0.0.2';

/** The app as somebody reaches it from another network than the browser. */
export function startSecondNetwork(app: () => RunningApp): () => RunningApp {
  const portOf = ({ url }: RunningApp) => Number(new URL(url).port);
  const relay = createServer((visitor) => {
    const server = connect({ port: portOf(app()), host: '127.0.0.1', localAddress: address });
    visitor.on('error', () => server.destroy());
    server.on('error', () => visitor.destroy());
    visitor.pipe(server).pipe(visitor);
  });
  beforeAll(() => new Promise<void>((listens) => relay.listen(portOf(app()), address, listens)));
  afterAll(() => void relay.close());

  const reached = () => app().url.replace('127.0.0.1', address);
  return () => ({ ...app(), browser: () => new Browser(reached(), { origin: app().url }) });
}
