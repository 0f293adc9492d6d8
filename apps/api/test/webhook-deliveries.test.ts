import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { type Duration, days, hours, milliseconds, minutes, seconds } from '../src/duration.js';
import { dropOldDeliveries } from '../src/housekeeping.js';
import { startDelivering } from '../src/webhooks/deliver.js';
import { internet, type PostWebhook, webhookPoster } from '../src/webhooks/post-webhook.js';
import { takeErrors, useApp } from './support/app.js';
import { eventsOf } from './support/organizations.js';
import { signedIn } from './support/people.js';
import { inTwoProcesses } from './support/sealed-trail.js';
import { enrolledIn, mailsTo, newOrganization } from './support/staff.js';
import {
  broken,
  deliverDue,
  gone,
  idsOf,
  network,
  startReceiver,
  taken,
} from './support/webhook-receiver.js';
import {
  act,
  changeEndpoint,
  deliveriesTo,
  deliveryOf,
  deliveryPage,
  endpointOf,
  makeEndpoint,
} from './support/webhooks.js';

const app = useApp({ WEBHOOK_LOOPBACK: '1' });
const url = 'https://hooks.example/';

/** An endpoint of an organization of its own, and its manager ELEVATED. */
async function fresh(at = url) {
  const home = await newOrganization(app());
  const person = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  const staff = await signedIn(app(), person);
  return { home, person, staff, ...(await makeEndpoint(staff, { organizationId: home, url: at })) };
}
type Fresh = Awaited<ReturnType<typeof fresh>>;

/** A delivery that waits: its id. */
const queue = async ({ staff, endpoint }: Pick<Fresh, 'staff' | 'endpoint'>): Promise<string> =>
  (await act(staff, 'sendTestWebhook', endpoint.id)).id;

/** So many of one endpoint at once, as events make them. */
async function queueMany({ endpoint }: Pick<Fresh, 'endpoint'>, count: number): Promise<string[]> {
  const rows = await app().sql<{ id: string }>(
    `insert into webhook_delivery (endpoint_id, event_position, event_type, body, created_at, next_attempt_at)
     select $1, number, 'USER_JOINED', '{}', $2, $2 from generate_series(1, $3::int) as number order by number returning id`,
    [endpoint.id, app().clock.read(), count],
  );
  return rows.map(({ id }) => id);
}

const deliver = (post: PostWebhook) => deliverDue(app().deps, post);
const signedInAnew = ({ person }: Fresh) => signedIn(app(), person);

