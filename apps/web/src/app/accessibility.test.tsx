import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  afterResetRequest,
  approvedApp,
  codeRejected,
  emailProof,
  enrollment,
  invitationPreview,
  passwordLinkPreview,
  pending,
  recoveryCodes,
  refused,
  resetRequest,
  session,
  setup,
  verified,
} from '#test/answers';
import { answer, networkDown } from '#test/api';
import { violations } from '#test/axe';
import { open, openAnswered } from '#test/open';
import {
  EnrollDocument,
  InvitationPreviewDocument,
  LoginDocument,
  PasswordLinkPreviewDocument,
  VerifyCodeDocument,
} from '../generated/graphql';

const due = session('ENROLLMENT_REQUIRED');
const waiting = { ...due, pendingEnrollment: pending('enrollment-7', 100) };
const approving = session('ENROLLMENT_REQUIRED', {
  setup: setup({ approvedApps: [approvedApp] }),
});

const withoutCode = session('EMAIL_CODE_REQUIRED', { emailProof: emailProof({ codeAvailable: false }) });
const asking = session('CODE_REQUIRED', { resetRequest: resetRequest() });
const warned = afterResetRequest(session('ELEVATED'));

test.each([
  ['sign-in', 'Sign in', session('ANONYMOUS', { endedBecause: 'TIMED_OUT' }), '/'],
  ['introduction', 'Signing in with two factors', session('ANONYMOUS'), '/why'],
  ['choice', 'Add an authenticator app', due, '/'],
  ['choice beside a pending enrollment', 'Add an authenticator app', waiting, '/'],
  ['recommended apps', 'Step 1 of 3: get an app', due, '/set-up/guide'],
  ['approved app', 'Step 1 of 3: get an app', approving, '/set-up/guide'],
  ['taps in an app', 'Step 2 of 3: add an account', due, '/set-up/guide/authy'],
  ['guided QR screen without a QR code', 'Step 3 of 3: scan the code', due, '/set-up/guide/authy/qr-code'],
  ['QR screen without a QR code', 'Scan the QR code', due, '/set-up/qr-code'],
  ['pending enrollment', 'Already scanned it? Enter the code', waiting, '/set-up/qr-code'],
  ['code screen', 'Enter your code', session('CODE_REQUIRED'), '/'],
  ['recovery code screen', 'Use a recovery code', session('CODE_REQUIRED'), '/recovery-code'],
  ['code by e-mail', 'Check your e-mail', session('EMAIL_CODE_REQUIRED'), '/'],
  ['end of the code by e-mail', 'One more check is needed', withoutCode, '/'],
  ['way to a reset', 'Ask for a reset', session('CODE_REQUIRED'), '/locked-out'],
  ['case number', 'Your case number', asking, '/locked-out'],
  ['invitation that is over', 'This invitation no longer works', session('ANONYMOUS'), '/invitation'],
  ['password link that is over', 'This link no longer works', session('ANONYMOUS'), '/password'],
  ['page against a reset', 'Wasn’t that you?', session('ANONYMOUS'), '/not-me#token'],
  ['home after a reset was asked for', 'Welcome, Ada Lovelace', warned, '/'],
  ['home', 'Welcome, Ada Lovelace', session('ELEVATED'), '/'],
  ['last page of the set-up', 'You’re all set', session('ELEVATED'), '/set-up/done'],
  [
    'unsaved recovery codes',
    'Save your recovery codes',
    session('ELEVATED', { recoveryCodesSaved: false }),
    '/',
  ],
  ['step-up', 'Make new recovery codes', session('AUTHENTICATED'), '/recovery-codes'],
] as const)('the %s has no violation', async (_, heading, standing, path) => {
  open(standing, path);
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(await violations()).toEqual([]);
});

test.each([
  ['invitation', '/invitation#token', 'Welcome to Northwind Studios'],
  ['new password', '/password#token', 'Choose a new password'],
])('the page of the %s has no violation', async (_, path, heading) => {
  answer(InvitationPreviewDocument, () => ({ invitationPreview }));
  answer(PasswordLinkPreviewDocument, () => ({ passwordLinkPreview }));
  open(session('ANONYMOUS'), path);
  await screen.findByRole('heading', { level: 1, name: heading });
  expect(await violations()).toEqual([]);
});

test('a refused sign-in has no violation', async () => {
  const person = open(session('ANONYMOUS'));
  answer(LoginDocument, () => ({ login: refused('CREDENTIALS_WRONG') }));
  await person.type(await screen.findByLabelText('E-mail'), 'ada@northwind.test');
  await person.type(screen.getByLabelText('Password'), 'wrong horse{Enter}');
  await screen.findByRole('alert');
  expect(await violations()).toEqual([]);
});

test('the QR screen, its key and the recovery codes have no violation', async () => {
  const person = open(due);
  answer(EnrollDocument, () => ({ enroll2FA: enrollment() }));
  answer(VerifyCodeDocument, () =>
    verified(session('ELEVATED', { recoveryCodesSaved: false }), recoveryCodes),
  );
  await person.click(await screen.findByRole('button', { name: /^Skip to the QR code/ }));
  await person.click(await screen.findByRole('button', { name: 'Can’t scan?' }));
  expect(await violations()).toEqual([]);
  await person.type(screen.getByLabelText('Six-digit code'), '123456');
  await screen.findByRole('list', { name: 'Recovery codes' });
  expect(await violations()).toEqual([]);
});

test('the help for a wrong clock has no violation', async () => {
  const person = open(waiting, '/set-up/qr-code');
  answer(VerifyCodeDocument, () => codeRejected('CODE_WRONG', { clockDriftSeconds: -240 }));
  await person.type(await screen.findByLabelText('Six-digit code'), '123456');
  await screen.findByRole('region', { name: 'How to set the clock right' });
  expect(await violations()).toEqual([]);
});

test('a page without an answer has no violation', async () => {
  openAnswered(networkDown);
  await screen.findByRole('alert');
  expect(await violations()).toEqual([]);
});
