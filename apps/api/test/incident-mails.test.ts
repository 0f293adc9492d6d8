import { expect, test } from 'vitest';
import { days, hours } from '../src/duration.js';
import { composeNotice } from '../src/notices/mail.js';
import { useApp } from './support/app.js';
import { guessCodes, track } from './support/incidents.js';
import { type Enrolled, enrolledPerson, signedIn } from './support/people.js';
import { enrolledIn, lastMail, mailsTo, newOrganization, reset } from './support/staff.js';

const app = useApp({ INCIDENT_MAILS_PER_HOUR: '2' });
const kind = 'INCIDENT_OPENED_STAFF';
const mails = async (person: Enrolled) => (await mailsTo(app(), person, kind)).length;

async function guess(person: Enrolled) {
  await guessCodes(app(), person, 5);
  await track(app());
}

test('the managers of the organization hear of an incident once, and nobody else', async () => {
  const home = await newOrganization(app());
  const manager = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  const foreign = await enrolledIn(app(), await newOrganization(app()), 'ACCOUNT_MANAGER');
  const support = await enrolledPerson(app(), 'SUPPORT');
  const person = await enrolledIn(app(), home);
  await guess(person);
  await guess(person);
  expect(await Promise.all([manager, foreign, support, person].map(mails))).toEqual([1, 0, 0, 0]);
  const told = await lastMail(app(), manager, kind);
  const mail = composeNotice(app().deps, {
    ...{ kind, details: told?.details, recipient: manager.email, key_id: null, secret_box: null },
  } as Parameters<typeof composeNotice>[1]);
  expect(mail.subject).toBe('An incident that needs you now');
  expect(mail.text).toContain(`It is about the account of ${person.name} (${person.email})`);
  expect(mail.text).toMatch(/\/admin\/incidents\/[\da-f-]{36}$/m);
  expect(mail.text).not.toContain('no more mails come');
});

test('support hears where an organization has no manager, and of everything about staff but the one in doubt', async () => {
  const support = await enrolledPerson(app(), 'SUPPORT');
  await guess(await enrolledIn(app(), await newOrganization(app())));
  expect(await mails(support)).toBe(1);
  app().clock.pass(hours(1));

  const home = await newOrganization(app());
  const [suspect, colleague] = [
    await enrolledIn(app(), home, 'ACCOUNT_MANAGER'),
    await enrolledIn(app(), home, 'ACCOUNT_MANAGER'),
  ];
  const person = await enrolledIn(app(), home);
  await reset(await signedIn(app(), suspect), person.id, { withoutRequest: true });
  await track(app());
  expect(await Promise.all([suspect, colleague, support].map(mails))).toEqual([0, 0, 2]);
  app().clock.pass(hours(1));

  const second = await enrolledPerson(app(), 'SUPPORT');
  const other = await enrolledIn(app(), home);
  await reset(second.browser, other.id, { withoutRequest: true });
  await track(app());
  expect(await Promise.all([suspect, colleague, support, second].map(mails))).toEqual([0, 0, 3, 0]);
});

test('in a flood the last mail of an hour says that no more come', async () => {
  const home = await newOrganization(app());
  const manager = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  for (let people = 0; people < 4; people += 1) await guess(await enrolledIn(app(), home));
  const told = await mailsTo(app(), manager, kind);
  expect(told.map(({ details }) => details.last)).toEqual([false, true]);
  app().clock.pass(hours(1));
  await guess(await enrolledIn(app(), home));
  expect(await mails(manager)).toBe(3);
});

test('what is evaluated a day late fills the list and no mailbox', async () => {
  const home = await newOrganization(app());
  const manager = await enrolledIn(app(), home, 'ACCOUNT_MANAGER');
  const person = await enrolledIn(app(), home);
  await guessCodes(app(), person, 5);
  app().clock.pass(days(2));
  await track(app());
  expect(await app().sql('select from incident where account_id = $1', [person.id])).toHaveLength(1);
  expect(await mails(manager)).toBe(0);
});
