import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { approvedApp } from '#test/answers';
import { violations } from '#test/axe';
import { answerIncident, answerIncidents, incident, incidentRow, note } from '#test/incidents';
import {
  adoption,
  answerAdoption,
  answerAdoptionByOrganization,
  answerContext,
  answerOrganization,
  answerPeople,
  answerPerson,
  answerQueue,
  context,
  minutesAgo,
  openAdmin,
  organization,
  person,
  queueEntry,
  row,
} from '#test/staff';

const facts = context({
  passwordLinkUsedAt: minutesAgo(60),
  factorUsedAt: minutesAgo(60),
  knownAddress: false,
});

test.each([
  ['list of people', '/admin/people', 'People'],
  ['page of a person', '/admin/people/ada', 'Ada Lovelace'],
  ['queue of reset requests', '/admin/resets', 'Reset requests'],
  ['page of an organization', '/admin/organizations/northwind', 'Northwind Studios'],
  ['numbers of adoption', '/admin/adoption', 'Adoption'],
  ['list of incidents', '/admin/incidents', 'Incidents'],
  ['page of an incident', '/admin/incidents/incident-1', 'Unusually many resets'],
  ['address that leads nowhere', '/admin/nowhere', 'There is nothing here'],
])('the %s has no violation', async (_, path, heading) => {
  answerPeople([row(), row({ id: 'alan', enrolled: false, status: 'FROZEN' })], 'cursor');
  answerPerson(person({ role: 'ACCOUNT_MANAGER' }));
  answerQueue([queueEntry({ context: facts })]);
  answerOrganization(organization({ approvedApps: [approvedApp] }));
  answerAdoption(adoption());
  answerAdoptionByOrganization();
  answerIncidents([incidentRow(), incidentRow({ id: 'incident-2', severity: 'LOW', status: 'RESOLVED' })]);
  answerIncident(incident({ kind: 'UNUSUAL_RESETS', notes: [note('Called Alex')] }));
  openAdmin(path);
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
  await screen.findAllByRole('option', { name: 'Northwind Studios' });
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(await violations()).toEqual([]);
});

test('the dialog of a reset has no violation', async () => {
  answerQueue([queueEntry({ context: facts })]);
  answerContext(facts);
  const visitor = openAdmin('/admin/resets');
  await visitor.click(await screen.findByRole('button', { name: 'Reset Ada Lovelace…' }));
  await screen.findByText(/The password was set anew by e-mail/);
  expect(await violations()).toEqual([]);
  await visitor.click(screen.getByRole('button', { name: /No case number/ }));
  expect(await violations()).toEqual([]);
});
