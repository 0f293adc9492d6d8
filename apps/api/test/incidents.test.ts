import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutes } from '../src/duration.js';
import type { Scope } from '../src/role.js';
import { makeKey, programWith } from './support/api-keys.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import {
  actOnIncident,
  guessCodes,
  type IncidentSeen,
  incidentFields,
  incidentPage,
  incidentsSeen,
  track,
} from './support/incidents.js';
import { type Enrolled, enrolledPerson, signedIn } from './support/people.js';
import { enrolledIn, newOrganization, reset } from './support/staff.js';
import { statementsOf } from './support/statements.js';
import type { TrailRow } from './support/trail.js';

const app = useApp();
let organizationId: string;
let people: { manager: Enrolled; foreign: Enrolled; support: Enrolled };
let manager: Browser;
let foreign: Browser;
let support: Browser;

beforeAll(async () => {
  organizationId = await newOrganization(app());
  people = {
    manager: await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER'),
    foreign: await enrolledIn(app(), await newOrganization(app()), 'ACCOUNT_MANAGER'),
    support: await enrolledPerson(app(), 'SUPPORT'),
  };
});
beforeEach(async () => {
  manager = await signedIn(app(), people.manager);
  foreign = await signedIn(app(), people.foreign);
  support = await signedIn(app(), people.support);
});

/** An incident about somebody, as support sees it. */
async function incidentAbout(person: Enrolled, watching = support): Promise<IncidentSeen> {
  await guessCodes(app(), person, 5);
  await track(app());
  const [incident] = await incidentsSeen(watching, { userId: person.id });
  if (!incident) throw new Error('There is no incident');
  return incident;
}
const anIncident = async () => incidentAbout(await enrolledIn(app(), organizationId));

const one = async (browser: Browser, id: string) =>
  (await browser.ask(`query ($id: ID!) { incident(id: $id) { ${incidentFields} } }`, { id })).data.incident;
const open = async (browser: Browser) => (await browser.ask('{ incidentCount }')).data.incidentCount;

const acknowledge = ({ id }: { id: string }) => `acknowledgeIncident(id: "${id}")`;
const note = ({ id }: { id: string }, text = 'Called them') =>
  `addIncidentNote(id: "${id}", text: "${text}")`;
const resolve = ({ id }: { id: string }) => `resolveIncident(id: "${id}", note: "It was a test")`;
const NOT_FOUND = { __typename: 'Refused', code: 'NOT_FOUND' };
const NOT_ALLOWED = { __typename: 'Refused', code: 'NOT_ALLOWED' };

const eventsOf = ({ id }: { id: string }) =>
  app().sql<TrailRow>(`select * from audit_event where details->>'incidentId' = $1 order by id`, [id]);

describe('who sees an incident', () => {
  test('about a person: support and the managers of the organization, and nobody of another', async () => {
    const { id } = await anIncident();
    for (const staff of [manager, support]) expect(await one(staff, id)).toMatchObject({ id });
    expect(await one(foreign, id)).toBeNull();
    expect(await incidentsSeen(foreign)).toEqual([]);
    expect(await incidentsSeen(foreign, { organizationId })).toEqual([]);
    expect(await open(foreign)).toBe(0);
    for (const act of [acknowledge({ id }), note({ id }), resolve({ id })])
      expect(await actOnIncident(foreign, act)).toMatchObject(NOT_FOUND);
    expect(await one(support, id)).toMatchObject({ status: 'OPEN', notes: [] });
  });

  test('another’s answers like none, by the same statements', async () => {
    const { id } = await anIncident();
    await open(foreign);
    const asked = (about: string) => statementsOf(() => one(foreign, about));
    expect(await asked(id)).toEqual(await asked(randomUUID()));
    expect(await one(foreign, 'none')).toBeNull();
  });

  test('about staff: support alone', async () => {
    const colleague = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
    const incident = await incidentAbout(colleague);
    expect(incident).toMatchObject({ aboutStaff: true, organization: { id: organizationId } });
    expect(await one(manager, incident.id)).toBeNull();
    expect(await incidentsSeen(manager, { userId: colleague.id })).toEqual([]);
    for (const act of [acknowledge(incident), note(incident), resolve(incident)])
      expect(await actOnIncident(manager, act)).toMatchObject(NOT_FOUND);
    expect(await actOnIncident(support, acknowledge(incident))).toMatchObject({ status: 'ACKNOWLEDGED' });
  });

  test('about one’s own acts: never oneself, support or not', async () => {
    const person = await enrolledIn(app(), organizationId);
    await reset(support, person.id, { withoutRequest: true });
    await track(app());
    expect(await incidentsSeen(support, { userId: person.id })).toEqual([]);
    const second = (await enrolledPerson(app(), 'SUPPORT')).browser;
    const [incident] = await incidentsSeen(second, { userId: person.id });
    expect(incident).toMatchObject({ kind: 'RESET_WITHOUT_REQUEST', staff: { id: people.support.id } });
    expect(await one(support, incident?.id ?? '')).toBeNull();
    expect(await actOnIncident(support, resolve({ id: incident?.id ?? '' }))).toMatchObject(NOT_FOUND);
    expect(await actOnIncident(second, resolve({ id: incident?.id ?? '' }))).toMatchObject({
      status: 'RESOLVED',
    });
  });
});

