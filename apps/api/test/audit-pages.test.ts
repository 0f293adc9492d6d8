import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { EventType } from '../src/audit/audit-event.js';
import { after, before, days } from '../src/duration.js';
import { useApp } from './support/app.js';
import {
  type AuditQuery,
  appended,
  eventQuery,
  eventsFor,
  eventsQuery,
  everyPage,
  idsOf,
  nodesOf,
  pageFor,
} from './support/audit.js';
import { expectDocumented } from './support/documented.js';
import { type Enrolled, enrolledPerson, halfSigned, login } from './support/people.js';
import { act, enrolledIn, newOrganization } from './support/staff.js';
import { statementsOf } from './support/statements.js';
import { sealAll } from './support/trail.js';

const app = useApp();
let here: string;
let elsewhere: string;
let manager: Enrolled;
let staff: Enrolled;
let neighbor: Enrolled;
let stranger: Enrolled;

beforeAll(async () => {
  [here, elsewhere] = [await newOrganization(app(), 'Here'), await newOrganization(app(), 'Elsewhere')];
  neighbor = await enrolledIn(app(), here);
  stranger = await enrolledIn(app(), elsewhere);
  await login(app().browser(), 'nobody@people.test', 'wrong');
  staff = await enrolledPerson(app(), 'SUPPORT');
  manager = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
  await act(manager.browser, 'endUserSessions', neighbor.id);
});

const all = { first: 100 } as const;
const noEvents = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

