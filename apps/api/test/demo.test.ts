import { chmodSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoAccounts } from '../src/accounts/demo.js';
import { type BuiltServer, startBuiltServer } from './support/built-server.js';
import { login } from './support/people.js';
import { oneLine, runBuilt } from './support/run-built.js';

const home = mkdtempSync(join(tmpdir(), 'demo-'));
const DATA_DIR = join(home, 'data');
const chosen = 'mother of pearl 9';
const passwordFile = join(DATA_DIR, 'demo-password');
const kept = () => readFileSync(passwordFile, 'utf8').trim();

let server: BuiltServer | undefined;
beforeAll(() => chmodSync(home, 0o755));
afterEach(async () => {
  await server?.end('SIGTERM');
  server = undefined;
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A start on the embedded database of one folder, which the tests below share in their order. */
async function start(env: Record<string, string> = {}): Promise<BuiltServer> {
  server = await startBuiltServer({ DATA_DIR, ...env });
  return server;
}

const signIn = async ({ browser }: BuiltServer, email: string, password: string) => {
  const { __typename, code, user } = await login(browser(), email, password);
  return code ?? `${__typename} of ${user.email}`;
};

describe('the demo on the embedded database', () => {
  let first: string;

  test('has three accounts whose password lies in a file of its own, and none of it is printed', async () => {
    const running = await start();
    first = kept();
    expect(first).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
    for (const { email } of demoAccounts)
      expect(await signIn(running, email, first)).toBe(`Session of ${email}`);
    await running.end('SIGTERM');
    const printed = running.printed.join('');
    for (const { email } of demoAccounts) expect(printed).toContain(email);
    expect(printed).toContain(passwordFile);
    expect(printed).not.toContain(first);
  });

  test('keeps that password when it starts again', async () => {
    const running = await start();
    expect(kept()).toBe(first);
    expect(await signIn(running, 'user@demo.test', first)).toBe('Session of user@demo.test');
  });

  test('takes a DEMO_PASSWORD that is given, and prints neither it nor where another lies', async () => {
    const running = await start({ DEMO_PASSWORD: chosen });
    expect(await signIn(running, 'manager@demo.test', chosen)).toBe('Session of manager@demo.test');
    expect(await signIn(running, 'manager@demo.test', first)).toBe('CREDENTIALS_WRONG');
    await running.end('SIGTERM');
    expect(running.printed.join('')).not.toContain(chosen);
    expect(running.printed.join('')).not.toContain(passwordFile);
  });

  test('takes the next one as well, and its own again without one', async () => {
    const other = await start({ DEMO_PASSWORD: `${chosen}!` });
    expect(await signIn(other, 'support@demo.test', `${chosen}!`)).toBe('Session of support@demo.test');
    expect(await signIn(other, 'support@demo.test', chosen)).toBe('CREDENTIALS_WRONG');
    await other.end('SIGTERM');
    expect(await signIn(await start(), 'support@demo.test', first)).toBe('Session of support@demo.test');
  });

  test('does not start with a demo password that anybody guesses, and leaves no database running', async () => {
    const ran = await runBuilt('main.js', { DATA_DIR, DEMO_PASSWORD: 'dragonfly2026' });
    expect(ran).toMatchObject({ ...oneLine('DEMO_PASSWORD: '), stdout: '' });
    expect(ran.stderr).not.toContain('dragonfly2026');
    expect(await signIn(await start(), 'user@demo.test', first)).toBe('Session of user@demo.test');
  });

  test('keeps its keys in the folder too, for its owner alone', () => {
    const file = join(DATA_DIR, 'secret-keys');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^1:[A-Za-z0-9+/]{43}=\n$/);
  });
});
