import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { days, minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import type { Browser } from './support/browser.js';
import {
  anyAddress,
  firefox,
  from,
  incidentsSeen,
  kindsAbout,
  published,
  safari,
  track,
} from './support/incidents.js';
import { type Enrolled, enroll, enrolledPerson, halfSigned, signedIn, verify } from './support/people.js';
import {
  confirmEmail,
  enrolledIn,
  lastMail,
  newOrganization,
  report,
  requestReset,
  reset,
  tokenOf,
} from './support/staff.js';

const app = useApp({ ...published, RESET_REQUESTS_PER_HOUR: '100', RESET_REQUESTS_PER_NETWORK: '1000' });
const [office, home] = [anyAddress(), anyAddress()];
const at = (address = home, browser = firefox) => from(app(), address, browser);

let organizationId: string;
let manager: Enrolled;
let support: Enrolled;
let watching: Browser;
beforeAll(async () => {
  organizationId = await newOrganization(app());
  manager = await enrolledIn(at(office), organizationId, 'ACCOUNT_MANAGER');
  support = await enrolledPerson(at(anyAddress()), 'SUPPORT');
});
beforeEach(async () => {
  watching = await signedIn(at(), support);
});

const kinds = (person: { id: string }) => kindsAbout(app(), watching, person);
const seen = (person: { id: string }) => incidentsSeen(watching, { userId: person.id });

/** Somebody whom the manager reset after they asked at their own browser. */
async function resetPerson(where = at()) {
  const person = await enrolledIn(where, organizationId);
  const { caseNumber } = await requestReset(await halfSigned(where, person));
  const granted = await reset(await signedIn(at(office), manager), person.id, { caseNumber });
  expect(granted).toMatchObject({ __typename: 'ResetGranted' });
  return person;
}

/** The code by mail and a new app, from some place. */
async function complete(where: ReturnType<typeof at>, person: Enrolled) {
  const browser = await halfSigned(where, person);
  await confirmEmail(browser, (await lastMail(app(), person, 'RESET_GRANTED'))?.code);
  const { secret } = await enroll(browser);
  const phone = appOn(app().clock, secret);
  expect(await verify(browser, phone.code())).toMatchObject({ __typename: 'Verified' });
  app().clock.pass(minutes(1));
  return phone;
}

describe('a sign-in after a reset', () => {
  test('from where the account always was is none', async () => {
    const person = await resetPerson();
    await complete(at(), person);
    expect(await kinds(person)).toEqual([]);
  });

  test.each([
    ['a network', anyAddress(), firefox, 'MEDIUM'],
    ['a browser', home, safari, 'MEDIUM'],
    ['a network and a browser', anyAddress(), safari, 'HIGH'],
  ])('from %s new for the account is an incident', async (what, address, browser, severity) => {
    const person = await resetPerson();
    await complete(at(address, browser), person);
    expect(await kinds(person)).toEqual(['NEW_PLACE_AFTER_RESET']);
    const [incident] = await seen(person);
    expect(incident).toMatchObject({ severity, eventCount: 2, aboutStaff: false });
    expect(incident?.summary).toContain(`from ${what} new for the account`);
  });

  test('a week later a new place is only a new place', async () => {
    const person = await resetPerson();
    const phone = await complete(at(), person);
    app().clock.pass(days(7));
    watching = await signedIn(at(), support);
    await verify(await halfSigned(at(anyAddress()), person), phone.code());
    expect(await kinds(person)).toEqual([]);
  });

  test('without a reset a new place is only a new place', async () => {
    const person = await enrolledIn(at(), organizationId);
    await signedIn(at(anyAddress(), safari), person);
    expect(await kinds(person)).toEqual([]);
  });

  test('from the network of the manager who made it is about that manager', async () => {
    const person = await resetPerson();
    await complete(at(office), person);
    expect(await kinds(person)).toEqual(['MANAGERS_NETWORK_AFTER_RESET', 'NEW_PLACE_AFTER_RESET']);
    const about = await incidentsSeen(watching, { kind: 'MANAGERS_NETWORK_AFTER_RESET', userId: person.id });
    expect(about).toMatchObject([
      { severity: 'HIGH', aboutStaff: true, staff: { id: manager.id }, network: office },
    ]);
  });

  test('from the office that both share is none', async () => {
    const colleague = await resetPerson(at(office));
    await complete(at(office), colleague);
    expect(await kinds(colleague)).toEqual([]);
  });

  test('with the old app cancels the reset, which is an incident of its own', async () => {
    const person = await resetPerson();
    await signedIn(at(), person);
    expect(await kinds(person)).toEqual(['RESET_CANCELLED_BY_OLD_FACTOR']);
  });

  test('that staff take back is none', async () => {
    const person = await resetPerson();
    await (await signedIn(at(office), manager)).ask(
      'mutation ($id: ID!) { cancelReset(userId: $id, reason: "A mistake") { __typename } }',
      { id: person.id },
    );
    await signedIn(at(anyAddress()), person);
    expect(await kinds(person)).toEqual([]);
  });
});

describe('“this wasn’t me”', () => {
  test('about a reset is one incident, and about whoever made it', async () => {
    const person = await resetPerson();
    await report(at().browser(), tokenOf(await lastMail(app(), person, 'RESET_GRANTED')));
    expect(await kinds(person)).toEqual(['NOT_ME']);
    expect(await seen(person)).toMatchObject([
      { severity: 'HIGH', aboutStaff: true, staff: { id: manager.id }, eventCount: 3 },
    ]);
  });

  test('about anything else on the account is one for the account managers, too', async () => {
    const person = await enrolledIn(at(), organizationId);
    await track(app());
    const { data } = await person.browser.ask('{ recentActivity(first: 1) { edges { node { id } } } }');
    const eventId = data.recentActivity.edges[0].node.id;
    await person.browser.ask(
      'mutation ($eventId: ID!) { reportActivity(eventId: $eventId) { __typename } }',
      {
        eventId,
      },
    );
    await track(app());
    const own = await incidentsSeen(await signedIn(at(office), manager), { userId: person.id });
    expect(own).toMatchObject([{ kind: 'NOT_ME', aboutStaff: false, proposedActs: ['FREEZE', 'RESET'] }]);
  });

  test('a freeze by staff is none', async () => {
    const person = await enrolledIn(at(), organizationId);
    await watching.ask('mutation ($id: ID!) { freezeUser(userId: $id, reason: "Lost") { __typename } }', {
      id: person.id,
    });
    expect(await kinds(person)).toEqual([]);
  });
});
