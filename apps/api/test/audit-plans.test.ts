import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { EventType } from '../src/audit/audit-event.js';
import { after, days } from '../src/duration.js';
import { useApp } from './support/app.js';
import { type AuditQuery, eventsQuery } from './support/audit.js';
import { type Enrolled, enrolledPerson } from './support/people.js';
import { newOrganization } from './support/staff.js';
import { sealAll } from './support/trail.js';

const app = useApp();
const total = 20_000;
/** After everything else that happens here, as in a trail that grew. */
const day = (count: number) => after(app().clock.read(), days(count));
let staff: Enrolled;
let manager: Enrolled;
let organizations: string[];

beforeAll(async () => {
  staff = await enrolledPerson(app(), 'SUPPORT');
  manager = await enrolledPerson(app(), 'ACCOUNT_MANAGER');
  organizations = [];
  for (let count = 0; count < 20; count += 1) organizations.push(await newOrganization(app()));
  await app().deps.database.transaction(async (tx) => {
    for (const id of organizations.slice(0, 5)) await tx.organizations.assign(manager.id, id);
  });
  await app().sql(
    `insert into audit_event (occurred_at, type, account_id, actor_id, organization_id, address, browser)
     select $1::timestamptz + n * interval '10 minutes',
       case when n % 4000 = 0 then 'ORGANIZATION_CREATED' else (array['CODE_ACCEPTED', 'CODE_REJECTED', 'PASSWORD_ACCEPTED', 'SIGNED_OUT'])[1 + n % 4] end,
       ('00000000-0000-4000-8000-' || lpad((n % 800)::text, 12, '0'))::uuid,
       ('00000000-0000-4000-8000-' || lpad((n % 300)::text, 12, '0'))::uuid,
       ($2::uuid[])[1 + n % 20], '198.51.100.' || n % 250, 'Firefox on Linux'
     from generate_series(1, $3::int) n`,
    [day(1), organizations, total],
  );
  await sealAll(app());
  await app().sql('vacuum analyze audit_event');
  await app().sql('vacuum analyze audit_link');
}, 120_000);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** How PostgreSQL finds what the product asks of the trail while it answers this query. */
async function plansOf(browser: Enrolled['browser'], query: AuditQuery): Promise<Plan[]> {
  const asked = vi.spyOn(app().deps.database, 'run');
  const { errors } = await browser.ask(eventsQuery, { ...query });
  const statements = asked.mock.calls.filter(([{ text }]) => text.includes('audit_link'));
  asked.mockRestore();
  expect(errors).toBeUndefined();
  expect(statements.length).toBeGreaterThan(0);
  const plans: Plan[] = [];
  for (const [{ text }, values] of statements) {
    const [row] = await app().sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, format json) ${text}`,
      [...values],
    );
    if (row) plans.push(...nodes(row['QUERY PLAN'][0].Plan));
  }
  return plans;
}

const trail = (plan: Plan) =>
  plan['Relation Name'] === 'audit_event' || plan['Relation Name'] === 'audit_link';
/** Rows that were looked at, whether they passed or not. */
const touched = (plans: readonly Plan[]) =>
  plans
    .filter(trail)
    .reduce(
      (sum, plan) =>
        sum +
        ((plan['Actual Rows'] ?? 0) + (plan['Rows Removed by Filter'] ?? 0)) * (plan['Actual Loops'] ?? 1),
      0,
    );

const account = '00000000-0000-4000-8000-000000000007';
const types: EventType[] = ['ORGANIZATION_CREATED'];
const filters: readonly [string, () => AuditQuery][] = [
  ['nothing', () => ({})],
  ['user', () => ({ userId: account })],
  ['actor', () => ({ actorId: account })],
  ['organization', () => ({ organizationId: organizations[3] })],
  ['a frequent type', () => ({ types: ['CODE_ACCEPTED'] })],
  ['a rare type', () => ({ types })],
  ['several types', () => ({ types: ['CODE_ACCEPTED', 'ORGANIZATION_CREATED', 'SIGNED_OUT'] })],
  ['a type that never was', () => ({ types: ['SECRETS_RESEALED'] })],
  ['address', () => ({ address: '198.51.100.9' })],
  ['an address that never was', () => ({ address: '2001:db8::1' })],
  ['since', () => ({ since: day(120.3) })],
  ['until', () => ({ until: day(32.4) })],
  ['a window', () => ({ since: day(32), until: day(33) })],
  ['an empty window', () => ({ since: day(1500), until: day(1501) })],
  ['organization and rare type', () => ({ organizationId: organizations[0], types })],
  ['organization and window', () => ({ organizationId: organizations[0], until: day(32.4) })],
  ['type and window', () => ({ types: ['CODE_REJECTED'], since: day(32.4) })],
  ['user and type', () => ({ userId: account, types: ['CODE_REJECTED'] })],
  [
    'everything',
    () => ({
      userId: account,
      actorId: account,
      organizationId: organizations[0],
      types,
      address: '198.51.100.9',
      since: day(1),
    }),
  ],
];

describe.each(['NEWEST_FIRST', 'OLDEST_FIRST'] as const)('%s', (order) => {
  test.each(filters)(
    'support finds by %s through an index, with little more than the page',
    async (_, filter) => {
      const plans = await plansOf(staff.browser, { ...filter(), order });
      expect(plans.filter(trail).map((plan) => plan['Node Type'])).not.toContain('Seq Scan');
      expect(touched(plans)).toBeLessThan(1500);
    },
  );

  test.each(filters)('an account manager of five organizations finds by %s as well', async (_, filter) => {
    const plans = await plansOf(manager.browser, { ...filter(), order });
    expect(plans.filter(trail).map((plan) => plan['Node Type'])).not.toContain('Seq Scan');
    expect(touched(plans)).toBeLessThan(2500);
  });

  test('a page far behind costs as the first one', async () => {
    const deep = Buffer.from(JSON.stringify([String(total / 2)])).toString('base64url');
    for (const query of [
      {},
      { types: ['CODE_ACCEPTED', 'SIGNED_OUT'] },
      { organizationId: organizations[1] },
    ] as const) {
      const [first, later] = [
        touched(await plansOf(staff.browser, { ...query, order })),
        touched(await plansOf(staff.browser, { ...query, order, after: deep })),
      ];
      expect(later).toBeLessThanOrEqual(first * 1.5);
    }
  });
});
