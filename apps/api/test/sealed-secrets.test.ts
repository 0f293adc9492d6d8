import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { resealSecrets } from '../src/authenticator/reseal-secrets.js';
import { minutes } from '../src/duration.js';
import { type RunningApp, startApp, takeErrors } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import {
  createPerson,
  type Enrolled,
  enroll,
  enrolledPerson,
  halfSigned,
  session,
  signedIn,
  verify,
  verifyMutation,
} from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';
import { deliverDue, network } from './support/webhook-receiver.js';
import { act, makeEndpoint } from './support/webhooks.js';

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const ELEVATED = { __typename: 'Verified', session: { state: 'ELEVATED' } };
const apps: RunningApp[] = [];

/** An app with these keys, over the database of an earlier one when that is given; later by enough for fresh codes. */
async function appWith(keys: string, earlier?: RunningApp): Promise<RunningApp> {
  const app = await startApp({ SECRET_KEYS: keys, ...(earlier && { DATABASE_URL: earlier.databaseUrl }) });
  app.clock.pass(minutes(5 * apps.push(app)));
  return app;
}

afterEach(async () => {
  for (const app of apps.splice(0).reverse()) {
    expect(takeErrors(app)).toEqual([]);
    await app.close();
  }
});

const codeFor = (app: RunningApp, { secret }: Pick<Enrolled, 'secret'>) => appOn(app.clock, secret).code();
const keyIds = async (app: RunningApp) =>
  (await app.sql<{ key_id: string }>('select key_id from authenticator order by confirmed_at')).map(
    ({ key_id }) => key_id,
  );

async function refusesAsFault(app: RunningApp, person: Enrolled) {
  const browser = await halfSigned(app, person);
  const { data, errors } = await browser.ask(verifyMutation, { code: codeFor(app, person) });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(takeErrors(app)).toHaveLength(1);
  expect(await session(browser)).toMatchObject({ state: 'CODE_REQUIRED' });
}

test('a sealed secret that is moved to another account’s row does not open', async () => {
  const app = await appWith(newKey('a'));
  const [thief, owner] = [await enrolledPerson(app), await enrolledPerson(app)];
  const move =
    'update authenticator set secret_box = (select secret_box from authenticator where account_id = $1) where account_id = $2';
  await app.sql(move, [thief.id, owner.id]);
  await refusesAsFault(app, { ...owner, secret: thief.secret });
  expect(await verify(await halfSigned(app, thief), codeFor(app, thief))).toMatchObject(ELEVATED);
});

test('a sealed secret that was changed does not open', async () => {
  const app = await appWith(newKey('a'));
  const person = await enrolledPerson(app);
  await app.sql(
    'update authenticator set secret_box = set_byte(secret_box, 40, get_byte(secret_box, 40) # 1)',
  );
  await refusesAsFault(app, person);
});

test('two accounts’ boxes never look alike, and hold more than the secret', async () => {
  const app = await appWith(newKey('a'));
  await enroll((await enrolledPerson(app)).browser);
  await enroll(await halfSigned(app, await createPerson(app)));
  const boxes = await app.sql<{ box: Buffer }>(
    'select secret_box as box from authenticator union all select secret_box from enrollment',
  );
  expect(new Set(boxes.map(({ box }) => box.toString('hex'))).size).toBe(boxes.length);
  for (const { box } of boxes) expect(box).toHaveLength(12 + 16 + 32);
});

test('each known key opens, the first one seals', async () => {
  const [a, b] = [newKey('a'), newKey('b')];
  const first = await appWith(a);
  const person = await enrolledPerson(first);
  const second = await appWith(`${b},${a}`, first);
  expect(await verify(await halfSigned(second, person), codeFor(second, person))).toMatchObject(ELEVATED);
  await enrolledPerson(second);
  expect(await keyIds(second)).toEqual(['a', 'b']);
});

test('without the key that sealed it a secret is a fault, never a way around the code', async () => {
  const first = await appWith(newKey('a'));
  const person = await enrolledPerson(first);
  await refusesAsFault(await appWith(newKey('b'), first), person);
});

test('after all is sealed anew the former key is no longer needed', async () => {
  const [a, b] = [newKey('a'), newKey('b')];
  const first = await appWith(a);
  const people = [await enrolledPerson(first), await enrolledPerson(first)];
  const second = await appWith(`${b},${a}`, first);
  expect(await resealSecrets(second.deps)).toBe(2);
  expect(await resealSecrets(second.deps)).toBe(0);
  expect(await keyIds(second)).toEqual(['b', 'b']);
  const events = await second.sql(`select details from audit_event where type = 'SECRETS_RESEALED'`);
  expect(events).toEqual([{ details: { keyId: 'b', count: 2 } }]);
  const third = await appWith(b, first);
  for (const person of people)
    expect(await verify(await halfSigned(third, person), codeFor(third, person))).toMatchObject(ELEVATED);
});

test('a pending enrollment under a former key is dropped when all is sealed anew', async () => {
  const [a, b] = [newKey('a'), newKey('b')];
  const first = await appWith(a);
  const { browser, secret } = await enrolledPerson(first);
  const { id } = await enroll(browser);
  const second = await appWith(`${b},${a}`, first);
  await resealSecrets(second.deps);
  expect(await session(browser)).toMatchObject({ state: 'ELEVATED', pendingEnrollment: null });
  expect(await verify(browser, codeFor(first, { secret }), id)).toMatchObject({
    code: 'NO_PENDING_ENROLLMENT',
  });
});

test('both secrets of a webhook endpoint are sealed anew, and sign without the former key', async () => {
  const [old, fresh] = [newKey('a'), newKey('b')];
  const app = await appWith(old);
  const home = await newOrganization(app);
  const staff = await signedIn(app, await enrolledIn(app, home, 'ACCOUNT_MANAGER'));
  const { secret, endpoint } = await makeEndpoint(staff, {
    organizationId: home,
    url: 'https://hooks.example/',
  });
  const rotated = await act(staff, 'rotateWebhookSecret', endpoint.id);
  await act(staff, 'sendTestWebhook', endpoint.id);
  const both = await appWith(`${fresh},${old}`, app);
  expect(await resealSecrets(both.deps)).toBeGreaterThanOrEqual(2);
  expect(await resealSecrets(both.deps)).toBe(0);
  const { posts, post } = network();
  await deliverDue((await appWith(fresh, both)).deps, post);
  expect(posts).toHaveLength(1);
  for (const one of [secret, rotated.secret])
    new Webhook(one).verify(posts[0]?.body ?? '', { ...posts[0]?.headers });
});
