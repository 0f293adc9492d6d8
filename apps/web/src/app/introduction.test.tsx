import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { session } from '#test/answers';
import { askedFor, silence } from '#test/api';
import { open, openAnswered } from '#test/open';

const introduction = () => screen.findByRole('heading', { level: 1, name: 'Signing in with two factors' });

test.each([
  ['ANONYMOUS', 'What is signing in with two factors?', 'Sign in'],
  ['ENROLLMENT_REQUIRED', 'Why do we ask for this?', 'Add an authenticator app'],
] as const)('%s finds the introduction by “%s” and comes back', async (state, link, heading) => {
  const person = open(session(state));
  await person.click(await screen.findByRole('link', { name: link }));
  await introduction();
  expect(window.location.pathname).toBe('/why');
  await person.click(screen.getByRole('link', { name: 'Back' }));
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
});

test('whoever opened it by its address goes on to where they stand', async () => {
  const person = open(session('CODE_REQUIRED'), '/why');
  await introduction();
  await person.click(screen.getByRole('link', { name: 'Back' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Enter your code' })).toBeVisible();
});

test('it waits for no answer and names the support address', async () => {
  openAnswered(silence, '/why');
  await introduction();
  expect(screen.getByText('support@dragonfly.test')).toBeVisible();
  await waitFor(() => expect(askedFor('Session')).toHaveLength(1));
});
