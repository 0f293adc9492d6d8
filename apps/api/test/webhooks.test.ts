import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { days, hours, minutes } from '../src/duration.js';
import { housekeep } from '../src/housekeeping.js';
import { makeKey, programWith } from './support/api-keys.js';
import { useApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import type { Browser } from './support/browser.js';
import { eventsOf } from './support/organizations.js';
import { type Enrolled, signedIn } from './support/people.js';
import { enrolledIn, mailsTo, newOrganization, act as onPerson, reset } from './support/staff.js';
import { trailOf } from './support/trail.js';
import {
  act,
  askForEndpoint,
  changeEndpoint,
  deliveriesTo,
  deliveryOf,
  deliveryPage,
  type EndpointInput,
  endpointOf,
  endpointsOf,
  makeEndpoint,
} from './support/webhooks.js';

const app = useApp();
let organizationId: string;
let manager: Enrolled;
let support: Enrolled;

beforeAll(async () => {
  organizationId = await newOrganization(app(), 'Pondside Schools');
  manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  support = await enrolledIn(app(), await newOrganization(app()), 'SUPPORT');
});

const elevated = (person = manager) => signedIn(app(), person);
const url = 'https://hooks.example/dragonfly?key=of-the-receiver';
const notFound = { __typename: 'Refused', code: 'NOT_FOUND' };
/** An endpoint of an organization of its own, and its manager ELEVATED. */
async function fresh(input: Partial<EndpointInput> = {}) {
  const home = await newOrganization(app());
  const person = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  const staff = await elevated(person);
  return { home, person, staff, ...(await makeEndpoint(staff, { organizationId: home, url, ...input })) };
}
const row = async (id: string) =>
  (await app().sql<Record<string, unknown>>('select * from webhook_endpoint where id = $1', [id]))[0];

describe('making one', () => {
  test('its secret is shown once, and lies sealed', async () => {
    const staff = await elevated();
    const input = {
      organizationId,
      url,
      description: 'Report',
      eventTypes: ['USER_JOINED', 'USER_ENROLLED'],
    };
    const { secret, endpoint } = await makeEndpoint(staff, input);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(endpoint).toMatchObject({
      ...{ url, description: 'Report', eventTypes: ['USER_JOINED', 'USER_ENROLLED'], status: 'ACTIVE' },
      ...{ disabledBecause: null, lastDeliveredAt: null, failingSince: null, formerSecretUntil: null },
      organization: { id: organizationId, name: 'Pondside Schools' },
      createdBy: { id: manager.id, label: manager.name },
    });
    const kept = await row(endpoint.id);
    expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
    const sealed = { box: kept?.secret_box as Buffer, keyId: kept?.key_id as string };
    expect(app().deps.secrets.open(sealed, endpoint.id)).toBe(secret);
    expect(() => app().deps.secrets.open(sealed, randomUUID())).toThrow();
    expect(JSON.stringify(await endpointsOf(staff, organizationId))).not.toContain(secret.slice(6));
    expect(app().logged.join('')).not.toContain(secret.slice(6));
  });

  test('it is in the trail with its host alone, and those who answer for the organization read of it', async () => {
    const { home, person, staff, endpoint, secret } = await fresh();
    const colleague = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
    await act(staff, 'rotateWebhookSecret', endpoint.id);
    await changeEndpoint(staff, { id: endpoint.id, url: 'https://hooks.example:8443/' });
    const events = (await eventsOf(app(), home)).filter(({ type }) => type.startsWith('WEBHOOK'));
    const named = { endpointId: endpoint.id, host: 'hooks.example' };
    expect(events).toMatchObject([
      {
        type: 'WEBHOOK_ENDPOINT_CREATED',
        actor_id: person.id,
        details: { ...named, eventTypes: ['USER_DEACTIVATED', 'USER_REACTIVATED'] },
      },
      { type: 'WEBHOOK_SECRET_ROTATED', actor_id: person.id, details: named },
      {
        type: 'WEBHOOK_ENDPOINT_CHANGED',
        details: { ...named, host: 'hooks.example:8443', fields: ['url'] },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('of-the-receiver');
    const mails = [await mailsTo(app(), person), await mailsTo(app(), colleague)].map((list) =>
      list.filter(({ kind }) => kind === 'WEBHOOK_SET_STAFF').map(({ details }) => details.what),
    );
    expect(mails).toEqual([
      ['CREATED', 'SECRET_ROTATED', 'MOVED'],
      ['SECRET_ROTATED', 'MOVED'],
    ]);
    expect(JSON.stringify(await app().sql('select * from notice'))).not.toContain(secret.slice(6));
  });

  test('an organization has ten at most, however many ask at once', async () => {
    const home = await newOrganization(app());
    const staff = await elevated(await enrolledIn(app(), home, 'ACCOUNT_MANAGER'));
    const answers = await atOnce(14, () => askForEndpoint(staff, { organizationId: home, url }));
    const names = answers.map(({ data }) => data.createWebhookEndpoint.__typename);
    expect(names.filter((name) => name === 'WebhookEndpointSecret')).toHaveLength(10);
    expect(await endpointsOf(staff, home)).toHaveLength(10);
    const refused = answers.find(({ data }) => data.createWebhookEndpoint.code);
    expect(refused?.data.createWebhookEndpoint).toMatchObject({
      code: 'TOO_MANY_ENDPOINTS',
      message: expect.stringContaining('at most 10'),
    });
    expect(
      await act(staff, 'deleteWebhookEndpoint', (await endpointsOf(staff, home))[0]?.id ?? ''),
    ).toMatchObject({
      __typename: 'WebhookEndpointDeleted',
    });
    expect((await makeEndpoint(staff, { organizationId: home, url })).endpoint.status).toBe('ACTIVE');
  });

  test.each([
    'http://hooks.example/',
    'https://127.0.0.1/',
    'https://[::ffff:10.0.0.1]/',
    'https://u:p@hooks.example/',
  ])('%s is no address for it', async (bad) => {
    const staff = await elevated();
    const { errors } = await askForEndpoint(staff, { organizationId, url: bad });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'url' } }]);
    const { endpoint } = await fresh();
    const changed = await staff.ask(
      'mutation ($id: ID!, $url: String!) { changeWebhookEndpoint(id: $id, url: $url) { __typename } }',
      { id: endpoint.id, url: bad },
    );
    expect(changed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'url' } }]);
  });
});

