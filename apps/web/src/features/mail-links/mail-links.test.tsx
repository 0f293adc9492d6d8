import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { invitationPreview, passwordLinkPreview, refused, session } from '#test/answers';
import { answer, asked, askedFor, networkDown, silence } from '#test/api';
import { open } from '#test/open';
import {
  AcceptInvitationDocument,
  InvitationPreviewDocument,
  PasswordLinkPreviewDocument,
  ReportResetDocument,
  ResetPasswordDocument,
  SessionDocument,
} from '../../generated/graphql';

const nobody = session('ANONYMOUS');
const invitation = { invitationPreview };
const link = { passwordLinkPreview };
const changed = { __typename: 'PasswordChanged', email: 'ada@northwind.test' } as const;
const reported = { __typename: 'ResetReported', email: 'ada@northwind.test' } as const;
const refusal = (code: 'TOKEN_INVALID' | 'PASSWORD_TOO_WEAK', message: string) =>
  ({ __typename: 'Refused', code, message }) as const;
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

/** What was asked for, but where the person stands. */
const changes = () => asked.filter(({ name }) => !/^(Session|\w+Preview)$/.test(name));

test.each([
  ['/invitation', 'This invitation no longer works'],
  ['/password', 'This link no longer works'],
  ['/not-me', 'This link no longer works'],
])('%s without a token says that the link is over, and asks nothing', async (path, words) => {
  const person = open(nobody, path);
  expect(await heading(words)).toBeVisible();
  expect(asked.map(({ name }) => name)).toEqual(['Session']);
  await person.click(screen.getByRole('button', { name: 'Go to sign-in' }));
  expect(await heading('Sign in')).toBeVisible();
});

test.each([
  ['/invitation#secret-1', 'Welcome to Northwind Studios'],
  ['/password#secret-1', 'Choose a new password'],
  ['/not-me#secret-1', 'Wasn’t that you?'],
])('%s is read once, leaves the address bar, and opening it changes nothing', async (path, words) => {
  answer(InvitationPreviewDocument, () => invitation);
  answer(PasswordLinkPreviewDocument, () => link);
  open(nobody, path);
  expect(await heading(words)).toBeVisible();
  expect(window.location.hash).toBe('');
  expect(`${window.location}`).not.toContain('secret-1');
  expect(changes()).toEqual([]);
});

test('an invitation makes the account by its button and goes straight on to the app', async () => {
  answer(InvitationPreviewDocument, () => invitation);
  answer(AcceptInvitationDocument, () => ({ acceptInvitation: session('ENROLLMENT_REQUIRED') }));
  const person = open(nobody, '/invitation#secret-1');
  expect(await screen.findByLabelText('E-mail')).toHaveValue('ada@northwind.test');
  const name = screen.getByLabelText('Your name');
  expect(name).toHaveValue('Ada');
  await person.clear(name);
  await person.type(name, ' Ada Lovelace ');
  await person.type(screen.getByLabelText('Password'), 'right horse');
  await person.click(screen.getByRole('button', { name: 'Create my account' }));
  expect(await heading('Add an authenticator app')).toBeVisible();
  expect(askedFor('AcceptInvitation').map(({ variables }) => variables)).toEqual([
    { token: 'secret-1', name: 'Ada Lovelace', password: 'right horse' },
  ]);
});

test('what is missing is said at its field and never sent', async () => {
  answer(InvitationPreviewDocument, () => invitation);
  const person = open(nobody, '/invitation#secret-1');
  await person.clear(await screen.findByLabelText('Your name'));
  expect(screen.getByLabelText('Your name')).toHaveAttribute('maxlength', '100');
  await person.type(screen.getByLabelText('Password'), 'short{Enter}');
  expect(screen.getByLabelText('Your name')).toHaveAccessibleDescription('Enter your name.');
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/^Use at least 8 characters\./);
  expect(screen.getByLabelText('Your name')).toHaveFocus();
  expect(changes()).toEqual([]);
});

test('a password can be shown, and is kept by the browser as a new one', async () => {
  answer(InvitationPreviewDocument, () => invitation);
  const person = open(nobody, '/invitation#secret-1');
  const password = await screen.findByLabelText('Password');
  expect(password).toHaveAttribute('autocomplete', 'new-password');
  await person.click(screen.getByRole('button', { name: 'Show password' }));
  expect(password).toHaveAttribute('type', 'text');
});

