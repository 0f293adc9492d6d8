import { expect, test } from 'vitest';
import { minutes, seconds } from '../src/duration.js';
import { buildApiSchema } from '../src/graphql/schema.js';
import { resetFields } from '../src/metrics/metrics.js';
import { freePort, type RunningApp, startApp, takeErrors, useApp } from './support/app.js';
import { errorOf, knock } from './support/knock.js';
import { createPerson, enroll, enrolledPerson, login, verify } from './support/people.js';
import { enrolledIn, newOrganization, requestReset, reset } from './support/staff.js';

const token = 'a-token-for-prometheus';
const app = useApp({ METRICS_TOKEN: token });

const scrape = (server: RunningApp, authorization?: string) =>
  knock(server.url, { path: '/metrics', headers: authorization ? { authorization } : {} });

/** The values by name and labels, as Prometheus reads them. */
async function measured(server = app()): Promise<Record<string, number>> {
  const { status, text } = await scrape(server, `Bearer ${token}`);
  expect(status).toBe(200);
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.lastIndexOf(' ')),
      Number(line.slice(line.lastIndexOf(' ') + 1)),
    ]),
  );
}

/** By how much each value of ours rose meanwhile, without durations. */
async function risen(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await measured();
  await act();
  const after = await measured();
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name]) => /^dragonfly_.*_total/.test(name))
      .map(([name, value]) => [name.replace('dragonfly_', ''), value - (before[name] ?? 0)] as const)
      .filter(([, rise]) => rise !== 0),
  );
}

test('a sign-in counts at each step, by how it ended', async () => {
  const person = await enrolledPerson(app());
  const rise = await risen(async () => {
    const browser = app().browser();
    await login(browser, person.email, 'wrong');
    await login(browser, person.email);
    await verify(browser, person.phone.wrongCode());
    await verify(browser, 'malformed');
    await verify(browser, person.phone.code());
  });
  expect(rise).toEqual({
    'sign_ins_total{outcome="CREDENTIALS_WRONG"}': 1,
    'sign_ins_total{outcome="PASSWORD_ACCEPTED"}': 1,
    'sign_ins_total{outcome="SIGNED_IN"}': 1,
    'code_tries_total{factor="APP_CODE",outcome="CODE_WRONG"}': 1,
    'code_tries_total{factor="MALFORMED",outcome="CODE_WRONG"}': 1,
    'code_tries_total{factor="APP_CODE",outcome="OK"}': 1,
  });
});

test('what is counted as an act of resets is a field of the schema', () => {
  expect(Object.keys(buildApiSchema().getMutationType()?.getFields() ?? {})).toEqual(
    expect.arrayContaining([...resetFields]),
  );
});

test('a recovery code, a step-up and an enrollment are told apart', async () => {
  const person = await enrolledPerson(app());
  const rise = await risen(async () => {
    const browser = app().browser();
    await login(browser, person.email);
    await verify(browser, person.recoveryCodes[0] ?? '');
    app().clock.pass(minutes(1));
    await verify(browser, person.phone.code());
  });
  expect(rise).toEqual({
    'sign_ins_total{outcome="PASSWORD_ACCEPTED"}': 1,
    'sign_ins_total{outcome="SIGNED_IN"}': 1,
    'code_tries_total{factor="RECOVERY_CODE",outcome="OK"}': 1,
    'code_tries_total{factor="APP_CODE",outcome="OK"}': 1,
  });
});

test('waits count by where they were met', async () => {
  const person = await createPerson(app());
  const rise = await risen(async () => {
    for (let guess = 0; guess < 12; guess += 1) await login(app().browser(), person.email, `wrong ${guess}`);
  });
  expect(rise).toEqual({
    'sign_ins_total{outcome="CREDENTIALS_WRONG"}': 10,
    'sign_ins_total{outcome="TOO_MANY_ATTEMPTS"}': 2,
    'waits_total{field="login",outcome="TOO_MANY_ATTEMPTS"}': 2,
  });
});

test('resets count by act and outcome', async () => {
  const organizationId = await newOrganization(app());
  const person = await enrolledIn(app(), organizationId);
  const manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  const rise = await risen(async () => {
    const browser = app().browser();
    await login(browser, person.email);
    await requestReset(browser);
    await reset(manager.browser, person.id, { caseNumber: 'WRONG' });
    await reset(manager.browser, person.id, { withoutRequest: true });
    await reset(manager.browser, manager.id, { withoutRequest: true });
  });
  expect(rise).toMatchObject({
    'resets_total{act="requestReset2FA",outcome="OK"}': 1,
    'resets_total{act="reset2FA",outcome="CASE_NUMBER_WRONG"}': 1,
    'resets_total{act="reset2FA",outcome="OK"}': 1,
    'resets_total{act="reset2FA",outcome="RESET_NOT_ALLOWED"}': 1,
  });
});

