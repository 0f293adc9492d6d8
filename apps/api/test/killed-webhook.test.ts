import { afterAll, expect, test } from 'vitest';
import { tellOn } from '../src/webhooks/tell-on.js';
import { testKeys, testSealKey, useApp } from './support/app.js';
import { type BuiltServer, startBuiltServer } from './support/built-server.js';
import { track } from './support/incidents.js';
import { createPerson, signedIn } from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';
import { startReceiver } from './support/webhook-receiver.js';
import { deactivated, deliveriesTo, makeEndpoint } from './support/webhooks.js';

/** Owns the database and its endpoint; built servers with the real clock deliver. */
const app = useApp({ WEBHOOK_LOOPBACK: '1' });
const servers: BuiltServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.end('SIGKILL');
});

async function start() {
  const keys = { SECRET_KEYS: testKeys, SEAL_KEY: testSealKey };
  const server = await startBuiltServer({ DATABASE_URL: app().databaseUrl, WEBHOOK_LOOPBACK: '1', ...keys });
  servers.push(server);
  return server;
}

test('of servers that run at once one delivers; killed in the middle, another does so again under the same id', async () => {
  let holds = true;
  const { received, url } = await startReceiver((reply) => {
    if (!holds) reply.writeHead(204).end();
  });
  const home = await newOrganization(app());
  const staff = await signedIn(app(), await enrolledIn(app(), home, 'ACCOUNT_MANAGER'));
  const { endpoint } = await makeEndpoint(staff, { organizationId: home, url });
  await deactivated(app(), home, (await createPerson(app(), 'USER', home)).id);
  await track(app());
  await tellOn(app().deps);
  // The servers go by the real clock, which the test's is ahead of.
  await app().sql('update webhook_delivery set next_attempt_at = now()');
  const first = await start();
  await expect.poll(() => received.length, { timeout: 20_000 }).toBe(1);
  await first.end('SIGKILL');
  holds = false;
  await Promise.all([start(), start()]);
  const [waiting] = await deliveriesTo(staff, endpoint.id);
  expect(waiting).toMatchObject({ status: 'PENDING', attempts: [] });
  // The minute after which a claim lapses, gone by.
  await app().sql(`update webhook_endpoint set claimed_until = claimed_until - interval '1 minute'`);
  const status = async () => (await deliveriesTo(staff, endpoint.id))[0]?.status;
  await expect.poll(status, { timeout: 20_000 }).toBe('DELIVERED');
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([waiting?.id, waiting?.id]);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
});
