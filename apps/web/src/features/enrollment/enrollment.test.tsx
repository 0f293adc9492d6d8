import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  codeRejected,
  enrollment,
  pending,
  recoveryCodes,
  refused,
  session,
  tooMany,
  verified,
} from '#test/answers';
import { answer, askedFor } from '#test/api';
import { comeBack, open } from '#test/open';
import { EnrollDocument, SessionDocument, VerifyCodeDocument } from '../../generated/graphql';

const due = session('ENROLLMENT_REQUIRED');
const saving = session('ELEVATED', { recoveryCodesSaved: false });

afterEach(() => vi.useRealTimers());

/** On the QR screen, the secret made by the click. */
async function scanning(seconds = 180) {
  const person = open(due);
  answer(EnrollDocument, () => ({ enroll2FA: enrollment({ expiresInSeconds: seconds }) }));
  await person.click(await screen.findByRole('button', { name: /^Skip to the QR code/ }));
  await screen.findByRole('img', { name: 'QR code for your authenticator app' });
  return person;
}

const field = () => screen.findByLabelText('Six-digit code');

test('a secret is made by the click alone, and the address says where the person is', async () => {
  const person = open(due);
  answer(EnrollDocument, () => ({ enroll2FA: enrollment() }));
  const show = await screen.findByRole('button', { name: /^Skip to the QR code/ });
  expect(askedFor('Enroll')).toHaveLength(0);
  await person.click(show);
  expect(await screen.findByRole('heading', { name: 'Scan the QR code' })).toBeVisible();
  expect(window.location.pathname).toBe('/set-up/qr-code');
  expect(askedFor('Enroll').map(({ variables }) => variables)).toEqual([{ path: 'QR_FIRST' }]);
});

test('each page of the way is recorded once', async () => {
  await scanning();
  await waitFor(() => expect(askedFor('RecordEnrollmentStep')).toHaveLength(2));
  expect(askedFor('RecordEnrollmentStep').map(({ variables }) => variables)).toEqual([
    { step: 'CHOICE' },
    { step: 'QR_CODE' },
  ]);
});

