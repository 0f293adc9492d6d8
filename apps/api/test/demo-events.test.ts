import { beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '../src/accounts/demo.js';
import { sealTrail } from '../src/audit/seal-trail.js';
import { BadInput } from '../src/bad-input.js';
import { type DemoSeeded, seedDemoEvents } from '../src/demo/seed-demo-events.js';
import { tellDemo } from '../src/demo/tell-demo.js';
import { startApp, useApp } from './support/app.js';
import { signedInStaff } from './support/demo-staff.js';
import { login } from './support/people.js';

const DEMO_PASSWORD = 'mother of pearl 9';
const app = useApp({ DEMO_PASSWORD });
let seeded: DemoSeeded;

beforeAll(async () => {
  await seedDemo(app().deps);
  seeded = await seedDemoEvents(app().deps);
});

/** Counts by name, in one row. */
const counted = async (text: string) => (await app().sql<Record<string, number>>(text))[0];

test('makes some hundred people of several organizations and a few thousand events', async () => {
  expect(seeded).toEqual({ organizations: 5, people: expect.any(Number), events: expect.any(Number) });
  expect(seeded.people).toBeGreaterThan(200);
  expect(seeded.events).toBeGreaterThan(2500);
  expect(await counted('select count(*)::int as events from audit_event')).toEqual({
    events: seeded.events + 3,
  });
});

test('the same story each time, to the id', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  expect(JSON.stringify(tellDemo(now))).toBe(JSON.stringify(tellDemo(now)));
});

test('a second time is refused in words and changes nothing', async () => {
  await expect(seedDemoEvents(app().deps)).rejects.toThrow(/^The demo events are here already/);
  expect(await counted('select count(*)::int as events from audit_event')).toEqual({
    events: seeded.events + 3,
  });
});

test('without demo accounts it is refused in words', async () => {
  const server = await startApp();
  await expect(seedDemoEvents(server.deps)).rejects.toThrow(BadInput);
  await expect(seedDemoEvents(server.deps)).rejects.toThrow(/no demo accounts/);
  expect(await server.sql('select 1 from audit_event')).toEqual([]);
  await server.close();
});

test.each(['production', 'container'] as const)('in %s it is refused', async (kind) => {
  const deps = { ...app().deps, config: { ...app().deps.config, [kind]: true } };
  await expect(seedDemoEvents(deps)).rejects.toThrow('not for production or a container');
});

describe('rows and events tell the same', () => {
  /** Of the people made up here: where a fact of the row is another than their events tell. */
  const differing = (fact: string, told: string) =>
    app().sql(
      `select a.name, ${fact} as fact, told.value from account a left join enrollment_progress p on p.account_id = a.id
         left join lateral (select ${told} as value from audit_event e where e.account_id = a.id) told on true
       where a.password_set_at is null and a.email not in ('user@demo.test', 'manager@demo.test', 'support@demo.test')
         and ${fact} is distinct from told.value`,
    );

  test.each([
    [
      'first enrollment',
      'a.first_enrolled_at',
      `min(occurred_at) filter (where type = 'AUTHENTICATOR_CONFIRMED')`,
    ],
    [
      'last sign-in',
      'a.last_sign_in_at',
      `max(occurred_at) filter (where type = 'AUTHENTICATOR_CONFIRMED' or type = 'CODE_ACCEPTED' and details->>'factor' <> 'EMAIL_CODE')`,
    ],
    [
      'first sign-in',
      'p.first_signed_in_at',
      `min(occurred_at) filter (where type in ('PASSWORD_ACCEPTED', 'INVITATION_ACCEPTED'))`,
    ],
    [
      'path',
      'p.path',
      `(array_agg(details->>'path' order by id) filter (where type = 'AUTHENTICATOR_CONFIRMED'))[1]`,
    ],
    ['creation', 'a.created_at', `min(occurred_at) filter (where type = 'ACCOUNT_CREATED')`],
    ['freeze', 'a.frozen_at', `max(occurred_at) filter (where type = 'ACCOUNT_FROZEN')`],
    ['deactivation', 'a.deactivated_at', `max(occurred_at) filter (where type = 'ACCOUNT_DEACTIVATED')`],
    [
      'recovery codes left',
      '(select count(*)::int from recovery_code r where r.account_id = a.id and used_at is null and replaced_at is null and exists (select from recovery_code u where u.account_id = a.id and u.used_at > coalesce((select max(confirmed_at) from authenticator t where t.account_id = a.id), a.created_at)))',
      `coalesce((array_agg((details->>'recoveryCodesLeft')::int order by id desc) filter (where details ? 'recoveryCodesLeft'))[1], 0)`,
    ],
  ])('%s', async (_, fact, told) => {
    expect(await differing(fact, told)).toEqual([]);
  });

  test('each event lies in the past, within the last 91 days, in the order in which it was written', async () => {
    const [row] = await app().sql(
      `select bool_and(occurred_at <= $1) as past, bool_and(occurred_at > $1::timestamptz - interval '91 days') as recent,
         bool_and(in_order) as "inOrder"
       from (select occurred_at, occurred_at >= coalesce(lag(occurred_at) over (order by id), occurred_at) as in_order
         from audit_event where not (type = 'ACCOUNT_CREATED' and account_id in
           (select id from account where email in ('user@demo.test', 'manager@demo.test', 'support@demo.test')))) event`,
      [app().clock.read()],
    );
    expect(row).toEqual({ past: true, recent: true, inOrder: true });
  });

  test('each standing authenticator’s secret opens for its account alone', async () => {
    const rows = await app().sql<{ account_id: string; key_id: string; secret_box: Buffer }>(
      'select account_id, key_id, secret_box from authenticator limit 5',
    );
    expect(rows).toHaveLength(5);
    for (const { account_id: owner, key_id: keyId, secret_box: box } of rows)
      expect(app().deps.secrets.open({ keyId, box }, owner)).toMatch(/^[A-Z2-7]{32}$/);
  });
});

