import { beforeAll, expect, test } from 'vitest';
import { hours, minutes } from '../src/duration.js';
import { type AuthState, authStates, transitions } from '../src/sign-in/auth-state.js';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import {
  createPerson,
  type Enrolled,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  type Person,
  session,
  signedIn,
  verify,
} from './support/people.js';
import { confirmEmail, lastMail, reset } from './support/staff.js';

const app = useApp({ RECOVERY_CODE_COUNT: '5' });

let support: Enrolled;
beforeAll(async () => {
  support = await enrolledPerson(app(), 'SUPPORT');
});

/** A person's browser in some state, with every factor that the person holds. */
interface World {
  readonly person: Person;
  readonly browser: Browser;
  readonly appCode: () => string;
  readonly recoveryCode: string;
  /** What a reset mailed, where one is open. */
  readonly mailedCode: string | undefined;
}

const now = () => app().clock.read();
const sql = (text: string, { id }: Person) => app().sql(text, [id, now()]);
const revoke = (person: Person) =>
  sql('update authenticator set revoked_at = $2 where account_id = $1', person);
const raiseEpoch = ({ id }: Person) => app().sql('update account set epoch = epoch + 1 where id = $1', [id]);
const lostPerson = async () => {
  const person = await enrolledPerson(app());
  await reset(await signedIn(app(), support), person.id, { withoutRequest: true });
  return person;
};

async function reach(state: AuthState): Promise<World> {
  if (state === 'ENROLLMENT_REQUIRED' || state === 'ANONYMOUS') return beginning(state);
  const person = await (state === 'EMAIL_CODE_REQUIRED' ? lostPerson() : enrolledPerson(app()));
  const complete = state === 'ELEVATED' || state === 'AUTHENTICATED';
  const browser = complete ? person.browser : await halfSigned(app(), person);
  if (state === 'AUTHENTICATED') app().clock.pass(minutes(11));
  const [recoveryCode = ''] = person.recoveryCodes;
  const mailedCode = (await lastMail(app(), person, 'RESET_GRANTED'))?.code;
  return { person, browser, appCode: () => person.phone.code(), recoveryCode, mailedCode };
}

async function beginning(state: AuthState): Promise<World> {
  const person = await createPerson(app());
  const browser = await halfSigned(app(), person);
  const { secret } = await enroll(browser);
  const appCode = () => appOn(app().clock, secret).code();
  const here = state === 'ANONYMOUS' ? app().browser() : browser;
  return { person, browser: here, appCode, recoveryCode: 'AAAA-BBBB-CCCC-DDDD', mailedCode: undefined };
}

const ask =
  (operation: string) =>
  ({ browser }: World) =>
    browser.ask(operation);
const pass = (duration: Parameters<ReturnType<typeof app>['clock']['pass']>[0]) => async () =>
  app().clock.pass(duration);
const loginAs =
  (make: () => Promise<Person>) =>
  async ({ browser }: World) => {
    const former = browser.copy();
    await login(browser, (await make()).email);
    expect(await session(former)).toMatchObject({ state: 'ANONYMOUS' });
  };

/** Stays in use up to the absolute limit, and steps up just before it where a code is taken. */
async function twelveHours({ browser, appCode }: World) {
  for (let passed = 0; passed < 14; passed += 1) {
    app().clock.pass(minutes(51));
    await browser.ask('{ viewer { id } }');
  }
  await verify(browser, appCode());
  app().clock.pass(minutes(8));
}

type Act = (world: World) => Promise<unknown>;

/** What must leave every caller where they stand. */
const idle: Act[] = [
  ask('{ session { state } }'),
  ask('{ viewer { id } }'),
  ask('mutation { recordEnrollmentStep(step: CHOICE) { state } }'),
  ask('mutation { confirmRecoveryCodesSaved { state } }'),
  ask('mutation { renewRecoveryCodes { codes } }'),
  ask('mutation { enroll2FA { __typename } }'),
  ask('mutation { requestReset2FA { __typename } }'),
  ask('mutation { cancelResetRequest { state } }'),
  ask('mutation { resendEmailCode { __typename } }'),
  ask('mutation { confirmEmail(code: "AAAA-AAAA") { __typename } }'),
  ({ browser, person }) => login(browser, person.email, 'wrong password'),
  ({ browser }) => verify(browser, '12345'),
  ({ browser }) => verify(browser, 'ABCD-EFGH-IJKL-MNOP'),
];

const byTime = ['10 minutes', '30 minutes', '1 h idle or 12 h in all'];
const byCode = ['verify2FA', 'enroll2FA, verify2FA'];

/** What may lead elsewhere, and the ways of the table by which it may. */
const acts: [by: string[], act: Act][] = [
  [[], async (world) => void (await Promise.all(idle.map((act) => act(world))))],
  [['login, no authenticator yet'], loginAs(() => createPerson(app()))],
  [['login, enrolled'], loginAs(() => enrolledPerson(app()))],
  [['login, mail proof due'], loginAs(lostPerson)],
  [['confirmEmail'], ({ browser, mailedCode }) => confirmEmail(browser, mailedCode)],
  [['logout'], ask('mutation { logout { state } }')],
  [byCode, ({ browser, appCode }) => verify(browser, appCode())],
  [byCode, ({ browser, recoveryCode }) => verify(browser, recoveryCode)],
  [byTime, pass(minutes(10))],
  [byTime, pass(minutes(30))],
  [byTime, pass(hours(1))],
  [byTime, twelveHours],
  [['frozen or deactivated'], ({ person }) => sql('update account set frozen_at = $2 where id = $1', person)],
  [
    ['frozen or deactivated'],
    ({ person }) => sql('update account set deactivated_at = $2 where id = $1', person),
  ],
  [['ended elsewhere'], async ({ person }) => [await raiseEpoch(person), await revoke(person)]],
];
const happened = new Set<unknown>();

test.each(authStates)('%s leads only where the table says', async (state) => {
  for (const [ways, act] of acts) {
    const world = await reach(state);
    expect(await session(world.browser)).toMatchObject({ state });
    await act(world);
    const { state: to } = await session(world.browser);
    const from = ways[0]?.startsWith('login') ? 'ANONYMOUS' : state;
    const taken = transitions.find((row) => row.from === from && row.to === to && ways.includes(row.by));
    if (to !== from) expect(taken, `${from} led to ${to} by ${ways.join()}`).toBeDefined();
    happened.add(taken);
  }
});

test('every transition of the table happens', () => {
  expect(transitions.filter((row) => !happened.has(row))).toEqual([]);
});
