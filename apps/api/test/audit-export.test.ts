import { beforeAll, describe, expect, test, vi } from 'vitest';
import { checkChain } from '../src/audit/check-chain.js';
import { readExportLine } from '../src/audit/export-line.js';
import { minutes } from '../src/duration.js';
import { takeErrors, useApp } from './support/app.js';
import { type AuditQuery, everyPage } from './support/audit.js';
import type { Browser } from './support/browser.js';
import { expectDocumented } from './support/documented.js';
import { cellsOf, cookieOf, download, recordsOf } from './support/download.js';
import { knock } from './support/knock.js';
import { type Enrolled, enrolledPerson, halfSigned, signedIn } from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';
import { sealAll, trailOf } from './support/trail.js';

const app = useApp();
const [csv, lines] = ['/audit-export.csv', '/audit-export.jsonl'];
const bulk = 2500;
const hostile = [
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  'a "quoted", one',
  'Bob;=1+1;"@SUM(A1)\n-2',
  'Zoë',
];
let here: string;
let elsewhere: string;
let staff: Enrolled;
let manager: Enrolled;

beforeAll(async () => {
  [here, elsewhere] = [await newOrganization(app(), '@SUM(1)'), await newOrganization(app(), 'Elsewhere')];
  const people: Enrolled[] = [];
  for (const name of hostile) {
    const person = await enrolledIn(app(), here);
    await app().sql('update account set name = $2 where id = $1', [person.id, name]);
    people.push(person);
  }
  await enrolledIn(app(), elsewhere);
  manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
  staff = await enrolledPerson(app(), 'SUPPORT');
  await app().sql(
    `insert into audit_event (occurred_at, type, account_id, actor_id, organization_id, address, browser, details)
     select $1::timestamptz + n * interval '1 second', 'SESSIONS_ENDED', ($2::uuid[])[1 + n % 8], $3, $4, '198.51.100.' || n % 250,
       'Firefox on Linux', jsonb_build_object('count', n, 'reason', ($5::text[])[1 + n % 8] || E'\\r\\n,"' || n)
     from generate_series(1, $6::int) n`,
    [app().clock.read(), people.map(({ id }) => id), manager.id, here, hostile, bulk],
  );
  await sealAll(app());
}, 60_000);

const eventsIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => readExportLine(line));

