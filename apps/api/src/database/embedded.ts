import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Cluster, findCluster, notesOn, openCluster, sweepDrafts, urlOf } from './embedded-cluster.js';
import {
  connectWhenReady,
  findPostmaster,
  lastWords,
  launch,
  type Settings,
  stopPostmaster,
  takeOwnerLock,
} from './embedded-postmaster.js';
import { EmbeddedDatabaseError, firstLine } from './embedded-user.js';

export { EmbeddedDatabaseError };

export interface EmbeddedDatabase {
  readonly url: string;
  /** Lines for the console, such as a folder taken instead of an unreachable one. */
  readonly notes: readonly string[];
  /** Can be called again. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** PostgreSQL's own, such as `fsync`. */
  readonly settings?: Settings;
  /** Told once the server is no longer ours: it is gone, or another process owns it. Until then nothing was lost. */
  readonly onLost?: ((error: Error) => void) | undefined;
}

const databaseName = 'dragonfly';
/** Two starts at one moment may stop each other's server a few times before one of them holds the lock. */
const rounds = 6;

/**
 * The PostgreSQL of this DATA_DIR, made at the first start, for this process alone.
 * It outlives a process that was killed; the next start stops it and starts its own.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, settings = {}, onLost = () => undefined } = options;
  const folder = resolve(dataDir);
  try {
    const cluster = await openCluster(folder);
    const owner = await own(cluster, settings);
    const stop = keep(cluster, owner, onLost);
    await complete(cluster, owner).catch((error) => stop().then(() => Promise.reject(error)));
    return { url: urlOf(cluster, owner.port, databaseName), notes: await notesOn(cluster), stop };
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) throw error;
    const reason = firstLine(error instanceof Error ? error.message : String(error));
    throw new EmbeddedDatabaseError(`The embedded database in ${folder} does not start: ${reason}`, {
      cause: error,
    });
  }
}

/** The url of the server that runs on this folder now, if one does. */
export async function findEmbedded(dataDir: string): Promise<string | undefined> {
  const cluster = await findCluster(resolve(dataDir));
  const client = cluster && (await connectWhenReady(cluster.path, addressOfRunning(cluster)));
  await client?.end();
  return client && urlOf(cluster, client.port, databaseName);
}

type Located = Pick<Cluster, 'path' | 'password'>;

const addressOfRunning = (cluster: Located) => async () => {
  const running = await findPostmaster(cluster.path);
  return running && urlOf(cluster, running.port, 'postgres');
};

/** The connection that holds the owner lock. A server left by a killed process is not adopted: its settings are of that time. */
async function own(cluster: Cluster, settings: Settings): Promise<pg.Client> {
  for (let round = 1; round <= rounds; round++) {
    const left = await connectWhenReady(cluster.path, addressOfRunning(cluster));
    const client = left ?? (await launch(cluster, settings));
    const owner = client && (await holds(cluster, client));
    if (owner && !left) return client;
    if (owner) await stopPostmaster(cluster);
    await client?.end();
    await sleep(round * 50);
  }
  throw new EmbeddedDatabaseError(
    `The embedded database in ${cluster.dataDir} does not start: ${await lastWords(cluster)}`,
  );
}

/** False when the server was stopped meanwhile by another start that was faster. */
async function holds(cluster: Cluster, client: pg.Client): Promise<boolean> {
  const taken = await takeOwnerLock(client).catch(() => undefined);
  if (taken !== false) return taken ?? false;
  await client.end();
  throw new EmbeddedDatabaseError(
    `Another Dragonfly 2FA server is running on ${cluster.dataDir}: stop it, or give this one another DATA_DIR.`,
  );
}

/** At each start, since any earlier one can have been killed before it. */
async function complete(cluster: Cluster, owner: pg.Client): Promise<void> {
  await sweepDrafts(cluster);
  const { rowCount } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (rowCount === 0) await owner.query(`CREATE DATABASE ${databaseName}`);
}

/**
 * Keeps the owner lock, also when PostgreSQL drops all connections after the crash of one backend.
 * Answers the stop, which leaves a server alone that is no longer ours.
 */
function keep(cluster: Cluster, first: pg.Client, onLost: (error: Error) => void): () => Promise<void> {
  let owner: Promise<pg.Client | undefined> = watch(first);
  let stopped: Promise<void> | undefined;
  async function watch(client: pg.Client): Promise<pg.Client> {
    client.once('end', () => {
      if (!stopped) owner = regain().catch(lose);
    });
    return client;
  }
  async function regain(): Promise<pg.Client | undefined> {
    const client = await connectWhenReady(cluster.path, addressOfRunning(cluster));
    if (client && (await holds(cluster, client))) return watch(client);
    throw new EmbeddedDatabaseError(`The embedded database in ${cluster.dataDir} has ended.`);
  }
  function lose(error: Error): undefined {
    if (!stopped) onLost(error);
  }
  async function stop(): Promise<void> {
    const client = await owner;
    if (client) await stopPostmaster(cluster);
    await client?.end();
  }
  return () => (stopped ??= stop());
}
