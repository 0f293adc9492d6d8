import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, urlOf } from './embedded-cluster.js';
import { databaseEnvironment, ignore, ourselves, runAs } from './embedded-user.js';

export type Settings = Readonly<Record<string, string>>;

/** Reached over loopback alone: a socket would lie in a folder that others share. */
const fixedSettings: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** "drgn": held, in the database `postgres`, by the one server process that owns the embedded database. */
const ownerLock = 0x6472676e;
const lockPatienceMs = 1_500;
const readyPatienceMs = 60_000;
const stopPatienceMs = 60_000;

interface Postmaster {
  readonly pid: number;
  /** 0 while it has not said yet. */
  readonly port: number;
}

/** The postmaster that runs on this cluster, if one does. */
export async function findPostmaster(path: string): Promise<Postmaster | undefined> {
  const file = await readFile(join(path, 'postmaster.pid'), 'utf8').catch(ignore('ENOENT'));
  const [pid = '', , , port = ''] = (file ?? '').split('\n');
  return (await isPostmaster(Number(pid), path)) ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** After a crash the pid in the file may by now be anybody's. */
async function isPostmaster(pid: number, path: string): Promise<boolean> {
  return pid > 0 && (await commandLine(pid)).includes(`/postgres -D ${path} `);
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform !== 'linux') {
    return (await runAs(ourselves, 'ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output;
  }
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(ignore('ENOENT', 'ESRCH'));
  return (words ?? '').replaceAll('\0', ' ');
}

/**
 * A connection as soon as the server accepts one, or undefined when `address` says that none is left to wait for,
 * or when what answers there is the server of another folder.
 */
export async function connectWhenReady(
  path: string,
  address: () => Promise<string | undefined>,
): Promise<pg.Client | undefined> {
  for (const end = Date.now() + readyPatienceMs; ; await sleep(25)) {
    const url = await address();
    if (url === undefined) return undefined;
    try {
      return await connect(path, url);
    } catch (error) {
      if (Date.now() > end || isRefusal(error)) throw error;
    }
  }
}

async function connect(path: string, url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 5_000 });
  // A server that stops ends its connections; without a listener that would end this process.
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  if (rows[0]?.data_directory === path) return client;
  await client.end();
  return undefined;
}

/** Class 28: the password is wrong, and waiting will not help. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code ?? '').startsWith('28');
}

/** The backend of a process that was just killed may hold the lock a moment longer, hence the patience. */
export async function takeOwnerLock(client: pg.Client): Promise<boolean> {
  for (const end = Date.now() + lockPatienceMs; Date.now() < end; await sleep(50)) {
    const { rows } = await client.query(`SELECT pg_try_advisory_lock(${ownerLock}) AS taken`);
    if (rows[0]?.taken) return true;
  }
  return false;
}

/** Only the holder of the owner lock may do this. Not `pg_ctl -w`: it would wait for the end of the next server, too. */
export async function stopPostmaster({ user, binaries, path }: Cluster): Promise<void> {
  const { pid } = (await findPostmaster(path)) ?? { pid: 0 };
  await runAs(user, join(binaries, 'pg_ctl'), ['stop', '-D', path, '-m', 'fast', '-W']);
  const end = Date.now() + stopPatienceMs;
  while (Date.now() < end && (await isPostmaster(pid, path))) await sleep(20);
}

/**
 * A connection to a new server in a process group of its own, so that Ctrl-C reaches it only through us.
 * Undefined when it ended at once, as it does where another start was faster; the log says why.
 */
export async function launch(cluster: Cluster, settings: Settings): Promise<pg.Client | undefined> {
  await removeStalePidFile(cluster.path);
  const port = await freePort();
  const log = await open(logFile(cluster), 'w', 0o600);
  const { user, binaries, path } = cluster;
  const all = Object.entries({ ...settings, ...fixedSettings, port: String(port) });
  const args = ['-D', path, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const options = { ...user.ids, cwd: '/', env: databaseEnvironment, detached: true };
  const server = spawn(join(binaries, 'postgres'), args, { ...options, stdio: ['ignore', log.fd, log.fd] });
  await once(server, 'spawn').finally(() => log.close());
  server.unref();
  const lives = () => server.exitCode === null && server.signalCode === null;
  const address = async () => (lives() ? urlOf(cluster, port, 'postgres') : undefined);
  return connectWhenReady(path, address).catch((error) => {
    server.kill('SIGINT');
    throw error;
  });
}

/**
 * PostgreSQL does not start while any process of its user has the pid of its last run, whoever that is by now.
 * Should the server live all the same, its shared memory keeps a second one out.
 */
async function removeStalePidFile(path: string): Promise<void> {
  if (!(await findPostmaster(path))) await rm(join(path, 'postmaster.pid'), { force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

export async function lastWords(cluster: Cluster): Promise<string> {
  const lines = (await readFile(logFile(cluster), 'utf8')).split('\n');
  return lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? `see ${logFile(cluster)}`;
}

const logFile = ({ dataDir }: Cluster) => join(dataDir, 'database.log');
