import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { session } from '#test/answers';
import { answer, askedFor } from '#test/api';
import { open } from '#test/open';
import { answerPeople, answerPerson, openAdmin, person, row, staffSession } from '#test/staff';
import { ResetRequestCountDocument } from '../../generated/admin/graphql';
import { LogoutDocument } from '../../generated/graphql';

const people = () => screen.findByRole('heading', { level: 1, name: 'People' });

test('a user who asks for the admin area lands at home, which has no way there', async () => {
  open(session('ELEVATED'), '/admin/people');
  await screen.findByRole('heading', { level: 1, name: /Welcome/ });
  await waitFor(() => expect(window.location.pathname).toBe('/'));
  expect(screen.queryByRole('link', { name: 'Open the admin area' })).not.toBeInTheDocument();
});

test('whoever is half signed in sees the code screen, whatever the role', async () => {
  open(session('CODE_REQUIRED'), '/admin');
  expect(await screen.findByRole('heading', { level: 1, name: 'Enter your code' })).toBeVisible();
});

test.each(['ACCOUNT_MANAGER', 'SUPPORT'] as const)(
  '%s goes from home to the admin area and back',
  async (role) => {
    answerPeople([row()]);
    const visitor = openAdmin('/', staffSession(role));
    await visitor.click(await screen.findByRole('link', { name: 'Open the admin area' }));
    await visitor.click(await screen.findByRole('link', { name: 'People' }));
    await people();
    expect(window.location.pathname).toBe('/admin/people');
    await visitor.click(screen.getByRole('button', { name: 'Account of Grace Hopper' }));
    await visitor.click(screen.getByRole('link', { name: 'My account' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Welcome/ })).toBeVisible();
    expect(window.location.pathname).toBe('/');
  },
);

test('signing out leads to the sign-in', async () => {
  answerPeople([]);
  answer(LogoutDocument, () => ({ logout: session('ANONYMOUS', { endedBecause: 'SIGNED_OUT' }) }));
  const visitor = openAdmin('/admin/people');
  await visitor.click(await screen.findByRole('button', { name: 'Account of Grace Hopper' }));
  await visitor.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('the chosen organization narrows down what is asked and goes along to other pages', async () => {
  answerPeople([row()]);
  answerPerson(person());
  const visitor = openAdmin('/admin/people');
  await people();
  await screen.findByRole('option', { name: 'Northwind Studios' });
  await visitor.selectOptions(screen.getByRole('combobox', { name: 'Organization' }), 'Northwind Studios');
  await waitFor(() =>
    expect(askedFor('People').at(-1)?.variables).toMatchObject({ organizationId: 'northwind' }),
  );
  await visitor.click(await screen.findByRole('link', { name: 'Ada Lovelace' }));
  await screen.findByRole('heading', { level: 1, name: 'Ada Lovelace' });
  expect(window.location.search).toBe('?organization=northwind');
});

test('the count of reset requests is asked again every 15 seconds while the page is in view', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  answerPeople([]);
  openAdmin('/admin/people');
  const navigation = await screen.findByRole('navigation', { name: 'Admin area' });
  await people();
  expect(within(navigation).queryByText('1 person waits')).not.toBeInTheDocument();
  answer(ResetRequestCountDocument, () => ({ resetRequestCount: 1 }));
  await vi.advanceTimersByTimeAsync(15_500);
  expect(await within(navigation).findByText('1 person waits')).toBeInTheDocument();
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const before = askedFor('ResetRequestCount').length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(askedFor('ResetRequestCount')).toHaveLength(before);
  vi.useRealTimers();
});

test('the navigation of a phone opens by its button and closes with Escape', async () => {
  answerPeople([]);
  const visitor = openAdmin('/admin/people');
  await visitor.click(await screen.findByRole('button', { name: 'Show the navigation' }));
  expect(screen.getByRole('button', { name: 'Hide the navigation' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await visitor.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Show the navigation' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
});

test('an address that leads nowhere says so and shows the way back', async () => {
  openAdmin('/admin/nowhere');
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the overview' })).toHaveAttribute('href', '/admin');
});