test('every story is in it', async () => {
  const stories = await counted(`
    select
      count(distinct account_id) filter (where type = 'PASSWORD_REJECTED' and address = '203.0.113.66')::int as sprayed,
      count(*) filter (where type = 'CODE_REJECTED' and details->>'reason' = 'ALREADY_USED')::int as replayed,
      count(*) filter (where type = 'CODE_ACCEPTED' and (details->>'recoveryCodesLeft')::int <= 2)::int as low,
      count(*) filter (where type = 'RESET_REPORTED')::int as reported,
      count(*) filter (where type = 'RESET_CANCELLED')::int as cancelled,
      (select max(people)::int from (select count(distinct account_id) as people from audit_event
        where type = 'RESET_GRANTED' group by actor_id) by_staff) as most_resets
    from audit_event`);
  expect(stories).toEqual({
    ...{ sprayed: 28, replayed: 1, reported: 2, cancelled: 1 },
    ...{ low: expect.any(Number), most_resets: expect.any(Number) },
  });
  expect(stories?.low).toBeGreaterThan(0);
  expect(stories?.most_resets).toBeGreaterThan(7);
});

test('its people sign in with the password of the demo accounts', async () => {
  const [person] = await app().sql<{ email: string }>(
    'select email from account where first_enrolled_at is not null and frozen_at is null and deactivated_at is null limit 1',
  );
  const outcome = await login(app().browser(), person?.email ?? '', DEMO_PASSWORD);
  expect(outcome).toMatchObject({ state: 'CODE_REQUIRED' });
});

test('the sealer takes it all, and support sees weeks of enrollment, both paths and a stop at each step', async () => {
  await sealTrail(app().deps);
  const browser = await signedInStaff(app(), 'support@demo.test', DEMO_PASSWORD);
  const { data } = await browser.ask(
    '{ adoption { enrolled waiting invited frozen deactivated paths { guided qrFirst unknown } steps { step stopped } weeks { enrolled } } }',
  );
  const { steps, weeks, ...numbers } = data.adoption;
  for (const [name, value] of Object.entries({ ...numbers, ...numbers.paths, paths: 1 }))
    expect(value, name).toBeGreaterThan(0);
  for (const { step, stopped } of steps) expect(stopped, step).toBeGreaterThan(0);
  expect(weeks.filter(({ enrolled }: { enrolled: number }) => enrolled > 0).length).toBeGreaterThan(9);
  const [links] = await app().sql<{ sealed: boolean }>(
    'select (select count(*) from audit_link) >= $1 as sealed',
    [seeded.events],
  );
  expect(links).toEqual({ sealed: true });
});
