import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  AuditTrailDocument,
  PeopleNamedDocument,
  PersonNameDocument,
  VerifyAuditTrailDocument,
  type VerifyAuditTrailQuery,
} from '#src/generated/admin/graphql';
import { answer, askedFor, refusedAtTheDoor, silence } from '#test/api';
import { answerEvent, answerTrail, auditEvent, details, wrongCode } from '#test/evidence';
import { answerPerson, openAdmin, pageInfo, person, staffSession } from '#test/staff';
import { daysAgo } from './question';

const asked = () => askedFor('AuditTrail').at(-1)?.variables;

const answerName = (name = 'Alex Kim') =>
  answer(PersonNameDocument, ({ id }) => ({ user: { __typename: 'User' as const, id: String(id), name } }));

const alexAsUser = {
  __typename: 'User' as const,
  id: 'alex',
  name: 'Alex Kim',
  email: 'alex@northwind.test',
};

const answerPeopleNamed = (people = [alexAsUser]) =>
  answer(PeopleNamedDocument, () => ({
    users: {
      __typename: 'UserConnection' as const,
      edges: people.map((node) => ({ __typename: 'UserEdge' as const, node })),
      pageInfo: pageInfo(),
    },
  }));

const fileAddress = (name: string) => {
  const address = screen.getByRole('link', { name }).getAttribute('href') ?? '';
  return new URL(address, 'http://localhost');
};

test('a row is a sentence, with where and when', async () => {
  answerTrail([
    auditEvent(),
    wrongCode({ id: '4713', type: 'SECRETS_RESEALED', address: null, browser: null }),
  ]);
  openAdmin('/admin/audit');
  const [, first, second] = await screen.findAllByRole('row');
  expect(first).toHaveTextContent(
    /Mia Chen reset Alex Kim’s second factor.*Firefox on Windows.*203\.0\.113\.84.*Northwind Studios.*3 min ago/,
  );
  expect(second).toHaveTextContent(/The server itself/);
  expect(screen.getByRole('link', { name: 'Audit trail' })).toHaveAttribute('aria-current', 'page');
});

test('kinds, period, person and address stand in the address, are asked, and go along with a download', async () => {
  answerTrail([auditEvent()]);
  answerName();
  answerPeopleNamed();
  const visitor = openAdmin('/admin/audit?organization=northwind&after=page-2');
  await visitor.selectOptions(await screen.findByRole('combobox', { name: 'Kind of event' }), 'INCIDENT');
  await visitor.selectOptions(screen.getByRole('combobox', { name: 'Kind of event' }), 'RESET_GRANTED');
  await visitor.click(screen.getByRole('button', { name: '7 days' }));
  await visitor.click(screen.getByRole('button', { name: 'More filters' }));
  await visitor.type(screen.getByLabelText('About'), 'alex');
  await waitFor(() => expect(askedFor('PeopleNamed').at(-1)?.variables).toMatchObject({ search: 'alex' }));
  await visitor.clear(screen.getByLabelText('About'));
  await visitor.type(screen.getByLabelText('About'), 'Alex Kim (alex@northwind.test)');
  await screen.findByRole('button', { name: 'Remove the filter About Alex Kim' });
  await visitor.type(screen.getByLabelText('Network address'), '203.0.113.84{Enter}');
  const since = new Date(`${daysAgo(6)}T00:00:00`).toISOString();
  const types = [
    'INCIDENT_OPENED',
    'INCIDENT_ACKNOWLEDGED',
    'INCIDENT_NOTED',
    'INCIDENT_RESOLVED',
    'RESET_GRANTED',
  ];
  const filter = {
    types,
    since,
    userId: 'alex',
    address: '203.0.113.84',
    organizationId: 'northwind',
  };
  await waitFor(() => expect(asked()).toMatchObject({ ...filter, after: null }));
  expect(Object.fromEntries(new URLSearchParams(window.location.search))).toEqual({
    organization: 'northwind',
    kinds: 'INCIDENT,RESET_GRANTED',
    since: daysAgo(6),
    userId: 'alex',
    address: '203.0.113.84',
  });
  const csv = fileAddress('Download CSV');
  expect(csv.pathname).toBe('/audit-export.csv');
  expect(Object.fromEntries(csv.searchParams)).toEqual({ ...filter, types: types.join(',') });
  expect(fileAddress('Download JSON lines').pathname).toBe('/audit-export.jsonl');
});