describe('a key', () => {
  const keyWith = async (...scopes: Scope[]) =>
    programWith(app(), (await makeKey(manager, { organizationId, scopes })).secret);
  const eventsOfIncident = async (program: Browser, id: string) =>
    (await program.ask(`{ incident(id: "${id}") { eventCount events { edges { cursor } } } }`)).data.incident;

  test('sees those of its organization, and neither another’s nor those about staff', async () => {
    const { id } = await anIncident();
    const program = await keyWith('INCIDENTS_READ');
    expect(await one(program, id)).toMatchObject({ id, organization: { id: organizationId } });
    expect((await incidentsSeen(program)).map((seen) => seen.id)).toContain(id);
    const aboutStaff = await incidentAbout(await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER'));
    const elsewhere = await incidentAbout(await enrolledPerson(app()));
    for (const { id: hidden } of [aboutStaff, elsewhere]) {
      expect(await one(support, hidden)).toMatchObject({ id: hidden });
      expect(await one(program, hidden)).toBeNull();
      expect((await incidentsSeen(program)).map((seen) => seen.id)).not.toContain(hidden);
    }
    const { errors } = await program.ask(`mutation { ${acknowledge({ id })} { __typename } }`);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('reads its events with EVENTS_READ alone, and nothing without its scope', async () => {
    const { id } = await anIncident();
    const { events: read, eventCount } = await eventsOfIncident(
      await keyWith('INCIDENTS_READ', 'EVENTS_READ'),
      id,
    );
    expect(read.edges).toHaveLength(eventCount);
    expect((await eventsOfIncident(await keyWith('INCIDENTS_READ'), id)).events.edges).toEqual([]);
    const { errors } = await (await keyWith('EVENTS_READ')).ask('{ incidents { edges { cursor } } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('what staff do about one', () => {
  test('they acknowledge it, write notes and resolve it, each with its event', async () => {
    const incident = await anIncident();
    const before = await open(manager);
    const { id } = people.manager;
    expect(await actOnIncident(manager, acknowledge(incident))).toMatchObject({
      ...{ status: 'ACKNOWLEDGED', acknowledgedBy: { id }, resolvedBy: null },
    });
    expect(await open(manager)).toBe(before - 1);
    expect(await actOnIncident(manager, acknowledge(incident))).toMatchObject({ status: 'ACKNOWLEDGED' });
    await actOnIncident(support, note(incident));
    expect(await actOnIncident(manager, resolve(incident))).toMatchObject({
      ...{ status: 'RESOLVED', resolvedBy: { id } },
      notes: [
        { text: 'Called them', author: { id: people.support.id } },
        { text: 'It was a test', author: { id, label: people.manager.name } },
      ],
    });
    expect(await eventsOf(incident)).toMatchObject([
      { type: 'INCIDENT_OPENED', actor_id: null, account_id: null, organization_id: organizationId },
      { type: 'INCIDENT_ACKNOWLEDGED', actor_id: id, account_id: null, organization_id: organizationId },
      { type: 'INCIDENT_NOTED', actor_id: people.support.id },
      { type: 'INCIDENT_RESOLVED', actor_id: id },
    ]);
  });

  test('a resolved one takes nothing more', async () => {
    const incident = await anIncident();
    await actOnIncident(manager, resolve(incident));
    for (const act of [acknowledge(incident), note(incident), resolve(incident)])
      expect(await actOnIncident(manager, act)).toMatchObject({
        ...NOT_ALLOWED,
        message: expect.stringContaining('resolved already'),
      });
    expect(await eventsOf(incident)).toHaveLength(2);
  });

  test('the events about staff tell no organization, so that its managers don’t read them', async () => {
    const incident = await incidentAbout(await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER'));
    await actOnIncident(support, resolve(incident));
    expect((await eventsOf(incident)).map((event) => event.organization_id)).toEqual([null, null]);
  });

  test('nobody clears up what is about their own account', async () => {
    const own = await enrolledPerson(app(), 'SUPPORT');
    const incident = await incidentAbout(own);
    app().clock.pass(minutes(1));
    const browser = await signedIn(app(), own);
    for (const act of [acknowledge(incident), note(incident), resolve(incident)])
      expect(await actOnIncident(browser, act)).toMatchObject({
        ...NOT_ALLOWED,
        message: expect.stringContaining('your own account'),
      });
    expect(await one(support, incident.id)).toMatchObject({ status: 'OPEN', notes: [] });
    const refused = await app().sql(
      `select from audit_event where type = 'ACT_REFUSED' and actor_id = $1 and details->>'act' = 'resolveIncident'`,
      [own.id],
    );
    expect(refused).toHaveLength(1);
  });

  test('needs words on one line, and a code of the last ten minutes', async () => {
    const incident = await anIncident();
    for (const text of ['', ' ', 'x'.repeat(1001), 'a\\nb'])
      expect(await actOnIncident(manager, note(incident, text))).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', field: 'text' },
      });
    app().clock.pass(minutes(10));
    expect(await actOnIncident(manager, resolve(incident))).toMatchObject({ code: 'AUTH_STATE_REQUIRED' });
  });
});

describe('the list', () => {
  test('has the newest first, page by page without gap or double, and narrows by each filter', async () => {
    const home = await newOrganization(app());
    const found: IncidentSeen[] = [];
    for (let made = 0; made < 3; made += 1) found.unshift(await incidentAbout(await enrolledIn(app(), home)));
    await actOnIncident(support, resolve(found[0] as IncidentSeen));
    const ids = found.map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await incidentPage(support, { organizationId: home, first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(ids);
    const narrowed = async (filter: Record<string, unknown>) =>
      (await incidentsSeen(support, { organizationId: home, ...filter })).map(({ id }) => id);
    expect(await narrowed({ status: 'RESOLVED' })).toEqual([ids[0]]);
    expect(await narrowed({ status: 'OPEN' })).toEqual(ids.slice(1));
    expect(await narrowed({ kind: 'CODE_GUESSING' })).toEqual(ids);
    expect(await narrowed({ kind: 'NOT_ME' })).toEqual([]);
    expect(await narrowed({ severity: 'HIGH' })).toEqual(ids);
    expect(await narrowed({ severity: 'LOW' })).toEqual([]);
    expect(await narrowed({ userId: found[1]?.user?.id })).toEqual([ids[1]]);
    expect(await narrowed({ userId: 'nobody' })).toEqual([]);
  });

  test.each([0, 101])('of %i at a time is bad input', async (first) => {
    await expect(incidentPage(support, { first })).rejects.toThrow('BAD_USER_INPUT');
  });

  test.each(['x', 'WyJ4IiwieSJd'])('after the cursor %s is bad input', async (after) => {
    await expect(incidentPage(support, { after })).rejects.toThrow('BAD_USER_INPUT');
  });

  test('shows the events of each incident, newest first', async () => {
    const { id } = await anIncident();
    const query = `query ($id: ID!, $after: String) { incident(id: $id) { events(first: 3, after: $after) {
      edges { node { type user { id } details { reason } } } pageInfo { hasNextPage endCursor } } } }`;
    const { data } = await manager.ask(query, { id });
    const { edges, pageInfo } = data.incident.events;
    expect(edges).toHaveLength(3);
    expect(edges[0].node).toMatchObject({ type: 'CODE_REJECTED', details: { reason: 'WRONG' } });
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = await manager.ask(query, { id, after: pageInfo.endCursor });
    expect(rest.data.incident.events.edges).toHaveLength(2);
  });
});

test('a person without a role is let in nowhere', async () => {
  const person = await enrolledIn(app(), organizationId);
  const { errors } = await person.browser.ask('{ incidentCount }');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
