import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PeopleDocument } from '#src/generated/admin/graphql';
import { answer, askedFor, refusedAtTheDoor, silence } from '#test/api';
import { answerPeople, contoso, minutesAgo, openAdmin, row } from '#test/staff';

const asked = () => askedFor('People').at(-1)?.variables;

test('a row says who, where they stand and when they last signed in, the exact time on focus', async () => {
  const lastSignInAt = minutesAgo(3.2);
  answerPeople([
    row({ lastSignInAt }),
    row({ id: 'alan', name: 'Alan Turing', enrolled: false, status: 'FROZEN', organization: contoso }),
  ]);
  openAdmin('/admin/people');
  const [, first, second] = await screen.findAllByRole('row');
  expect(first).toHaveTextContent(
    /Ada Lovelace.*ada@northwind.test.*Active.*Enrolled.*Northwind Studios.*3 min ago/,
  );
  expect(second).toHaveTextContent(/Alan Turing.*Frozen.*Not enrolled.*Contoso Retail.*Never/);
  screen.getByText('3 min ago').focus();
  expect(await screen.findByRole('tooltip')).toHaveTextContent(String(new Date(lastSignInAt).getFullYear()));
});

test('search and filters stand in the address and are what is asked', async () => {
  answerPeople([row()]);
  const visitor = openAdmin('/admin/people?after=page-2');
  await visitor.type(await screen.findByRole('searchbox', { name: 'Search' }), 'ada');
  await waitFor(() => expect(asked()).toMatchObject({ search: 'ada', after: null }));
  await visitor.click(screen.getByRole('button', { name: 'Not enrolled' }));
  await visitor.click(screen.getByRole('button', { name: 'Frozen' }));
  await visitor.click(screen.getByRole('button', { name: 'Account manager' }));
  await waitFor(() =>
    expect(asked()).toMatchObject({
      search: 'ada',
      enrolled: false,
      status: 'FROZEN',
      role: 'ACCOUNT_MANAGER',
    }),
  );
  expect(window.location.search).toBe('?search=ada&enrolled=no&status=FROZEN&role=ACCOUNT_MANAGER');
  await visitor.click(screen.getByRole('button', { name: 'Frozen' }));
  await waitFor(() => expect(asked()).toMatchObject({ status: null }));
});

test('an address with filters is opened as it was left', async () => {
  answerPeople([row()]);
  openAdmin('/admin/people?search=ada&enrolled=yes&status=nonsense');
  expect(await screen.findByRole('searchbox', { name: 'Search' })).toHaveValue('ada');
  expect(screen.getByRole('button', { name: 'Enrolled' })).toHaveAttribute('aria-pressed', 'true');
  expect(asked()).toMatchObject({ search: 'ada', enrolled: true, status: null });
});

test('pages are turned in the address, there and back', async () => {
  answerPeople([row()], 'cursor-1');
  const visitor = openAdmin('/admin/people');
  await visitor.click(await screen.findByRole('button', { name: 'Next' }));
  await waitFor(() => expect(asked()).toMatchObject({ after: 'cursor-1' }));
  expect(window.location.search).toBe('?after=cursor-1');
  await visitor.click(await screen.findByRole('button', { name: 'Previous' }));
  await waitFor(() => expect(asked()).toMatchObject({ after: null }));
});

test('where nothing matches, one button takes the filters away', async () => {
  answerPeople([]);
  const visitor = openAdmin('/admin/people?search=zzz&enrolled=no');
  await screen.findByRole('heading', { name: 'Nothing matches' });
  answerPeople([row()]);
  await visitor.click(screen.getByRole('button', { name: 'Clear all filters' }));
  expect(await screen.findByRole('link', { name: 'Ada Lovelace' })).toBeVisible();
  expect(window.location.search).toBe('');
});

test('an organization without people leads to the invitations', async () => {
  answerPeople([]);
  openAdmin('/admin/people');
  expect(await screen.findByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Invite people' })).toHaveAttribute(
    'href',
    '/admin/invitations?invite=one',
  );
});

test('a fault carries the number by which support finds it, and can be tried again', async () => {
  answer(PeopleDocument, () => refusedAtTheDoor('INTERNAL_SERVER_ERROR', { requestId: 'r-42' }));
  const visitor = openAdmin('/admin/people');
  expect(await screen.findByRole('alert')).toHaveTextContent('r-42');
  answerPeople([row()]);
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Ada Lovelace' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('until the answer comes the page has the shape of a table', async () => {
  answer(PeopleDocument, silence);
  openAdmin('/admin/people');
  await screen.findByRole('heading', { level: 1, name: 'People' });
  expect(screen.getByText('Loading')).toBeInTheDocument();
});
