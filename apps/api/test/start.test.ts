import { createServer, type Server } from 'node:net';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { freePort, testKeys, testSealKey } from './support/app.js';
import { cloneDatabase, onServer, withDatabase } from './support/database.js';
import { oneLine, runBuilt } from './support/run-built.js';

/** A port that is taken while the test runs. */
async function taken(): Promise<number> {
  const server: Server = createServer((socket) => onTestFinished(() => void socket.destroy()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

async function database(): Promise<string> {
  const { url, drop } = await cloneDatabase(inject('databaseUrl'));
  onTestFinished(drop);
  return url;
}

const start = async (env: Record<string, string>) =>
  runBuilt('main.js', { SECRET_KEYS: testKeys, HOST: '127.0.0.1', PORT: String(await freePort()), ...env });

const pearl = 'mother-of-pearl';

describe('the server does not start, says why in one line and exits with 1', () => {
  test.each([
    ['PORT', { PORT: 'many' }],
    ['SECRET_KEYS', { SECRET_KEYS: pearl }],
    ['APP_URL', { NODE_ENV: 'production' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['SESSION_IDLE_MINUTES', { SESSION_IDLE_MINUTES: '61' }],
  ])('when %s is bad', async (name, env) => {
    const ran = await start(env);
    expect(ran).toMatchObject({ ...oneLine(`${name}: `), stdout: '' });
    expect(ran.stderr).not.toContain(pearl);
  });

  test('when the port is taken', async () => {
    const PORT = String(await taken());
    expect(await start({ PORT, DATABASE_URL: await database() })).toMatchObject(
      oneLine(`PORT: ${PORT} is taken`),
    );
  });

  test.each([
    [
      'nothing listens at DATABASE_URL',
      async () => `postgres://ada:${pearl}@127.0.0.1:${await freePort()}/x`,
    ],
    ['its name leads nowhere', async () => `postgres://ada:${pearl}@nowhere.invalid:5432/x`],
    ['it names a database that does not exist', async () => withDatabase(await database(), 'gone')],
    [
      'what listens there is no PostgreSQL',
      async () => `postgres://ada:${pearl}@127.0.0.1:${await taken()}/x`,
    ],
  ])('when %s', async (_, url) => {
    const ran = await start({ DATABASE_URL: await url() });
    expect(ran).toMatchObject(oneLine('DATABASE_URL: '));
    expect(ran.stderr).not.toContain(pearl);
  });

  test.each([
    ['in production', { NODE_ENV: 'production', APP_URL: 'https://id.example' }],
    ['in a container', { CONTAINER: '1', HOST: '0.0.0.0' }],
  ])('when the database holds demo accounts %s', async (_, env) => {
    const DATABASE_URL = await database();
    await onServer(DATABASE_URL, (client) =>
      client.query(
        `insert into account (organization_id, email, email_key, name, role, created_at)
         select id, 'User@Demo.test', 'user@demo.test', 'Uma', 'USER', now() from organization`,
      ),
    );
    expect(await start({ DATABASE_URL, SEAL_KEY: testSealKey, ...env })).toMatchObject(
      oneLine('DATABASE_URL: .*demo'),
    );
  });
});
