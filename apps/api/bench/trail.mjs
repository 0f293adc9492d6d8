// npm run bench:trail: pages of the audit trail near its end beside pages deep within, how fast it is sealed and
// verified, and what memory its export takes, on an embedded PostgreSQL of its own. ROWS=1000000 by default.
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { sealTrail } from '../dist/audit/seal-trail.js';
import { verifyAll } from '../dist/audit/verify-trail.js';
import { systemClock } from '../dist/clock.js';
import { Database } from '../dist/database/database.js';
import { startEmbedded } from '../dist/database/embedded.js';
import { createLog } from '../dist/log.js';
import { makeSealKey, parseSealKey } from '../dist/secrets/seal-key.js';
import { exportBatches } from '../dist/trail/export-batches.js';
import { csvOf } from '../dist/trail/export-csv.js';
import { linesOf } from '../dist/trail/export-lines.js';
import { trailFilter } from '../dist/trail/trail-filter.js';
import { readPage } from '../dist/trail/trail-page.store.js';
import { windowOf } from '../dist/trail/trail-window.store.js';
import { measureAlternately } from './load.mjs';

const rows = Number(process.env.ROWS ?? 1_000_000);
const times = Number(process.env.TIMES ?? 300);
const chunk = 100_000;
const pageSize = 51;
const support = { id: randomUUID(), role: 'SUPPORT' };

const exports = {
  CSV: (batches) => csvOf(database, batches, () => undefined),
  'JSON lines with their proof': (batches) => linesOf(database, batches, true),
};

const dataDir = await mkdtemp(join(tmpdir(), 'dragonfly-trail-bench-'));
await chmod(dataDir, 0o755);
const embedded = await startEmbedded({ dataDir, settings: { max_wal_size: '8GB' } });
const database = await Database.connect({ url: embedded.url });
const client = new pg.Client({ connectionString: embedded.url });
try {
  await database.migrate();
  await client.connect();
  const deps = {
    ...{ database, clock: systemClock, log: createLog('error') },
    sealKey: parseSealKey(makeSealKey()),
    config: { sealFormerKeys: [] },
  };
  await timed('written', fill);
  await timed('sealed', () => sealTrail(deps));
  await client.query('vacuum analyze');
  console.table(await pages());
  for (const [name, exported] of Object.entries(exports))
    await timed(`exported as ${name}`, () => send(exported));
  await timed('verified', async () => {
    const { checked, broken, complete } = await verifyAll(deps, {});
    if (checked !== rows || broken || !complete)
      throw new Error(JSON.stringify({ checked, broken, complete }));
  });
} finally {
  await client.end();
  await database.close();
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** To a reader who takes everything at once. */
async function send(exported) {
  const batches = exportBatches(database, support, trailFilter({}), async () => undefined);
  const nobody = new Writable({ write: (_chunk, _encoding, taken) => taken() });
  await pipeline(exported(batches), nobody);
}

async function timed(what, work) {
  const start = performance.now();
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 100);
  await work();
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const memory = `${(highest / 2 ** 20).toFixed(0)} MB at most in this process`;
  console.log(
    `${rows} events ${what} in ${seconds.toFixed(1)} s: ${(rows / seconds).toFixed(0)}/s; ${memory}`,
  );
}

/** 13 months of 50 organizations with 40 people each; every thousandth event is of a rare type. */
async function fill() {
  await client.query(
    `insert into organization (name, created_at) select 'Bench ' || n, now() from generate_series(1, 50) n`,
  );
  await client.query(
    'create temporary table org as select row_number() over (order by name) - 1 as number, id from organization where not is_platform',
  );
  for (let from = 1; from <= rows; from += chunk)
    await client.query(
      `insert into audit_event (occurred_at, type, account_id, actor_id, organization_id, session_id, request_id, address, browser, details)
       select now() - interval '13 months' + interval '395 days' * (n::float / $3),
         case when n % 1000 = 0 then 'ACCOUNT_FROZEN' else (array['PASSWORD_ACCEPTED', 'CODE_ACCEPTED', 'SIGNED_OUT', 'CODE_REJECTED'])[1 + n % 4] end,
         md5((n * 7919 % 2000)::text)::uuid, md5((n * 7919 % 2000)::text)::uuid, org.id, gen_random_uuid(), gen_random_uuid()::text,
         '203.0.113.' || n % 250, 'Firefox on Windows', jsonb_build_object('factor', 'APP_CODE', 'purpose', 'SIGN_IN')
       from generate_series($1::bigint, $2::bigint) n join org on org.number = n * 7919 % 2000 % 50`,
      [from, Math.min(from + chunk - 1, rows), rows],
    );
}

async function anyOf(column) {
  const text = `select ${column} as id from audit_link where position = $1`;
  return (await client.query(text, [Math.ceil(rows / 2)])).rows[0].id;
}

async function pages() {
  const [organization, account] = await Promise.all(['organization_id', 'account_id'].map(anyOf));
  const day = 86_400_000;
  const since = new Date(Date.now() - 200 * day);
  const asked = {
    everything: {},
    'one organization': { organizationId: organization },
    'one account': { userId: account },
    'a common type': { types: ['CODE_REJECTED'] },
    'a rare type': { types: ['ACCOUNT_FROZEN'] },
    'a month': { since, until: new Date(since.getTime() + 30 * day) },
  };
  const table = [];
  for (const [name, given] of Object.entries(asked)) table.push(await compare(name, trailFilter(given)));
  return table;
}

/** The first page and pages at three depths take turns, so that all meet the same machine. */
async function compare(name, filter) {
  const read = async (after) => {
    const window = await windowOf(database, filter.since, filter.until);
    const page = { onlooker: support, filter, window, order: 'NEWEST_FIRST', after, limit: pageSize };
    return readPage(database, page);
  };
  const places = await placesOf(filter);
  const deep = (share) => places.at(Math.floor(places.length * share));
  const works = { first: null, '10 %': deep(0.1), '50 %': deep(0.5), '90 %': deep(0.9) };
  const measured = await measureAlternately(
    times,
    Object.fromEntries(Object.entries(works).map(([at, after]) => [at, () => read(after)])),
  );
  const p50 = Object.fromEntries(Object.entries(measured).map(([at, { p50: value }]) => [at, value]));
  const worst = Math.max(p50['10 %'], p50['50 %'], p50['90 %']) / p50.first;
  const shown = Object.entries(p50).map(([at, value]) => [`${at}, ms`, value.toFixed(2)]);
  return {
    pages: name,
    events: places.length,
    ...Object.fromEntries(shown),
    'deep : first': worst.toFixed(2),
  };
}

/** All places that the filter finds, newest first. */
async function placesOf({ organizationId, accountId, types, since, until }) {
  const { rows: found } = await client.query(
    `select position from audit_link where ($1::uuid is null or organization_id = $1) and ($2::uuid is null or account_id = $2)
       and ($3::text[] is null or type = any ($3)) and ($4::timestamptz is null or occurred_at >= $4)
       and ($5::timestamptz is null or occurred_at < $5) order by position desc`,
    [organizationId, accountId, types, since, until],
  );
  return found.map(({ position }) => position);
}