test('durations go by the root field, never by what a client calls its operation', async () => {
  const browser = app().browser();
  await browser.ask('query Whatever7 { mine: session { state } }');
  await browser.ask('{ viewer { id } }');
  await browser.ask('{ nothing }');
  await browser.ask('{ __typename }');
  const values = await measured();
  const counts = Object.keys(values).filter((name) =>
    name.startsWith('dragonfly_request_duration_seconds_count'),
  );
  expect(counts).toEqual(
    expect.arrayContaining([
      'dragonfly_request_duration_seconds_count{field="session",outcome="OK"}',
      'dragonfly_request_duration_seconds_count{field="viewer",outcome="AUTH_STATE_REQUIRED"}',
      'dragonfly_request_duration_seconds_count{field="none",outcome="4xx"}',
      'dragonfly_request_duration_seconds_count{field="none",outcome="2xx"}',
      'dragonfly_request_duration_seconds_count{field="page",outcome="2xx"}',
    ]),
  );
  expect(Object.keys(values).join()).not.toMatch(/Whatever7|mine|nothing/);
});

test('queues and the head of the trail are read when they are asked for', async () => {
  const before = await measured();
  const person = await enrolledPerson(app());
  await login(app().browser(), person.email);
  const values = await measured();
  expect(values.dragonfly_database_up).toBe(1);
  expect(values.dragonfly_outbox_waiting).toBe((before.dragonfly_outbox_waiting ?? 0) + 1);
  expect(values.dragonfly_webhooks_waiting).toBe(0);
  expect(values.dragonfly_webhooks_overdue_seconds).toBe(0);
  expect(values.dragonfly_trail_unsealed).toBeGreaterThan(before.dragonfly_trail_unsealed ?? 0);
  expect(values.dragonfly_hash_queue_waiting).toBe(0);
  expect(values.process_cpu_seconds_total).toBeGreaterThan(0);
  app().clock.pass(seconds(90));
  expect((await measured()).dragonfly_outbox_oldest_seconds).toBeGreaterThanOrEqual(90);
});

test('no label tells who it was', async () => {
  const person = await enrolledPerson(app());
  await enroll(person.browser);
  const { text } = await scrape(app(), `Bearer ${token}`);
  for (const secret of [person.email, person.id, person.organizationId, '127.0.0.1'])
    expect(text).not.toContain(secret);
});

test.each([undefined, 'Bearer ', 'Bearer another-token-of-its-own', `bearer ${token}x`, token])(
  'without the right token there is nothing to read: %s',
  async (authorization) => {
    const reply = await scrape(app(), authorization);
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual(errorOf('FORBIDDEN'));
    expect(reply.text).not.toContain('dragonfly_');
  },
);

test('without a token and a port of their own they are closed', async () => {
  const server = await startApp();
  expect((await scrape(server)).text).not.toContain('dragonfly_');
  expect(server.metricsServer).toBeNull();
  await server.close();
});

test('on a port of their own they need no token, and the other port shows none', async () => {
  const port = await freePort();
  const server = await startApp({ METRICS_PORT: String(port) });
  await server.metricsServer?.listen({ port, host: '127.0.0.1' });
  const reply = await knock(`http://127.0.0.1:${port}`, { path: '/metrics' });
  expect(reply.status).toBe(200);
  expect(reply.headers['content-type']).toMatch(/^text\/plain/);
  expect(reply.text).toContain('dragonfly_outbox_waiting 0');
  expect((await knock(`http://127.0.0.1:${port}`, { path: '/graphql' })).status).toBe(404);
  expect((await scrape(server)).text).not.toContain('dragonfly_');
  await server.metricsServer?.close();
  await server.close();
});

test('apps in one process count apart', async () => {
  const other = await startApp({ METRICS_TOKEN: token });
  const rise = await risen(() => login(other.browser(), 'nobody@people.test', 'wrong'));
  expect(rise).toEqual({});
  expect(await measured(other)).toMatchObject({
    'dragonfly_sign_ins_total{outcome="CREDENTIALS_WRONG"}': 1,
  });
  await other.close();
});

test('without its database a process still tells of itself', async () => {
  const server = await startApp({ METRICS_TOKEN: token });
  await server.deps.database.close();
  const values = await measured(server);
  expect(values.dragonfly_database_up).toBe(0);
  expect(values).not.toHaveProperty('dragonfly_outbox_waiting');
  expect(takeErrors(server)).toEqual([]);
  await server.server.close();
});
