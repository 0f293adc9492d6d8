import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  DismissResetRequestsDocument,
  Reset2FaDocument,
  ResetRequestCountDocument,
} from '#src/generated/admin/graphql';
import { refused, tooMany } from '#test/answers';
import { answer, askedFor } from '#test/api';
import { answerContext, answerQueue, context, minutesAgo, openAdmin, queueEntry } from '#test/staff';

const dismissed = () => ({ dismissResetRequests: { __typename: 'User', id: 'ada' } as const });
const granted = () =>
  ({ reset2FA: { __typename: 'ResetGranted', user: { __typename: 'User', id: 'ada' } } }) as const;

/** Opens the dialog of the one entry in the queue. */
async function openReset(facts = context()) {
  answerQueue([queueEntry({ context: facts })]);
  answerContext(facts);
  const visitor = openAdmin('/admin/resets');
  await visitor.click(await screen.findByRole('button', { name: 'Reset Ada Lovelace…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reset the second factor of Ada Lovelace' });
  return {
    visitor,
    dialog,
    confirm: () => visitor.click(within(dialog).getByRole('button', { name: 'Reset the second factor' })),
  };
}

test('an entry says who asked, when and from where, and what speaks against a reset', async () => {
  const facts = context({
    passwordLinkUsedAt: minutesAgo(90),
    factorUsedAt: minutesAgo(600),
    wrongCodesLastDay: 6,
    knownAddress: false,
  });
  answerQueue([queueEntry({ context: facts })]);
  openAdmin('/admin/resets');
  const list = await screen.findByRole('list', { name: 'People who wait for a reset' });
  expect(list).toHaveTextContent(
    /Ada Lovelace.*ada@northwind.test.*Asked 4 min ago from 203.0.113.84, Firefox on Windows/,
  );
  for (const sign of [
    'New password by e-mail',
    'Authenticator used lately',
    '6 wrong codes',
    'Unknown network',
  ])
    expect(within(list).getByText(sign)).toBeVisible();
});

test('nobody waiting is said, with what will appear', async () => {
  answerQueue([]);
  openAdmin('/admin/resets');
  expect(await screen.findByRole('heading', { name: 'Nobody is waiting' })).toBeVisible();
});

test('an organization is asked for by itself, and a page after the other', async () => {
  answerQueue([queueEntry()], 'first-page');
  const visitor = openAdmin('/admin/resets?organization=northwind');
  await visitor.click(await screen.findByRole('button', { name: 'Next' }));
  await waitFor(() =>
    expect(askedFor('ResetQueue').map(({ variables }) => variables)).toEqual([
      { after: null, organizationId: 'northwind' },
      { after: 'first-page', organizationId: 'northwind' },
    ]),
  );
});

test('nobody waiting in the chosen organization is said as such', async () => {
  answerQueue([]);
  openAdmin('/admin/resets?organization=northwind');
  expect(
    await screen.findByRole('heading', { name: 'Nobody of this organization is waiting' }),
  ).toBeVisible();
});

test('somebody who asks appears within 15 seconds', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  answerQueue([]);
  openAdmin('/admin/resets');
  await screen.findByRole('heading', { name: 'Nobody is waiting' });
  answerQueue([queueEntry()]);
  await vi.advanceTimersByTimeAsync(15_500);
  expect(await screen.findByRole('link', { name: 'Ada Lovelace' })).toBeVisible();
  vi.useRealTimers();
});

