import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FreezeUserDocument, SetRoleDocument, UnfreezeUserDocument } from '#src/generated/admin/graphql';
import { SessionDocument, VerifyCodeDocument } from '#src/generated/graphql';
import { refused, verified } from '#test/answers';
import { answer, askedFor, refusedAtTheDoor } from '#test/api';
import { answerPerson, minutesAgo, openAdmin, person, staffSession } from '#test/staff';

const heading = () => screen.findByRole('heading', { level: 1, name: 'Ada Lovelace' });

test('the page names the authenticators, the sessions and the open reset', async () => {
  answerPerson(
    person({
      authenticators: [
        { __typename: 'Authenticator', id: 'a', name: 'Work phone', confirmedAt: minutesAgo(3000) },
      ],
      sessions: [
        {
          __typename: 'UserSession',
          id: 's',
          startedAt: minutesAgo(10),
          signedInAt: minutesAgo(9),
          lastActiveAt: minutesAgo(1.2),
          address: '203.0.113.84',
          browser: 'Firefox on Windows',
        },
      ],
      openReset: {
        __typename: 'OpenReset',
        grantedAt: minutesAgo(50.2),
        grantedBy: { __typename: 'Actor', id: 'k', label: 'katherine@dragonfly.test' },
        reason: 'Called from the office line.',
        revokedAtOnce: false,
        withoutRequest: true,
        lapsesAt: null,
      },
    }),
  );
  openAdmin('/admin/people/ada');
  await heading();
  expect(screen.getByRole('region', { name: 'Authenticators' })).toHaveTextContent(
    'Work phoneAdded 2 days ago',
  );
  expect(screen.getByRole('region', { name: 'Sessions' })).toHaveTextContent(
    /Firefox on Windows.*203.0.113.84 · signed in 9 min ago.*1 min ago/,
  );
  expect(screen.getByRole('region', { name: 'A reset is under way' })).toHaveTextContent(
    /katherine@dragonfly.test.*50 min ago.*Called from the office line.*Recorded as made without a request/,
  );
});

test('a person who is not there or not mine to see is the same page', async () => {
  answerPerson(null);
  openAdmin('/admin/people/nobody');
  expect(await screen.findByRole('heading', { level: 1, name: 'This person isn’t here' })).toBeVisible();
});

