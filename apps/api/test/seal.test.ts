import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealTrail } from '../src/audit/seal-trail.js';
import { verifyAll } from '../src/audit/verify-trail.js';
import { days } from '../src/duration.js';
import { makeSealKey, parseSealKey, type SealKey } from '../src/secrets/seal-key.js';
import { type RunningApp, startApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import { enrolledPerson } from './support/people.js';
import { append, inTwoProcesses } from './support/sealed-trail.js';
import { lastMail } from './support/staff.js';
import { sealAll } from './support/trail.js';

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const linked = async () =>
  (await app.sql<{ event_id: string }>('select event_id from audit_link order by position')).map(
    ({ event_id }) => event_id,
  );
const seals = () =>
  app.sql<{ first: string; last: string; month: string; key_id: string }>(
    `select first_position as first, last_position as last, to_char(month, 'YYYY-MM') as month, key_id
     from audit_seal order by last_position`,
  );

test.each(['audit_link', 'audit_seal', 'audit_key', 'audit_mark'])(
  'the owner of %s may only append',
  async (table) => {
    await append(app, 2);
    await sealAll(app);
    const [column] = await app.sql<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = '${table}'::regclass and attnum = 2`,
    );
    const statements = [
      `update ${table} set ${column?.name} = default`,
      `delete from ${table}`,
      `truncate ${table}`,
    ];
    for (const statement of statements)
      await expect(app.sql(statement)).rejects.toThrow(/append-only|foreign key/);
  },
);

describe('what commits late', () => {
  /** A connection that holds a transaction open. */
  async function open() {
    const client = new pg.Client({ connectionString: app.databaseUrl });
    await client.connect();
    await client.query('begin');
    const insert = `insert into audit_event (occurred_at, type) values (now(), 'SIGNED_OUT') returning id`;
    const { rows } = await client.query<{ id: string }>(insert);
    const end = (how: 'commit' | 'rollback') => client.query(how).finally(() => client.end());
    return { id: rows[0]?.id ?? '', end };
  }

  test('is sealed after it, without a gap, and what came meanwhile waits for it', async () => {
    const early = await append(app, 2);
    await sealAll(app);
    const late = await open();
    const meanwhile = await append(app, 3);
    await sealTrail(app.deps);
    expect(await linked()).toEqual(early);
    await late.end('commit');
    await sealAll(app);
    expect(await linked()).toEqual([...early, late.id, ...meanwhile]);
    expect(await verifyAll(app.deps, {})).toMatchObject({ broken: null, checked: 6 });
  });

  test('but is rolled back leaves nothing', async () => {
    const late = await open();
    const meanwhile = await append(app, 1);
    await late.end('rollback');
    await sealAll(app);
    expect(await linked()).toEqual(meanwhile);
  });
});

test('of many sealers in two processes at once one seals each event, once', async () => {
  const ids: string[] = [];
  await inTwoProcesses(app, async (processes) => {
    for (let round = 0; round < 5; round += 1) {
      ids.push(...(await append(app, 3)));
      await atOnce(8, (index) => sealTrail(processes[index % 2] ?? app.deps));
    }
  });
  await sealAll(app);
  expect(await linked()).toEqual(ids);
  const report = await verifyAll(app.deps, {});
  expect(report).toMatchObject({ broken: null, checked: 15 });
  expect(await seals()).toHaveLength(report.seals);
});

test('no seal spans two months, and events of an earlier month that commit later follow', async () => {
  const [december, january] = [new Date('2025-12-31T23:59:59.999Z'), new Date('2026-01-01T00:00:00Z')];
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query(
    `insert into audit_event (occurred_at, type) select unnest($1::timestamptz[]), 'SIGNED_OUT'`,
    [[january, december, january, december]],
  );
  await client.end();
  await sealAll(app);
  await append(app, 1, december);
  await sealAll(app);
  expect(await seals()).toMatchObject([
    { first: '1', last: '2', month: '2025-12' },
    { first: '3', last: '4', month: '2026-01' },
    { first: '5', last: '5', month: '2025-12' },
  ]);
  expect(await verifyAll(app.deps, {})).toMatchObject({ broken: null, seals: 3 });
});

test('more events than one batch holds are sealed in several', async () => {
  await append(app, 12_000);
  await sealAll(app);
  expect(await seals()).toMatchObject([{ last: '5000' }, { last: '10000' }, { last: '12000' }]);
  expect(await verifyAll(app.deps, {})).toMatchObject({ broken: null, checked: 12_000 });
});

test('a new key signs from then on; what the former one signed holds while it is named as such', async () => {
  await append(app, 1);
  await sealAll(app);
  const sealKey = parseSealKey(makeSealKey()) as SealKey;
  await append(app, 1);
  const deps = { ...app.deps, sealKey };
  await sealAll({ ...app, deps });
  expect(await seals()).toMatchObject([{ key_id: app.deps.sealKey.id }, { key_id: sealKey.id }]);
  expect((await verifyAll(deps, {})).broken).toMatchObject({ problem: 'SEAL_BROKEN', position: '1' });
  const config = { ...deps.config, sealFormerKeys: [app.deps.sealKey.id] };
  expect(await verifyAll({ ...deps, config }, {})).toMatchObject({
    broken: null,
    keyIds: [app.deps.sealKey.id, sealKey.id],
  });
});

describe('a database that was restored into another cluster', () => {
  /** Its transaction ids are lower than those that the rows carry. */
  async function restored(...unsealed: string[]) {
    const ahead = `set session_replication_role = replica;
      update audit_event set transaction_id = (transaction_id::text::bigint + 1000000000)::text::xid8
        where id = any ('{${[...(await linked()), ...unsealed]}}')`;
    await app.sql(ahead);
    await app.sql(
      `update audit_sealer set transaction_id = (transaction_id::text::bigint + 1000000000)::text::xid8, cluster_id = 7`,
    );
  }

  test('goes on sealing: what was not sealed before, and what comes', async () => {
    const before = await append(app, 3);
    await sealAll(app);
    const waiting = await append(app, 2);
    await restored(...waiting);
    const fresh = await append(app, 2);
    expect(await verifyAll(app.deps, {})).toMatchObject({ broken: null, checked: 3 });
    await sealAll(app);
    const later = await append(app, 1);
    await sealAll(app);
    expect(await linked()).toEqual([...before, ...waiting, ...fresh, ...later]);
    expect(await verifyAll(app.deps, {})).toMatchObject({ broken: null, checked: 8 });
  });
});

describe('the head leaves the database', () => {
  test('with each seal, in the log', async () => {
    await append(app, 2);
    await sealAll(app);
    const [line] = app.logged.filter((logged) => logged.includes('trail sealed'));
    const { ends } = await verifyAll(app.deps, {});
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      ...{ level: 30, position: '2', hash: ends.hash.toString('hex') },
      ...{ keyId: app.deps.sealKey.id, sealedAt: app.clock.read().toISOString() },
    });
  });

  test('once a day by mail to support, however many processes seal', async () => {
    const support = await enrolledPerson(app, 'SUPPORT');
    const mails = () => app.sql(`select from notice where kind = 'TRAIL_HEAD'`);
    await sealAll(app);
    expect(await mails()).toEqual([]);
    app.clock.pass(days(1));
    await inTwoProcesses(app, async (processes) => {
      await atOnce(6, (index) => sealTrail(processes[index % 2] ?? app.deps));
    });
    await sealAll(app);
    expect(await mails()).toHaveLength(1);
    const { ends } = await verifyAll(app.deps, {});
    expect((await lastMail(app, support, 'TRAIL_HEAD'))?.details).toMatchObject({
      ...{ position: String(ends.position), hash: ends.hash.toString('hex') },
      keyId: app.deps.sealKey.id,
    });
  });
});
