import pg from 'pg';
import { expect, test } from 'vitest';
import { sealTrail } from '../src/audit/seal-trail.js';
import { seconds } from '../src/duration.js';
import { tellOn } from '../src/webhooks/tell-on.js';
import { useApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import { guessCodes, track } from './support/incidents.js';
import { createPerson, enrolledPerson, signedIn } from './support/people.js';
import { inTwoProcesses } from './support/sealed-trail.js';
import { enrolledIn, newOrganization, act as onPerson } from './support/staff.js';
import { deliverDue, network } from './support/webhook-receiver.js';
import { act, changeEndpoint, deactivated, deliveriesTo, makeEndpoint } from './support/webhooks.js';

const app = useApp();
const url = 'https://hooks.example/';

async function fresh(eventTypes = ['USER_DEACTIVATED', 'USER_REACTIVATED']) {
  const home = await newOrganization(app());
  const person = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  const staff = await signedIn(app(), person);
  const { endpoint } = await makeEndpoint(staff, { organizationId: home, url, eventTypes });
  return { home, person, staff, endpoint };
}

async function told() {
  await track(app());
  await tellOn(app().deps);
}
const cursor = async () =>
  (await app().sql<{ position: string }>('select position from webhook_cursor'))[0]?.position;
const bodies = async (endpointId: string) =>
  (
    await app().sql<{ body: string }>(
      'select body from webhook_delivery where endpoint_id = $1 order by position',
      [endpointId],
    )
  ).map(({ body }) => JSON.parse(body));
/** The people that an endpoint was told of, in this order. */
const whom = async (endpointId: string) => (await bodies(endpointId)).map(({ data }) => data.userId);

test('what happens in an organization is told to its endpoints that ask for it, once, and to nobody else', async () => {
  const made = await fresh();
  const other = await fresh();
  const { endpoint: unasked } = await makeEndpoint(made.staff, {
    ...{ organizationId: made.home, url, eventTypes: ['ACCOUNT_FROZEN'] },
  });
  const target = await createPerson(app(), 'USER', made.home);
  await onPerson(made.staff, 'deactivateUser', target.id);
  await told();
  await told();
  const [event] = await app().sql<{ id: string; occurred_at: Date }>(
    `select id, occurred_at from audit_event where account_id = $1 and type = 'ACCOUNT_DEACTIVATED'`,
    [target.id],
  );
  expect(await bodies(made.endpoint.id)).toEqual([
    {
      type: 'user.deactivated',
      timestamp: event?.occurred_at.toISOString(),
      data: { organizationId: made.home, userId: target.id, eventId: event?.id },
    },
  ]);
  expect(await deliveriesTo(made.staff, made.endpoint.id)).toMatchObject([
    { eventType: 'USER_DEACTIVATED', eventId: event?.id, status: 'PENDING' },
  ]);
  expect(await bodies(unasked.id)).toEqual([]);
  expect(await bodies(other.endpoint.id)).toEqual([]);
});

test('each endpoint is told under an id of its own', async () => {
  const { home, staff, endpoint } = await fresh();
  const { endpoint: second } = await makeEndpoint(staff, { organizationId: home, url });
  await deactivated(app(), home, (await createPerson(app(), 'USER', home)).id);
  await told();
  const ids = [...(await deliveriesTo(staff, endpoint.id)), ...(await deliveriesTo(staff, second.id))];
  expect(new Set(ids.map(({ id }) => id)).size).toBe(2);
  expect(new Set(ids.map(({ eventId }) => eventId)).size).toBe(1);
});

test('a person who enrolls, and an incident, are told as they come about', async () => {
  const { home, endpoint } = await fresh(['USER_ENROLLED', 'INCIDENT_OPENED']);
  const person = await enrolledPerson(app(), 'USER', home);
  await guessCodes(app(), person, 5);
  await told();
  await told();
  expect(await bodies(endpoint.id)).toMatchObject([
    { type: 'user.enrolled', data: { userId: person.id } },
    { type: 'incident.opened', data: { incidentKind: 'CODE_GUESSING', incidentId: expect.any(String) } },
  ]);
});

test('an incident about staff is told to nobody', async () => {
  const { home, person, endpoint } = await fresh(['INCIDENT_OPENED']);
  await guessCodes(app(), person, 5);
  await told();
  await told();
  const opened = await app().sql('select from incident where account_id = $1 and about_staff', [person.id]);
  expect(opened).toHaveLength(1);
  expect(await bodies(endpoint.id)).toEqual([]);
  expect(home).toBe(person.organizationId);
});

test('processes that look at once tell each event once, in the order of the trail', async () => {
  const { home, endpoint } = await fresh();
  const people = await Promise.all(Array.from({ length: 12 }, () => createPerson(app(), 'USER', home)));
  for (const { id } of people) await deactivated(app(), home, id);
  await track(app());
  await inTwoProcesses(app(), async (processes) => {
    await atOnce(8, (index) => tellOn(processes[index % 2] ?? app().deps));
  });
  await tellOn(app().deps);
  expect(await whom(endpoint.id)).toEqual(people.map(({ id }) => id));
});

test('while events are written and sealed all the time, none is left out and none comes twice', async () => {
  const { home, endpoint } = await fresh();
  const people = await Promise.all(Array.from({ length: 40 }, () => createPerson(app(), 'USER', home)));
  let writing = true;
  const telling = (async () => {
    while (writing) {
      await sealTrail(app().deps);
      await tellOn(app().deps);
    }
  })();
  await atOnce(4, async (lane) => {
    for (const { id } of people.filter((_, index) => index % 4 === lane)) await deactivated(app(), home, id);
  });
  writing = false;
  await telling;
  await told();
  expect((await whom(endpoint.id)).sort()).toEqual(people.map(({ id }) => id).sort());
});

test('an event that is committed late is told as well', async () => {
  const { home, endpoint } = await fresh();
  const [early, late] = [await createPerson(app(), 'USER', home), await createPerson(app(), 'USER', home)];
  const writer = new pg.Client({ connectionString: app().databaseUrl });
  await writer.connect();
  await writer.query('begin');
  await writer.query(
    `insert into audit_event (occurred_at, type, account_id, organization_id, details)
     values ($1, 'ACCOUNT_DEACTIVATED', $2, $3, '{"reason":"Left"}')`,
    [app().clock.read(), late.id, home],
  );
  await deactivated(app(), home, early.id);
  await sealTrail(app().deps);
  await tellOn(app().deps);
  await writer.query('commit');
  await writer.end();
  await told();
  expect((await whom(endpoint.id)).sort()).toEqual([early.id, late.id].sort());
});

test('what a killed process had begun is told again, from where it was', async () => {
  const { home, endpoint } = await fresh();
  const { id } = await createPerson(app(), 'USER', home);
  await deactivated(app(), home, id);
  await track(app());
  const before = await cursor();
  const holder = new pg.Client({ connectionString: app().databaseUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('lock table webhook_delivery in access exclusive mode');
  const [cut] = await Promise.allSettled([
    tellOn(app().deps),
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
  expect(await bodies(endpoint.id)).toEqual([]);
  await tellOn(app().deps);
  expect(await whom(endpoint.id)).toEqual([id]);
});

test('what happened before an endpoint was made, or while it was paused, is not told to it', async () => {
  const home = await newOrganization(app());
  const staff = await signedIn(app(), await enrolledIn(app(), home, 'ACCOUNT_MANAGER'));
  const people = [];
  for (let made = 0; made < 4; made += 1) people.push((await createPerson(app(), 'USER', home)).id);
  const [before = '', during = '', paused = '', after = ''] = people;
  const at = async (id: string) => {
    app().clock.pass(seconds(1));
    await deactivated(app(), home, id);
    app().clock.pass(seconds(1));
  };
  await at(before);
  const { endpoint } = await makeEndpoint(staff, { organizationId: home, url });
  await at(during);
  await told();
  await act(staff, 'pauseWebhookEndpoint', endpoint.id);
  await at(paused);
  await act(staff, 'resumeWebhookEndpoint', endpoint.id);
  await at(after);
  await told();
  expect(await whom(endpoint.id)).toEqual([during, after]);
});

test('what an endpoint asks for counts from its change on', async () => {
  const { home, staff, endpoint } = await fresh();
  await changeEndpoint(staff, { id: endpoint.id, eventTypes: ['ACCOUNT_FROZEN'] });
  await deactivated(app(), home, (await createPerson(app(), 'USER', home)).id);
  await told();
  expect(await bodies(endpoint.id)).toEqual([]);
});

test('a first endpoint makes nobody tell the whole past: the place moves without any', async () => {
  await deactivated(app(), await newOrganization(app()), (await createPerson(app())).id);
  await told();
  const [head] = await app().sql<{ position: string }>('select max(position) as position from audit_link');
  expect(await cursor()).toBe(head?.position);
  const { posts, post } = network();
  await app().sql('delete from webhook_endpoint');
  await deliverDue(app().deps, post);
  expect(posts).toEqual([]);
});
