import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dropOldMonths } from '../src/audit/drop-old-months.js';
import { verifyAll, verifyPage } from '../src/audit/verify-trail.js';
import { days } from '../src/duration.js';
import { type RunningApp, startApp } from './support/app.js';
import { append, exportedFile, tamper, verifyAudit } from './support/sealed-trail.js';
import { sealAll } from './support/trail.js';

let app: RunningApp;
let byMonth: string[][];

/** Two events in each of five months up to the present one; the setting keeps two months besides it. */
beforeEach(async () => {
  app = await startApp({ AUDIT_RETENTION_MONTHS: '2' });
  byMonth = [];
  for (const ago of [4, 3, 2, 1, 0]) {
    byMonth.push(await append(app, 2, monthsAgo(ago)));
    await sealAll(app);
  }
});
afterEach(() => app.close());

function monthsAgo(count: number): Date {
  const now = app.clock.read();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 1));
}
const monthName = (ago: number) => monthsAgo(ago).toISOString().slice(0, 7);

const left = async () =>
  (await app.sql<{ id: string }>('select id from audit_event order by id')).map(({ id }) => id);

test('months that are older than the setting go, the others stay, and what is left is proved from the mark on', async () => {
  await dropOldMonths(app.deps);
  expect(await left()).toEqual(byMonth.slice(2).flat());
  expect(await verifyAll(app.deps, {})).toMatchObject({
    ...{ broken: null, checked: 6, complete: true, begins: { position: 4n } },
    dropped: { count: '4', months: [monthName(4), monthName(3)] },
  });
  expect(await verifyPage(app.deps, null)).toMatchObject({ broken: null, checked: 6 });
  const ran = await verifyAudit(app);
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Dropped by retention: 4 events') });
});

test('it goes on where it stopped, also once everything is old', async () => {
  await dropOldMonths(app.deps);
  await dropOldMonths(app.deps);
  expect(await app.sql('select from audit_mark')).toHaveLength(1);
  const months = [monthName(4), monthName(0)];
  app.clock.pass(days(200));
  await dropOldMonths(app.deps);
  expect(await left()).toEqual([]);
  const added = await append(app, 1);
  await sealAll(app);
  expect(await left()).toEqual(added);
  expect(await verifyAll(app.deps, {})).toMatchObject({
    ...{ broken: null, checked: 1, ends: { position: 11n } },
    dropped: { count: '10', months },
  });
});

test('an old month behind a younger one stays until that one goes: the chain is cut at one place', async () => {
  const late = await append(app, 1, monthsAgo(4));
  await sealAll(app);
  await dropOldMonths(app.deps);
  expect(await left()).toEqual([...byMonth.slice(2).flat(), ...late]);
  expect((await verifyAll(app.deps, {})).broken).toBeNull();
});

test('an export after it proves itself from its mark on', async () => {
  await dropOldMonths(app.deps);
  const file = await exportedFile(app);
  expect(await verifyAudit(app, '--file', file)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Intact: 6 events after position 4, up to 10'),
  });
  const forged = await exportedFile(app, (all) =>
    all.with(0, (all[0] ?? '').replace('"count":"4"', '"count":"3"')),
  );
  expect(await verifyAudit(app, '--file', forged)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('the mark'),
  });
  const without = await exportedFile(app, (all) => all.slice(1));
  expect(await verifyAudit(app, '--file', without)).toMatchObject({ code: 1 });
});

describe('a head that was kept', () => {
  let hashes: string[];
  /** Position 4 is where the trail begins from now on. */
  beforeEach(async () => {
    const rows = await app.sql<{ hash: string }>(
      `select encode(hash, 'hex') as hash from audit_link order by position`,
    );
    hashes = rows.map(({ hash }) => hash);
    await dropOldMonths(app.deps);
  });
  const verified = async (position: number, hash = hashes[position - 1]) => {
    const head = ['--head', `${position}:${hash}`];
    const ran = await verifyAudit(app, ...head);
    expect(await verifyAudit(app, '--file', await exportedFile(app), ...head)).toMatchObject({
      code: ran.code,
    });
    return ran;
  };

  test('from before the mark is not proved', async () => {
    const ran = { code: 1, stdout: expect.stringMatching(/^NOT PROVED: .* before position 4,/) };
    expect(await verified(3)).toMatchObject(ran);
    expect(await verified(3, '00'.repeat(32))).toMatchObject(ran);
  });

  test('at the mark, and after it, is the mark’s and the chain’s', async () => {
    for (const position of [4, 5]) {
      expect(await verified(position)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Intact/) });
      expect(await verified(position, '00'.repeat(32))).toMatchObject({
        code: 1,
        stdout: expect.stringContaining(`position ${position}, was changed (the head that was kept`),
      });
    }
  });
});

describe('nothing else drops events', () => {
  const mark = (position: number) =>
    `insert into audit_mark (position, hash, last_event_id, count, first_month, last_month, key_id, signature, marked_at)
     select ${position}, '', 0, 0, now(), now(), id, '', now() from audit_key`;

  test.each(['audit_event', 'audit_link', 'audit_seal'])(
    'not a delete from %s without a mark',
    async (table) => {
      await expect(app.sql(`delete from ${table}`)).rejects.toThrow('append-only');
    },
  );

  test('not a delete in a later transaction than the mark', async () => {
    await dropOldMonths(app.deps);
    await expect(app.sql('delete from audit_event')).rejects.toThrow('append-only');
  });

  test.each(['audit_event', 'audit_link', 'audit_seal'])(
    'not a delete from %s beyond the mark of its transaction',
    async (table) => {
      await expect(app.sql(`${mark(4)}; delete from ${table}`)).rejects.toThrow('append-only');
      expect(await app.sql(`select from ${table}`)).not.toEqual([]);
    },
  );

  test('not an update beside a mark', async () => {
    await expect(app.sql(`${mark(4)}; update audit_event set type = type`)).rejects.toThrow('append-only');
  });
});

test('a start that was cut off without the mark is named', async () => {
  await tamper(
    app,
    'delete from audit_event where id in (select event_id from audit_link where position <= 2)',
  );
  await tamper(app, 'delete from audit_link where position <= 2');
  await tamper(app, 'delete from audit_seal where last_position <= 2');
  expect((await verifyAll(app.deps, {})).broken).toMatchObject({ problem: 'MISSING', position: '1' });
});
