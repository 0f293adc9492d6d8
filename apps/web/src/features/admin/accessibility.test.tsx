import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { approvedApp } from '#test/answers';
import { answer } from '#test/api';
import { violations } from '#test/axe';
import { answerTrail, auditEvent, wrongCode } from '#test/evidence';
import { answerIncident, answerIncidents, incident, incidentRow, note } from '#test/incidents';
import {
  answerAudiences,
  answerDeliveries,
  answerEndpoint,
  answerEndpoints,
  answerKeys,
  apiKey,
  attempt,
  delivery,
  endpoint,
  secret,
} from '#test/integrations';
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
import { CreateApiKeyDocument } from '../../generated/admin/graphql';

const facts = context({
  passwordLinkUsedAt: minutesAgo(60),
  factorUsedAt: minutesAgo(60),
  knownAddress: false,
});

test.each([
  ['list of people', '/admin/people', 'People'],
  ['page of a person', '/admin/people/ada', 'Ada Lovelace'],
  ['queue of reset requests', '/admin/resets', 'Reset requests'],
  ['audit trail', '/admin/audit?kinds=RESET&address=203.0.113.84', 'Audit trail'],
  ['page of an organization', '/admin/organizations/northwind', 'Northwind Studios'],
  ['pick of an organization', '/admin/keys', 'API keys'],
  ['list of API keys', '/admin/keys?organization=northwind', 'API keys'],
  ['page of access tokens', '/admin/access-tokens?organization=northwind', 'Access tokens'],
  ['list of webhooks', '/admin/webhooks?organization=northwind', 'Webhooks'],
  ['page of a webhook', '/admin/webhooks/w1?organization=northwind', 'Security monitor'],
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
  answerTrail([auditEvent(), wrongCode()], 'cursor');
  answerKeys([apiKey(), apiKey({ id: 'k2', status: 'SUSPENDED' }), apiKey({ id: 'k3', status: 'REVOKED' })]);
  answerAudiences(['https://lessons.example']);
  answerEndpoints([endpoint(), endpoint({ id: 'w2', status: 'DISABLED' })]);
  answerEndpoint(endpoint({ status: 'SUSPENDED' }));
  answerDeliveries([delivery(), delivery({ id: 'd2', status: 'FAILED' })]);
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

test('an event of the audit trail, more filters and the check of the trail have no violation', async () => {
  answerTrail([auditEvent()]);
  const visitor = openAdmin('/admin/audit?event=4711');
  await screen.findByRole('dialog', { name: 'Second factor reset' });
  expect(await violations()).toEqual([]);
  await visitor.click(screen.getByRole('button', { name: 'Close' }));
  await visitor.click(screen.getByRole('button', { name: 'More filters' }));
  expect(await violations()).toEqual([]);
  await visitor.click(screen.getByRole('button', { name: 'Verify the trail' }));
  await screen.findByRole('dialog', { name: 'Verify the audit trail' });
  expect(await violations()).toEqual([]);
});

test('the dialogs of a key have no violation, wrong, right and done', async () => {
  answerKeys([]);
  answer(CreateApiKeyDocument, () => ({
    createApiKey: { __typename: 'ApiKeyCreated' as const, secret, apiKey: apiKey() },
  }));
  const visitor = openAdmin('/admin/keys?organization=northwind');
  await visitor.click(await screen.findByRole('button', { name: 'Make a key' }));
  await visitor.click(await screen.findByRole('button', { name: 'Make the key' }));
  expect(await violations()).toEqual([]);
  await visitor.type(screen.getByLabelText('What is it for?'), 'Report');
  await visitor.click(screen.getByLabelText('Read the users'));
  await visitor.click(screen.getByRole('button', { name: 'Make the key' }));
  await screen.findByText(secret);
  expect(await violations()).toEqual([]);
});

test('the dialogs of a webhook have no violation', async () => {
  answerEndpoint(endpoint());
  answerDeliveries([delivery({ attempts: [attempt({ error: 'TIMED_OUT', responseStatus: null })] })]);
  const visitor = openAdmin('/admin/webhooks/w1');
  await visitor.click(await screen.findByRole('button', { name: 'Details of: A person enrolled' }));
  expect(await violations()).toEqual([]);
  await visitor.keyboard('{Escape}');
  await visitor.click(screen.getByRole('button', { name: 'Change' }));
  await visitor.clear(await screen.findByLabelText('Address'));
  await visitor.click(screen.getByRole('button', { name: 'Save' }));
  expect(await violations()).toEqual([]);
});
