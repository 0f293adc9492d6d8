import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { approvedApp, codeRejected, enrollment, pending, session, setup, tooMany } from '#test/answers';
import { answer, askedFor } from '#test/api';
import { open } from '#test/open';
import { EnrollDocument, VerifyCodeDocument } from '../../generated/graphql';

const due = session('ENROLLMENT_REQUIRED');
const approving = session('ENROLLMENT_REQUIRED', {
  setup: setup({ approvedApps: [approvedApp] }),
});
const android = 'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 Mobile Safari/537.36';

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const variables = (operation: string) => askedFor(operation).map((asked) => asked.variables);
const stores = () => screen.getAllByRole('link', { name: /opens in a new tab/ });

function enrolls() {
  answer(EnrollDocument, () => ({ enroll2FA: enrollment() }));
}

test('the guide leads through three steps, makes the secret at the end of the second and says that it was the way', async () => {
  const person = open(due);
  enrolls();
  await person.click(await screen.findByRole('link', { name: /^Guide me/ }));
  await heading('Step 1 of 3: get an app');
  await person.click(screen.getByRole('link', { name: 'I have it: Authy' }));
  await heading('Step 2 of 3: add an account');
  expect(screen.getByText('Open Authy on your phone.')).toBeVisible();
  expect(screen.getByText(/The next screen stays open for three minutes/)).toBeVisible();
  expect(askedFor('Enroll')).toHaveLength(0);
  await person.click(screen.getByRole('button', { name: 'Show the QR code' }));
  await heading('Step 3 of 3: scan the code');
  expect(window.location.pathname).toBe('/set-up/guide/authy/qr-code');
  expect(variables('Enroll')).toEqual([{ path: 'GUIDED' }]);
});

test('each step that was seen is recorded once, however often the person comes by', async () => {
  const person = open(due);
  enrolls();
  await person.click(await screen.findByRole('link', { name: /^Guide me/ }));
  await person.click(await screen.findByRole('link', { name: 'Back' }));
  await person.click(await screen.findByRole('link', { name: /^Guide me/ }));
  await person.click(await screen.findByRole('link', { name: 'I use another app' }));
  await person.click(await screen.findByRole('button', { name: 'Show the QR code' }));
  await heading('Step 3 of 3: scan the code');
  await waitFor(() => expect(askedFor('RecordEnrollmentStep')).toHaveLength(4));
  expect(variables('RecordEnrollmentStep')).toEqual(
    ['CHOICE', 'GET_APP', 'ADD_ACCOUNT', 'QR_CODE'].map((step) => ({ step })),
  );
});

test.each(['/set-up', '/set-up/guide', '/set-up/guide/authy'])(
  'from %s one click skips to the QR code',
  async (path) => {
    const person = open(due, path);
    enrolls();
    await person.click(await screen.findByRole('button', { name: /^Skip to the QR code/ }));
    await heading('Scan the QR code');
    expect(window.location.pathname).toBe('/set-up/qr-code');
    expect(variables('Enroll')).toEqual([{ path: 'QR_FIRST' }]);
  },
);

test.each(['/set-up/guide', '/set-up/guide/authy'])('a wait is said at %s, too', async (path) => {
  const person = open(due, path);
  answer(EnrollDocument, () => ({ enroll2FA: tooMany(90) }));
  await person.click(await screen.findByRole('button', { name: /^Skip to the QR code/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You can go on in 1:30.');
  expect(window.location.pathname).toBe(path);
});

test('the organization’s app stands alone, marked as approved and with its note', async () => {
  open(approving, '/set-up/guide');
  const apps = within(await screen.findByRole('list', { name: 'Authenticator apps' }));
  expect(apps.getAllByRole('listitem')).toHaveLength(1);
  expect(apps.getByText('Approved by your IT team')).toBeVisible();
  expect(apps.getByText(approvedApp.note)).toBeVisible();
  expect(screen.getByText(/Your IT team knows whether you may use another one/)).toBeVisible();
});

test('where nothing is approved, three apps are recommended and any other works', async () => {
  open(due, '/set-up/guide');
  const apps = await screen.findByRole('list', { name: 'Authenticator apps' });
  expect(within(apps).getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByText(/Any app that shows six-digit codes works/)).toHaveTextContent('Ask your IT team');
});

test('store links lead out in a new tab, say so and take nothing along', async () => {
  open(due, '/set-up/guide');
  await heading('Step 1 of 3: get an app');
  expect(stores()).toHaveLength(6);
  for (const link of stores()) {
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/(play\.google|apps\.apple)\.com\//),
    );
    expect(link).toHaveAttribute('rel', 'noreferrer');
    expect(link).toHaveAttribute('target', '_blank');
  }
});

test('a phone’s own store comes first', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(android);
  open(due, '/set-up/guide');
  await heading('Step 1 of 3: get an app');
  expect(stores()[0]).toHaveAccessibleName('Google Authenticator in Google Play, opens in a new tab');
});

test.each([
  ['google-authenticator', 'Tap “Scan a QR code”.'],
  ['microsoft-authenticator', 'Choose “Other”: the app is ready to scan.'],
  ['authy', 'Tap “Scan QR code”.'],
  ['any-app', 'Choose to scan a QR code.'],
])('for %s the last of three lines is “%s”', async (app, line) => {
  open(due, `/set-up/guide/${app}`);
  const taps = within(await screen.findByRole('list', { name: 'What to tap' })).getAllByRole('listitem');
  expect(taps).toHaveLength(3);
  expect(taps[2]).toHaveTextContent(line);
});

test('an address can’t put words into the page', async () => {
  open(due, '/set-up/guide/call-this-number');
  expect(await screen.findByText('Open your authenticator app on your phone.')).toBeVisible();
});

test('a pending enrollment is one link away at each step', async () => {
  const person = open({ ...due, pendingEnrollment: pending('enrollment-7', 100) }, '/set-up/guide/authy');
  await person.click(await screen.findByRole('link', { name: 'Already scanned it? Enter the code' }));
  expect(await screen.findByLabelText('Six-digit code')).toBeVisible();
  expect(askedFor('Enroll')).toHaveLength(0);
});

test('a wrong clock is told with how to mend it, the phone’s own way first, and nothing is accepted', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(android);
  const person = open({ ...due, pendingEnrollment: pending('enrollment-7', 100) }, '/set-up/qr-code');
  answer(VerifyCodeDocument, () => codeRejected('CODE_WRONG', { clockDriftSeconds: 240 }));
  const field = await screen.findByLabelText<HTMLInputElement>('Six-digit code');
  await person.type(field, '123456');
  expect(await screen.findByRole('alert')).toHaveTextContent('about 4 minutes fast');
  await waitFor(() => expect(field.selectionStart).toBe(0));
  const help = screen.getByRole('region', { name: 'How to set the clock right' });
  expect(
    within(help)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent),
  ).toEqual(['On Android', 'On an iPhone or iPad']);
  answer(VerifyCodeDocument, () => codeRejected('CODE_WRONG'));
  await person.keyboard('654321');
  await waitFor(() => expect(help).not.toBeInTheDocument());
});
