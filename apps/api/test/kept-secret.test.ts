import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { keptSecret } from '../src/secrets/kept-secret.js';

const keeper = fileURLToPath(new URL('support/secret-keeper.mjs', import.meta.url));
const count = 100;

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A process that is ready to keep secrets in the folder, and begins when it is told to. */
async function startKeeper(folder: string) {
  const child = spawn(process.execPath, [keeper, folder, String(count)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return async (): Promise<string[]> => {
    child.stdin.write('now\n');
    return JSON.parse((await lines.next()).value as string);
  };
}

test('two processes that keep secrets in one folder at once read the same whole ones', async () => {
  const folder = await emptyFolder();
  const keepers = await Promise.all([startKeeper(folder), startKeeper(folder)]);
  const [mine, yours] = await Promise.all(keepers.map((keep) => keep()));
  expect(mine).toEqual(yours);
  expect(new Set(mine).size).toBe(count);
  expect(mine?.every((secret) => /^[\w+/]{43}=$/.test(secret))).toBe(true);
});

test('a secret is readable by its owner alone, and no draft of it is left', async () => {
  const folder = await emptyFolder();
  await (await startKeeper(folder))();
  expect(await readdir(folder)).toHaveLength(count);
  expect((await stat(join(folder, 'secret-0'))).mode & 0o777).toBe(0o600);
});

test('a draft that a killed process left is no secret', async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'secret-0-draft'), '');
  const [secret] = await (await startKeeper(folder))();
  expect(secret).toMatch(/^[\w+/]{43}=$/);
});

test('a file that a full disk left empty is no secret either: its name is told', async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'demo-password'), '\n');
  await expect(keptSecret(folder, 'demo-password', () => 'made')).rejects.toThrow(
    `${join(folder, 'demo-password')} is empty: delete it`,
  );
});
