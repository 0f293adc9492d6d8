import { spawn } from 'node:child_process';
import { Database } from '../database/database.js';
import { type EmbeddedDatabase, startEmbedded } from '../database/embedded.js';
import { findCluster } from '../database/embedded-cluster.js';
import { findPostmaster } from '../database/embedded-postmaster.js';
import { emptyDatabase } from './sandbox.store.js';

/** Nothing in it outlives the sandbox, so that nothing waits for a disk. */
const settings = { synchronous_commit: 'off' };

/**
 * The embedded database of this folder, empty: a clock that was moved would leave rows from the future. Its server ends
 * with this process, however that ends.
 */
export async function openOwnDatabase(
  dataDir: string,
  onLost: (error: Error) => void,
): Promise<EmbeddedDatabase> {
  const embedded = await startEmbedded({ dataDir, settings, onLost });
  try {
    const release = await endWithUs(dataDir);
    const database = await Database.connect({ url: embedded.url, poolSize: 1 });
    await emptyDatabase(database).finally(() => database.close());
    return { ...embedded, stop: () => embedded.stop().finally(release) };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** A shell that reads until we are gone, and then ends the server. It is released once there is none left to end. */
async function endWithUs(dataDir: string): Promise<() => void> {
  const cluster = await findCluster(dataDir);
  const postmaster = cluster && (await findPostmaster(cluster.path));
  if (!postmaster) throw new Error('An embedded database was started and is not there');
  const script = 'read -r _; kill -INT "$1"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(postmaster.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return () => void guard.kill('SIGKILL');
}
