import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import { createPerson, login, loginMutation } from './support/people.js';

const app = useApp({
  APP_URL: 'https://sign-in.example',
  TRUST_PROXY: '1',
  HASH_QUEUE_LIMIT: '4',
  NETWORK_FREE_FAILURES: '100000',
});
const from = (address: string) =>
  app().browser({ origin: 'https://sign-in.example', 'x-forwarded-for': address });

/** More than run and wait at once on any machine. */
const crowd = availableParallelism() + 40;
const guess = (address: string, index: number) =>
  from(address).ask(loginMutation, { email: `${index}@nowhere.test`, password: 'wrong password' });

test('beyond the queue’s limit a password is refused unheard, and counts nothing', async () => {
  const answers = await atOnce(crowd, (index) => guess('10.0.0.1', index));
  const refused = answers.filter(({ errors }) => errors);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, errors } of refused) {
    expect(status).toBe(429);
    expect(errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 2 });
  }
  const heard = await app().sql(`select from audit_event where type = 'PASSWORD_REJECTED'`);
  expect(heard).toHaveLength(answers.length - refused.length);
  const { email } = await createPerson(app());
  expect(await login(from('10.0.0.1'), email)).toMatchObject({ __typename: 'Session' });
});

test('a flood from one network leaves places for the others', async () => {
  const { email } = await createPerson(app());
  const flood = atOnce(crowd, (index) => guess('10.0.0.2', index));
  expect(await login(from('10.0.0.3'), email)).toMatchObject({ __typename: 'Session' });
  await flood;
});
