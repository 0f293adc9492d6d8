import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { contact, emailProof, refused, session, setup, tooMany, verified } from '#test/answers';
import { answer, askedFor, silence } from '#test/api';
import { open } from '#test/open';
import {
  ConfirmEmailDocument,
  type EmailProofReason,
  ResendEmailCodeDocument,
  VerifyCodeDocument,
} from '../../generated/graphql';

const field = () => screen.findByLabelText<HTMLInputElement>('Code from the e-mail');
const due = (more: Parameters<typeof emailProof>[0] = {}) =>
  session('EMAIL_CODE_REQUIRED', { emailProof: emailProof(more) });
const sent = { __typename: 'EmailCodeSent', session: due() } as const;
const confirmed = () => ({ confirmEmail: session('ENROLLMENT_REQUIRED') });
const choice = () => screen.findByRole('heading', { name: 'Add an authenticator app' });

test('the eighth character sends the code, once, and leads to a new app', async () => {
  const person = open(due());
  answer(ConfirmEmailDocument, confirmed);
  expect(await field()).toHaveFocus();
  await person.type(await field(), 'ab2d ef7');
  expect(await field()).toHaveValue('AB2D-EF7');
  expect(askedFor('ConfirmEmail')).toHaveLength(0);
  await person.type(await field(), 'h');
  expect(await choice()).toBeVisible();
  expect(askedFor('ConfirmEmail').map(({ variables }) => variables)).toEqual([{ code: 'AB2DEF7H' }]);
});

test('while the code is checked the field waits with it', async () => {
  const person = open(due());
  answer(ConfirmEmailDocument, silence);
  await person.type(await field(), 'AB2DEF7H');
  expect(await field()).toHaveAttribute('readonly');
  await waitFor(() => expect(askedFor('ConfirmEmail')).toHaveLength(1));
});

test('pasting a line of the mail is enough', async () => {
  const person = open(due());
  answer(ConfirmEmailDocument, confirmed);
  await person.click(await field());
  await person.paste('Your code: AB2D-EF7H');
  expect(await choice()).toBeVisible();
  expect(askedFor('ConfirmEmail')[0]?.variables).toEqual({ code: 'AB2DEF7H' });
});

test('a wrong code is said without a word about an app, and the next one replaces it', async () => {
  const person = open(due());
  answer(ConfirmEmailDocument, () => ({ confirmEmail: refused('CODE_WRONG') }));
  await person.type(await field(), 'AB2DEF7H');
  expect(await screen.findByRole('alert')).toHaveTextContent('Check it against the newest e-mail from us');
  const input = await field();
  await waitFor(() => expect([input.selectionStart, input.selectionEnd]).toEqual([0, 9]));
  answer(ConfirmEmailDocument, confirmed);
  await person.keyboard('ZZ2DEF7H');
  expect(await choice()).toBeVisible();
});

test('a proof that took too many wrong codes says whom to ask', async () => {
  const person = open(due());
  answer(ConfirmEmailDocument, () => ({ confirmEmail: tooMany(3600, true) }));
  await person.type(await field(), 'AB2DEF7H');
  expect(await screen.findByRole('alert')).toHaveTextContent(`Ask for a new reset: ${contact}.`);
});

test.each([
  ['RESET', /^Your authenticator app was reset\. We’ve e-mailed a code to ada@northwind\.test\./],
  ['LATE_ENROLLMENT', /^Your account has had a password for a while, but no authenticator app yet\. We’ve/],
  ['NO_FACTOR', /^Your account has no authenticator app any more\. We’ve e-mailed/],
] satisfies [EmailProofReason, RegExp][])('%s says why a code is asked for', async (reason, words) => {
  open(due({ reason }));
  expect(await screen.findByText(words)).toBeVisible();
});

test('the code is sent again on request, and a wait until the next time is said', async () => {
  const person = open(due());
  answer(ResendEmailCodeDocument, () => ({ resendEmailCode: sent }));
  const again = await screen.findByRole('button', { name: 'Send it again' });
  await person.click(again);
  expect(await screen.findByText(/^We’ve sent it again\./)).toBeVisible();
  answer(ResendEmailCodeDocument, () => ({ resendEmailCode: tooMany(80_000) }));
  await person.click(again);
  expect(await screen.findByText(/You can have it sent again in about 23 hours\./)).toBeVisible();
  expect(screen.queryByText(/^We’ve sent it again\./)).not.toBeInTheDocument();
  await person.click(again);
  expect(askedFor('ResendEmailCode')).toHaveLength(2);
});

test('a short wait counts down and ends', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const person = open(due());
  answer(ResendEmailCodeDocument, () => ({ resendEmailCode: tooMany(60) }));
  await person.click(await screen.findByRole('button', { name: 'Send it again' }));
  expect(await screen.findByText(/sent again in 1:00\./)).toBeVisible();
  await vi.advanceTimersByTimeAsync(61_000);
  expect(screen.getByRole('alert')).toHaveTextContent('You can have it sent again now.');
  vi.useRealTimers();
});

test('where no code helps the page says whom to ask and has no field', async () => {
  const person = open(
    session('EMAIL_CODE_REQUIRED', { emailProof: emailProof({ codeAvailable: false }), setup: setup() }),
  );
  expect(await screen.findByText(`Grace Hopper, ${contact}`)).toBeVisible();
  expect(screen.queryByLabelText('Code from the e-mail')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Send it again' })).not.toBeInTheDocument();
  await person.click(screen.getByRole('link', { name: 'Ask for a reset and get a case number' }));
  expect(await screen.findByRole('heading', { name: 'Ask for a reset' })).toBeVisible();
});

test('an old phone that turned up signs in, and the page says what that does', async () => {
  const person = open(due());
  answer(VerifyCodeDocument, () => verified(session('ELEVATED')));
  await person.click(await screen.findByRole('button', { name: 'Found your old phone?' }));
  expect(screen.getByText(/That cancels the reset\./)).toBeVisible();
  await person.type(await screen.findByLabelText('Six-digit code'), '123456');
  expect(await screen.findByRole('heading', { name: 'Welcome, Ada Lovelace' })).toBeVisible();
  expect(askedFor('ConfirmEmail')).toHaveLength(0);
});

test('a recovery code from before the reset signs in, too', async () => {
  const person = open(due());
  answer(VerifyCodeDocument, () => verified(session('ELEVATED')));
  await person.click(await screen.findByRole('button', { name: 'Found your old phone?' }));
  await person.click(screen.getByRole('link', { name: /^Use a recovery code/ }));
  expect(await screen.findByRole('heading', { name: 'Use a recovery code' })).toBeVisible();
  expect(screen.queryByRole('link', { name: /Ask for a reset/ })).not.toBeInTheDocument();
  await person.type(await screen.findByLabelText('Recovery code'), 'ABCDEFGHIJKLMNOP{Enter}');
  expect(await screen.findByRole('heading', { name: 'Welcome, Ada Lovelace' })).toBeVisible();
});

test('where the reset ended the old app, nothing invites to use it', async () => {
  open(due({ oldFactorStands: false }));
  await field();
  expect(screen.queryByRole('button', { name: 'Found your old phone?' })).not.toBeInTheDocument();
});
