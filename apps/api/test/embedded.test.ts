import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type EmbeddedDatabase, findEmbedded, startEmbedded } from '../src/database/embedded.js';

const owner = fileURLToPath(new URL('support/embedded-owner.mjs', import.meta.url));
const asRoot = process.getuid?.() === 0;
const nobody = asRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
const cleanups: (() => unknown)[] = [];
let dataDir: string;

beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(home, 0o755);
  dataDir = join(home, 'data');
  cleanups.push(() => rm(home, { recursive: true, force: true }));
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

test('a first start makes the database, and the next one keeps its rows', async () => {
  const first = await started();
  await query(first.url, "CREATE TABLE kept AS SELECT 'a row' AS value");
  await first.stop();
  await first.stop();
  expect(await query((await started()).url, 'SELECT value FROM kept')).toEqual([{ value: 'a row' }]);
});

test('the server listens on loopback alone, in UTC and UTF-8, with the settings that were asked for', async () => {
  const { url, notes } = await started({ work_mem: '5MB' });
  const shown = await query(
    url,
    `SELECT name, setting FROM pg_settings
    WHERE name IN ('listen_addresses', 'unix_socket_directories', 'TimeZone', 'server_encoding', 'work_mem')`,
  );
  expect(Object.fromEntries(shown.map(({ name, setting }) => [name, setting]))).toEqual({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    TimeZone: 'UTC',
    server_encoding: 'UTF8',
    work_mem: '5120',
  });
  expect(notes).toEqual([]);
});

