import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Database } from '../../src/database/database.js';
import { startEmbedded } from '../../src/database/embedded.js';
import { createDatabase, dropDatabase, newName, withDatabase } from './database.js';

/**
 * One PostgreSQL a test run, with a migrated template that each test file clones. TEST_DATABASE_URL names a server of
 * one's own, whose user may create databases; otherwise an embedded one is started for the run.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const own = given ? null : await startOwn();
  const template = withDatabase(given ?? own?.url ?? '', newName('template'));
  await createDatabase(template);
  const database = await Database.connect({ url: template });
  await database.migrate();
  await database.close();
  provide('databaseUrl', template);
  return async () => {
    await dropDatabase(template);
    await own?.stop();
  };
}

async function startOwn() {
  const dataDir = await mkdtemp(join(tmpdir(), 'dragonfly-test-'));
  // For the user that PostgreSQL runs as when the tests run as root; what is inside stays closed.
  await chmod(dataDir, 0o755);
  const settings = { fsync: 'off', max_connections: '200', full_page_writes: 'off' };
  const embedded = await startEmbedded({ dataDir, settings });
  const interrupted = () => process.kill(postmasterOf(dataDir), 'SIGINT');
  process.once('exit', interrupted);
  const stop = async () => {
    process.off('exit', interrupted);
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: embedded.url, stop };
}

/** An interrupted run skips its teardown: then this is how its PostgreSQL ends. */
const postmasterOf = (dataDir: string) =>
  Number.parseInt(readFileSync(join(dataDir, 'database', 'postmaster.pid'), 'utf8'), 10);
