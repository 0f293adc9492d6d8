import { afterEach, beforeAll, expect, test } from 'vitest';
import { useApp } from './support/app.js';
import {
  createPerson,
  enrolledPerson,
  halfSigned,
  loginMutation,
  password,
  verify,
} from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();

/** From then on a write of this table finds nothing to write, as if somebody else were always faster. */
const outrun = (table: string) =>
  app().sql(
    `create trigger outrun before insert or update on ${table} for each row execute function outrun()`,
  );

beforeAll(() =>
  app().sql(`create function outrun() returns trigger language plpgsql as 'begin return null; end'`),
);
afterEach(async () => {
  for (const table of ['password_lane', 'account'])
    await app().sql(`drop trigger if exists outrun on ${table}`);
});

test('a sign-in that others always outrun is put off, and nothing of it is told or counted', async () => {
  const person = await createPerson(app());
  await outrun('password_lane');
  const { errors } = await app().browser().ask(loginMutation, { email: person.email, password });
  expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 2 } }]);
  expect(await trailOf(app(), person.id)).toEqual([]);
});

test('a code that others always outrun is put off, and nothing of it is told or counted', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  await outrun('account');
  expect(await verify(browser, person.phone.wrongCode())).toEqual({
    __typename: 'Error',
    code: 'AUTH_STATE_REQUIRED',
  });
  expect(await trailOf(app(), person.id, 'CODE_REJECTED')).toEqual([]);
});