test('Enter chooses the only person who is meant, also before the answer is there; nobody is said to be nobody', async () => {
  answerTrail([auditEvent()]);
  answerName();
  answerPeopleNamed();
  const visitor = openAdmin('/admin/audit');
  await visitor.click(await screen.findByRole('button', { name: 'More filters' }));
  await visitor.type(screen.getByLabelText('Done by'), 'alex{Enter}');
  await waitFor(() => expect(asked()).toMatchObject({ actorId: 'alex' }));
  answerPeopleNamed([]);
  await visitor.type(screen.getByLabelText('About'), 'nobody{Enter}');
  expect(await screen.findByText('Choose somebody from the list.')).toBeVisible();
  expect(asked()).toMatchObject({ userId: null });
});

test('each filter is taken away by its own chip', async () => {
  answerTrail([auditEvent()]);
  answerName();
  const visitor = openAdmin('/admin/audit?kinds=RESET,CODE_REJECTED&actorId=mia&until=2026-11-20');
  expect(await screen.findByRole('button', { name: 'Remove the filter Until 2026-11-20' })).toBeVisible();
  await visitor.click(screen.getByRole('button', { name: 'Remove the filter Resets' }));
  await waitFor(() => expect(asked()).toMatchObject({ types: ['CODE_REJECTED'], actorId: 'mia' }));
  await visitor.click(screen.getByRole('button', { name: 'Remove the filter Wrong code' }));
  await waitFor(() => expect(asked()).toMatchObject({ types: null }));
  await visitor.click(await screen.findByRole('button', { name: /^Remove the filter Done by/ }));
  await waitFor(() => expect(asked()).toMatchObject({ actorId: null }));
});

test('nonsense in the address is no filter, and half an address is not asked for', async () => {
  answerTrail([auditEvent()]);
  const visitor = openAdmin('/admin/audit?kinds=nonsense,constructor&since=yesterday');
  await screen.findAllByRole('row');
  expect(asked()).toMatchObject({ types: null, since: null });
  await visitor.click(screen.getByRole('button', { name: 'More filters' }));
  await visitor.type(screen.getByLabelText('Network address'), '203.0{Enter}');
  expect(await screen.findByText('Write an IPv4 or IPv6 address.')).toBeVisible();
  expect(asked()).toMatchObject({ address: null });
});

test('pages are turned in the address, there and back', async () => {
  answerTrail([auditEvent()], 'cursor-1');
  const visitor = openAdmin('/admin/audit');
  await visitor.click(await screen.findByRole('button', { name: 'Next' }));
  await waitFor(() => expect(asked()).toMatchObject({ after: 'cursor-1' }));
  await visitor.click(await screen.findByRole('button', { name: 'Previous' }));
  await waitFor(() => expect(asked()).toMatchObject({ after: null }));
});