test('a dismissed request leaves the queue, and the count follows', async () => {
  answerQueue([queueEntry()]);
  const visitor = openAdmin('/admin/resets');
  answer(ResetRequestCountDocument, () => ({ resetRequestCount: 1 }));
  answer(DismissResetRequestsDocument, dismissed);
  await visitor.click(await screen.findByRole('button', { name: 'Dismiss the request of Ada Lovelace' }));
  const dialog = await screen.findByRole('dialog');
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Found the phone');
  answerQueue([]);
  answer(ResetRequestCountDocument, () => ({ resetRequestCount: 0 }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Dismiss' }));
  expect(await screen.findByText('The request of Ada Lovelace is dismissed.')).toBeVisible();
  expect(await screen.findByRole('heading', { name: 'Nobody is waiting' })).toBeVisible();
  expect(askedFor('DismissResetRequests').at(-1)?.variables).toEqual({
    userId: 'ada',
    reason: 'Found the phone',
  });
});

test('the case number comes first, in any case, and the reset goes with it', async () => {
  const { visitor, dialog, confirm } = await openReset();
  answer(Reset2FaDocument, granted);
  const number = within(dialog).getByLabelText('Case number');
  await waitFor(() => expect(number).toHaveFocus());
  await confirm();
  expect(within(dialog).getByText('Enter all six characters of the case number.')).toBeVisible();
  await visitor.type(number, 'k7m q2x');
  expect(number).toHaveValue('K7M-Q2X');
  await confirm();
  expect(within(dialog).getByText('Write down why, in a few words.')).toBeVisible();
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Called from the office line');
  await visitor.click(within(dialog).getByRole('checkbox', { name: /End the old app now/ }));
  await confirm();
  expect(
    await screen.findByRole('dialog', { name: 'The second factor of Ada Lovelace is reset' }),
  ).toBeVisible();
  expect(screen.getByText(/one-time code is on its way to ada@northwind.test/)).toBeVisible();
  expect(screen.getByText('The old app and the recovery codes no longer work.')).toBeVisible();
  expect(askedFor('Reset2FA').at(-1)?.variables).toEqual({
    userId: 'ada',
    reason: 'Called from the office line',
    caseNumber: 'K7M-Q2X',
    revokeNow: true,
  });
});

test('without a case number the warning stands in its place and the reset says so', async () => {
  const { visitor, dialog, confirm } = await openReset();
  answer(Reset2FaDocument, granted);
  await visitor.click(within(dialog).getByRole('button', { name: /No case number/ }));
  expect(within(dialog).getByText(/always recorded as made without a request/)).toBeVisible();
  expect(within(dialog).queryByLabelText('Case number')).not.toBeInTheDocument();
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Known voice');
  await confirm();
  expect(await screen.findByText(/Until then the old app still signs in/)).toBeVisible();
  expect(askedFor('Reset2FA').at(-1)?.variables).toEqual({
    userId: 'ada',
    reason: 'Known voice',
    withoutRequest: true,
    revokeNow: false,
  });
});

test('wrong numbers are counted and what they lead to is said', async () => {
  const { visitor, dialog, confirm } = await openReset();
  answer(Reset2FaDocument, () => ({ reset2FA: refused('CASE_NUMBER_WRONG') }));
  await visitor.type(within(dialog).getByLabelText('Case number'), 'AAA-AAA');
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Called');
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    /That was one wrong number. Five wrong numbers in a day/,
  );
  expect(within(dialog).getByLabelText('Case number')).toHaveFocus();
  await confirm();
  await waitFor(() =>
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Those were 2 wrong numbers.'),
  );
});

test('after too many wrong numbers the wait is counted down and nothing is sent', async () => {
  const { visitor, dialog, confirm } = await openReset();
  answer(Reset2FaDocument, () => ({ reset2FA: tooMany(84_000) }));
  await visitor.type(within(dialog).getByLabelText('Case number'), 'AAA-AAA');
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Called');
  await confirm();
  expect(await within(dialog).findByRole('timer')).toHaveTextContent('You can go on in 23 h 20 min');
  await confirm();
  expect(askedFor('Reset2FA')).toHaveLength(1);
});

test('an account that may not be reset is said in words', async () => {
  const { visitor, dialog, confirm } = await openReset();
  answer(Reset2FaDocument, () => ({ reset2FA: refused('RESET_NOT_ALLOWED') }));
  await visitor.type(within(dialog).getByLabelText('Case number'), 'AAA-AAA');
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Called');
  await confirm();
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('You can’t reset this account');
});

test('what else happened stands beside the number', async () => {
  const facts = context({
    passwordLinkUsedAt: minutesAgo(121),
    factorUsedAt: minutesAgo(601),
    wrongPasswordsLastDay: 1,
    wrongCodesLastDay: 2,
    knownAddress: false,
  });
  const { dialog } = await openReset(facts);
  const notes = await within(dialog).findByRole('complementary', { name: 'What else happened' });
  await within(notes).findByText(/The password was set anew by e-mail/);
  expect(notes).toHaveTextContent(/2 h ago/);
  expect(notes).toHaveTextContent(/signed in 10 h ago/);
  expect(notes).toHaveTextContent('1 wrong password, 2 wrong codes in the last day.');
  expect(notes).toHaveTextContent('They never signed in from this network before.');
});

test('what happened long ago is no warning', async () => {
  const { dialog } = await openReset(context({ factorUsedAt: minutesAgo(49 * 60), knownAddress: null }));
  expect(await within(dialog).findByText('No authenticator was used in the last 48 hours.')).toBeVisible();
  expect(within(dialog).queryByText(/from this network/)).not.toBeInTheDocument();
});
