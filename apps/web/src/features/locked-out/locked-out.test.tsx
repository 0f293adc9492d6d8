import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { contact, resetRequest, session, setup, tooMany } from '#test/answers';
import { answer, askedFor, networkDown } from '#test/api';
import { open } from '#test/open';
import { RequestResetDocument, SessionDocument, WithdrawResetRequestDocument } from '../../generated/graphql';

const due = session('CODE_REQUIRED');
const asking = session('CODE_REQUIRED', { resetRequest: resetRequest() });
const caseScreen = () => screen.findByRole('heading', { level: 1, name: 'Your case number' });

async function toTheWay(person: ReturnType<typeof open>) {
  await person.click(await screen.findByRole('link', { name: 'I can’t use my app' }));
  await person.click(await screen.findByRole('link', { name: /Ask for a reset/ }));
  return screen.findByRole('button', { name: 'Ask for a reset' });
}

test('whoever can’t use the app asks for a reset by a press and gets a case number', async () => {
  const person = open(due);
  const ask = await toTheWay(person);
  expect(askedFor('RequestReset')).toHaveLength(0);
  answer(RequestResetDocument, () => ({ requestReset2FA: resetRequest() }));
  await person.click(ask);
  expect(await caseScreen()).toHaveFocus();
  expect(screen.getByText('K7M-2PX')).toBeVisible();
  expect(screen.getByText('Case number: K, 7, M, dash, 2, P, X')).toBeInTheDocument();
  expect(screen.getByText(`Call Grace Hopper and read it out, or contact ${contact}.`)).toBeVisible();
  expect(screen.getByText(/another 29 minutes/)).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test.each([
  [[], `Contact ${contact} and read it out.`],
  [['Ada', 'Grace'], `Call Ada or Grace and read it out, or contact ${contact}.`],
  [['Ada', 'Alan', 'Grace'], `Call Ada, Alan or Grace and read it out, or contact ${contact}.`],
])('%j are whom to call', async (accountManagers, words) => {
  open({ ...asking, setup: setup({ accountManagers }) }, '/locked-out');
  expect(await screen.findByText(words)).toBeVisible();
});

test('a reload keeps the case number', async () => {
  open(asking, '/locked-out');
  expect(await caseScreen()).toBeVisible();
  expect(screen.getByText('K7M-2PX')).toBeVisible();
  expect(askedFor('RequestReset')).toHaveLength(0);
});

test('once the reset is made the page says so by itself and starts the sign-in again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  open(asking, '/locked-out');
  await caseScreen();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(askedFor('Session')).toHaveLength(3);
  answer(SessionDocument, () => ({ session: session('ANONYMOUS', { endedBecause: 'RESET' }) }));
  await vi.advanceTimersByTimeAsync(5000);
  expect(
    await screen.findByText(
      'Your account manager has reset your second factor. We have e-mailed you a code. Sign in again.',
    ),
  ).toBeVisible();
  expect(screen.getByLabelText('E-mail')).toHaveValue('ada@northwind.test');
  const asked = askedFor('Session').length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(askedFor('Session')).toHaveLength(asked);
  vi.useRealTimers();
});

test('without a request nothing is polled', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  open(due, '/locked-out');
  await screen.findByRole('button', { name: 'Ask for a reset' });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(askedFor('Session')).toHaveLength(1);
  vi.useRealTimers();
});

test('a lost network is said and mends itself with the next question', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  open(asking, '/locked-out');
  await caseScreen();
  answer(SessionDocument, networkDown);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await screen.findByRole('alert')).toHaveTextContent('We can’t reach the server.');
  expect(screen.getByText('K7M-2PX')).toBeVisible();
  answer(SessionDocument, () => ({ session: asking }));
  await vi.advanceTimersByTimeAsync(5000);
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  vi.useRealTimers();
});

test('the request is withdrawn by a press, and can be made again', async () => {
  const person = open(asking, '/locked-out');
  answer(WithdrawResetRequestDocument, () => ({ cancelResetRequest: due }));
  await person.click(await screen.findByRole('button', { name: 'Withdraw the request' }));
  expect(await screen.findByText(/^Your request is withdrawn\./)).toBeVisible();
  answer(RequestResetDocument, () => ({ requestReset2FA: resetRequest('AAA-BBB') }));
  await person.click(screen.getByRole('button', { name: 'Ask for a reset' }));
  expect(await screen.findByText('AAA-BBB')).toBeVisible();
});

test('a press that is on its way keeps the focus and is not sent twice', async () => {
  const person = open(asking, '/locked-out');
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  answer(WithdrawResetRequestDocument, async () => {
    await arrived;
    return { cancelResetRequest: due };
  });
  const withdraw = await screen.findByRole('button', { name: 'Withdraw the request' });
  await person.click(withdraw);
  await waitFor(() => expect(withdraw).toHaveAttribute('aria-disabled', 'true'));
  expect(withdraw).toBeEnabled();
  expect(withdraw).toHaveFocus();
  await person.keyboard('{Enter}');
  arrive();
  expect(await screen.findByText(/^Your request is withdrawn\./)).toBeVisible();
  expect(askedFor('WithdrawResetRequest')).toHaveLength(1);
});

test('a request that ended elsewhere is not taken for withdrawn', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  open(asking, '/locked-out');
  await caseScreen();
  answer(SessionDocument, () => ({ session: due }));
  await vi.advanceTimersByTimeAsync(5000);
  expect(await screen.findByText(/^Your request is no longer open/)).toBeVisible();
  vi.useRealTimers();
});

test('too many requests wait, with a countdown and whom to ask meanwhile', async () => {
  const person = open(due, '/locked-out');
  answer(RequestResetDocument, () => ({ requestReset2FA: tooMany(2530) }));
  const ask = await screen.findByRole('button', { name: 'Ask for a reset' });
  await person.click(ask);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    `You can ask again in 42:10, or contact ${contact}.`,
  );
  await person.click(ask);
  expect(askedFor('RequestReset')).toHaveLength(1);
});

test('the code screen is one step away, and the request stays open behind it', async () => {
  const person = open(asking, '/locked-out');
  await person.click(await screen.findByRole('link', { name: 'Back to the code' }));
  expect(await screen.findByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await person.click(screen.getByRole('link', { name: 'Your reset request is open: show the case number' }));
  expect(await caseScreen()).toBeVisible();
});