test('freezing says what will happen, wants a reason, and says that it is done', async () => {
  answerPerson(person());
  answer(FreezeUserDocument, () => ({ freezeUser: person({ status: 'FROZEN' }) }));
  const visitor = openAdmin('/admin/people/ada');
  await visitor.click(await screen.findByRole('button', { name: 'Freeze' }));
  const dialog = await screen.findByRole('dialog', { name: 'Freeze Ada Lovelace’s account?' });
  expect(within(dialog).getByText(/only support can unfreeze/)).toBeVisible();
  await waitFor(() => expect(within(dialog).getByLabelText('Reason')).toHaveFocus());
  await visitor.click(within(dialog).getByRole('button', { name: 'Freeze' }));
  expect(within(dialog).getByText('Write down why, in a few words.')).toBeVisible();
  expect(askedFor('FreezeUser')).toEqual([]);
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Strange{Enter} sign-ins');
  answerPerson(person({ status: 'FROZEN' }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Freeze' }));
  expect(await screen.findByText('Ada Lovelace’s account is frozen. Support can unfreeze it.')).toBeVisible();
  expect(askedFor('FreezeUser').at(-1)?.variables).toEqual({ userId: 'ada', reason: 'Strange sign-ins' });
  expect(await screen.findByRole('button', { name: 'Unfreeze' })).toBeVisible();
});

test('a dialog gives the focus back to the button that opened it', async () => {
  answerPerson(person());
  const visitor = openAdmin('/admin/people/ada');
  const button = await screen.findByRole('button', { name: 'Deactivate' });
  await visitor.click(button);
  await screen.findByRole('dialog');
  await visitor.keyboard('{Escape}');
  await waitFor(() => expect(button).toHaveFocus());
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('where a fresh code is wanted, it is asked for and the act goes on', async () => {
  answerPerson(person());
  const visitor = openAdmin('/admin/people/ada', staffSession('SUPPORT', 'AUTHENTICATED'));
  answer(FreezeUserDocument, () =>
    refusedAtTheDoor('AUTH_STATE_REQUIRED', { required: ['ELEVATED'], actual: 'AUTHENTICATED' }),
  );
  await visitor.click(await screen.findByRole('button', { name: 'Freeze' }));
  const dialog = await screen.findByRole('dialog');
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Strange sign-ins');
  await visitor.click(within(dialog).getByRole('button', { name: 'Freeze' }));
  const field = await screen.findByLabelText('Six-digit code');
  await waitFor(() => expect(field).toHaveFocus());
  answer(VerifyCodeDocument, () => verified(staffSession()));
  answer(SessionDocument, () => ({ session: staffSession() }));
  answer(FreezeUserDocument, () => ({ freezeUser: person({ status: 'FROZEN' }) }));
  await visitor.type(field, '123456');
  expect(await screen.findByText(/account is frozen/)).toBeVisible();
  expect(askedFor('VerifyCode').at(-1)?.variables).toEqual({ code: '123456' });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('whoever gives no code has done nothing and keeps what was typed', async () => {
  answerPerson(person());
  const visitor = openAdmin('/admin/people/ada', staffSession('SUPPORT', 'AUTHENTICATED'));
  answer(FreezeUserDocument, () => refusedAtTheDoor('AUTH_STATE_REQUIRED', { required: ['ELEVATED'] }));
  await visitor.click(await screen.findByRole('button', { name: 'Freeze' }));
  const dialog = await screen.findByRole('dialog');
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Strange sign-ins');
  await visitor.click(within(dialog).getByRole('button', { name: 'Freeze' }));
  await screen.findByLabelText('Six-digit code');
  await visitor.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText('Six-digit code')).not.toBeInTheDocument());
  expect(within(dialog).getByLabelText('Reason')).toHaveValue('Strange sign-ins');
  expect(askedFor('FreezeUser')).toHaveLength(1);
});

test.each([
  ['NOT_ALLOWED', /isn’t yours to do/],
  ['NOT_FOUND', /no longer there/],
] as const)('%s is said in words and leaves the dialog open', async (code, words) => {
  answerPerson(person());
  answer(FreezeUserDocument, () => ({ freezeUser: refused(code) }));
  const visitor = openAdmin('/admin/people/ada');
  await visitor.click(await screen.findByRole('button', { name: 'Freeze' }));
  const dialog = await screen.findByRole('dialog');
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Strange sign-ins');
  await visitor.click(within(dialog).getByRole('button', { name: 'Freeze' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(words);
});

test('support unfreezes, from a moment that it may name; an account manager reads who can', async () => {
  answerPerson(person({ status: 'FROZEN' }));
  answer(UnfreezeUserDocument, () => ({ unfreezeUser: person() }));
  const visitor = openAdmin('/admin/people/ada');
  await visitor.click(await screen.findByRole('button', { name: 'Unfreeze' }));
  const dialog = await screen.findByRole('dialog');
  await visitor.type(within(dialog).getByLabelText('Reason'), 'Cleared by phone');
  await visitor.type(within(dialog).getByLabelText('When did the trouble begin?'), '2026-11-20T08:30');
  await visitor.click(within(dialog).getByRole('button', { name: 'Unfreeze' }));
  await screen.findByText(/account is unfrozen/);
  expect(askedFor('UnfreezeUser').at(-1)?.variables).toEqual({
    userId: 'ada',
    reason: 'Cleared by phone',
    since: new Date('2026-11-20T08:30').toISOString(),
  });
});

test('an account manager reads that only support unfreezes', async () => {
  answerPerson(person({ status: 'FROZEN' }));
  openAdmin('/admin/people/ada', staffSession('ACCOUNT_MANAGER'));
  expect(await screen.findByText('This account is frozen. Only support can unfreeze it.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Unfreeze' })).not.toBeInTheDocument();
});

test.each([
  ['another account manager', person({ role: 'ACCOUNT_MANAGER' }), /looked after by support/],
  ['oneself', person({ id: 'grace' }), /your own account/],
])('an account manager finds no act on %s, but why', async (_, user, words) => {
  answerPerson(user);
  openAdmin('/admin/people/ada', staffSession('ACCOUNT_MANAGER'));
  await heading();
  expect(screen.getByText(words)).toBeVisible();
  for (const name of ['Reset the second factor', 'Freeze', 'Deactivate', 'Change the role'])
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
});

test('support changes a role after reading what it means', async () => {
  answerPerson(person());
  answer(SetRoleDocument, () => ({ setRole: person({ role: 'ACCOUNT_MANAGER' }) }));
  const visitor = openAdmin('/admin/people/ada');
  await visitor.selectOptions(await screen.findByRole('combobox', { name: 'Role' }), 'Account manager');
  await visitor.click(screen.getByRole('button', { name: 'Change the role' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/the organizations that you assign next/)).toBeVisible();
  answerPerson(person({ role: 'ACCOUNT_MANAGER' }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Change the role' }));
  expect(await screen.findByText('Ada Lovelace is now: Account manager.')).toBeVisible();
  expect(await screen.findByText('None assigned yet.')).toBeVisible();
});