describe('changing one', () => {
  test('what is left out or the same stays, and leaves no event', async () => {
    const { home, staff, endpoint } = await fresh({ description: 'Report' });
    expect(await changeEndpoint(staff, { id: endpoint.id })).toMatchObject({ url, description: 'Report' });
    expect(await changeEndpoint(staff, { id: endpoint.id, url, description: 'Report' })).toMatchObject({
      url,
    });
    expect((await eventsOf(app(), home)).filter(({ type }) => type === 'WEBHOOK_ENDPOINT_CHANGED')).toEqual(
      [],
    );
    const changed = await changeEndpoint(staff, {
      id: endpoint.id,
      description: '',
      eventTypes: ['USER_JOINED'],
    });
    expect(changed).toMatchObject({ url, description: '', eventTypes: ['USER_JOINED'] });
    expect((await eventsOf(app(), home)).at(-1)?.details).toMatchObject({
      fields: ['eventTypes', 'description'],
    });
  });

  test('paused and resumed; neither is done twice', async () => {
    const { home, staff, endpoint } = await fresh();
    expect(await act(staff, 'resumeWebhookEndpoint', endpoint.id)).toMatchObject({ status: 'ACTIVE' });
    expect(await act(staff, 'pauseWebhookEndpoint', endpoint.id)).toMatchObject({ status: 'PAUSED' });
    for (const name of ['pauseWebhookEndpoint', 'sendTestWebhook'] as const)
      expect(await act(staff, name, endpoint.id)).toMatchObject({ code: 'ENDPOINT_INACTIVE' });
    expect(await act(staff, 'resumeWebhookEndpoint', endpoint.id)).toMatchObject({ status: 'ACTIVE' });
    const types = (await eventsOf(app(), home)).map(({ type }) => type);
    expect(types.filter((type) => /_(PAUSED|RESUMED)$/.test(type))).toEqual([
      'WEBHOOK_ENDPOINT_PAUSED',
      'WEBHOOK_ENDPOINT_RESUMED',
    ]);
  });

  test('a rotated secret is new; the former one is wiped after a day', async () => {
    const { staff, endpoint, secret } = await fresh();
    const rotated = await act(staff, 'rotateWebhookSecret', endpoint.id);
    expect(rotated.secret).not.toBe(secret);
    const until = new Date(app().clock.read().getTime() + hours(24)).toISOString();
    expect(rotated.endpoint.formerSecretUntil).toBe(until);
    await housekeep(app().deps);
    expect((await row(endpoint.id))?.former_secret_box).not.toBeNull();
    app().clock.pass(hours(24));
    await housekeep(app().deps);
    expect(await row(endpoint.id)).toMatchObject({
      former_secret_box: null,
      former_key_id: null,
      former_until: null,
    });
  });

  test('deleted, it is gone with its deliveries', async () => {
    const { home, staff, endpoint } = await fresh();
    const { id } = await act(staff, 'sendTestWebhook', endpoint.id);
    expect(await act(staff, 'deleteWebhookEndpoint', endpoint.id)).toEqual({
      __typename: 'WebhookEndpointDeleted',
      id: endpoint.id,
    });
    expect(await endpointOf(staff, endpoint.id)).toBeNull();
    expect(await deliveryOf(staff, id)).toBeNull();
    expect(await deliveriesTo(staff, endpoint.id)).toEqual([]);
    expect(await act(staff, 'deleteWebhookEndpoint', endpoint.id)).toMatchObject(notFound);
    expect((await eventsOf(app(), home)).at(-1)).toMatchObject({
      type: 'WEBHOOK_ENDPOINT_DELETED',
      details: { endpointId: endpoint.id, host: 'hooks.example' },
    });
  });
});

