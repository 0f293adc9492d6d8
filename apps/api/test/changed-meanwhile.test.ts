import { expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import { holdRow } from './support/held-row.js';
import {
  createPerson,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  type Person,
  session,
  signedIn,
  verify,
} from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const moved = { __typename: 'Error', code: 'AUTH_STATE_REQUIRED' };

const set = ({ id }: Person, values: string) => `update account set ${values} where id = '${id}'`;

/** Lets an act read the account as it is, and changes it before the act writes. */
async function meanwhile<Result>(
  { id }: Person,
  act: () => Promise<Result>,
  change: string,
): Promise<Result> {
  const held = await holdRow(app().databaseUrl, 'account', 'id', id);
  const result = act();
  await held.untilSomebodyWaits();
  await held.release(change);
  return result;
}

const lastStep = async ({ id }: Person) =>
  (await app().sql<{ step: number }>('select last_step::int as step from account where id = $1', [id]))[0]
    ?.step;

test.each(['epoch = epoch + 1', 'frozen_at = now()', 'deactivated_at = now()'])(
  'a code that was right is neither accepted nor spent when meanwhile %s',
  async (change) => {
    const person = await enrolledPerson(app());
    const browser = await halfSigned(app(), person);
    const step = await lastStep(person);
    expect(await meanwhile(person, () => verify(browser, person.phone.code()), set(person, change))).toEqual(
      moved,
    );
    expect(await lastStep(person)).toBe(step);
    expect(await trailOf(app(), person.id, 'CODE_ACCEPTED')).toEqual([]);
    expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS' });
  },
);

test.each(['epoch = epoch + 1', 'frozen_at = now()', 'deactivated_at = now()'])(
  'a pending secret is not bound when meanwhile %s',
  async (change) => {
    const person = await createPerson(app());
    const browser = await halfSigned(app(), person);
    const code = appOn(app().clock, (await enroll(browser)).secret).code();
    expect(await meanwhile(person, () => verify(browser, code), set(person, change))).toEqual(moved);
    expect(await app().sql('select from authenticator where account_id = $1', [person.id])).toEqual([]);
    expect(await app().sql('select from recovery_code where account_id = $1', [person.id])).toEqual([]);
  },
);

test('a password that was right opens nothing when it was changed meanwhile', async () => {
  const person = await enrolledPerson(app());
  const browser = app().browser();
  await meanwhile(
    person,
    () => login(browser, person.email),
    set(person, `password_hash = 'another', epoch = epoch + 1`),
  );
  expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS' });
});

test('a step that meanwhile signed in does not bind a further authenticator as well', async () => {
  const person = await enrolledPerson(app());
  const { id, secret } = await enroll(person.browser);
  const code = appOn(app().clock, secret).code();
  const step = (await lastStep(person)) ?? 0;
  const confirm = () => verify(person.browser, code, id);
  expect(await meanwhile(person, confirm, set(person, `last_step = ${step + 1}`))).toMatchObject({
    code: 'CODE_ALREADY_USED',
  });
  expect(await session(person.browser)).toMatchObject({ pendingEnrollment: { id } });
});

test('an authenticator that was revoked meanwhile lets nobody in', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  const revoke = `update authenticator set revoked_at = now() where account_id = '${person.id}'; ${set(person, 'epoch = epoch + 1')}`;
  expect(await meanwhile(person, () => verify(browser, person.phone.code()), revoke)).toEqual(moved);
});

test('recovery codes are not renewed by a session that was signed out meanwhile', async () => {
  const person = await enrolledPerson(app());
  const other = await signedIn(app(), person);
  const held = await holdRow(app().databaseUrl, 'account', 'id', person.id);
  const answer = other.ask('mutation { renewRecoveryCodes { codes } }');
  await held.untilSomebodyWaits();
  await other.copy().ask('mutation { logout { state } }');
  await held.release();
  expect((await answer).errors).toMatchObject([{ extensions: { code: 'AUTH_STATE_REQUIRED' } }]);
  expect(await verify(person.browser, person.recoveryCodes[0] ?? '')).toMatchObject({
    __typename: 'Verified',
  });
});
