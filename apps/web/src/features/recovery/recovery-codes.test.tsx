import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { codeRejected, recoveryCodes, session, verified } from '#test/answers';
import { answer, askedFor, networkDown, refusedAtTheDoor } from '#test/api';
import { comeBack, open } from '#test/open';
import {
  ConfirmRecoveryCodesSavedDocument,
  RenewRecoveryCodesDocument,
  SessionDocument,
  VerifyCodeDocument,
} from '../../generated/graphql';

const unsaved = session('ELEVATED', { recoveryCodesSaved: false });

/** Home asks first, and the new codes are on the screen. */
async function saving() {
  const person = open(unsaved);
  answer(RenewRecoveryCodesDocument, () => ({
    renewRecoveryCodes: { __typename: 'RecoveryCodes', codes: recoveryCodes },
  }));
  await person.click(await screen.findByRole('button', { name: 'Make new recovery codes' }));
  await screen.findByRole('list', { name: 'Recovery codes' });
  return person;
}

test('home asks first where the codes were never saved, and makes new ones', async () => {
  open(unsaved);
  expect(await screen.findByRole('heading', { name: 'Save your recovery codes' })).toBeVisible();
  expect(screen.getByText(/We don’t know whether you saved/)).toBeVisible();
});

test('the button wakes with the tick; then it is done, and home is next', async () => {
  const person = await saving();
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
  const goOn = screen.getByRole('button', { name: 'Continue' });
  expect(goOn).toBeDisabled();
  await person.click(screen.getByRole('checkbox', { name: 'I have saved them' }));
  expect(goOn).toBeEnabled();
  answer(ConfirmRecoveryCodesSavedDocument, () => ({ confirmRecoveryCodesSaved: session('ELEVATED') }));
  answer(SessionDocument, () => ({ session: session('ELEVATED') }));
  await person.click(goOn);
  expect(await screen.findByRole('heading', { name: 'You’re all set' })).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Go to your account' }));
  expect(await screen.findByRole('heading', { name: 'Welcome, Ada Lovelace' })).toBeVisible();
});

test('the codes stay on the screen while the person comes and goes, and live nowhere else', async () => {
  await saving();
  comeBack();
  await waitFor(() => expect(askedFor('Session').length).toBeGreaterThan(2));
  expect(screen.getByText('ABCD-EFGH-IJKL-MNOA')).toBeVisible();
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('ABCD-EFGH');
});

test('the codes can be copied, downloaded and printed', async () => {
  const person = await saving();
  await person.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe(recoveryCodes.join('\n'));

  const files: Blob[] = [];
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect(this.download).toBe('recovery-codes.txt');
  });
  await person.click(screen.getByRole('button', { name: 'Download' }));
  expect(await files[0]?.text()).toContain(recoveryCodes.join('\r\n'));

  window.print = vi.fn();
  await person.click(screen.getByRole('button', { name: 'Print' }));
  expect(window.print).toHaveBeenCalledOnce();
});

test('a tick that got lost on the way says so and can be sent again', async () => {
  const person = await saving();
  answer(ConfirmRecoveryCodesSavedDocument, networkDown);
  await person.click(screen.getByRole('checkbox', { name: 'I have saved them' }));
  await person.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('We can’t reach the server.');
  expect(screen.getByText('ABCD-EFGH-IJKL-MNOA')).toBeVisible();
});

test('new codes want a fresh app code where the last one is too long ago', async () => {
  const person = open(session('AUTHENTICATED'));
  await person.click(await screen.findByRole('link', { name: 'Make new recovery codes' }));
  expect(screen.queryByRole('button', { name: 'Make new recovery codes' })).not.toBeInTheDocument();
  const field = await screen.findByLabelText<HTMLInputElement>('Six-digit code');
  answer(VerifyCodeDocument, () => codeRejected('CODE_WRONG'));
  await person.type(field, '123456');
  expect(await screen.findByRole('alert')).toHaveTextContent('That code didn’t match.');
  await waitFor(() => expect(field.selectionStart).toBe(0));
  answer(VerifyCodeDocument, () => verified(session('ELEVATED')));
  await person.keyboard('654321');
  expect(await screen.findByRole('button', { name: 'Make new recovery codes' })).toBeVisible();
});

test('where the server counts the ten minutes as over, the code is asked for after all', async () => {
  const person = open(unsaved);
  const make = await screen.findByRole('button', { name: 'Make new recovery codes' });
  answer(RenewRecoveryCodesDocument, () =>
    refusedAtTheDoor('AUTH_STATE_REQUIRED', { actual: 'AUTHENTICATED' }),
  );
  answer(SessionDocument, () => ({ session: session('AUTHENTICATED', { recoveryCodesSaved: false }) }));
  await person.click(make);
  expect(await screen.findByLabelText('Six-digit code')).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('whoever renews codes that were saved goes back home, not through the set-up’s last page', async () => {
  const person = open(session('ELEVATED'), '/recovery-codes');
  answer(RenewRecoveryCodesDocument, () => ({
    renewRecoveryCodes: { __typename: 'RecoveryCodes', codes: recoveryCodes },
  }));
  answer(ConfirmRecoveryCodesSavedDocument, () => ({ confirmRecoveryCodesSaved: session('ELEVATED') }));
  await person.click(await screen.findByRole('button', { name: 'Make new recovery codes' }));
  await person.click(await screen.findByRole('checkbox', { name: 'I have saved them' }));
  await person.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('heading', { name: 'Welcome, Ada Lovelace' })).toBeVisible();
});