describe('who may', () => {
  const acts = [
    ...['pauseWebhookEndpoint', 'resumeWebhookEndpoint', 'rotateWebhookSecret'],
    ...['deleteWebhookEndpoint', 'sendTestWebhook'],
  ] as const;

  async function seesNothing(browser: Browser, of: { home: string; id: string; delivery: string }) {
    expect(await endpointsOf(browser, of.home)).toEqual([]);
    expect(await endpointOf(browser, of.id)).toBeNull();
    expect(await deliveriesTo(browser, of.id)).toEqual([]);
    expect(await deliveryOf(browser, of.delivery)).toBeNull();
  }

  test('another organization’s manager and key see none of it, and every id answers NOT_FOUND', async () => {
    const { home, staff, endpoint } = await fresh();
    const delivery = (await act(staff, 'sendTestWebhook', endpoint.id)).id;
    const of = { home, id: endpoint.id, delivery };
    const foreign = await elevated();
    await seesNothing(foreign, of);
    for (const name of acts) expect(await act(foreign, name, endpoint.id)).toMatchObject(notFound);
    expect(await act(foreign, 'redeliverWebhook', delivery)).toMatchObject(notFound);
    expect(await changeEndpoint(foreign, { id: endpoint.id, description: 'x' })).toMatchObject(notFound);
    const { data } = await askForEndpoint(foreign, { organizationId: home, url });
    expect(data.createWebhookEndpoint).toMatchObject(notFound);
    const { secret } = await makeKey(foreign, { organizationId, scopes: ['WEBHOOKS_MANAGE'] });
    const key = programWith(app(), secret);
    await seesNothing(key, of);
    expect(await act(key, 'sendTestWebhook', endpoint.id)).toMatchObject(notFound);
    expect(await act(key, 'redeliverWebhook', delivery)).toMatchObject(notFound);
  });

  test('what is no id at all answers the same', async () => {
    const staff = await elevated();
    for (const name of acts) expect(await act(staff, name, 'none')).toMatchObject(notFound);
    for (const id of ['none', randomUUID()])
      expect(await act(staff, 'redeliverWebhook', id)).toMatchObject(notFound);
    await seesNothing(staff, { home: 'none', id: 'none', delivery: 'none' });
  });

  test('a key with WEBHOOKS_MANAGE lists, tests and redelivers, and changes nothing', async () => {
    const { home, staff, endpoint } = await fresh();
    const { secret } = await makeKey(staff, { organizationId: home, scopes: ['WEBHOOKS_MANAGE'] });
    const key = programWith(app(), secret);
    expect(await endpointsOf(key, home)).toMatchObject([{ id: endpoint.id, url }]);
    const { id } = await act(key, 'sendTestWebhook', endpoint.id);
    expect(await act(key, 'redeliverWebhook', id)).toMatchObject({ id, status: 'PENDING' });
    expect(await deliveriesTo(key, endpoint.id)).toMatchObject([{ id }]);
    for (const name of acts.filter((name) => name !== 'sendTestWebhook'))
      expect(await act(key, name, endpoint.id)).toEqual({ error: 'FORBIDDEN' });
    const { errors } = await askForEndpoint(key, { organizationId: home, url });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const others = await makeKey(staff, { organizationId: home, scopes: ['EVENTS_READ'] });
    const without = programWith(app(), others.secret);
    expect(await act(without, 'sendTestWebhook', endpoint.id)).toEqual({ error: 'FORBIDDEN' });
    expect((await deliveryPage(without, { endpointId: endpoint.id })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('making, changing and secrets need a code given lately; looking, testing and redelivering don’t', async () => {
    const { home, staff, endpoint } = await fresh();
    app().clock.pass(minutes(11));
    const stale = { error: 'AUTH_STATE_REQUIRED' };
    expect(await act(staff, 'rotateWebhookSecret', endpoint.id)).toEqual(stale);
    expect(await act(staff, 'pauseWebhookEndpoint', endpoint.id)).toEqual(stale);
    expect((await askForEndpoint(staff, { organizationId: home, url })).errors).toHaveLength(1);
    const { id } = await act(staff, 'sendTestWebhook', endpoint.id);
    expect(await act(staff, 'redeliverWebhook', id)).toMatchObject({ id });
  });
});

describe('a member of staff who is shut out', () => {
  const acts: [string, (id: string) => Promise<unknown>, string][] = [
    ['frozen', async (id) => onPerson(await elevated(support), 'freezeUser', id), 'FROZEN'],
    ['deactivated', async (id) => onPerson(await elevated(support), 'deactivateUser', id), 'DEACTIVATED'],
    ['reset', async (id) => reset(await elevated(support), id, { withoutRequest: true }), 'RESET'],
  ];

  test.each(acts)('%s: what they made waits for somebody else', async (_, shutOut, because) => {
    const { home, person, endpoint } = await fresh();
    const colleague = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
    await shutOut(person.id);
    const staff = await elevated(colleague);
    expect(await endpointOf(staff, endpoint.id)).toMatchObject({ status: 'SUSPENDED' });
    expect(await trailOf(app(), person.id, 'WEBHOOK_ENDPOINT_SUSPENDED')).toMatchObject([
      { organization_id: home, details: { endpointId: endpoint.id, host: 'hooks.example', because } },
    ]);
    expect((await mailsTo(app(), colleague, 'WEBHOOKS_SUSPENDED_STAFF')).at(-1)?.details).toMatchObject({
      by: person.name,
      hosts: ['hooks.example'],
    });
    expect(await act(staff, 'resumeWebhookEndpoint', endpoint.id)).toMatchObject({ status: 'ACTIVE' });
  });

  test('nor do they let it work again themselves', async () => {
    const { home, person, endpoint } = await fresh();
    await onPerson(await elevated(support), 'deactivateUser', person.id);
    await onPerson(await elevated(support), 'reactivateUser', person.id);
    await app().deps.database.transaction((tx) => tx.organizations.assign(person.id, home));
    const back = await elevated(person);
    expect(await act(back, 'resumeWebhookEndpoint', endpoint.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await endpointOf(back, endpoint.id)).toMatchObject({ status: 'SUSPENDED' });
  });

  test('an old endpoint is suspended when they gave it a new address or secret lately, and else works on', async () => {
    const { home, endpoint: moved } = await fresh();
    const staff = await elevated(support);
    const [rotated, renamed] = [
      (await makeEndpoint(staff, { organizationId: home, url })).endpoint,
      (await makeEndpoint(staff, { organizationId: home, url })).endpoint,
    ];
    app().clock.pass(days(30));
    const thief = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
    const browser = await elevated(thief);
    await changeEndpoint(browser, { id: moved.id, url: 'https://thief.example/' });
    await act(browser, 'rotateWebhookSecret', rotated.id);
    await changeEndpoint(browser, { id: renamed.id, description: 'Renamed' });
    await onPerson(await elevated(support), 'freezeUser', thief.id);
    const statuses = (await endpointsOf(await elevated(support), home)).map(({ id, status }) => [id, status]);
    expect(Object.fromEntries(statuses)).toEqual({
      [moved.id]: 'SUSPENDED',
      [rotated.id]: 'SUSPENDED',
      [renamed.id]: 'ACTIVE',
    });
  });

  test('what a colleague changes since does not hide it, nor does it that the server gave it up', async () => {
    const { home, endpoint: moved } = await fresh();
    const { endpoint: gone } = await makeEndpoint(await elevated(support), { organizationId: home, url });
    app().clock.pass(days(30));
    const thief = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
    const browser = await elevated(thief);
    for (const { id } of [moved, gone]) await changeEndpoint(browser, { id, url: 'https://thief.example/' });
    await app().deps.database.transaction((tx) => tx.webhooks.disable(gone.id, 'GONE'));
    const colleague = await elevated(await enrolledIn(app(), home, 'ACCOUNT_MANAGER'));
    await act(colleague, 'rotateWebhookSecret', moved.id);
    await onPerson(await elevated(support), 'freezeUser', thief.id);
    for (const { id } of [moved, gone])
      expect(await endpointOf(colleague, id)).toMatchObject({ status: 'SUSPENDED', disabledBecause: null });
  });
});