test('too many new secrets are a wait in words', async () => {
  const person = open(due);
  answer(EnrollDocument, () => ({ enroll2FA: tooMany(90) }));
  await person.click(await screen.findByRole('button', { name: /^Skip to the QR code/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You can go on in 1:30.');
});

test('the key stands in groups of four behind “Can’t scan?” and can be copied', async () => {
  const person = await scanning();
  const opener = screen.getByRole('button', { name: 'Can’t scan?' });
  expect(opener).toHaveAttribute('aria-expanded', 'false');
  await person.click(opener);
  const key = screen.getByRole('region', { name: 'Key' });
  expect(key).toHaveTextContent('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
  await person.click(within(key).getByRole('button', { name: 'Copy the key' }));
  expect(await navigator.clipboard.readText()).toBe(enrollment().secret);
  expect(within(key).getByRole('status')).toHaveTextContent('Copied');
});

test('a clipboard that refuses is said, too', async () => {
  const person = await scanning();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied'));
  await person.click(screen.getByRole('button', { name: 'Can’t scan?' }));
  await person.click(screen.getByRole('button', { name: 'Copy the key' }));
  expect(await screen.findByRole('button', { name: 'Copy it by hand' })).toBeVisible();
});

test('on a phone a button opens the app by the key URI', async () => {
  await scanning();
  expect(screen.getByRole('link', { name: 'Open my authenticator app' })).toHaveAttribute(
    'href',
    enrollment().otpauthUri,
  );
});

test('neither address nor storage ever holds the secret', async () => {
  await scanning();
  expect(window.location.href).not.toContain(enrollment().secret);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(enrollment().secret);
});

test('the time left runs down by itself, whatever the computer’s clock says, and is read out at 60, 30 and 10 seconds', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await scanning(180);
  vi.setSystemTime(Date.now() - 86_400_000);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(screen.getByRole('timer')).toHaveTextContent(/^2:(39|40) left$/);
  expect(screen.queryByText(/seconds left/)).not.toBeInTheDocument();
  for (const [passed, said] of [
    [100, '60 seconds left'],
    [30, '30 seconds left'],
    [20, '10 seconds left'],
  ] as const) {
    await vi.advanceTimersByTimeAsync(passed * 1000);
    expect(screen.getByText(said)).toBeInTheDocument();
  }
});

test('a QR code that ran out is dead: one button makes a new one without signing in again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const person = await scanning(20);
  await vi.advanceTimersByTimeAsync(21_000);
  expect(await screen.findByText(/This QR code has run out/)).toBeVisible();
  expect(screen.queryByLabelText('Six-digit code')).not.toBeInTheDocument();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  const again = screen.getByRole('button', { name: 'Make a new QR code' });
  expect(again).toHaveFocus();
  answer(EnrollDocument, () => ({ enroll2FA: enrollment({ id: 'enrollment-2' }) }));
  answer(VerifyCodeDocument, () => verified(saving, recoveryCodes));
  await person.click(again);
  await person.type(await field(), '123456');
  expect(askedFor('VerifyCode')[0]?.variables).toEqual({ code: '123456', enrollmentId: 'enrollment-2' });
});

test('the right code shows its check mark and goes on to the recovery codes by itself', async () => {
  const person = await scanning();
  answer(VerifyCodeDocument, () => verified(saving, recoveryCodes));
  await person.type(await field(), '123456');
  expect(await screen.findByText('That code is right.')).toBeInTheDocument();
  expect(await screen.findByRole('heading', { name: 'Save your recovery codes' })).toBeVisible();
  expect(screen.getByText('ABCD-EFGH-IJKL-MNOA')).toBeVisible();
});

test('a phone’s wrong clock is said in minutes', async () => {
  const person = await scanning();
  answer(VerifyCodeDocument, () => codeRejected('CODE_WRONG', { clockDriftSeconds: -240 }));
  await person.type(await field(), '123456');
  expect(await screen.findByRole('alert')).toHaveTextContent('Your phone’s clock is about 4 minutes slow');
});

test('after a reload the code can still be entered, and no secret is made by looking', async () => {
  const person = open({ ...due, pendingEnrollment: pending('enrollment-7', 100) }, '/set-up/qr-code');
  expect(await screen.findByRole('heading', { name: 'Already scanned it? Enter the code' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Make a new QR code' })).toBeVisible();
  answer(VerifyCodeDocument, () => verified(saving, recoveryCodes));
  await person.type(await field(), '123456');
  expect(await screen.findByText('ABCD-EFGH-IJKL-MNOA')).toBeVisible();
  expect(askedFor('VerifyCode')[0]?.variables).toEqual({ code: '123456', enrollmentId: 'enrollment-7' });
  expect(askedFor('Enroll')).toHaveLength(0);
});

test('the page before the QR code leads to a pending one', async () => {
  const person = open({ ...due, pendingEnrollment: pending('enrollment-7', 100) });
  await person.click(await screen.findByRole('link', { name: 'Already scanned it? Enter the code' }));
  expect(await field()).toBeVisible();
});

test('a pending enrollment that ran out while the page was away leaves one button', async () => {
  open(due, '/set-up/qr-code');
  expect(await screen.findByRole('button', { name: 'Make a QR code' })).toBeVisible();
});

test('a QR code that another tab has replaced is not shown any longer', async () => {
  await scanning();
  answer(SessionDocument, () => ({ session: { ...due, pendingEnrollment: pending('enrollment-9', 170) } }));
  comeBack();
  expect(await screen.findByRole('heading', { name: 'Already scanned it? Enter the code' })).toBeVisible();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});

test('coming back from the app keeps the QR code, and the time left follows the server', async () => {
  await scanning();
  answer(SessionDocument, () => ({ session: { ...due, pendingEnrollment: pending('enrollment-1', 61) } }));
  comeBack();
  await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent(/1:0[01] left/));
  expect(screen.getByRole('img', { name: /QR code/ })).toBeVisible();
});

test('an enrollment that took too many wrong codes asks for a new QR code', async () => {
  const person = await scanning();
  answer(VerifyCodeDocument, () => ({ verify2FA: refused('ENROLLMENT_EXPIRED') }));
  answer(SessionDocument, () => ({ session: due }));
  await person.type(await field(), '123456');
  expect(await screen.findByRole('button', { name: 'Make a new QR code' })).toBeVisible();
});