test('a password that can’t be taken keeps everything else and says why in the server’s words', async () => {
  answer(InvitationPreviewDocument, () => invitation);
  const why = 'That password can be guessed from your details. Choose another.';
  answer(AcceptInvitationDocument, () => ({ acceptInvitation: refusal('PASSWORD_TOO_WEAK', why) }));
  const person = open(nobody, '/invitation#secret-1');
  await person.type(await screen.findByLabelText('Password'), 'lovelace1{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(why);
  expect(screen.getByLabelText('Your name')).toHaveValue('Ada');
  expect(screen.getByLabelText('Password')).toHaveFocus();
});

test.each([
  ['/invitation#old', 'This invitation no longer works'],
  ['/password#old', 'This link no longer works'],
])('%s that the server does not know says so and what to do', async (path, words) => {
  answer(InvitationPreviewDocument, () => ({ invitationPreview: null }));
  answer(PasswordLinkPreviewDocument, () => ({ passwordLinkPreview: null }));
  open(nobody, path);
  expect(await heading(words)).toBeVisible();
  expect(screen.getByText('support@dragonfly.test')).toBeVisible();
});

test('a link that was used meanwhile is said at the form', async () => {
  answer(InvitationPreviewDocument, () => invitation);
  answer(AcceptInvitationDocument, () => ({ acceptInvitation: refusal('TOKEN_INVALID', 'Unused.') }));
  const person = open(nobody, '/invitation#secret-1');
  await person.type(await screen.findByLabelText('Password'), 'right horse{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('This link no longer works. Ask for a new one.');
});

test('while a link is read the page has the shape of what comes', async () => {
  answer(InvitationPreviewDocument, silence);
  open(nobody, '/invitation#secret-1');
  await waitFor(() => expect(askedFor('InvitationPreview')).toHaveLength(1));
  expect(screen.getByRole('heading', { name: 'Loading' })).toBeInTheDocument();
});

test('a link that couldn’t be read is read again on request', async () => {
  answer(PasswordLinkPreviewDocument, networkDown);
  const person = open(nobody, '/password#secret-1');
  expect(await screen.findByRole('alert')).toHaveTextContent('We can’t reach the server.');
  answer(PasswordLinkPreviewDocument, () => link);
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await heading('Choose a new password')).toBeVisible();
});

test('another link in the same tab is another link', async () => {
  answer(InvitationPreviewDocument, ({ token }) =>
    token === 'second' ? invitation : { invitationPreview: null },
  );
  open(nobody, '/invitation#first');
  await heading('This invitation no longer works');
  window.location.hash = '#second';
  expect(await heading('Welcome to Northwind Studios')).toBeVisible();
  expect(window.location.hash).toBe('');
});

test('a new password leads to sign-in with the e-mail filled in, and never past the second factor', async () => {
  answer(PasswordLinkPreviewDocument, () => link);
  answer(ResetPasswordDocument, () => ({ resetPassword: changed }));
  const person = open(session('ELEVATED'), '/password#secret-1');
  const password = await screen.findByLabelText('New password');
  answer(SessionDocument, () => ({ session: session('ANONYMOUS', { endedBecause: 'PASSWORD_CHANGED' }) }));
  await person.type(password, 'right horse{Enter}');
  expect(await heading('Your password is new')).toBeVisible();
  expect(askedFor('ResetPassword')[0]?.variables).toEqual({ token: 'secret-1', password: 'right horse' });
  await person.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await heading('Sign in')).toBeVisible();
  expect(screen.getByLabelText('E-mail')).toHaveValue('ada@northwind.test');
});

test('whoever was not signed in starts with the e-mail of the link, too', async () => {
  answer(PasswordLinkPreviewDocument, () => link);
  answer(ResetPasswordDocument, () => ({ resetPassword: changed }));
  const person = open(nobody, '/password#secret-1');
  await person.type(await screen.findByLabelText('New password'), 'right horse{Enter}');
  await person.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(await screen.findByLabelText('E-mail')).toHaveValue('ada@northwind.test');
});

test('one button freezes the account, and the page says what happens next, whatever became of the session here', async () => {
  answer(ReportResetDocument, () => ({ reportReset: reported }));
  const person = open(session('ELEVATED'), '/not-me#secret-1');
  const freeze = await screen.findByRole('button', { name: 'Freeze my account' });
  answer(SessionDocument, () => ({ session: session('ANONYMOUS', { endedBecause: 'FROZEN' }) }));
  await person.click(freeze);
  expect(await heading('Your account is frozen')).toBeVisible();
  expect(askedFor('ReportReset').map(({ variables }) => variables)).toEqual([{ token: 'secret-1' }]);
  await waitFor(() => expect(askedFor('Session')).toHaveLength(2));
  expect(screen.getByRole('heading', { level: 1, name: 'Your account is frozen' })).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test('a link against a reset that is over says so and whom to ask', async () => {
  answer(ReportResetDocument, () => ({ reportReset: refused('TOKEN_INVALID') }));
  const person = open(nobody, '/not-me#old');
  await person.click(await screen.findByRole('button', { name: 'Freeze my account' }));
  expect(await heading('This link no longer works')).toBeVisible();
  expect(screen.getByText('support@dragonfly.test')).toBeVisible();
});

test('whoever is half signed in is not asked to start again on the page of a link', async () => {
  open(session('CODE_REQUIRED'), '/not-me#secret-1');
  await heading('Wasn’t that you?');
  expect(screen.queryByRole('button', { name: 'Start again' })).not.toBeInTheDocument();
});
