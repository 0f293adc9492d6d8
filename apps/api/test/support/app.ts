import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { Database } from '../../src/database/database.js';
import { createLog } from '../../src/log.js';
import { makeSealKey, parseSealKey, type SealKey } from '../../src/secrets/seal-key.js';
import { Browser } from './browser.js';
import { cloneDatabase, onServer } from './database.js';
import { TestClock } from './test-clock.js';

export const testKeys = `test:${randomBytes(32).toString('base64')}`;

export const testSealKey = makeSealKey();

export interface RunningApp extends App {
  readonly url: string;
  readonly databaseUrl: string;
  readonly clock: TestClock;
  /** Every line that was logged, at any level. */
  readonly logged: string[];
  /** A new browser without cookies. */
  browser(headers?: Record<string, string>): Browser;
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}

const standInPages = join(import.meta.dirname, 'pages');
const standInConsole = join(import.meta.dirname, 'console');

/** A clone of its own, or the one that `env` names: then several apps share it and its owner drops it. */
const databaseFor = async ({ DATABASE_URL }: Record<string, string>) =>
  DATABASE_URL ? { url: DATABASE_URL, drop: async () => undefined } : cloneDatabase(inject('databaseUrl'));

/** The whole product over HTTP, on a database of its own, with a clock that the test moves. */
export async function startApp(
  env: Record<string, string> = {},
  webRoot = standInPages,
  consoleRoot = standInConsole,
): Promise<RunningApp> {
  const { url: databaseUrl, drop } = await databaseFor(env);
  const port = await freePort();
  const settings = {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    SECRET_KEYS: testKeys,
    SEAL_KEY: testSealKey,
    REQUESTS_PER_MINUTE: '100000',
  };
  const config = { ...readConfig({ LOG_LEVEL: 'trace', ...settings, ...env }), webRoot, consoleRoot };
  const logged: string[] = [];
  const log = createLog(config.logLevel, { write: (line) => void logged.push(line) });
  const clock = new TestClock();
  const database = await Database.connect({ url: databaseUrl });
  const app = await createApp({
    config,
    database,
    clock: clock.read,
    log,
    secretKeys: config.secretKeys ?? [],
    sealKey: config.sealKey ?? (parseSealKey(testSealKey) as SealKey),
  });
  await app.server.listen({ port, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${port}`;
  return {
    ...app,
    url,
    databaseUrl,
    clock,
    logged,
    browser: (headers) => new Browser(url, headers),
    sql: (text, values = []) =>
      onServer(databaseUrl, async (client) => (await client.query(text, values)).rows),
    close: async () => {
      await app.server.close();
      await database.close();
      await drop();
    },
  };
}

/** One app for all tests of a file. A line at error level that a test did not expect fails it. */
export function useApp(
  env?: Record<string, string>,
  webRoot?: string,
  consoleRoot?: string,
): () => RunningApp {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(env, webRoot, consoleRoot);
  });
  afterEach(() => expect(errorsOf(app)).toEqual([]));
  afterAll(() => app.close());
  return () => app;
}

const errorsOf = ({ logged }: RunningApp) =>
  logged.filter((line) => (JSON.parse(line) as { level: number }).level >= 50);

/** The lines at error level so far. Whoever takes them expected them, and they fail nothing. */
export function takeErrors(app: RunningApp): string[] {
  const errors = errorsOf(app);
  const others = app.logged.filter((line) => !errors.includes(line));
  app.logged.splice(0, app.logged.length, ...others);
  return errors;
}