test('only the password opens it, and only we can read the password', async () => {
  const { url } = await started();
  await expect(query(url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
    'password authentication failed',
  );
  expect((await stat(join(dataDir, 'database-password'))).mode & 0o777).toBe(0o600);
  expect(await readdir(join(dataDir, 'database'))).toEqual(['cluster']);
});

test('the running server is found by its folder, and no other one', async () => {
  expect(await findEmbedded(dataDir)).toBeUndefined();
  const { url, stop } = await started();
  expect(await findEmbedded(dataDir)).toBe(url);
  await stop();
  expect(await findEmbedded(dataDir)).toBeUndefined();
});

test('a start after SIGKILL stops the server that was left and keeps its rows', async () => {
  const { child, url } = await ownedBy(spawnOwner());
  await query(url, "CREATE TABLE kept AS SELECT 'a row' AS value");
  const left = await postmasterPid();
  child.kill('SIGKILL');
  const { url: next } = await started();
  expect(await query(next, 'SELECT value FROM kept')).toEqual([{ value: 'a row' }]);
  expect(await postmasterPid()).not.toBe(left);
});

test('a second server is refused in one line, and the first one goes on', async () => {
  const { url } = await ownedBy(spawnOwner());
  await expect(startEmbedded({ dataDir })).rejects.toThrow(
    `Another Dragonfly 2FA server is running on ${dataDir}`,
  );
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a server whose connections were all dropped is still the owner', async () => {
  const { url } = await started();
  const lock = "SELECT pid FROM pg_locks WHERE locktype = 'advisory'";
  const [before] = await query(url, lock);
  await query(url, 'SELECT pg_terminate_backend($1)', [before?.pid]);
  await vi.waitFor(async () => expect((await query(url, lock))[0]?.pid).toEqual(expect.any(Number)));
  await expect(startEmbedded({ dataDir })).rejects.toThrow('Another Dragonfly 2FA server');
});

test('a server that ends under its owner is reported, and stopping it all the same is harmless', async () => {
  const lost: Error[] = [];
  const { stop } = await started({}, (error) => lost.push(error));
  process.kill(await postmasterPid(), 'SIGINT');
  await vi.waitFor(() => expect(lost).toEqual([new Error(`The embedded database in ${dataDir} has ended.`)]));
  await stop();
  expect(lost).toHaveLength(1);
});

test('a stop is no loss', async () => {
  const lost: Error[] = [];
  await (await started({}, (error) => lost.push(error))).stop();
  expect(lost).toEqual([]);
});

test('of two first starts at the same moment one wins and the other gets the line', async () => {
  const answers = await Promise.all([answerOf(spawnOwner()), answerOf(spawnOwner())]);
  const [refusals, urls] = [answers.filter((a) => a.refusal), answers.filter((a) => a.url)];
  expect(refusals.map((a) => a.refusal)).toEqual([expect.stringContaining('Another Dragonfly 2FA server')]);
  expect(await query(urls[0]?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a pid file whose pid now belongs to a stranger neither blocks the start nor harms the stranger', async () => {
  const first = await started();
  const file = join(dataDir, 'database', 'cluster', 'postmaster.pid');
  const [, ...lines] = (await readFile(file, 'utf8')).split('\n');
  await first.stop();
  const stranger = spawn('sleep', ['300'], { ...nobody, cwd: '/', stdio: 'ignore' });
  cleanups.push(() => stranger.kill());
  await writeFile(file, [stranger.pid, ...lines].join('\n'));
  await started();
  expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
});

test('a first start killed in the middle of initdb does not spoil the next one', async () => {
  const child = spawnOwner();
  const folder = join(dataDir, 'database');
  const beginning = async () => stat(join(folder, String(await readdir(folder)), 'cluster', 'base'));
  await vi.waitFor(beginning, { timeout: 10_000, interval: 5 });
  child.kill('SIGKILL');
  expect(await readdir(folder)).toEqual([expect.stringContaining('initdb-')]);
  expect(await query((await started()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('below a folder that only its owner can enter it works, and root is told where the database lies', async () => {
  await chmod(join(dataDir, '..'), 0o700);
  cleanups.push(async () => rm(await realpath(join(dataDir, 'database')), { recursive: true }));
  const { url, notes } = await started();
  const folder = await realpath(join(dataDir, 'database'));
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(notes).toEqual(asRoot ? [expect.stringContaining(`lies in ${folder}`)] : []);
});

test('a user who is not root keeps everything in DATA_DIR', async () => {
  await mkdir(dataDir);
  if (asRoot) await chown(dataDir, nobody.uid ?? 0, nobody.gid ?? 0);
  const answer = await answerOf(spawnOwner(...(asRoot ? [String(nobody.uid), String(nobody.gid)] : [])));
  if (asRoot && !checkoutIsReachable()) return expect(answer.refusal).toContain('set DATABASE_URL');
  expect(await query(answer.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(answer.notes).toEqual([]);
});

test('a folder that can not be written is refused in one line', async () => {
  await writeFile(dataDir, 'a file is in the way');
  await expect(startEmbedded({ dataDir })).rejects.toThrow(
    /^The embedded database in .+ does not start: EEXIST.+$/,
  );
});

interface Answer {
  readonly url?: string;
  readonly notes?: string[];
  readonly refusal?: string;
}

function idOf(flag: string): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

function checkoutIsReachable(): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', owner], { ...nobody, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function started(
  settings: Record<string, string> = {},
  onLost?: (error: Error) => void,
): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, settings, onLost });
  cleanups.push(() => database.stop());
  return database;
}

function spawnOwner(...ids: string[]): ChildProcess {
  const child = spawn(process.execPath, [owner, dataDir, ...ids], { stdio: ['pipe', 'pipe', 'inherit'] });
  cleanups.push(async () => {
    child.stdin?.end();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  return child;
}

async function answerOf(child: ChildProcess): Promise<Answer> {
  if (!child.stdout) throw new Error('no stdout');
  for await (const line of createInterface(child.stdout)) return JSON.parse(line) as Answer;
  throw new Error('the process said nothing');
}

async function ownedBy(child: ChildProcess): Promise<{ child: ChildProcess; url: string }> {
  const { url, refusal } = await answerOf(child);
  if (!url) throw new Error(refusal);
  return { child, url };
}

async function postmasterPid(): Promise<number> {
  return Number(
    (await readFile(join(dataDir, 'database', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