describe('who sees what', () => {
  test('support sees every event, those without an organization as well', async () => {
    const seen = nodesOf(await eventsFor(app(), staff.browser, all));
    const rows = await app().sql<{ id: string }>('select id::text from audit_event order by id desc');
    expect(seen.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(seen).toContainEqual(
      expect.objectContaining({ type: 'PASSWORD_REJECTED', organization: null, user: null }),
    );
  });

  test('an event names its place in the chain, and the hash that links it there', async () => {
    const [seen] = nodesOf(await eventsFor(app(), staff.browser, { first: 1 }));
    const links = await app().sql(
      "select position::text, encode(hash, 'hex') as hash from audit_link where event_id = $1",
      [seen?.id],
    );
    expect(links).toEqual([{ position: seen?.position, hash: seen?.hash }]);
  });

  test('an account manager sees the events of assigned organizations alone', async () => {
    const seen = nodesOf(await eventsFor(app(), manager.browser, all));
    expect(seen.length).toBeGreaterThan(5);
    for (const { organization } of seen) expect(organization).toMatchObject({ id: here, name: 'Here' });
    const rows = await app().sql<{ id: string }>(
      'select id::text from audit_event where organization_id = $1',
      [here],
    );
    expect(seen.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  test('one without an organization sees nothing', async () => {
    const idle = await enrolledPerson(app(), 'ACCOUNT_MANAGER');
    expect(await eventsFor(app(), idle.browser, all)).toEqual(noEvents);
    expect(await eventsFor(app(), idle.browser, { ...all, types: ['CODE_ACCEPTED'] })).toEqual(noEvents);
    expect(await eventsFor(app(), idle.browser, { ...all, userId: idle.id })).toEqual(noEvents);
  });

  test.each<[string, () => AuditQuery]>([
    ['user', () => ({ userId: stranger.id })],
    ['actor', () => ({ actorId: stranger.id })],
    ['organization', () => ({ organizationId: elsewhere })],
    ['organization and type', () => ({ organizationId: elsewhere, types: ['CODE_ACCEPTED'] })],
    ['user and organization', () => ({ userId: stranger.id, organizationId: elsewhere })],
    ['organization that there is not', () => ({ organizationId: randomUUID() })],
  ])('no filter by %s leads an account manager to others', async (_, filter) => {
    expect(await eventsFor(app(), manager.browser, { ...all, ...filter() })).toEqual(noEvents);
  });

  test.each<[string, () => AuditQuery]>([
    ['type', () => ({ types: ['CODE_ACCEPTED', 'PASSWORD_REJECTED', 'PASSWORD_ACCEPTED'] })],
    ['address', () => ({ address: '127.0.0.1' })],
    [
      'time',
      () => ({ since: before(app().clock.read(), days(1)), until: after(app().clock.read(), days(1)) }),
    ],
  ])('a filter by %s shows an account manager none of others', async (_, filter) => {
    const seen = nodesOf(await eventsFor(app(), manager.browser, { ...all, ...filter() }));
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map(({ organization }) => organization?.id))).toEqual(new Set([here]));
  });

  test('a cursor of support leads an account manager to their own events alone', async () => {
    const { edges } = await eventsFor(app(), staff.browser, all);
    for (const { cursor } of edges)
      for (const { organization } of nodesOf(await eventsFor(app(), manager.browser, { after: cursor })))
        expect(organization?.id).toBe(here);
  });

  test('another’s event answers like none, by the same statements', async () => {
    const [foreign] = nodesOf(await eventsFor(app(), staff.browser, { userId: stranger.id }));
    const [own] = nodesOf(await eventsFor(app(), staff.browser, { userId: neighbor.id }));
    const texts: string[] = [];
    const ask = async (id: string) => texts.push((await manager.browser.ask(eventQuery, { id })).text);
    const statements = [];
    for (const id of [foreign?.id ?? '', '999999999']) statements.push(await statementsOf(() => ask(id)));
    expect(statements[0]).toEqual(statements[1]);
    expect(texts).toEqual(Array(2).fill('{"data":{"auditEvent":null}}\n'));
    for (const browser of [manager.browser, staff.browser])
      expect((await browser.ask(eventQuery, { id: own?.id })).data.auditEvent).toEqual(own);
    expect((await staff.browser.ask(eventQuery, { id: foreign?.id })).data.auditEvent).toEqual(foreign);
  });

  test.each(['', '0', '-1', '1e3', 'x', "1' or true --", '9223372036854775808', randomUUID()])(
    '“%s” is the id of no event',
    async (id) => {
      expect((await staff.browser.ask(eventQuery, { id })).data).toEqual({ auditEvent: null });
    },
  );

  test('an assignment that ends takes its events along at once', async () => {
    const former = await enrolledIn(app(), here, 'ACCOUNT_MANAGER');
    expect((await eventsFor(app(), former.browser)).edges).not.toEqual([]);
    await app().deps.database.transaction((tx) => tx.organizations.unassign(former.id, here));
    expect(await eventsFor(app(), former.browser)).toEqual(noEvents);
  });

  test('users, half-signed sessions and strangers read nothing', async () => {
    const user = await enrolledIn(app(), here);
    for (const query of [eventsQuery, eventQuery.replace('$id: ID!', '$id: ID! = 1')]) {
      expectDocumented(await user.browser.ask(query), 200, 'FORBIDDEN');
      expectDocumented(await (await halfSigned(app(), staff)).ask(query), 200, 'AUTH_STATE_REQUIRED');
      expectDocumented(await app().browser().ask(query), 200, 'AUTH_STATE_REQUIRED');
    }
  });
});

describe('an event', () => {
  test('tells who, whom, what, when and where, by name and never by e-mail', async () => {
    const { text } = await staff.browser.ask(eventsQuery, { ...all });
    expect(text).not.toContain('@');
    const [ended] = nodesOf(await eventsFor(app(), staff.browser, { types: ['SESSIONS_ENDED'] }));
    expect(ended).toMatchObject({
      actor: { id: manager.id, label: manager.name },
      user: { id: neighbor.id, label: neighbor.name },
      organization: { id: here, name: 'Here' },
      occurredAt: expect.stringMatching(/^\d{4}-.*Z$/),
      address: '127.0.0.1',
      browser: expect.any(String),
      requestId: expect.any(String),
      sessionId: expect.any(String),
      details: { reason: 'Because', count: 1, factor: null, by: null },
    });
  });

  test('a wrong try has no actor: a guesser is not the account’s owner', async () => {
    await login(app().browser(), neighbor.email, 'wrong');
    const [rejected] = nodesOf(await eventsFor(app(), manager.browser, { types: ['PASSWORD_REJECTED'] }));
    expect(rejected).toMatchObject({ actor: null, user: { id: neighbor.id } });
  });

  test('of every kind has details that the schema can tell', async () => {
    const told: Record<string, unknown>[] = [
      { type: 'ATTEMPT_REFUSED', minute: '2026-11-24T10:00:00+00:00', count: 3, factor: 'PASSWORD' },
    ];
    await app().sql(
      `insert into audit_event (occurred_at, type, details) values ($1, 'REFUSALS_COUNTED', $2)`,
      [app().clock.read(), told[0]],
    );
    const [counted] = nodesOf(await eventsFor(app(), staff.browser, { types: ['REFUSALS_COUNTED'] }));
    expect(counted?.details).toMatchObject({ ...told[0], minute: '2026-11-24T10:00:00.000Z' });
  });

  test('is not seen before it is sealed', async () => {
    const id = await appended(app(), { type: 'SECRETS_RESEALED', details: { keyId: 'k', count: 1 } });
    expect((await staff.browser.ask(eventQuery, { id })).data.auditEvent).toBeNull();
    await sealAll(app());
    expect((await staff.browser.ask(eventQuery, { id })).data.auditEvent).toMatchObject({ id });
  });
});

describe('a filter', () => {
  const expected = async (condition: string, values: unknown[] = [], way: 'asc' | 'desc' = 'desc') =>
    (
      await app().sql<{ id: string }>(
        `select l.event_id::text as id from audit_link l join audit_event e on e.id = l.event_id
         where ${condition} order by l.position ${way} limit 100`,
        values,
      )
    ).map(({ id }) => id);

  test.each<[string, () => AuditQuery, string, () => unknown[]]>([
    ['user', () => ({ userId: neighbor.id }), 'e.account_id = $1', () => [neighbor.id]],
    ['actor', () => ({ actorId: neighbor.id }), 'e.actor_id = $1', () => [neighbor.id]],
    ['organization', () => ({ organizationId: elsewhere }), 'e.organization_id = $1', () => [elsewhere]],
    ['one type', () => ({ types: ['CODE_ACCEPTED'] }), `e.type = 'CODE_ACCEPTED'`, () => []],
    [
      'types, one of them twice',
      () => ({ types: ['CODE_ACCEPTED', 'SESSIONS_ENDED', 'CODE_ACCEPTED'] }),
      `e.type in ('CODE_ACCEPTED', 'SESSIONS_ENDED')`,
      () => [],
    ],
    ['no types', () => ({ types: [] }), 'true', () => []],
    ['address', () => ({ address: '203.0.113.7' }), `e.address = '203.0.113.7'`, () => []],
    [
      'user, type and organization',
      () => ({ userId: neighbor.id, types: ['CODE_ACCEPTED'], organizationId: here }),
      `e.account_id = $1 and e.type = 'CODE_ACCEPTED'`,
      () => [neighbor.id],
    ],
    [
      'organization and types',
      () => ({ organizationId: here, types: ['PASSWORD_ACCEPTED', 'SESSIONS_ENDED'] }),
      `e.organization_id = $1 and e.type in ('PASSWORD_ACCEPTED', 'SESSIONS_ENDED')`,
      () => [here],
    ],
    [
      'user who is of another organization',
      () => ({ userId: neighbor.id, organizationId: elsewhere }),
      'false',
      () => [],
    ],
  ])('by %s lets exactly those through', async (_, query, condition, values) => {
    await appended(
      app(),
      { type: 'SIGNED_OUT', accountId: neighbor.id, organizationId: here, details: {} },
      { requestId: 'r', address: '203.0.113.7', browser: 'curl' },
    );
    const seen = idsOf(await eventsFor(app(), staff.browser, { ...all, ...query() }));
    expect(seen).toEqual(await expected(condition, values()));
    const turned = await eventsFor(app(), staff.browser, { ...all, ...query(), order: 'OLDEST_FIRST' });
    expect(idsOf(turned)).toEqual(await expected(condition, values(), 'asc'));
  });

  test('by time takes the beginning in and leaves the end out, however the events were sealed', async () => {
    const begin = after(app().clock.read(), days(30));
    const at = (offset: number) => new Date(begin.getTime() + offset);
    const moments = [5000, 0, 90_000_000, 999, 1000, -1, 172_800_000, 86_400_000];
    const ids = new Map<number, string>();
    for (const moment of moments) {
      const [row] = await app().sql<{ id: string }>(
        `insert into audit_event (occurred_at, type, organization_id) values ($1, 'SIGNED_OUT', $2) returning id::text`,
        [at(moment), here],
      );
      ids.set(moment, row?.id ?? '');
    }
    const within = async (since: number | null, until: number | null) =>
      idsOf(
        await eventsFor(app(), manager.browser, {
          ...all,
          ...(since !== null && { since: at(since) }),
          ...(until !== null && { until: at(until) }),
        }),
      );
    const of = (...chosen: number[]) =>
      moments
        .filter((moment) => chosen.includes(moment))
        .map((moment) => ids.get(moment))
        .sort();
    expect((await within(0, 1000)).sort()).toEqual(of(0, 999));
    expect((await within(1000, 90_000_001)).sort()).toEqual(of(1000, 5000, 86_400_000, 90_000_000));
    expect((await within(86_400_001, null)).sort()).toEqual(of(90_000_000, 172_800_000));
    expect((await within(0, 0)).sort()).toEqual([]);
    expect(await within(null, -1)).not.toContain(ids.get(-1));
    expect(await within(null, 0)).toContain(ids.get(-1));
    expect(await within(999_000_000, null)).toEqual([]);
    expect((await eventsFor(app(), staff.browser, { ...all, until: '2001-01-01T00:00:00Z' })).edges).toEqual(
      [],
    );
  });

  test.each<[string, AuditQuery]>([
    ['first', { first: 0 }],
    ['first', { first: 101 }],
    ['after', { after: 'nonsense' }],
    ['after', { after: Buffer.from('["x"]').toString('base64url') }],
    ['after', { after: Buffer.from('["0"]').toString('base64url') }],
    ['after', { after: Buffer.from('["9223372036854775808"]').toString('base64url') }],
    ['after', { after: Buffer.from('["1","2"]').toString('base64url') }],
    ['after', { after: Buffer.from('[1]').toString('base64url') }],
    ['userId', { userId: 'x' }],
    ['actorId', { actorId: "' or true --" }],
    ['organizationId', { organizationId: '1' }],
    ['address', { address: 'example.org' }],
    ['address', { address: '127.0.0.1\0' }],
    ['until', { since: '2026-11-24T00:00:01Z', until: '2026-11-24T00:00:00Z' }],
    ['since', { since: 'yesterday' }],
    ['types', { types: ['NOTHING' as EventType] }],
  ])('with a wrong %s is refused: %j', async (field, variables) => {
    const answer = await staff.browser.ask(eventsQuery, { ...variables });
    expectDocumented(
      answer,
      answer.errors?.[0]?.extensions.field === field ? answer.status : 0,
      'BAD_USER_INPUT',
    );
  });
});

describe('pages', () => {
  test.each(['NEWEST_FIRST', 'OLDEST_FIRST'] as const)('%s neither skip nor repeat', async (order) => {
    for (const query of [
      {},
      { types: ['CODE_ACCEPTED', 'PASSWORD_ACCEPTED'] },
      { userId: neighbor.id },
    ] as const)
      for (const { browser } of [staff, manager]) {
        const whole = idsOf(await eventsFor(app(), browser, { ...query, ...all, order }));
        const seen = await everyPage(app(), browser, { ...query, first: 3, order });
        expect(seen.map(({ id }) => id).slice(0, 100)).toEqual(whole);
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      }
  });

  test('cost the same statements however many events they show', async () => {
    const statements = vi.spyOn(app().deps.database, 'run');
    const costs: string[][] = [];
    for (const first of [2, 5]) {
      statements.mockClear();
      await staff.browser.ask(eventsQuery, { first, types: ['PASSWORD_ACCEPTED'] });
      costs.push(statements.mock.calls.map(([{ name }]) => name).sort());
    }
    vi.restoreAllMocks();
    expect(costs[0]).toEqual([
      'organizations-managers',
      'session-read',
      'trail-accounts',
      'trail-organizations',
      'trail-page',
    ]);
    expect(costs[1]).toEqual(costs[0]);
  });

  test('go on after an event that is no longer kept', async () => {
    const place = (position: number) => Buffer.from(JSON.stringify([String(position)])).toString('base64url');
    const cursors = async (query: AuditQuery) =>
      (await pageFor(staff.browser, query)).edges.map(({ cursor }) => cursor);
    await app().sql(`begin; alter table audit_link disable trigger user;
      delete from audit_link where position in (3, 4); alter table audit_link enable trigger user; commit`);
    const [first] = await cursors({ order: 'OLDEST_FIRST', after: place(3) });
    expect(first).toBe(place(5));
    expect(await cursors({ after: place(4) })).toEqual([place(2), place(1)]);
    expect(await cursors({ order: 'OLDEST_FIRST', after: place(999_999) })).toEqual([]);
  });
});
