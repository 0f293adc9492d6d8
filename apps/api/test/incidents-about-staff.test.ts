import { beforeAll, describe, expect, test } from 'vitest';
import { checkChain } from '../src/audit/check-chain.js';
import { readExportLine } from '../src/audit/export-line.js';
import { hours } from '../src/duration.js';
import { useApp } from './support/app.js';
import { eventQuery, everyPage } from './support/audit.js';
import type { Browser } from './support/browser.js';
import { download, recordsOf } from './support/download.js';
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

describe('who made it', () => {
  const types = ['INCIDENT_OPENED', 'INCIDENT_ACKNOWLEDGED', 'INCIDENT_NOTED', 'INCIDENT_RESOLVED'] as const;
  /** The table, the lines, and what is proved by these. */
  async function downloads(browser: Browser) {
    const table = (await download(app(), browser, '/audit-export.csv')).text.slice(1);
    const items = (await download(app(), browser, '/audit-export.jsonl')).text
      .trim()
      .split('\n')
      .map(readExportLine);
    const all = async function* () {
      for (const item of items) if (item) yield item;
    };
    return {
      table: recordsOf(table).map(({ id }) => id),
      lines: items.flatMap((item) => (item?.kind === 'EVENT' ? [item.event.id] : [])),
      report: await checkChain(all(), {}),
    };
  }

  test('reads in the trail neither of the incident nor of what becomes of it, support else does', async () => {
    const maker = await enrolledPerson(app(), 'SUPPORT');
    const own = await signedIn(app(), maker);
    const whole = await downloads(own);
    expect(whole.report).toMatchObject({ broken: null, seals: expect.any(Number) });
    expect(whole.report.seals).toBeGreaterThan(0);
    const person = await enrolledIn(app(), organizationId);
    await reset(own, person.id, { withoutRequest: true });
    await track(app());
    const other = await watching();
    const [incident] = await incidentsSeen(other, { userId: person.id });
    for (const [act, more] of [
      ['acknowledgeIncident', ''],
      ['addIncidentNote', ', text: "Asked them"'],
      ['resolveIncident', ', note: "As agreed"'],
    ])
      expect(
        (
          await other.ask(`mutation ($id: ID!) { ${act}(id: $id${more}) { __typename } }`, {
            id: incident?.id,
          })
        ).errors,
      ).toBeUndefined();
    const about = (await everyPage(app(), other, { types })).filter(
      ({ details }) => details.incidentId === incident?.id,
    );
    expect(about.map(({ type }) => type).sort()).toEqual([...types].sort());
    const ids = about.map(({ id }) => id);

    for (const query of [{ types }, {}, { actorId: support.id }])
      expect(
        (await everyPage(app(), own, { first: 100, ...query })).filter(({ id }) => ids.includes(id)),
      ).toEqual([]);
    for (const id of ids) {
      expect((await own.ask(eventQuery, { id })).data).toEqual({ auditEvent: null });
      expect((await other.ask(eventQuery, { id })).data.auditEvent).toMatchObject({ id });
    }
    const [mine, theirs] = [await downloads(own), await downloads(other)];
    expect(mine.report.seals).toBe(0);
    expect(theirs.report).toMatchObject({ broken: null });
    for (const id of ids) {
      expect([mine.table, mine.lines].flat()).not.toContain(id);
      expect(theirs.table).toContain(id);
      expect(theirs.lines).toContain(id);
    }
    expect(mine.lines.length).toBeGreaterThan(ids.length);
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
