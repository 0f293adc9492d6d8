import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from './support/app.js';
import { login } from './support/people.js';
import { oneLine, runBuilt } from './support/run-built.js';
import {
  askSandbox,
  makeUser,
  moveClock,
  postmasterOf,
  sandboxFolder,
  startSandbox,
  timeOf,
} from './support/sandbox.js';

let folder: Awaited<ReturnType<typeof sandboxFolder>>;
beforeAll(async () => {
  folder = await sandboxFolder();
});
afterAll(() => folder.remove());

/** One that has ended and that nobody has asked about yet counts as ended. */
function lives(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout);
}
const gone = (pid: number) => vi.waitFor(() => expect(lives(pid)).toBe(false), { timeout: 20_000 });

async function start(env?: Record<string, string>) {
  const sandbox = await startSandbox(folder.path, env);
  onTestFinished(async () => void (await sandbox.end('SIGTERM')));
  return { ...sandbox, postmaster: postmasterOf(folder.path) };
}

describe('it does not start, says why in one line and exits with 1', () => {
  test.each([
    ['in production', 'NODE_ENV: .*never runs in production', { NODE_ENV: 'production' }],
    ['at a public address', 'APP_URL: .*never runs in production', { APP_URL: 'https://id.example' }],
    ['beyond this machine', 'HOST: .*this machine alone', { HOST: '0.0.0.0', CONTAINER: '1' }],
    ['with a bad setting', 'PORT: ', { PORT: 'many' }],
  ])('%s', async (_, line, env) => {
    const ran = await runBuilt('sandbox/main.js', {
      DATA_DIR: folder.path,
      ...(env as Record<string, string>),
    });
    expect(ran).toMatchObject({ ...oneLine(line), stdout: '' });
  });

  test('beside another one on the same folder, which goes on', async () => {
    const first = await start();
    const ran = await runBuilt('sandbox/main.js', { DATA_DIR: folder.path, PORT: String(await freePort()) });
    expect(ran).toMatchObject(oneLine('Another Dragonfly 2FA server is running'));
    expect((await askSandbox(first, '{ now }')).status).toBe(200);
    expect(lives(first.postmaster)).toBe(true);
  });
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0, and its database with it', async (signal) => {
  const { end, pid, postmaster } = await start();
  expect(lives(postmaster)).toBe(true);
  expect(await end(signal)).toBe(0);
  expect([lives(pid), lives(postmaster)]).toEqual([false, false]);
});

test('killed, it takes its database along', async () => {
  const { end, postmaster } = await start();
  await end('SIGKILL');
  await gone(postmaster);
});

test('it ends when the process that started it is killed', async () => {
  const PORT = String(await freePort());
  const { PATH = '' } = process.env;
  const script = new URL('../dist/sandbox/main.js', import.meta.url).pathname;
  const command = `'${process.execPath}' '${script}' & echo $!; wait`;
  const parent = spawn('/bin/sh', ['-c', command], {
    env: { PATH, PORT, HOST: '127.0.0.1', DATA_DIR: folder.path },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  parent.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await vi.waitFor(() => expect(printed).toContain('sandbox: http'), { timeout: 30_000 });
  const pid = Number.parseInt(printed, 10);
  const postmaster = postmasterOf(folder.path);
  expect([lives(pid), lives(postmaster)]).toEqual([true, true]);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await Promise.all([gone(pid), gone(postmaster)]);
});

test('each start begins empty and at the real time', async () => {
  const first = await start();
  const { email, password } = await makeUser(first);
  await moveClock(first, 40 * 24 * 3600);
  expect((await timeOf(first)) - Date.now()).toBeGreaterThan(39 * 24 * 3600 * 1000);
  await first.end('SIGTERM');
  const second = await start();
  expect(Math.abs((await timeOf(second)) - Date.now())).toBeLessThan(60_000);
  expect(await login(second.browser(), email, password)).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  expect((await makeUser(second, { email })).email).toBe(email);
});

test('it keeps to its own database, and sends no mail, whatever the environment names', async () => {
  const nowhere = `127.0.0.1:${await freePort()}`;
  const sandbox = await start({
    DATABASE_URL: `postgres://ada@${nowhere}/x`,
    SMTP_URL: `smtp://${nowhere}`,
    SECRET_KEYS: 'none',
    CONTAINER: '1',
  });
  const { email } = await makeUser(sandbox);
  const { data } = await askSandbox(sandbox, 'query ($to: String!) { mails(to: $to) { subject } }', {
    to: email,
  });
  expect(data.mails).toHaveLength(1);
  expect(await (await fetch(`${sandbox.url}/mailbox`)).text()).toContain(email);
});

test('it prints where it is and one line to try, and listens on loopback alone', async () => {
  const { url, printed } = await start();
  const { port } = new URL(url);
  await vi.waitFor(() => expect(printed.join('')).toContain('Try: '));
  expect(printed.join('')).toContain(`sandbox: http://localhost:${port}`);
  const [, body] =
    /^Try: curl http:\/\/localhost:\d+\/sandbox\/graphql .* -d '(.*)'$/m.exec(printed.join('')) ?? [];
  const answer = await fetch(`${url}/sandbox/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body ?? '',
  });
  expect(await answer.json()).toEqual({
    data: { createUser: { email: expect.any(String), password: expect.any(String) } },
  });
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  for (const { address, internal, family } of addresses)
    if (!internal && family === 'IPv4')
      await expect(fetch(`http://${address}:${port}/healthz`)).rejects.toThrow();
});
