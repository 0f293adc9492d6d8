import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { refused, session, tooMany } from '#test/answers';
import { answer, asked, askedFor, networkDown, refusedAtTheDoor, silence } from '#test/api';
import { open } from '#test/open';
import { LoginDocument } from '../../generated/graphql';

async function typeCredentials(person: ReturnType<typeof open>) {
  await person.type(await screen.findByLabelText('E-mail'), ' ada@northwind.test ');
  await person.type(screen.getByLabelText('Password'), 'right horse');
  await person.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('e-mail and password lead to the screen that the answer calls for', async () => {
  const person = open(session('ANONYMOUS'));
  answer(LoginDocument, () => ({ login: session('ENROLLMENT_REQUIRED') }));
  await typeCredentials(person);
  expect(await screen.findByRole('heading', { name: 'Add an authenticator app' })).toBeVisible();
  expect(askedFor('Login')[0]?.variables).toEqual({ email: 'ada@northwind.test', password: 'right horse' });
});

test('a sign-in that is on its way keeps the focus on its button and is not sent twice', async () => {
  const person = open(session('ANONYMOUS'));
  answer(LoginDocument, silence);
  await typeCredentials(person);
  const button = screen.getByRole('button', { name: 'Sign in' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toBeEnabled();
  expect(button).toHaveFocus();
  await person.click(button);
  await waitFor(() => expect(askedFor('Login')).toHaveLength(1));
});

test('a refusal stands under the form, keeps the e-mail and selects the password', async () => {
  const person = open(session('ANONYMOUS'));
  answer(LoginDocument, () => ({ login: refused('CREDENTIALS_WRONG') }));
  await typeCredentials(person);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'That e-mail and password don’t match. Try again.',
  );
  expect(screen.getByLabelText('E-mail')).toHaveValue('ada@northwind.test');
  expect(screen.getByLabelText('Password')).toHaveFocus();
});

test('a frozen account says whom to ask', async () => {
  const person = open(session('ANONYMOUS'));
  answer(LoginDocument, () => ({ login: refused('ACCOUNT_FROZEN') }));
  await typeCredentials(person);
  expect(await screen.findByRole('alert')).toHaveTextContent('support@dragonfly.test');
});

test('while a wait is due nothing is sent', async () => {
  const person = open(session('ANONYMOUS'));
  answer(LoginDocument, () => ({ login: tooMany(45) }));
  await typeCredentials(person);
  expect(await screen.findByRole('alert')).toHaveTextContent('Too many tries. You can go on in 0:45.');
  await person.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(askedFor('Login')).toHaveLength(1);
});

test('what is missing is said at its field and never sent', async () => {
  const person = open(session('ANONYMOUS'));
  await person.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('Enter your e-mail address.');
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Enter your password.');
  expect(screen.getByLabelText('E-mail')).toHaveFocus();
  expect(asked.map(({ name }) => name)).toEqual(['Session']);
});

test('a network that is down and a busy one are said in words', async () => {
  const person = open(session('ANONYMOUS'));
  answer(LoginDocument, networkDown);
  await typeCredentials(person);
  expect(await screen.findByRole('alert')).toHaveTextContent('We can’t reach the server.');
  answer(LoginDocument, () => refusedAtTheDoor('RATE_LIMITED', { retryAfterSeconds: 20 }, 429));
  await person.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('You can go on in 0:20.'));
});

test('the password can be shown and hidden again', async () => {
  const person = open(session('ANONYMOUS'));
  await person.type(await screen.findByLabelText('Password'), 'right horse');
  await person.click(screen.getByRole('button', { name: 'Show password' }));
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
  await person.click(screen.getByRole('button', { name: 'Hide password' }));
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password');
});

test('a browser that sends the form by itself puts no password into an address', async () => {
  open(session('ANONYMOUS'));
  const password = await screen.findByLabelText<HTMLInputElement>('Password');
  expect(password.form?.method).toBe('post');
});

test('why the last session ended is said above the form', async () => {
  open(session('ANONYMOUS', { endedBecause: 'PASSWORD_CHANGED' }));
  expect(await screen.findByText('Your password was changed. Sign in with the new one.')).toBeVisible();
});
