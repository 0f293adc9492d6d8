import pg from 'pg';
import { expect, test } from 'vitest';
import { sealTrail } from '../src/audit/seal-trail.js';
import { trackIncidents } from '../src/incidents/track-incidents.js';
import { startApp, useApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import { guessCodes, incidentsSeen, track } from './support/incidents.js';
import { type Enrolled, enrolledPerson, signedIn } from './support/people.js';

const app = useApp();

const cursor = async () =>
  (await app().sql<{ position: string }>('select position from incident_cursor'))[0]?.position;
const opened = (accountId: string) =>
  app().sql<{ id: string; status: string; event_count: number }>(
    'select id, status, event_count from incident where account_id = $1 order by opened_at, id',
    [accountId],
  );
const count = async (text: string, values: unknown[] = []) =>
  (await app().sql<{ count: number }>(text, values))[0]?.count;

async function guessed(): Promise<Enrolled> {
  const person = await enrolledPerson(app());
  await guessCodes(app(), person, 5);
  return person;
}

test('two processes that look at once evaluate each event once', async () => {
  const other = await startApp({ DATABASE_URL: app().databaseUrl });
  try {
    const people = [await guessed(), await guessed(), await guessed()];
    await sealTrail(app().deps);
    await atOnce(8, (index) => trackIncidents((index % 2 ? app() : other).deps));
    await trackIncidents(app().deps);
    for (const { id } of people) expect(await opened(id)).toMatchObject([{ event_count: 5 }]);
    const told = `select count(*)::int from audit_event where type = 'INCIDENT_OPENED'`;
    expect(await count(told)).toBe(await count('select count(*)::int from incident'));
  } finally {
    await other.close();
  }
});

test('what a killed process had begun is evaluated again, from where it was', async () => {
  const person = await guessed();
  await sealTrail(app().deps);
  const before = await cursor();
  const holder = new pg.Client({ connectionString: app().databaseUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('lock table incident_event in access exclusive mode');
  const [cut] = await Promise.allSettled([
    trackIncidents(app().deps),
    (async () => {
      const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await expect.poll(async () => (await holder.query(waiting)).rowCount).toBe(1);
      await holder.query(`select pg_terminate_backend(pid) from (${waiting}) waiting`);
      await holder.query('rollback');
      await holder.end();
    })(),
  ]);
  expect(cut.status).toBe('rejected');
  expect(await cursor()).toBe(before);
  expect(await opened(person.id)).toEqual([]);
  await trackIncidents(app().deps);
  expect(await opened(person.id)).toMatchObject([{ event_count: 5 }]);
});

test('a process that starts later goes on where the last one stopped', async () => {
  const person = await guessed();
  await track(app());
  const here = await cursor();
  const restarted = await startApp({ DATABASE_URL: app().databaseUrl });
  try {
    await guessCodes(app(), person, 1);
    await track(restarted);
    expect(BigInt((await cursor()) ?? 0)).toBeGreaterThan(BigInt(here ?? 0));
    expect(await opened(person.id)).toMatchObject([{ event_count: 6 }]);
  } finally {
    await restarted.close();
  }
});

test('an event that is committed late is evaluated as well', async () => {
  const late = new pg.Client({ connectionString: app().databaseUrl });
  await late.connect();
  const person = await enrolledPerson(app());
  await late.query('begin');
  const wrong = { factor: 'APP_CODE', purpose: 'SIGN_IN', reason: 'REVOKED' };
  await late.query(
    `insert into audit_event (occurred_at, type, account_id, organization_id, details) values ($1, 'CODE_REJECTED', $2, $3, $4)`,
    [app().clock.read(), person.id, person.organizationId, wrong],
  );
  const meanwhile = await guessed();
  await sealTrail(app().deps);
  await trackIncidents(app().deps);
  await late.query('commit');
  await late.end();
  await track(app());
  expect(await opened(person.id)).toHaveLength(1);
  expect(await opened(meanwhile.id)).toMatchObject([{ event_count: 5 }]);
});

test('events join an incident until it is resolved; later ones open a new one, and the resolved one stays', async () => {
  const support = await enrolledPerson(app(), 'SUPPORT');
  const person = await guessed();
  await track(app());
  const staff = await signedIn(app(), support);
  const [first] = await incidentsSeen(staff, { userId: person.id });
  await staff.ask('mutation ($id: ID!) { acknowledgeIncident(id: $id) { __typename } }', { id: first?.id });
  await guessCodes(app(), person, 1);
  await track(app());
  expect(await opened(person.id)).toMatchObject([{ id: first?.id, status: 'ACKNOWLEDGED', event_count: 6 }]);
  await staff.ask('mutation ($id: ID!) { resolveIncident(id: $id, note: "Called") { __typename } }', {
    id: first?.id,
  });
  await track(app());
  expect(await opened(person.id)).toMatchObject([{ id: first?.id, status: 'RESOLVED', event_count: 6 }]);
  await guessCodes(app(), person, 1);
  await track(app());
  expect(await opened(person.id)).toMatchObject([
    { id: first?.id, status: 'RESOLVED', event_count: 6 },
    { status: 'OPEN' },
  ]);
});

test('what the tracker and staff write is no food for the rules', async () => {
  await track(app());
  await track(app());
  const all = await count('select count(*)::int from incident');
  await track(app());
  await track(app());
  expect(await count('select count(*)::int from incident')).toBe(all);
});