describe('the table', () => {
  test('holds every event of the organization once, in the order of the seals, and reads back as it was', async () => {
    const answer = await download(app(), manager.browser, csv);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-trail-${app().clock.read().toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(answer.body.toString()).toBe(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(answer.body),
    );
    const text = answer.text.slice(1);
    expect(cellsOf(text).map((row) => row.length)).toEqual(Array(cellsOf(text).length).fill(16));
    const records = recordsOf(text);
    const rows = await app().sql<{
      position: string;
      id: string;
      details: unknown;
      hash: string;
      address: string;
    }>(
      `select l.position, e.id::text, e.details, encode(l.hash, 'hex') as hash, e.address
       from audit_link l join audit_event e on e.id = l.event_id where e.organization_id = $1 and e.type <> 'TRAIL_EXPORTED'
       order by l.position`,
      [here],
    );
    expect(rows.length).toBeGreaterThan(bulk);
    expect(
      records
        .filter(({ type }) => type !== 'TRAIL_EXPORTED')
        .map(({ position, id, hash, address, details }) => ({
          ...{ position, id, hash, address },
          details: JSON.parse((details ?? '').replaceAll(";'=", ';=')),
        })),
    ).toEqual(rows);
  });

  test.each([[';'], ['\t']])(
    'opened with %j between its cells holds no formula either',
    async (separator) => {
      const { text } = await download(app(), manager.browser, csv);
      // Such a program sees no quotation marks but at the beginning of a cell, and no cell of ours begins there.
      const cells = text
        .slice(1)
        .split(/[\r\n]+/)
        .flatMap((line) => line.split(separator));
      expect(cells.some((cell) => cell.includes("'=1"))).toBe(true);
      expect(cells.filter((cell) => /^["\s]*[=+\-@]/.test(cell))).toEqual([]);
    },
  );

  test('holds no cell that a spreadsheet takes for a formula', async () => {
    const { text } = await download(app(), manager.browser, csv);
    const cells = cellsOf(text.slice(1)).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const names = new Set(recordsOf(text.slice(1)).map(({ user }) => user));
    for (const name of hostile) {
      const written = name.replace(/^\t=/, "\t'=").replace(/^Bob.*/s, `Bob;'=1+1;"'@SUM(A1)\n'-2`);
      expect(names).toContain(/^[\w]/.test(name) ? written : `'${written}`);
    }
    expect(new Set(recordsOf(text.slice(1)).map(({ organization }) => organization))).toEqual(
      new Set(["'@SUM(1)"]),
    );
  });

  test('of nothing is its head alone', async () => {
    const { status, text } = await download(app(), manager.browser, `${csv}?organizationId=${elsewhere}`);
    expect(status).toBe(200);
    expect(cellsOf(text.slice(1))).toEqual([expect.arrayContaining(['position', 'occurredAt', 'details'])]);
  });
});

describe('the lines', () => {
  test('without a filter prove by themselves that nothing is missing', async () => {
    await sealAll(app());
    const answer = await download(app(), staff.browser, lines);
    expect(answer.headers['content-type']).toBe('application/jsonl; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="audit-trail-[\d-]{10}\.jsonl"$/,
    );
    const items = eventsIn(answer.text);
    expect(items).not.toContain(null);
    const all = async function* () {
      for (const item of items) if (item) yield item;
    };
    const report = await checkChain(all(), {});
    expect(report).toMatchObject({ broken: null, begins: { position: 0n } });
    expect(report.seals).toBeGreaterThan(1);
    expect(report.checked).toBeGreaterThan(bulk);
    const missing = async function* () {
      for (const [index, item] of items.entries()) if (item && index !== 1200) yield item;
    };
    expect((await checkChain(missing(), {})).broken).toMatchObject({ problem: 'MISSING' });
  });

  test.each<[string, () => Browser, () => string]>([
    ['of support with a filter', () => staff.browser, () => `?organizationId=${here}`],
    ['of an account manager', () => manager.browser, () => ''],
  ])('%s are events alone', async (_, browser, query) => {
    const items = eventsIn((await download(app(), browser(), lines + query())).text);
    expect(items.length).toBeGreaterThan(bulk);
    for (const item of items)
      expect(item).toMatchObject({
        kind: 'EVENT',
        event: { organization_id: here, hash: expect.any(Buffer) },
      });
  });
});

describe('filters', () => {
  test.each<[string, () => AuditQuery]>([
    ['type', () => ({ types: ['AUTHENTICATOR_CONFIRMED', 'ENROLLMENT_STARTED'] })],
    ['user', () => ({ userId: manager.id })],
    ['actor and type', () => ({ actorId: staff.id, types: ['AUTHENTICATOR_CONFIRMED'] })],
    ['organization', () => ({ organizationId: elsewhere })],
    ['address', () => ({ address: '198.51.100.7' })],
    [
      'time',
      () => ({
        since: new Date(app().clock.read().getTime() + 500_000),
        until: new Date(app().clock.read().getTime() + 900_000),
      }),
    ],
  ])('by %s let through what auditEvents does', async (_, query) => {
    // An account of its own: a minute has ten downloads.
    const { browser } = await enrolledPerson(app(), 'SUPPORT');
    const seen = await everyPage(app(), browser, { first: 100, order: 'OLDEST_FIRST', ...query() });
    const address = new URLSearchParams(
      Object.entries(query()).map(([name, value]): [string, string] => [
        name,
        value instanceof Date ? value.toISOString() : String(value),
      ]),
    );
    const items = eventsIn((await download(app(), browser, `${lines}?${address}`)).text);
    expect(items.map((item) => item?.kind === 'EVENT' && item.event.id)).toEqual(seen.map(({ id }) => id));
    expect(items.length).toBeGreaterThan(0);
    const table = recordsOf((await download(app(), browser, `${csv}?${address}`)).text.slice(1));
    expect(table.map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
  });

  test.each([
    ['url', 'user=1'],
    ['url', 'order=NEWEST_FIRST'],
    ['userId', 'userId=x'],
    ['userId', `userId=${'0'.repeat(9)}&userId=1`],
    ['organizationId', "organizationId=' or true --"],
    ['types', 'types=NOTHING'],
    ['types', 'types=CODE_ACCEPTED,__proto__'],
    ['address', 'address=here'],
    ['since', 'since=2026-01-31'],
    ['since', 'since=yesterday'],
    ['until', 'until=2026-13-41T00:00:00Z'],
    ['until', 'since=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z'],
  ])('with a wrong %s are refused: %s', async (field, query) => {
    const before = await trailOf(app(), staff.id, 'TRAIL_EXPORTED');
    const answer = await download(app(), staff.browser, `${csv}?${encodeURI(query)}`);
    expectDocumented(answer, 400, 'BAD_USER_INPUT');
    expect(answer.json.errors[0].extensions.field).toBe(field);
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(await trailOf(app(), staff.id, 'TRAIL_EXPORTED')).toEqual(before);
  });
});

describe('who may', () => {
  test.each([csv, lines])('%s is for staff with both factors, from the app’s own pages', async (path) => {
    const person = await enrolledPerson(app(), 'SUPPORT');
    const user = await enrolledIn(app(), here);
    expectDocumented(await download(app(), app().browser(), path), 403, 'AUTH_STATE_REQUIRED');
    expectDocumented(
      await download(app(), await halfSigned(app(), person), path),
      403,
      'AUTH_STATE_REQUIRED',
    );
    expectDocumented(await download(app(), user.browser, path), 403, 'FORBIDDEN');
    const foreign = { authorization: 'Bearer unknown' };
    expectDocumented(await download(app(), person.browser, path, foreign), 401, 'FORBIDDEN');
    for (const site of ['cross-site', 'same-site', 'anything'])
      expectDocumented(
        await download(app(), person.browser, path, { 'sec-fetch-site': site }),
        403,
        'FORBIDDEN',
      );
    expect(await trailOf(app(), person.id, 'TRAIL_EXPORTED')).toEqual([]);
    expect(await trailOf(app(), user.id, 'ACCESS_REFUSED')).toMatchObject([
      { details: { field: 'auditExport' } },
    ]);
    const limited = `${path}?types=SECRETS_RESEALED`;
    expect((await download(app(), person.browser, limited, { 'sec-fetch-site': 'none' })).status).toBe(200);
    expect(
      (await knock(app().url, { path: limited, headers: { cookie: cookieOf(person.browser) } })).status,
    ).toBe(200);
    app().clock.pass(minutes(11));
    expect((await download(app(), person.browser, limited)).status).toBe(200);
    const format = path === csv ? 'CSV' : 'JSONL';
    expect(await trailOf(app(), person.id, 'TRAIL_EXPORTED')).toMatchObject(
      Array(3).fill({ actor_id: person.id, details: { format }, address: '127.0.0.1' }),
    );
    staff = { ...staff, browser: await signedIn(app(), staff) };
    manager = { ...manager, browser: await signedIn(app(), manager) };
  });

  test('asking for the head alone downloads nothing', async () => {
    for (const method of ['HEAD', 'POST']) {
      const { status } = await knock(app().url, {
        method,
        path: csv,
        headers: { cookie: cookieOf(staff.browser) },
      });
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  test('ten begin in a minute, whichever format they have', async () => {
    const person = await enrolledPerson(app(), 'SUPPORT');
    const statuses: number[] = [];
    for (let count = 0; count < 10; count += 1)
      statuses.push(
        (await download(app(), person.browser, `${count % 2 ? csv : lines}?types=SECRETS_RESEALED`)).status,
      );
    expect(statuses).toEqual(Array(10).fill(200));
    const answer = await download(app(), person.browser, csv);
    expectDocumented(answer, 429, 'RATE_LIMITED');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a long one', () => {
  const batches = 14;
  let browser: Browser;
  beforeAll(async () => {
    await app().sql(
      `insert into audit_event (occurred_at, type, details)
       select $1, 'SECRETS_RESEALED', jsonb_build_object('count', n, 'keyId', repeat('k', 900)) from generate_series(1, $2::int) n`,
      [app().clock.read(), (batches - 1) * 1000 + 1],
    );
    await sealAll(app());
    browser = (await enrolledPerson(app(), 'SUPPORT')).browser;
  }, 60_000);

  const begin = (path: string, signal: AbortSignal | null = null) =>
    fetch(`${app().url}${path}?types=SECRETS_RESEALED`, { headers: { cookie: cookieOf(browser) }, signal });
  const pagesRead = (run: { mock: { calls: readonly (readonly [{ name: string }, ...unknown[]])[] } }) =>
    run.mock.calls.filter(([{ name }]) => name === 'trail-page').length;
  const pause = (time: number) => new Promise((later) => setTimeout(later, time));

  test.each([csv, lines])(
    '%s breaks off when the database fails, and does not end as if it were whole',
    async (path) => {
      const { database } = app().deps;
      const run = database.run.bind(database);
      let pages = 0;
      const failing = vi.spyOn(database, 'run').mockImplementation(async (statement, values) => {
        if (statement.name === 'trail-page') pages += 1;
        if (pages === 3) throw new Error('the database went away');
        return run(statement, values) as never;
      });
      const answer = await begin(path);
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow();
      failing.mockRestore();
      expect(takeErrors(app())).toEqual([expect.stringContaining('an export broke off')]);
    },
  );

  test('that fails before its first event is refused whole', async () => {
    const { database } = app().deps;
    const run = database.run.bind(database);
    const failing = vi.spyOn(database, 'run').mockImplementation(async (statement, values) => {
      if (statement.name === 'trail-page') throw new Error('the database went away');
      return run(statement, values) as never;
    });
    const answer = await begin(lines);
    failing.mockRestore();
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([500, null]);
    expectDocumented({ status: 500, text: await answer.text() }, 500, 'INTERNAL_SERVER_ERROR');
    expect(takeErrors(app())).toHaveLength(1);
  });

  test.each([csv, lines])('%s reads on as its reader does, and stops when they leave', async (path) => {
    const run = vi.spyOn(app().deps.database, 'run');
    const leave = new AbortController();
    const answer = await begin(path, leave.signal);
    await pause(1500);
    const held = pagesRead(run);
    await pause(500);
    expect(pagesRead(run)).toBe(held);
    expect(held).toBeLessThan(batches);
    leave.abort();
    await expect(answer.text()).rejects.toThrow();
    await pause(500);
    expect(pagesRead(run)).toBeLessThanOrEqual(held + 1);
    run.mockRestore();
  });

  test.each<[string, string, (of: { id: string }) => Promise<unknown>]>([
    [
      'their account is frozen',
      csv,
      ({ id }) => app().sql('update account set frozen_at = now() where id = $1', [id]),
    ],
    [
      'their role changes',
      lines,
      ({ id }) => app().sql(`update account set role = 'USER' where id = $1`, [id]),
    ],
    [
      'they sign out',
      lines,
      async () => expect((await browser.ask('mutation { logout { __typename } }')).errors).toBeUndefined(),
    ],
  ])('breaks off when %s (%s), and does not end as if it were whole', async (_, path, change) => {
    const person = await enrolledPerson(app(), 'SUPPORT');
    browser = person.browser;
    const answer = await begin(path);
    expect(answer.status).toBe(200);
    await change(person);
    await expect(answer.text()).rejects.toThrow();
    expect(takeErrors(app())).toEqual([]);
    browser = (await enrolledPerson(app(), 'SUPPORT')).browser;
  });

  test('goes on under another token of the session, and is no activity of it', async () => {
    const person = await enrolledPerson(app(), 'SUPPORT');
    browser = person.browser;
    const answer = await begin(lines);
    const active = () => app().sql('select last_active_at from session where account_id = $1', [person.id]);
    const before = await active();
    app().clock.pass(minutes(2));
    await app().sql('update session set token_hash = sha256(token_hash) where account_id = $1', [person.id]);
    expect(eventsIn(await answer.text())).toHaveLength((batches - 1) * 1000 + 1);
    expect(await active()).toEqual(before);
    browser = (await enrolledPerson(app(), 'SUPPORT')).browser;
  });

  test('comes whole to a reader who stays', async () => {
    const text = await (await begin(lines)).text();
    expect(eventsIn(text)).toHaveLength((batches - 1) * 1000 + 1);
  });
});
