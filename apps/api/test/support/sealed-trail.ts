import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inChainOrder } from '../../src/audit/chain.js';
import { exportLine, markLine, sealLine } from '../../src/audit/export-line.js';
import { Database } from '../../src/database/database.js';
import type { Tx } from '../../src/database/transaction.js';
import type { Deps } from '../../src/deps.js';
import { type RunningApp, testKeys, testSealKey } from './app.js';
import { runBuilt } from './run-built.js';
import { sealAll } from './trail.js';

/** Appends so many events, one transaction each unless told, and tells their ids. */
export async function append(
  app: RunningApp,
  count: number,
  occurredAt = app.clock.read(),
): Promise<string[]> {
  const rows = await app.sql<{ id: string }>(
    `insert into audit_event (occurred_at, type, account_id, details)
     select $1, 'CODE_REJECTED', gen_random_uuid(), jsonb_build_object('factor', 'APP_CODE', 'clockDriftSeconds', number)
     from generate_series(1, $2::int) as number returning id`,
    [occurredAt, count],
  );
  return rows.map(({ id }) => id);
}

/** Sealed events: three batches of four. */
export async function sealedEvents(app: RunningApp): Promise<string[]> {
  const ids: string[] = [];
  for (let batch = 0; batch < 3; batch += 1) {
    ids.push(...(await append(app, 4)));
    await sealAll(app);
  }
  return ids;
}

/** As a superuser whom no trigger binds. */
export const tamper = (app: RunningApp, statement: string) =>
  app.sql(`set session_replication_role = replica; ${statement}`);

const everything = '9223372036854775807';

/** The lines of an export without filters. */
async function* wholeExport({ verification }: Tx): AsyncGenerator<string> {
  const mark = await verification.mark();
  if (mark) yield markLine(mark.mark, mark.publicKey);
  const from = BigInt(mark?.mark.position ?? 0);
  const items = inChainOrder(verification.links(from, everything), verification.seals(from, everything));
  for await (const item of items) {
    if ('seal' in item) yield sealLine(item.seal, item.publicKey);
    else if (item.present) yield exportLine(item);
  }
}

/** An export without filters, in a file that ends with the test. */
export async function exportedFile(
  { deps }: RunningApp,
  change = (lines: string[]) => lines,
): Promise<string> {
  const lines: string[] = [];
  await deps.database.snapshot(async (tx) => {
    for await (const line of wholeExport(tx)) lines.push(line);
  });
  const folder = await mkdtemp(join(tmpdir(), 'dragonfly-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'trail.jsonl');
  await writeFile(
    file,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return file;
}

/** The command, over the database of the app or, with `--file`, over none. */
export function verifyAudit(app: RunningApp, ...args: string[]) {
  const env: Record<string, string> = args.includes('--file')
    ? {}
    : { DATABASE_URL: app.databaseUrl, SECRET_KEYS: testKeys, SEAL_KEY: testSealKey };
  return runBuilt('cli/main.js', env, ['verify-audit', ...args]);
}

/** What two processes over the app's database do at once: the second one has connections of its own. */
export async function inTwoProcesses(app: RunningApp, work: (deps: readonly [Deps, Deps]) => Promise<void>) {
  const database = await Database.connect({ url: app.databaseUrl });
  await work([app.deps, { ...app.deps, database }]).finally(() => database.close());
}
