import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startApp, useApp } from './support/app.js';
import { knock } from './support/knock.js';

const app = useApp();
const ready = () => knock(app().url, { path: '/readyz' });

test('/healthz says that the process answers', async () => {
  expect(await knock(app().url, { path: '/healthz' })).toMatchObject({ status: 200, json: { status: 'ok' } });
});

describe('/readyz', () => {
  test('says that the database answers and no migration is missing', async () => {
    expect(await ready()).toMatchObject({ status: 200, json: { status: 'ready' } });
  });

  test('is 503 while a migration is missing, and 200 again once it is there', async () => {
    const newest = 'id = (select max(id) from migrations)';
    const [row] = await app().sql<{ id: number; timestamp: string; name: string }>(
      `delete from migrations where ${newest} returning *`,
    );
    expect(await ready()).toMatchObject({ status: 503, json: { status: 'not ready' } });
    await app().sql('insert into migrations values ($1, $2, $3)', [row?.id, row?.timestamp, row?.name]);
    expect((await ready()).status).toBe(200);
  });

  test('keeps no connection of a probe that failed: sign-in works as soon as the database does', async () => {
    await app().sql('alter table migrations rename column name to other_name');
    for (let probe = 0; probe < 15; probe += 1) expect((await ready()).status).toBe(503);
    await app().sql('alter table migrations rename column other_name to name');
    expect((await ready()).status).toBe(200);
    expect((await app().browser().ask('{ session { state } }')).data.session.state).toBe('ANONYMOUS');
  });

  test('is 503 without the database, names nothing of it, and /healthz stays 200', async () => {
    const server = await startApp();
    await server.deps.database.close();
    const reply = await knock(server.url, { path: '/readyz' });
    expect(reply).toMatchObject({ status: 503, json: { status: 'not ready' } });
    expect((await knock(server.url, { path: '/healthz' })).status).toBe(200);
    await server.server.close();
  });
});

test('a connection on which nothing was asked yet does not hold up the end', async () => {
  const { server, url, close } = await startApp();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await Promise.all([once(socket, 'connect'), once(server.server, 'connection')]);
  await Promise.all([once(socket, 'close'), close()]);
});
