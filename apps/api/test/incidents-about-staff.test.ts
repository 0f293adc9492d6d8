import { beforeAll, describe, expect, test } from 'vitest';
import { hours } from '../src/duration.js';
import { useApp } from './support/app.js';
import { incidentsSeen, kindsAbout, track } from './support/incidents.js';
import { createPerson, type Enrolled, enrolledPerson, halfSigned, signedIn } from './support/people.js';
import { enrolledIn, newOrganization, requestReset, reset } from './support/staff.js';

const app = useApp({
  RESET_REQUESTS_PER_HOUR: '100',
  RESET_REQUESTS_PER_NETWORK: '1000',
  INCIDENT_RESETS_PER_DAY: '3',
});

let organizationId: string;
let support: Enrolled;
beforeAll(async () => {
  organizationId = await newOrganization(app());
  support = await enrolledPerson(app(), 'SUPPORT');
});

const newManager = () => enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
const watching = () => signedIn(app(), support);
const kinds = async (person: { id: string }) => kindsAbout(app(), await watching(), person);

/** A reset of somebody who reads out their number. */
async function resetSomebody(manager: Enrolled) {
  const person = await enrolledIn(app(), organizationId);
  const { caseNumber } = await requestReset(await halfSigned(app(), person));
  await reset(await signedIn(app(), manager), person.id, { caseNumber });
  return person;
}

describe('a manager who resets unusually many people', () => {
  const about = async ({ id }: Enrolled) => {
    await track(app());
    const found = await incidentsSeen(await watching(), { kind: 'UNUSUAL_RESETS' });
    return found.filter(({ staff }) => staff?.id === id);
  };

  test('opens one incident about themselves, which the next reset joins', async () => {
    const manager = await newManager();
    for (let people = 0; people < 2; people += 1) await resetSomebody(manager);
    expect(await about(manager)).toEqual([]);
    await resetSomebody(manager);
    expect(await about(manager)).toMatchObject([
      { severity: 'HIGH', aboutStaff: true, user: null, eventCount: 3, status: 'OPEN' },
    ]);
    await resetSomebody(manager);
    expect(await about(manager)).toMatchObject([{ eventCount: 4 }]);
  });

  test('spread over days is none', async () => {
    const manager = await newManager();
    for (let people = 0; people < 3; people += 1) {
      await resetSomebody(manager);
      app().clock.pass(hours(13));
    }
    expect(await about(manager)).toEqual([]);
  });
});

describe('a reset without a case number', () => {
  test('is always an incident, for support alone', async () => {
    const manager = await newManager();
    const person = await enrolledIn(app(), organizationId);
    await reset(await signedIn(app(), manager), person.id, { withoutRequest: true });
    expect(await kinds(person)).toEqual(['RESET_WITHOUT_REQUEST']);
    const own = await signedIn(app(), manager);
    expect(await incidentsSeen(own, { userId: person.id })).toEqual([]);
  });

  test('is none with one', async () => {
    expect(await kinds(await resetSomebody(await newManager()))).toEqual([]);
  });
});

describe('wrong case numbers', () => {
  test('three of one member of staff for one person are an incident, two are a misheard call', async () => {
    const manager = await newManager();
    const staff = await signedIn(app(), manager);
    const people = [
      await createPerson(app(), 'USER', organizationId),
      await createPerson(app(), 'USER', organizationId),
    ];
    const [misheard, guessed] = people as [Enrolled, Enrolled];
    for (let tried = 0; tried < 2; tried += 1) await reset(staff, misheard.id, { caseNumber: 'AAA-AAA' });
    for (let tried = 0; tried < 3; tried += 1) await reset(staff, guessed.id, { caseNumber: 'AAA-AAA' });
    expect(await kinds(misheard)).toEqual([]);
    expect(await kinds(guessed)).toEqual(['CASE_NUMBER_GUESSING']);
    expect(await incidentsSeen(await watching(), { userId: guessed.id })).toMatchObject([
      { severity: 'HIGH', staff: { id: manager.id }, eventCount: 3, proposedActs: [] },
    ]);
  });

  test('of two members of staff are not added up', async () => {
    const person = await createPerson(app(), 'USER', organizationId);
    for (const manager of [await newManager(), await newManager()]) {
      const staff = await signedIn(app(), manager);
      for (let tried = 0; tried < 2; tried += 1) await reset(staff, person.id, { caseNumber: 'AAA-AAA' });
    }
    expect(await kinds(person)).toEqual([]);
  });
});
