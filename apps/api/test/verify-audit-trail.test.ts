import { beforeAll, expect, test } from 'vitest';
import { verifyPage } from '../src/audit/verify-trail.js';
import type { AuditVerification } from '../src/audit/verify-trail.schema.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import { enrolledPerson } from './support/people.js';
import { append, sealedEvents, tamper } from './support/sealed-trail.js';
import { sealAll } from './support/trail.js';

const app = useApp();
let support: Browser;
let ids: string[];

beforeAll(async () => {
  support = (await enrolledPerson(app(), 'SUPPORT')).browser;
  await sealAll(app());
  ids = await sealedEvents(app());
});

const query =
  'query ($after: ID) { verifyAuditTrail(after: $after) { intact checked checkedTo complete firstBroken problem unsealed keyIds } }';
const verify = async (after?: string | null) =>
  support.ask<{ verifyAuditTrail: AuditVerification }>(query, { after });

test('support has the trail verified from its start, or from an event on', async () => {
  const last = ids.at(-1);
  const intact = {
    intact: true,
    complete: true,
    checkedTo: last,
    firstBroken: null,
    problem: null,
    unsealed: 0,
    keyIds: [app().deps.sealKey.id],
  };
  const { data } = await verify();
  expect(data.verifyAuditTrail).toEqual({ ...intact, checked: expect.any(Number) });
  expect(data.verifyAuditTrail.checked).toBeGreaterThan(12);
  expect((await verify(ids[3])).data.verifyAuditTrail).toEqual({ ...intact, checked: 8 });
  await append(app(), 2);
  expect((await verify(last)).data.verifyAuditTrail).toEqual({
    ...intact,
    checkedTo: null,
    checked: 0,
    unsealed: 2,
    keyIds: [],
  });
});

test.each(['0', '-1', 'pearl', '99999999999999999999', "1' or '1' = '1"])(
  'an event that there is not is no place to begin: %s',
  async (after) => {
    expect((await verify(after)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'after' } },
    ]);
  },
);

test('a page ends with a seal, and the next one goes on from there', async () => {
  const first = await verifyPage(app().deps, ids[3] ?? '', 7);
  expect(first).toMatchObject({ broken: null, complete: false, checked: 4, lastEventId: ids[7] });
  const last = await verifyPage(app().deps, first.lastEventId, 7);
  expect(last).toMatchObject({ broken: null, complete: true, checked: 4, lastEventId: ids[11] });
});

test('the first broken event is named, and nothing that was found intact before is believed', async () => {
  await tamper(app(), `update audit_event set browser = 'Another' where id = ${ids[5]}`);
  expect((await verify()).data.verifyAuditTrail).toMatchObject({
    ...{ intact: false, complete: false, checkedTo: ids[4] },
    ...{ firstBroken: ids[5], problem: 'CHANGED' },
  });
});
