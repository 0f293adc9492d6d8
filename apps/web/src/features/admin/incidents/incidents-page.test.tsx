import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { IncidentCountDocument, IncidentsDocument } from '#src/generated/admin/graphql';
import { answer, askedFor, refusedAtTheDoor, silence } from '#test/api';
import { answerIncidents, incidentRow } from '#test/incidents';
import { openAdmin } from '#test/staff';

const asked = () => askedFor('Incidents').at(-1)?.variables;

test('a row says what was found, how soon to look, where it stands, about whom and when', async () => {
  answerIncidents([
    incidentRow(),
    incidentRow({
      id: 'incident-2',
      kind: 'PASSWORD_SPRAYING',
      severity: 'LOW',
      status: 'RESOLVED',
      user: null,
      staff: null,
      organization: null,
    }),
  ]);
  openAdmin('/admin/incidents');
  const [, first, second] = await screen.findAllByRole('row');
  expect(first).toHaveTextContent(
    /A sign-in from the network of whoever made the reset.*High.*Open.*Alex Kim.*Northwind Studios.*3 min ago/,
  );
  expect(second).toHaveTextContent(/One network trying many accounts.*Low.*Resolved.*No single account/);
  expect(within(first as HTMLElement).getByRole('link')).toHaveAttribute(
    'href',
    '/admin/incidents/incident-1',
  );
});

test('filters stand in the address and are what is asked', async () => {
  answerIncidents([incidentRow()]);
  const visitor = openAdmin('/admin/incidents?organization=northwind&after=page-2');
  await visitor.click(await screen.findByRole('button', { name: 'Open' }));
  await visitor.click(screen.getByRole('button', { name: 'High' }));
  await visitor.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Unusually many resets');
  await waitFor(() =>
    expect(asked()).toEqual({
      after: null,
      organizationId: 'northwind',
      status: 'OPEN',
      severity: 'HIGH',
      kind: 'UNUSUAL_RESETS',
    }),
  );
  expect(window.location.search).toBe(
    '?organization=northwind&status=OPEN&severity=HIGH&kind=UNUSUAL_RESETS',
  );
});

test('an address with filters is opened as it was left, and what is no filter is none', async () => {
  answerIncidents([incidentRow()], 'cursor-1');
  const visitor = openAdmin('/admin/incidents?status=ACKNOWLEDGED&severity=nonsense&kind=NOT_ME');
  await screen.findByRole('table');
  expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveValue('NOT_ME');
  expect(asked()).toMatchObject({ status: 'ACKNOWLEDGED', severity: null, kind: 'NOT_ME' });
  await visitor.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(asked()).toMatchObject({ after: 'cursor-1', status: 'ACKNOWLEDGED' }));
});

test('where nothing matches, one button takes the filters away', async () => {
  answerIncidents([]);
  const visitor = openAdmin('/admin/incidents?status=OPEN&kind=NOT_ME');
  await screen.findByRole('heading', { name: 'Nothing matches' });
  await visitor.click(screen.getByRole('button', { name: 'Clear all filters' }));
  expect(await screen.findByRole('heading', { name: 'Nothing to look at' })).toBeVisible();
  expect(window.location.search).toBe('');
});

test('until the answer comes the page has the shape of a table', async () => {
  answer(IncidentsDocument, silence);
  openAdmin('/admin/incidents');
  await screen.findByRole('heading', { level: 1, name: 'Incidents' });
  expect(screen.getByText('Loading')).toBeInTheDocument();
});

test('a fault carries the number by which support finds it, and can be tried again', async () => {
  answer(IncidentsDocument, () => refusedAtTheDoor('INTERNAL_SERVER_ERROR', { requestId: 'r-9' }));
  const visitor = openAdmin('/admin/incidents');
  expect(await screen.findByRole('alert')).toHaveTextContent('r-9');
  answerIncidents([incidentRow()]);
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table')).toBeVisible();
});

test('the navigation counts those that nobody has looked at', async () => {
  answerIncidents([]);
  openAdmin('/admin/incidents');
  answer(IncidentCountDocument, () => ({ incidentCount: 3 }));
  const navigation = await screen.findByRole('navigation', { name: 'Admin area' });
  expect(await within(navigation).findByText('3 that nobody has looked at')).toBeInTheDocument();
  const names = within(navigation)
    .getAllByRole('link')
    .map(({ textContent }) => textContent?.replace(/\d.*/, ''));
  expect(names.slice(0, 6)).toEqual([
    ...['Overview', 'People', 'Reset requests', 'Incidents', 'Audit trail', 'Adoption'],
  ]);
});
