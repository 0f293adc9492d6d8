import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markText, sealText } from '../src/audit/seal.js';
import { verifyAll, verifyPage } from '../src/audit/verify-trail.js';
import { days } from '../src/duration.js';
import { makeSealKey, parseSealKey, type SealKey } from '../src/secrets/seal-key.js';
import { type RunningApp, startApp } from './support/app.js';
import { append, sealedEvents, tamper } from './support/sealed-trail.js';
import { sealAll } from './support/trail.js';

let app: RunningApp;
let ids: string[];

/** Each test breaks a trail of its own: twelve events under three seals. */
beforeEach(async () => {
  app = await startApp();
  ids = await sealedEvents(app);
});
afterEach(() => app.close());

const nth = (number: number) => ids[number - 1] ?? '';

/** What is found first, over all and by pages alike. */
async function found() {
  const { broken } = await verifyAll(app.deps, {});
  expect((await verifyPage(app.deps, null)).broken).toEqual(broken);
  return broken;
}

test('a trail that nobody touched is intact, and what waits for its seal is told as such', async () => {
  await append(app, 2);
  expect(await verifyAll(app.deps, {})).toMatchObject({
    ...{ broken: null, checked: 12, seals: 3, complete: true, unsealed: 2, dropped: null },
    lastEventId: nth(12),
  });
});

test.each([
  ['its details', `details = details || '{"clockDriftSeconds": 7}'`],
  ['its type', `type = 'CODE_ACCEPTED'`],
  ['whose it is', 'account_id = null'],
  ['its address', `address = '203.0.113.7'`],
  ['its time, by a microsecond', `occurred_at = occurred_at + '1 microsecond'`],
])('an event that was changed is named: %s', async (_, change) => {
  await tamper(app, `update audit_event set ${change} where id = ${nth(5)}`);
  expect(await found()).toMatchObject({ problem: 'CHANGED', eventId: nth(5), position: '5' });
});

test.each(['organization_id = gen_random_uuid()', `type = 'CODE_ACCEPTED'`, `hash = sha256('x')`])(
  'a link that was changed is named by its event: %s',
  async (change) => {
    await tamper(app, `update audit_link set ${change} where event_id = ${nth(5)}`);
    expect(await found()).toMatchObject({ problem: 'CHANGED', eventId: nth(5), position: '5' });
  },
);

test('an event that was changed together with its link is named by its hash', async () => {
  const earlier = `set occurred_at = occurred_at - interval '1 day'`;
  await tamper(app, `update audit_event ${earlier} where id = ${nth(5)}`);
  await tamper(app, `update audit_link ${earlier} where event_id = ${nth(5)}`);
  expect(await found()).toMatchObject({ problem: 'CHANGED', eventId: nth(5) });
});

describe('what is gone', () => {
  const dropEvent = () => tamper(app, `delete from audit_event where id = ${nth(5)}`);
  const dropLink = () => tamper(app, `delete from audit_link where event_id = ${nth(5)}`);

  test('an event is named', async () => {
    await dropEvent();
    expect(await found()).toMatchObject({ problem: 'MISSING', eventId: nth(5), position: '5' });
  });

  test('a link is named by its event', async () => {
    await dropLink();
    expect(await found()).toMatchObject({ problem: 'MISSING', eventId: nth(5), position: '5' });
  });

  test('of an event with its link the place is named, and the event before which it was', async () => {
    await dropEvent();
    await dropLink();
    expect(await found()).toMatchObject({ problem: 'MISSING', eventId: nth(6), position: '5' });
  });

  test.each([1, 5, 9])('a seal is named by its first event, the one at position %i', async (first) => {
    await tamper(app, `delete from audit_seal where first_position = ${first}`);
    expect(await found()).toMatchObject({ problem: 'SEAL_BROKEN', eventId: nth(first) });
  });

  test('a page that begins after the gap is intact: only what lies in it is proved', async () => {
    await dropEvent();
    expect(await verifyPage(app.deps, nth(8))).toMatchObject({ broken: null, checked: 4, complete: true });
  });
});

const stranger = () => parseSealKey(makeSealKey()) as SealKey;