describe('on the wire', () => {
  test('a receiver verifies it with the library of Standard Webhooks', async () => {
    const { received, url: here } = await startReceiver();
    const made = await fresh(here);
    const id = await queue(made);
    await deliver(webhookPoster(internet(true)));
    expect(received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(headers).toMatchObject({ 'webhook-id': id, 'content-type': 'application/json' });
    expect(new Webhook(made.secret).verify(body, headers)).toMatchObject({
      type: 'webhook.test',
      data: { organizationId: made.home },
    });
    expect(await deliveryOf(made.staff, id)).toMatchObject({
      ...{ status: 'DELIVERED', eventType: null, eventId: null, nextAttemptAt: null },
      attempts: [{ responseStatus: 204, error: null }],
    });
    expect((await endpointOf(made.staff, made.endpoint.id))?.lastDeliveredAt).not.toBeNull();
  });

  test('for a day after a rotation both secrets sign, then the new one alone', async () => {
    const made = await fresh();
    const { secret } = await act(made.staff, 'rotateWebhookSecret', made.endpoint.id);
    const { posts, post } = network();
    for (const wait of [seconds(0), hours(23), hours(1)]) {
      app().clock.pass(wait);
      await queue({ ...made, staff: await signedInAnew(made) });
      await deliver(post);
    }
    expect(posts).toHaveLength(3);
    const verified = posts.map(({ headers, body }) =>
      [secret, made.secret].map((one) => {
        try {
          return Boolean(new Webhook(one).verify(body, { ...headers }));
        } catch {
          return false;
        }
      }),
    );
    expect(verified).toEqual([
      [true, true],
      [true, true],
      [true, false],
    ]);
  });

  test('without the key to its secret nothing is sent, and the log says so', async () => {
    const made = await fresh();
    await app().sql('update webhook_endpoint set secret_box = $2 where id = $1', [
      made.endpoint.id,
      Buffer.alloc(60),
    ]);
    const id = await queue(made);
    const { posts, post } = network();
    await deliver(post);
    expect(posts).toEqual([]);
    expect(await deliveryOf(made.staff, id)).toMatchObject({
      status: 'PENDING',
      attempts: [{ error: 'NOT_SIGNED' }],
    });
    expect(takeErrors(app())).toHaveLength(1);
    await act(made.staff, 'deleteWebhookEndpoint', made.endpoint.id);
  });
});

describe('what is not taken', () => {
  const pass = (...spans: Duration[]) =>
    app().clock.pass(milliseconds(spans.reduce((sum, span) => sum + span, 0)));
  /** The longest that each wait can be. */
  const waits = [seconds(5), minutes(5), minutes(30), ...[2, 5, 10, 14, 20, 24].map(hours)].map((wait) =>
    milliseconds(Math.ceil(wait * 1.1)),
  );

  test('comes again under the same id, later and later, and is taken in the end', async () => {
    const made = await fresh();
    const id = await queue(made);
    const { posts, post } = network(() => (posts.length < 4 ? broken : taken));
    for (const [index, wait] of [seconds(0), ...waits.slice(0, 3)].entries()) {
      pass(milliseconds(Math.floor(wait / 1.1) - 1));
      await deliver(post);
      expect(posts).toHaveLength(index);
      pass(milliseconds(wait - Math.floor(wait / 1.1) + 1));
      await deliver(post);
      expect(posts).toHaveLength(index + 1);
    }
    expect(new Set(idsOf(posts))).toEqual(new Set([id]));
    expect(new Set(posts.map(({ body }) => body)).size).toBe(1);
    const delivery = await deliveryOf(await signedInAnew(made), id);
    expect(delivery?.status).toBe('DELIVERED');
    expect(delivery?.attempts.map(({ responseStatus }) => responseStatus)).toEqual([204, 503, 503, 503]);
  });

  test('for over three days gives the endpoint up, and those who answer for the organization hear of it', async () => {
    const made = await fresh();
    const id = await queue(made);
    const { posts, post } = network(() => ({ responseStatus: null, error: 'TIMED_OUT' }));
    await deliver(post);
    expect(await endpointOf(made.staff, made.endpoint.id)).toMatchObject({
      status: 'ACTIVE',
      failingSince: app().clock.read().toISOString(),
    });
    for (const wait of waits) {
      pass(wait);
      await deliver(post);
    }
    expect(posts).toHaveLength(10);
    const staff = await signedInAnew(made);
    expect(await deliveryOf(staff, id)).toMatchObject({ status: 'FAILED', nextAttemptAt: null });
    expect(await endpointOf(staff, made.endpoint.id)).toMatchObject({
      status: 'DISABLED',
      disabledBecause: 'FAILED',
    });
    const events = await eventsOf(app(), made.home);
    expect(events.filter(({ type }) => type === 'WEBHOOK_ENDPOINT_DISABLED')).toMatchObject([
      {
        actor_id: null,
        details: { endpointId: made.endpoint.id, host: 'hooks.example', because: 'FAILED' },
      },
    ]);
    expect(
      (await mailsTo(app(), made.person, 'WEBHOOK_DISABLED_STAFF')).map(({ details }) => details),
    ).toEqual([{ host: 'hooks.example', organization: expect.any(String), because: 'FAILED' }]);
    expect(await act(staff, 'redeliverWebhook', id)).toMatchObject({ code: 'ENDPOINT_INACTIVE' });
    await act(staff, 'resumeWebhookEndpoint', made.endpoint.id);
    await act(staff, 'redeliverWebhook', id);
    const works = network();
    await deliver(works.post);
    expect(idsOf(works.posts)).toEqual([id]);
    expect(await endpointOf(staff, made.endpoint.id)).toMatchObject({ status: 'ACTIVE', failingSince: null });
  });

  test('while the endpoint takes other things, fails alone', async () => {
    const made = await fresh();
    const [poison = ''] = await queueMany(made, 1);
    const { post } = network(({ headers }) => (headers['webhook-id'] === poison ? broken : taken));
    await deliver(post);
    for (const wait of waits) {
      pass(wait);
      await queue({ ...made, staff: await signedInAnew(made) });
      await deliver(post);
    }
    const staff = await signedInAnew(made);
    expect(await deliveryOf(staff, poison)).toMatchObject({ status: 'FAILED' });
    expect(await endpointOf(staff, made.endpoint.id)).toMatchObject({ status: 'ACTIVE' });
    expect(await mailsTo(app(), made.person, 'WEBHOOK_DISABLED_STAFF')).toEqual([]);
  });

  test('410 Gone gives the endpoint up at once; what waited goes when it is resumed', async () => {
    const made = await fresh();
    const [first = '', second = ''] = await queueMany(made, 2);
    const { posts, post } = network(() => gone);
    await deliver(post);
    expect(idsOf(posts)).toEqual([first]);
    expect(await endpointOf(made.staff, made.endpoint.id)).toMatchObject({
      status: 'DISABLED',
      disabledBecause: 'GONE',
    });
    expect(await deliveryOf(made.staff, second)).toMatchObject({ status: 'PENDING', attempts: [] });
    await act(made.staff, 'resumeWebhookEndpoint', made.endpoint.id);
    const works = network();
    await deliver(works.post);
    expect(idsOf(works.posts)).toEqual([second]);
  });

  test('paused in the middle of a try, its result is written down all the same and nothing more is sent', async () => {
    const made = await fresh();
    const [first = '', second = ''] = await queueMany(made, 2);
    const { posts, post } = network(async () => {
      await act(made.staff, 'pauseWebhookEndpoint', made.endpoint.id);
      return taken;
    });
    await deliver(post);
    expect(idsOf(posts)).toEqual([first]);
    expect(await deliveryOf(made.staff, first)).toMatchObject({ status: 'DELIVERED' });
    expect(await deliveryOf(made.staff, second)).toMatchObject({ status: 'PENDING' });
    await act(made.staff, 'resumeWebhookEndpoint', made.endpoint.id);
    const works = network();
    await deliver(works.post);
    expect(idsOf(works.posts)).toEqual([second]);
  });

  test('deleted in the middle of a try, it is gone without a trace in the log', async () => {
    const made = await fresh();
    await queueMany(made, 2);
    const { posts, post } = network(async () => {
      await act(made.staff, 'deleteWebhookEndpoint', made.endpoint.id);
      return taken;
    });
    await deliver(post);
    expect(posts).toHaveLength(1);
  });
});

describe('several', () => {
  test('one endpoint that hangs delays no other one, nor do many of its deliveries', async () => {
    const [hanging, well] = [await fresh('https://hanging.example/'), await fresh()];
    await queueMany(hanging, 30);
    const ids = await queueMany(well, 30);
    let letGo = () => {};
    const held = new Promise<void>((free) => {
      letGo = free;
    });
    const { posts, post } = network(async ({ url: to }) => {
      if (to.includes('hanging')) await held;
      return taken;
    });
    const stop = startDelivering(app().deps, post);
    const sent = () => idsOf(posts.filter(({ url: to }) => to === url));
    await expect.poll(sent, { timeout: 20_000 }).toEqual(ids);
    expect(posts.filter(({ url: to }) => to.includes('hanging'))).toHaveLength(1);
    letGo();
    await expect.poll(() => posts.length, { timeout: 20_000 }).toBe(60);
    await stop();
  });

  test('where one at a time is sent, an endpoint that takes nothing waits its turn after each try', async () => {
    const [failing, well] = [await fresh('https://failing.example/'), await fresh()];
    await queueMany(failing, 3);
    await queueMany(well, 3);
    const { posts, post } = network(({ url: to }) => (to === url ? taken : broken));
    const { deps } = app();
    const limits = {
      ...deps.config.limits,
      webhooks: { ...deps.config.limits.webhooks, inFlight: 1 },
    };
    await deliverDue({ ...deps, config: { ...deps.config, limits } }, post);
    const order = posts.map(({ url: to }) => (to === url ? 'taken' : 'failed')).join(' ');
    expect(['failed taken taken taken failed failed', 'taken taken taken failed failed failed']).toContain(
      order,
    );
    await act(failing.staff, 'deleteWebhookEndpoint', failing.endpoint.id);
  });

  test('two processes that look at once send each delivery once', async () => {
    const made = [await fresh(), await fresh(), await fresh()];
    const ids = (await Promise.all(made.map((one) => queueMany(one, 25)))).flat();
    const { posts, post } = network(async () => {
      await new Promise(setImmediate);
      return taken;
    });
    await inTwoProcesses(app(), async (processes) => {
      const rounds = Array.from({ length: 8 }, (_, index) =>
        deliverDue(processes[index % 2] ?? app().deps, post),
      );
      await Promise.all(rounds);
    });
    expect(idsOf(posts).sort()).toEqual(ids.sort());
  });

  test('a process that is gone between its claim and its result has it sent again by another, under its id', async () => {
    const made = await fresh();
    const id = await queue(made);
    const lost = network(() => new Promise(() => {}));
    void deliver(lost.post);
    await expect.poll(() => idsOf(lost.posts)).toEqual([id]);
    const { posts, post } = network();
    app().clock.pass(seconds(59));
    await deliver(post);
    expect(posts).toEqual([]);
    app().clock.pass(seconds(1));
    await deliver(post);
    expect(idsOf(posts)).toEqual([id]);
    expect(await deliveryOf(made.staff, id)).toMatchObject({ status: 'DELIVERED' });
  });

  test('whoever lost the claim meanwhile writes nothing down', async () => {
    const made = await fresh();
    const id = await queue(made);
    let letGo = () => {};
    const held = new Promise<void>((free) => {
      letGo = free;
    });
    const late = network(async () => {
      await held;
      return broken;
    });
    const round = deliver(late.post);
    await expect.poll(() => idsOf(late.posts)).toEqual([id]);
    app().clock.pass(minutes(1));
    await deliver(network().post);
    letGo();
    await round;
    expect(await deliveryOf(made.staff, id)).toMatchObject({
      status: 'DELIVERED',
      attempts: [{ responseStatus: 204, error: null }],
    });
  });

  test('a server that stops drops what is under way, and the next one sends it', async () => {
    const made = await fresh();
    const id = await queue(made);
    const { received, url: here } = await startReceiver(() => undefined);
    await changeEndpoint(made.staff, { id: made.endpoint.id, url: here });
    const stop = startDelivering(app().deps, webhookPoster(internet(true)));
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(1);
    await stop();
    expect(await deliveryOf(made.staff, id)).toMatchObject({ status: 'PENDING', attempts: [] });
    const { posts, post } = network();
    await deliver(post);
    expect(idsOf(posts)).toEqual([id]);
  });
});

describe('the log', () => {
  test('a redelivery keeps the id, whatever became of it before; a waiting one is tried at once', async () => {
    const made = await fresh();
    const id = await queue(made);
    const { posts, post } = network(() => (posts.length === 2 ? broken : taken));
    await deliver(post);
    expect(await act(made.staff, 'redeliverWebhook', id)).toMatchObject({ id, status: 'PENDING' });
    await deliver(post);
    expect(await deliveryOf(made.staff, id)).toMatchObject({ status: 'PENDING' });
    await deliver(post);
    expect(posts).toHaveLength(2);
    await act(made.staff, 'redeliverWebhook', id);
    await deliver(post);
    expect(idsOf(posts)).toEqual([id, id, id]);
    const delivery = await deliveryOf(made.staff, id);
    expect(delivery?.attempts.map(({ responseStatus }) => responseStatus)).toEqual([204, 503, 204]);
  });

  test('it holds the newest twenty tries of a delivery', async () => {
    const made = await fresh();
    const id = await queue(made);
    const { posts, post } = network(() => ({ responseStatus: 500 + posts.length, error: 'NOT_ACCEPTED' }));
    for (let tried = 0; tried < 23; tried += 1) {
      await act(made.staff, 'redeliverWebhook', id);
      await deliver(post);
    }
    const delivery = await deliveryOf(made.staff, id);
    const newest = Array.from({ length: 20 }, (_, index) => 523 - index);
    expect(delivery?.attempts.map(({ responseStatus }) => responseStatus)).toEqual(newest);
  });

  test('a test that waits already is not queued twice', async () => {
    const made = await fresh();
    const id = await queue(made);
    expect(await queue(made)).toBe(id);
    await deliver(network().post);
    expect(await queue(made)).not.toBe(id);
  });

  test('it is read page by page, the newest first, and by status', async () => {
    const made = await fresh();
    const ids = (await queueMany(made, 5)).reverse();
    await deliver(network(({ headers }) => (headers['webhook-id'] === ids[0] ? broken : taken)).post);
    const { id: endpointId } = made.endpoint;
    const read: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await deliveryPage(made.staff, { endpointId, first: 2, after });
      read.push(...data.webhookDeliveries.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = data.webhookDeliveries.pageInfo.hasNextPage ? data.webhookDeliveries.pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual(ids);
    const waiting = await deliveryPage(made.staff, { endpointId, status: 'PENDING' });
    expect(waiting.data.webhookDeliveries.edges).toMatchObject([{ node: { id: ids[0] } }]);
    for (const bad of [
      { first: 0 },
      { first: 101 },
      { after: 'made-up' },
      { after: Buffer.from('["x"]').toString('base64url') },
    ])
      expect((await deliveryPage(made.staff, { endpointId, ...bad })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    await app().sql('delete from webhook_endpoint where id = $1', [endpointId]);
  });

  test('it is kept for thirty days; what is still being sent stays', async () => {
    const made = await fresh();
    const [old = '', waiting = ''] = await queueMany(made, 2);
    const { post } = network(({ headers }) => (headers['webhook-id'] === waiting ? broken : taken));
    await deliver(post);
    app().clock.pass(days(30));
    await dropOldDeliveries(app().deps);
    expect(await deliveriesTo(await signedInAnew(made), made.endpoint.id)).toHaveLength(2);
    app().clock.pass(minutes(1));
    await dropOldDeliveries(app().deps);
    const staff = await signedInAnew(made);
    expect(await deliveriesTo(staff, made.endpoint.id)).toMatchObject([{ id: waiting }]);
    expect(await deliveryOf(staff, old)).toBeNull();
    await act(staff, 'pauseWebhookEndpoint', made.endpoint.id);
    await dropOldDeliveries(app().deps);
    expect(await deliveriesTo(staff, made.endpoint.id)).toEqual([]);
  });

  test('of an answer’s body nothing is kept', async () => {
    const word = randomUUID();
    const { url: here } = await startReceiver((reply) => reply.writeHead(500, { 'x-word': word }).end(word));
    const made = await fresh(here);
    await queue(made);
    await deliver(webhookPoster(internet(true)));
    const tables = ['webhook_endpoint', 'webhook_delivery', 'webhook_attempt'];
    for (const table of tables)
      expect(JSON.stringify(await app().sql(`select * from ${table}`))).not.toContain(word);
    expect(app().logged.join('')).not.toContain(word);
  });
});