test('an event opens with everything that is kept of it, and leads on', async () => {
  answerTrail([auditEvent()]);
  const visitor = openAdmin('/admin/audit?organization=northwind');
  await visitor.click(await screen.findByRole('link', { name: /^Mia Chen reset/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Second factor reset' }));
  expect(window.location.search).toBe('?organization=northwind&event=4711');
  for (const text of ['The phone was lost', '4,700', '5f0c'.repeat(16), 'session-1', 'req-1'])
    expect(dialog.getByText(text)).toBeVisible();
  expect(dialog.getByRole('link', { name: 'Alex Kim' })).toHaveAttribute(
    'href',
    '/admin/people/alex?organization=northwind',
  );
  expect(dialog.getByRole('link', { name: 'Events done by Mia Chen' })).toHaveAttribute(
    'href',
    '/admin/audit?actorId=mia&organization=northwind',
  );
  await visitor.click(dialog.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(window.location.search).toBe('?organization=northwind');
  expect(screen.getByRole('link', { name: /^Mia Chen reset/ })).toHaveFocus();
});

test('a link to an event that the page does not list asks for it, and says so where there is none', async () => {
  answerTrail([auditEvent()]);
  answerEvent(wrongCode({ id: '99', details: details({ factor: 'APP_CODE', reason: 'ALREADY_USED' }) }));
  openAdmin('/admin/audit?event=99');
  expect(await screen.findByText('A code that was used before was entered for Alex Kim')).toBeVisible();
  expect(askedFor('AuditEvent')[0]?.variables).toEqual({ id: '99' });
});

test('an event that is gone is no page without words', async () => {
  answerTrail([auditEvent()]);
  answerEvent(null);
  openAdmin('/admin/audit?event=99');
  expect(await screen.findByText(/There is no such event/)).toBeVisible();
});

test('where nothing matches, one button takes the filters away; an empty trail says what will be there', async () => {
  answerTrail([]);
  const visitor = openAdmin('/admin/audit?kinds=RESET&address=203.0.113.84');
  await screen.findByRole('heading', { name: 'Nothing matches' });
  const [clear] = screen.getAllByRole('button', { name: 'Clear all filters' });
  if (clear) await visitor.click(clear);
  expect(await screen.findByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible();
  expect(window.location.search).toBe('');
});

test('a fault carries the number by which support finds it, and can be tried again', async () => {
  answer(AuditTrailDocument, () => refusedAtTheDoor('INTERNAL_SERVER_ERROR', { requestId: 'r-42' }));
  const visitor = openAdmin('/admin/audit');
  expect(await screen.findByRole('alert')).toHaveTextContent('r-42');
  answerTrail([auditEvent()]);
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: /^Mia Chen reset/ })).toBeVisible();
});

test('until the answer comes the page has the shape of a table', async () => {
  answer(AuditTrailDocument, silence);
  openAdmin('/admin/audit');
  await screen.findByRole('heading', { level: 1, name: 'Audit trail' });
  expect(screen.getByText('Loading')).toBeInTheDocument();
});

const page = (
  more: Partial<VerifyAuditTrailQuery['verifyAuditTrail']> = {},
): VerifyAuditTrailQuery['verifyAuditTrail'] => ({
  __typename: 'AuditVerification',
  intact: true,
  checked: 100_000,
  checkedTo: '100000',
  complete: false,
  firstBroken: null,
  problem: null,
  unsealed: 0,
  keyIds: ['0f3a5c7e9b1d2f4a'],
  ...more,
});

async function verify() {
  answerTrail([auditEvent()]);
  const visitor = openAdmin('/admin/audit');
  await visitor.click(await screen.findByRole('button', { name: 'Verify the trail' }));
  await visitor.click(screen.getByRole('button', { name: 'Verify' }));
}

test('support follows the seals page by page to the end', async () => {
  answer(VerifyAuditTrailDocument, ({ after }) => ({
    verifyAuditTrail: after
      ? page({
          checked: 250,
          checkedTo: '100250',
          complete: true,
          unsealed: 1,
          keyIds: ['0f3a5c7e9b1d2f4a', '77c1b0d2e4f6a8c3'],
        })
      : page(),
  }));
  await verify();
  expect(await screen.findByText(/100,250 events checked: each is as it was sealed/)).toBeVisible();
  expect(screen.getByText(/The last event that was checked is 100250/)).toBeInTheDocument();
  expect(screen.getByText('Signed by the keys 0f3a5c7e9b1d2f4a, 77c1b0d2e4f6a8c3.')).toBeVisible();
  expect(screen.getByText(/1 newer event waits/)).toBeVisible();
  expect(askedFor('VerifyAuditTrail').map(({ variables }) => variables)).toEqual([
    { after: null },
    { after: '100000' },
  ]);
});

test('the first event that does not hold is named', async () => {
  answer(VerifyAuditTrailDocument, () => ({
    verifyAuditTrail: page({ intact: false, checked: 12, firstBroken: '13', problem: 'CHANGED' }),
  }));
  await verify();
  expect(await screen.findByText('Event 13 is not as it was sealed.')).toBeVisible();
  expect(screen.getByText(/The 12 events before it hold/)).toBeVisible();
});

test('a check that could not go on says so and can be made again', async () => {
  answer(VerifyAuditTrailDocument, () => refusedAtTheDoor('INTERNAL_SERVER_ERROR', { requestId: 'r-7' }));
  await verify();
  expect(await screen.findByText(/r-7/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Verify again' })).toBeVisible();
});

test('account managers read and download, and verify nothing', async () => {
  answerTrail([auditEvent()]);
  openAdmin('/admin/audit', staffSession('ACCOUNT_MANAGER'));
  expect(await screen.findByRole('link', { name: 'Download CSV' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Verify the trail' })).not.toBeInTheDocument();
});

test('a person’s page leads to the events about them', async () => {
  answerPerson(person());
  openAdmin('/admin/people/ada');
  expect(await screen.findByRole('link', { name: 'See all events' })).toHaveAttribute(
    'href',
    '/admin/audit?userId=ada',
  );
});
