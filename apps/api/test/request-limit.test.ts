import { expect, test } from 'vitest';
import { startApp, useApp } from './support/app.js';
import { anonymously, askSession, errorOf, knock } from './support/knock.js';

const app = useApp({ REQUESTS_PER_MINUTE: '60' });

test('the public keys of access tokens are no way around the limit', async () => {
  const { url, close } = await startApp({ REQUESTS_PER_MINUTE: '60' });
  const statuses = new Map<number, number>();
  for (let asked = 0; asked < 62; asked += 1) {
    const { status } = await knock(url, { path: '/.well-known/jwks.json' });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses]).toEqual([
    [200, 60],
    [429, 2],
  ]);
  await close();
});

test('a network that asks too often is told when to come back, and other addresses still answer', async () => {
  const replies = [];
  for (let asked = 0; asked < 62; asked += 1) replies.push(await askSession(app().url));
  for (const reply of replies.slice(0, 60)) expect(reply).toMatchObject({ status: 200, json: anonymously });
  for (const reply of replies.slice(60)) {
    const { status, json, headers } = reply;
    const retryAfterSeconds = Number(headers['retry-after']);
    expect(status).toBe(429);
    expect(json).toEqual(errorOf('RATE_LIMITED', { retryAfterSeconds }));
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  }
  expect((await knock(app().url, { path: '/healthz' })).status).toBe(200);
});
