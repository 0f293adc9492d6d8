import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { sealTrail } from '../src/audit/seal-trail.js';
import { useApp } from './support/app.js';
import { nodesOf, pageFor } from './support/audit.js';
import { type Enrolled, enrolledPerson } from './support/people.js';
import { newOrganization } from './support/staff.js';
import { sealAll } from './support/trail.js';

const app = useApp();
let staff: Enrolled;
beforeAll(async () => {
  staff = await enrolledPerson(app(), 'SUPPORT');
});

const write = `insert into audit_event (occurred_at, type, organization_id, details)
  values (now(), 'SESSIONS_ENDED', $1, jsonb_build_object('count', $2::int, 'reason', 'load'))`;

/** Connections that write at once, each event in a transaction that stays open for a moment. */
async function writing(organizationId: string, writers: number, each: number) {
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const client = new pg.Client({ connectionString: app().databaseUrl });
      await client.connect();
      for (let count = 0; count < each; count += 1) {
        await client.query('begin');
        await client.query(write, [organizationId, writer * each + count]);
        await client.query('select pg_sleep(random() * 0.004)');
        await client.query('commit');
      }
      await client.end();
    }),
  );
}

test('a pull finds every event once, while others write and one transaction stays open', async () => {
  const organizationId = await newOrganization(app());
  const late = new pg.Client({ connectionString: app().databaseUrl });
  await late.connect();
  await late.query('begin');
  await late.query(write, [organizationId, 1000]);

  const seen: number[] = [];
  let after: string | null = null;
  const pull = async () => {
    for (;;) {
      await sealTrail(app().deps);
      const page = await pageFor(staff.browser, {
        organizationId,
        order: 'OLDEST_FIRST',
        first: 7,
        after,
      });
      seen.push(...nodesOf(page).map(({ details }) => Number(details.count)));
      after = page.pageInfo.endCursor ?? after;
      if (!page.pageInfo.hasNextPage) return;
    }
  };

  let busy = true;
  const load = writing(organizationId, 4, 60).finally(() => {
    busy = false;
  });
  while (busy) await pull();
  await load;
  const heldBack = [...seen];
  await late.query('commit');
  await late.end();
  await sealAll(app());
  await pull();

  expect(heldBack).toEqual([]);
  expect(seen).toHaveLength(241);
  expect(new Set(seen).size).toBe(241);
});

test('pages that meet short transactions alone go on meanwhile, without gap or double', async () => {
  const organizationId = await newOrganization(app());
  const seen: number[] = [];
  let after: string | null = null;
  let [busy, pagesMeanwhile] = [true, 0];
  const load = writing(organizationId, 4, 60).finally(() => {
    busy = false;
  });
  for (let last = false; !last; ) {
    last = !busy;
    if (last) await sealAll(app());
    await sealTrail(app().deps);
    const page = await pageFor(staff.browser, {
      organizationId,
      order: 'OLDEST_FIRST',
      first: 100,
      after,
    });
    if (!last && page.edges.length) pagesMeanwhile += 1;
    seen.push(...nodesOf(page).map(({ details }) => Number(details.count)));
    after = page.pageInfo.endCursor ?? after;
    if (page.pageInfo.hasNextPage) last = false;
  }
  await load;
  expect(pagesMeanwhile).toBeGreaterThan(1);
  expect([...seen].sort((one, other) => one - other)).toEqual(
    Array.from({ length: 240 }, (_, index) => index),
  );
});
