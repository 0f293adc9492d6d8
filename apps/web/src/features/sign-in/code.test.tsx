import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { codeRejected, contact, session, tooMany, verified } from '#test/answers';
import { answer, askedFor, networkDown, refusedAtTheDoor, silence } from '#test/api';
import { open } from '#test/open';
import { SessionDocument, VerifyCodeDocument } from '../../generated/graphql';

const field = () => screen.findByLabelText<HTMLInputElement>('Six-digit code');

const arrives = () => screen.findByRole('heading', { name: 'Welcome, Ada Lovelace' });

test('the sixth digit sends the code, once, and the field waits with it', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, silence);
  expect(await field()).toHaveFocus();
  await person.type(await field(), '1234567');
  expect(await field()).toHaveValue('123456');
  expect(await field()).toHaveAttribute('readonly');
  await person.click(screen.getByRole('button', { name: 'Verify' }));
  await waitFor(() => expect(askedFor('VerifyCode')).toHaveLength(1));
  expect(askedFor('VerifyCode')[0]?.variables).toEqual({ code: '123456' });
});

test('pasting “Code: 123 456.” is enough', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, () => verified(session('ELEVATED')));
  await person.click(await field());
  await person.paste('Code: 123 456.');
  expect(await arrives()).toBeVisible();
  expect(askedFor('VerifyCode').map(({ variables }) => variables)).toEqual([{ code: '123456' }]);
});

test('digits that are typed anywhere on the page reach the field', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, () => verified(session('ELEVATED')));
  (await field()).blur();
  await person.keyboard('123456');
  expect(await arrives()).toBeVisible();
});

test('a wrong code says what to do and selects its digits, so that the next one replaces them', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, () => codeRejected('CODE_WRONG'));
  await person.type(await field(), '123456');
  expect(await screen.findByRole('alert')).toHaveTextContent('That code didn’t match. Wait for the next one');
  const input = await field();
  await waitFor(() => expect([input.selectionStart, input.selectionEnd]).toEqual([0, 6]));
  answer(VerifyCodeDocument, () => verified(session('ELEVATED')));
  await person.keyboard('654321');
  expect(await arrives()).toBeVisible();
});

test('a used code counts down to the next one', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, () => codeRejected('CODE_ALREADY_USED', { nextCodeInSeconds: 12 }));
  await person.type(await field(), '123456');
  expect(await screen.findByText(/A new one appears in 12 seconds/)).toBeVisible();
  await vi.advanceTimersByTimeAsync(5000);
  expect(screen.getByRole('alert')).toHaveTextContent(/appears in [67] seconds/);
  await vi.advanceTimersByTimeAsync(8000);
  expect(screen.getByRole('alert')).toHaveTextContent('Enter the one that your app shows now.');
  vi.useRealTimers();
});

test('a wait closes the field and opens it again when it is over, whatever the computer’s clock says', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, () => ({ verify2FA: tooMany(30) }));
  await person.type(await field(), '123456');
  expect(await screen.findByText('Too many tries. You can go on in 0:30.')).toBeVisible();
  expect(await field()).toHaveAttribute('readonly');
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(screen.getByRole('alert')).toHaveTextContent(/You can go on in 0:2\d\./);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(screen.getByRole('alert')).toHaveTextContent('You can go on now.');
  expect(await field()).not.toHaveAttribute('readonly');
  vi.useRealTimers();
});

test('after too many wrong codes in a row it says what helps and whom to ask', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, () => ({ verify2FA: tooMany(3600, true) }));
  await person.type(await field(), '123456');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    `Use your other way in, app or recovery code, or ask for a reset: ${contact}.`,
  );
});

test('a code that got lost on the way can be sent again by the button', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, networkDown);
  await person.type(await field(), '123456');
  await screen.findByText(/We can’t reach the server/);
  answer(VerifyCodeDocument, () => verified(session('ELEVATED')));
  await person.click(screen.getByRole('button', { name: 'Verify' }));
  expect(await arrives()).toBeVisible();
});

test('a sign-in that ended meanwhile shows where the person stands now', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, () => refusedAtTheDoor('AUTH_STATE_REQUIRED', { actual: 'ANONYMOUS' }));
  await field();
  answer(SessionDocument, () => ({ session: session('ANONYMOUS', { endedBecause: 'ENDED_ELSEWHERE' }) }));
  await person.type(await field(), '123456');
  expect(await screen.findByText(/something about it changed elsewhere/)).toBeVisible();
});

test('five digits are not sent', async () => {
  const person = open(session('CODE_REQUIRED'));
  await person.type(await field(), '12345{Enter}');
  expect(await field()).toHaveAccessibleDescription('Enter all six digits of the code.');
  expect(askedFor('VerifyCode')).toHaveLength(0);
});

test('a recovery code signs in where the app can’t, written in any way', async () => {
  const person = open(session('CODE_REQUIRED'));
  answer(VerifyCodeDocument, () => verified(session('ELEVATED', { recoveryCodesLeft: 9 })));
  await person.click(await screen.findByRole('link', { name: 'I can’t use my app' }));
  await person.type(await screen.findByLabelText('Recovery code'), 'abcd efgh ijkl mnop{Enter}');
  expect(await arrives()).toBeVisible();
  expect(askedFor('VerifyCode')[0]?.variables).toEqual({ code: 'ABCD-EFGH-IJKL-MNOP' });
});

test('a recovery code that is wrong or cut short says so, and whom to ask', async () => {
  const person = open(session('CODE_REQUIRED'), '/recovery-code');
  answer(VerifyCodeDocument, () => codeRejected('CODE_WRONG'));
  const code = await screen.findByLabelText('Recovery code');
  await person.type(code, 'ABCD{Enter}');
  expect(code).toHaveAccessibleDescription(/four groups of four/);
  await person.clear(code);
  await person.type(code, 'ABCDEFGHIJKLMNOP{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'That recovery code didn’t match, or it was used before.',
  );
  expect(screen.getByText(contact)).toBeVisible();
});
