import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { afterResetRequest, session } from '#test/answers';
import { open } from '#test/open';
import { momentWords } from '../../ui/moment-words';

test('after a sign-in that closed a reset request, home says when and from where it was asked for', async () => {
  open(afterResetRequest(session('ELEVATED')));
  const when = momentWords('2026-11-24T15:41:00.000Z');
  expect(when).toMatch(/^Nov 2[45], 2026, /);
  expect(
    await screen.findByText(new RegExp(`asked for on ${when}, with Firefox from 203.0.113.7`)),
  ).toBeVisible();
  expect(screen.getByText(/If that wasn’t you, .*support@dragonfly\.test/)).toBeVisible();
});

test('without one it says nothing of it', async () => {
  open(session('ELEVATED'));
  await screen.findByRole('heading', { name: 'Welcome, Ada Lovelace' });
  expect(screen.queryByText(/asked for/)).not.toBeInTheDocument();
});
