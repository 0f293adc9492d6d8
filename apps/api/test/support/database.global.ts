import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Database } from '../../src/database/database.js';
import { startEmbedded } from '../../src/database/embedded.js';
import { templateDatabase, withDatabase } from './database.js';

/** One PostgreSQL a test run, with a migrated template that each test file clones. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dragonfly-test-'));
  const settings = { fsync: 'off', max_connections: '200', full_page_writes: 'off' };
  const embedded = await startEmbedded({ dataDir, settings });
  await templateDatabase(embedded.url);
  const database = await Database.connect({ url: withDatabase(embedded.url, 'template_of_tests') });
  await database.migrate();
  await database.close();
  provide('databaseUrl', embedded.url);
  return async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
