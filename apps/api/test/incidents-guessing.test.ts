import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { minutes, seconds } from '../src/duration.js';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import {
  anyAddress,
  firefox,
  from,
  guessCodes,
  incidentsSeen,
  kindsAbout,
  published,
  safari,
  track,
} from './support/incidents.js';
import {
  createPerson,
  type Enrolled,
  enroll,
  enrolledPerson,
  halfSigned,
  login,
  verify,
} from './support/people.js';
import { lastMail, requestReset, reset } from './support/staff.js';
import { statementsOf } from './support/statements.js';

const app = useApp({ ...published, RESET_REQUESTS_PER_NETWORK: '1000' });
const home = anyAddress();
const at = (address = home, browser = firefox) => from(app(), address, browser);

let support: Browser;
beforeEach(async () => {
  support = (await enrolledPerson(at(anyAddress()), 'SUPPORT')).browser;
});

const kinds = (person: { id: string }) => kindsAbout(app(), support, person);

describe('codes', () => {
  test('five tries at the second factor within an hour are guessing, four are typing', async () => {
    const [typist, guessed] = [await enrolledPerson(at()), await enrolledPerson(at())];
    await guessCodes(at(), typist, 4);
    await guessCodes(at(), guessed, 5);
    expect(await kinds(typist)).toEqual([]);
    expect(await kinds(guessed)).toEqual(['CODE_GUESSING']);
    const [incident] = await incidentsSeen(support, { userId: guessed.id });
    expect(incident).toMatchObject({
      ...{ severity: 'HIGH', status: 'OPEN', eventCount: 5, aboutStaff: false },
      ...{ user: { id: guessed.id, label: guessed.name }, organization: { id: guessed.organizationId } },
      ...{ staff: null, network: null, proposedActs: ['END_SESSIONS', 'FREEZE'] },
    });
  });

  test('wrong codes of two hours are not added up', async () => {
    const person = await enrolledPerson(at());
    await guessCodes(at(), person, 4);
    app().clock.pass(minutes(61));
    await guessCodes(at(), person, 3);
    support = (await enrolledPerson(at(), 'SUPPORT')).browser;
    expect(await kinds(person)).toEqual([]);
  });

  test('tries that a wait refused count, in number', async () => {
    const person = await enrolledPerson(at());
    await guessCodes(at(), person, 5);
    await guessCodes(at(), person, 10);
    app().clock.pass(minutes(1));
    await kinds(person);
    const [incident] = await incidentsSeen(support, { userId: person.id });
    expect(incident?.summary).toContain('15 tries');
  });

  test('wrong codes while the first app is set up are no guessing', async () => {
    const person = await createPerson(at());
    const browser = await halfSigned(at(), person);
    const { secret } = (await browser.ask('mutation { enroll2FA { ... on Enrollment { secret } } }')).data
      .enroll2FA;
    expect(secret).toBeTruthy();
    for (let tried = 0; tried < 8; tried += 1) await verify(browser, '000000');
    expect(await kinds(person)).toEqual([]);
  });
});

describe('passwords', () => {
  const wrong = (address: string, email: string) => login(at(address).browser(), email, 'a wrong password');

  test('one network that tries ten accounts opens one incident about the network, for support', async () => {
    const address = anyAddress();
    const people = [await createPerson(at()), await createPerson(at())];
    for (const { email } of people) await wrong(address, email);
    for (let tried = 0; tried < 7; tried += 1) await wrong(address, `${randomUUID()}@nowhere.test`);
    await track(app());
    const about = () => incidentsSeen(support, { kind: 'PASSWORD_SPRAYING' });
    expect((await about()).filter(({ network }) => network === address)).toEqual([]);
    await wrong(address, `${randomUUID()}@nowhere.test`);
    await track(app());
    expect((await about()).filter(({ network }) => network === address)).toMatchObject([
      { severity: 'HIGH', user: null, organization: null, eventCount: 10, proposedActs: [] },
    ]);
  });

  test('an office in which ten people mistype is no spraying: they have signed in from there', async () => {
    const office = anyAddress();
    for (let person = 0; person < 10; person += 1)
      await wrong(office, (await enrolledPerson(at(office))).email);
    await track(app());
    const about = await incidentsSeen(support, { kind: 'PASSWORD_SPRAYING' });
    expect(about.filter(({ network }) => network === office)).toEqual([]);
  });

  test('five networks that try one account are an incident; five tries of one network are not', async () => {
    const [tried, forgetful] = [await enrolledPerson(at()), await enrolledPerson(at())];
    for (let times = 0; times < 5; times += 1) {
      await wrong(anyAddress(), tried.email);
      await wrong(home, forgetful.email);
    }
    expect(await kinds(tried)).toEqual(['DISTRIBUTED_GUESSING']);
    expect(await kinds(forgetful)).toEqual([]);
  });
});