describe('a seal that was written anew', () => {
  /** As its own key signs it, for whatever the chain holds now. */
  async function resign({ sign, id, publicKey }: SealKey, keyId = id) {
    const { ends } = await verifyAll(app.deps, {});
    const seal = {
      ...{ firstPosition: '9', lastPosition: '12', month: '2026-01', head: ends.hash, lastEventId: nth(12) },
      ...{ sealedAt: app.clock.read(), keyId },
    };
    const key = { sign, id, publicKey };
    await app.deps.database.transaction((tx) => tx.seals.keepKey(key, seal.sealedAt));
    const values = `month = '2026-01-01', sealed_at = '${seal.sealedAt.toISOString()}', key_id = '${keyId}'`;
    const signature = `'\\x${sign(sealText(seal)).toString('hex')}'`;
    await tamper(app, `update audit_seal set ${values}, signature = ${signature} where first_position = 9`);
  }
  test('with another key under the name of ours does not hold', async () => {
    await resign(stranger(), app.deps.sealKey.id);
    const why = expect.stringContaining('signature');
    expect(await found()).toMatchObject({ problem: 'SEAL_BROKEN', eventId: nth(9), why });
  });

  test('with another key under its own name does not pass unless that key is named', async () => {
    const { id } = app.deps.sealKey;
    const other = stranger();
    await resign(other);
    const why = `the key ${other.id} is none of those that are trusted`;
    expect(await found()).toMatchObject({ problem: 'SEAL_BROKEN', eventId: nth(9), why });
    const keyIds = [id, other.id];
    expect(await verifyAll(app.deps, { keyIds })).toMatchObject({ broken: null, keyIds });
  });
});

test('a mark by another key, under which the application’s role dropped everything, is broken', async () => {
  const key = stranger();
  const unsigned = {
    ...{ position: '12', hash: Buffer.alloc(32, 7), lastEventId: '999999', count: '1' },
    ...{ months: ['2026-01', '2026-01'] as const, markedAt: app.clock.read(), keyId: key.id },
  } as const;
  const mark = { ...unsigned, signature: key.sign(markText(unsigned)) };
  await app.deps.database.transaction(async (tx) => {
    await tx.seals.keepKey(key, mark.markedAt);
    await tx.retention.leave(mark);
    await tx.retention.dropBefore(mark);
  });
  expect(await app.sql('select from audit_link')).toEqual([]);
  const forged = { problem: 'SEAL_BROKEN', position: '12', eventId: null };
  expect(await found()).toMatchObject({ ...forged, why: expect.stringContaining(key.id) });
  await append(app, 1);
  await sealAll(app);
  expect(await found()).toMatchObject(forged);
});

test.each([
  [
    'with an old transaction',
    '',
    'occurred_at, type, transaction_id',
    `occurred_at, 'SIGNED_OUT', transaction_id`,
  ],
  [
    'with the id of another',
    'overriding system value',
    'occurred_at, type, id',
    `occurred_at - interval '1 day', 'SIGNED_OUT', id`,
  ],
])('an event that was inserted %s is named, and gets no seal', async (_, overriding, columns, values) => {
  await tamper(
    app,
    `insert into audit_event (${columns}) ${overriding} select ${values} from audit_event where id = ${nth(5)}`,
  );
  await append(app, 1);
  await sealAll(app);
  const [row] = await app.sql<{ id: string }>(`select id from audit_event where type = 'SIGNED_OUT'`);
  expect(await found()).toMatchObject({ problem: 'INSERTED', eventId: row?.id });
});

test('an event that was inserted with an id that was left out days ago is named', async () => {
  await app.sql(`select setval('audit_event_id_seq', 100)`);
  await append(app, 1);
  await sealAll(app);
  app.clock.pass(days(1));
  const now = app.clock.read().toISOString();
  const insert = 'insert into audit_event (occurred_at, type, id) overriding system value';
  await app.sql(`${insert} values ('${now}', 'SIGNED_OUT', 50)`);
  await append(app, 1);
  await sealAll(app);
  expect(await found()).toMatchObject({ problem: 'INSERTED', eventId: '50' });
});
