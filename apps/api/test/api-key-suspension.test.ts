import { beforeAll, expect, test } from 'vitest';
import { days } from '../src/duration.js';
import { recoverSupport } from '../src/reset/recover-support.js';
import {
  apiKeyQuery,
  changeKey,
  type KeyMade,
  keysOf,
  makeKey,
  programWith,
  rotateKey,
} from './support/api-keys.js';
import { useApp } from './support/app.js';
import { type Enrolled, signedIn } from './support/people.js';
import { act, enrolledIn, mailsTo, newOrganization, reset, tokenOf } from './support/staff.js';
import { trailOf } from './support/trail.js';

const app = useApp();
let organizationId: string;
let support: Enrolled;

beforeAll(async () => {
  organizationId = await newOrganization(app());
  support = await enrolledIn(app(), organizationId, 'SUPPORT');
});

const makerOf = async (made: (maker: Enrolled) => Promise<KeyMade>) => {
  const maker = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  return { maker, ...(await made(maker)) };
};
const make = () => makerOf(async (maker) => makeKey(await signedIn(app(), maker), { organizationId }));
const asSupport = () => signedIn(app(), support);
const answers = async (secret: string) => (await programWith(app(), secret).ask(apiKeyQuery)).status === 200;

const acts: [string, (maker: Enrolled) => Promise<unknown>, string][] = [
  ['frozen', async ({ id }) => act(await asSupport(), 'freezeUser', id), 'FROZEN'],
  ['deactivated', async ({ id }) => act(await asSupport(), 'deactivateUser', id), 'DEACTIVATED'],
  ['reset', async ({ id }) => reset(await asSupport(), id, { withoutRequest: true }), 'RESET'],
];

test.each(acts)('a key is suspended when its maker is %s', async (_, shutOut, because) => {
  const { maker, secret, apiKey } = await make();
  expect(await answers(secret)).toBe(true);
  await shutOut(maker);
  expect(await answers(secret)).toBe(false);
  const { errors } = await programWith(app(), secret).ask(apiKeyQuery);
  expect(errors?.[0]?.message).toContain('suspended');
  expect(await trailOf(app(), maker.id, 'API_KEY_SUSPENDED')).toMatchObject([
    { organization_id: organizationId, details: { apiKeyId: apiKey.id, because } },
  ]);
});

test('those who answer for the organization read which keys wait for them', async () => {
  const colleague = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  const { maker, apiKey } = await make();
  await act(await asSupport(), 'freezeUser', maker.id);
  const mail = (await mailsTo(app(), colleague, 'API_KEYS_SUSPENDED_STAFF')).at(-1);
  expect(mail?.details).toMatchObject({ by: maker.name, prefixes: [apiKey.prefix] });
  expect(await mailsTo(app(), maker, 'API_KEYS_SUSPENDED_STAFF')).toEqual([]);
});

test('“this wasn’t me” suspends the keys of a member of staff', async () => {
  const { maker } = await make();
  await reset(await asSupport(), maker.id, { withoutRequest: true });
  const token = tokenOf((await mailsTo(app(), maker, 'RESET_GRANTED')).at(-1));
  const made = await makeKey(await asSupport(), { organizationId });
  await app().sql('update api_key set created_by = $2 where id = $1', [made.apiKey.id, maker.id]);
  await app().browser().ask(`mutation { reportReset(token: "${token}") { __typename } }`);
  expect(await answers(made.secret)).toBe(false);
});

test('a support account that is recovered on the server has its new keys suspended', async () => {
  const second = await enrolledIn(app(), organizationId, 'SUPPORT');
  const { secret } = await makeKey(await signedIn(app(), second), { organizationId });
  await recoverSupport(app().deps, second.email);
  expect(await answers(secret)).toBe(false);
});

test('keys made more than seven days before, or by others, work on', async () => {
  const old = await make();
  app().clock.pass(days(7.01));
  const young = await makeKey(await signedIn(app(), old.maker), { organizationId });
  const foreign = await make();
  await act(await asSupport(), 'freezeUser', old.maker.id);
  expect([await answers(old.secret), await answers(young.secret), await answers(foreign.secret)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a successor is its maker’s, however old the former key is', async () => {
  const { apiKey } = await make();
  app().clock.pass(days(20));
  const thief = await makerOf(async (maker) => rotateKey(await signedIn(app(), maker), { id: apiKey.id }));
  await act(await asSupport(), 'freezeUser', thief.maker.id);
  expect(await answers(thief.secret)).toBe(false);
});

test('somebody else than the maker restores a key', async () => {
  const { maker, secret, apiKey } = await make();
  await act(await asSupport(), 'deactivateUser', maker.id);
  await act(await asSupport(), 'reactivateUser', maker.id);
  const own = await signedIn(app(), maker);
  expect(await changeKey(own, 'restoreApiKey', apiKey.id)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await answers(secret)).toBe(false);
  const colleague = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  const browser = await signedIn(app(), colleague);
  expect(await changeKey(browser, 'restoreApiKey', apiKey.id)).toMatchObject({ status: 'ACTIVE' });
  expect(await answers(secret)).toBe(true);
  const [newest] = (await keysOf(browser, organizationId)).edges;
  expect(newest.node).toMatchObject({ id: apiKey.id, status: 'ACTIVE' });
});