describe('a spent code', () => {
  const useTwice = async (person: Enrolled, second: Browser) => {
    const code = person.phone.code();
    expect(await verify(await halfSigned(at(), person), code)).toMatchObject({ __typename: 'Verified' });
    app().clock.pass(seconds(5));
    expect(await verify(second, code)).toMatchObject({ code: 'CODE_ALREADY_USED' });
  };

  test('that comes again from another network is an incident', async () => {
    const person = await enrolledPerson(at());
    await useTwice(person, await halfSigned(at(anyAddress()), person));
    expect(await kinds(person)).toEqual(['CODE_REPLAYED']);
    expect(await incidentsSeen(support, { userId: person.id })).toMatchObject([
      { severity: 'HIGH', eventCount: 2 },
    ]);
  });

  test('that the same browser sends twice within seconds is none', async () => {
    const person = await enrolledPerson(at());
    await useTwice(person, await halfSigned(at(), person));
    expect(await kinds(person)).toEqual([]);
  });

  test('from another browser of the same network is one of less weight', async () => {
    const person = await enrolledPerson(at());
    await useTwice(person, await halfSigned(at(home, safari), person));
    expect(await kinds(person)).toEqual(['CODE_REPLAYED']);
    expect(await incidentsSeen(support, { userId: person.id })).toMatchObject([{ severity: 'MEDIUM' }]);
  });
});

describe('recovery codes', () => {
  test('are nearly used up when two are left', async () => {
    const person = await enrolledPerson(at());
    const use = async (code: number) =>
      verify(await halfSigned(at(), person), person.recoveryCodes[code] ?? '');
    for (let used = 0; used < 7; used += 1) await use(used);
    expect(await kinds(person)).toEqual([]);
    await use(7);
    expect(await kinds(person)).toEqual(['RECOVERY_CODES_LOW']);
    expect(await incidentsSeen(support, { userId: person.id })).toMatchObject([{ severity: 'LOW' }]);
  });
});

describe('a revoked authenticator', () => {
  test('is recognized by its right code, which to its holder is a wrong one', async () => {
    const staff = (await enrolledPerson(at(anyAddress()), 'SUPPORT')).browser;
    const [lost, other] = [await enrolledPerson(at()), await enrolledPerson(at())];
    for (const person of [lost, other]) {
      const { caseNumber } = await requestReset(await halfSigned(at(), person));
      expect(await reset(staff, person.id, { caseNumber, revokeNow: true })).toMatchObject({
        __typename: 'ResetGranted',
      });
      expect(await lastMail(app(), person, 'RESET_GRANTED')).toBeTruthy();
    }
    const right = await verify(await halfSigned(at(), lost), lost.phone.code());
    const wrong = await verify(await halfSigned(at(), other), other.phone.wrongCode());
    expect(right).toEqual(wrong);
    expect(right).toMatchObject({ code: 'CODE_WRONG' });
    expect(await kinds(lost)).toEqual(['REVOKED_AUTHENTICATOR_USED']);
    expect(await kinds(other)).toEqual([]);
  });

  test('spends tries like a wrong code, at the cost of the same statements', async () => {
    const [held, wrong] = [await enrolledPerson(at()), await enrolledPerson(at())];
    const spend = async (person: Enrolled, code: () => string) => {
      const second = await phoneBeside(person);
      await revokeFirst(person);
      const browser = await halfSigned(at(), person);
      const statements = await statementsOf(() => verify(browser, code()));
      for (let tried = 1; tried < 5; tried += 1) await verify(browser, code());
      return { statements, next: await verify(browser, second.code()) };
    };
    const spent = [
      await spend(held, () => held.phone.code()),
      await spend(wrong, () => wrong.phone.wrongCode()),
    ];
    expect(spent[0]).toEqual(spent[1]);
    expect(spent[0]?.next).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 30 });
  });
});

/** A second authenticator of the same person. */
async function phoneBeside({ browser }: Enrolled) {
  const { id, secret } = await enroll(browser);
  const phone = appOn(app().clock, secret);
  expect(await verify(browser, phone.code(), id)).toMatchObject({ __typename: 'Verified' });
  app().clock.pass(seconds(30));
  return phone;
}

/** Revokes all but the last that was bound. */
const revokeFirst = ({ id }: Enrolled) =>
  app().sql(
    `update authenticator set revoked_at = $2 where account_id = $1
       and confirmed_at < (select max(confirmed_at) from authenticator where account_id = $1)`,
    [id, app().clock.read()],
  );
