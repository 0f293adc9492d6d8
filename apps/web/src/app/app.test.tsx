import { cleanup, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { session } from '#test/answers';
import { answer, askedFor, networkDown, refusedAtTheDoor, silence } from '#test/api';
import { comeBack, open, openAnswered } from '#test/open';
import { LogoutDocument, SessionDocument } from '../generated/graphql';

test.each([
  ['ANONYMOUS', 'Sign in', '/sign-in'],
  ['ENROLLMENT_REQUIRED', 'Add an authenticator app', '/set-up'],
  ['EMAIL_CODE_REQUIRED', 'Check your e-mail', '/e-mail-code'],
  ['CODE_REQUIRED', 'Enter your code', '/code'],
  ['AUTHENTICATED', 'Welcome, Ada Lovelace', '/'],
  ['ELEVATED', 'Welcome, Ada Lovelace', '/'],
] as const)('%s shows “%s”, whatever the address asked for', async (state, heading, path) => {
  open(session(state), '/somewhere/else');
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
  await waitFor(() => expect(window.location.pathname).toBe(path));
  expect(document.title).toBe(`${heading} · Dragonfly AI`);
});

test('whoever came for a page of the admin area is led back to it by the sign-in, unless they signed out of it', async () => {
  open(session('ANONYMOUS'), '/admin/people');
  await screen.findByRole('heading', { name: 'Sign in' });
  await waitFor(() =>
    expect(window.location.pathname + window.location.search).toBe('/sign-in?next=admin/people'),
  );
  cleanup();
  open(session('ANONYMOUS', { endedBecause: 'SIGNED_OUT' }), '/admin/people');
  await screen.findByRole('heading', { name: 'Sign in' });
  await waitFor(() => expect(window.location.pathname + window.location.search).toBe('/sign-in'));
});

test('until the first answer the page has the shape of what comes', async () => {
  openAnswered(silence);
  expect(await screen.findByRole('heading', { name: 'Loading' })).toBeInTheDocument();
});

test('without an answer the page says so and asks again when told to', async () => {
  const person = openAnswered(networkDown);
  expect(await screen.findByRole('alert')).toHaveTextContent('We can’t reach the server.');
  answer(SessionDocument, () => ({ session: session('ANONYMOUS') }));
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a fault on the server’s side carries the number by which support finds it', async () => {
  openAnswered(() => refusedAtTheDoor('INTERNAL_SERVER_ERROR', { requestId: 'r-42' }, 500));
  expect(await screen.findByRole('alert')).toHaveTextContent('r-42');
});

test('a sign-out in another tab is seen when the person comes back', async () => {
  open(session('ELEVATED'));
  await screen.findByRole('heading', { name: /Welcome/ });
  answer(SessionDocument, () => ({ session: session('ANONYMOUS', { endedBecause: 'SIGNED_OUT' }) }));
  comeBack();
  expect(await screen.findByText('You’re signed out.')).toBeVisible();
});

test('a page that the browser’s back button revives asks where the person stands', async () => {
  open(session('ANONYMOUS'));
  await screen.findByRole('heading', { name: 'Sign in' });
  answer(SessionDocument, () => ({ session: session('CODE_REQUIRED') }));
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(await screen.findByRole('heading', { name: 'Enter your code' })).toBeVisible();
});

test('lost touch leaves the screen as it is, says so, and mends itself', async () => {
  const person = open(session('ELEVATED'));
  await screen.findByRole('heading', { name: /Welcome/ });
  answer(SessionDocument, networkDown);
  comeBack();
  expect(await screen.findByRole('alert')).toHaveTextContent('We can’t reach the server.');
  expect(screen.getByRole('heading', { name: /Welcome/ })).toBeVisible();
  answer(SessionDocument, () => ({ session: session('ELEVATED') }));
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
});

test('a state that runs out while the page is open is asked about, and its end is said in words', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  open(session('CODE_REQUIRED', { expiresInSeconds: 1800 }));
  await screen.findByRole('heading', { name: 'Enter your code' });
  answer(SessionDocument, () => ({ session: session('ANONYMOUS', { endedBecause: 'TIMED_OUT' }) }));
  await vi.advanceTimersByTimeAsync(1_790_000);
  expect(askedFor('Session')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(await screen.findByText(/Your sign-in timed out after 30 minutes/)).toBeVisible();
  expect(screen.getByLabelText('E-mail')).toHaveValue('ada@northwind.test');
  vi.useRealTimers();
});

test('the heading takes the focus when the screen changes', async () => {
  const person = open(session('ELEVATED'));
  answer(LogoutDocument, () => ({ logout: session('ANONYMOUS', { endedBecause: 'SIGNED_OUT' }) }));
  await person.click(await screen.findByRole('button', { name: 'Sign out' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Sign in' })).toHaveFocus());
  expect(screen.getByLabelText('E-mail')).toHaveValue('');
});

test('whoever is not that person starts again', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(LogoutDocument, () => ({ logout: session('ANONYMOUS', { endedBecause: 'SIGNED_OUT' }) }));
  expect(await screen.findByText('ada@northwind.test')).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Start again' }));
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
});
