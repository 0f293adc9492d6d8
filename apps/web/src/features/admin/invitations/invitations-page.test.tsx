import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  type InvitationFieldsFragment,
  InvitationsDocument,
  InviteUserDocument,
  InviteUsersDocument,
  ResendInvitationDocument,
  RevokeInvitationDocument,
} from '#src/generated/admin/graphql';
import { refused } from '#test/answers';
import { answer, askedFor } from '#test/api';
import { invitation, openAdmin, pageInfo, staffSession } from '#test/staff';

const answerInvitations = (nodes: readonly InvitationFieldsFragment[]) =>
  answer(InvitationsDocument, () => ({
    invitations: {
      __typename: 'InvitationConnection' as const,
      edges: nodes.map((node) => ({ __typename: 'InvitationEdge' as const, node })),
      pageInfo: pageInfo(),
    },
  }));

async function openInvite(standing = staffSession()) {
  answerInvitations([]);
  const visitor = openAdmin('/admin/invitations', standing);
  await screen.findByRole('option', { name: 'Northwind Studios' });
  await visitor.click(screen.getByRole('button', { name: 'Invite people' }));
  return { visitor, dialog: await screen.findByRole('dialog', { name: 'Invite people' }) };
}

test('the list says where each invitation stands and offers what can be done with it', async () => {
  answerInvitations([
    invitation(),
    invitation({ id: 'i2', name: 'Grace Murray', status: 'ACCEPTED' }),
    invitation({ id: 'i3', name: 'Evelyn Boyd', status: 'EXPIRED', role: 'ACCOUNT_MANAGER' }),
  ]);
  openAdmin('/admin/invitations');
  const [, open, accepted, expired] = await screen.findAllByRole('row');
  expect(open).toHaveTextContent(
    /Mary Jackson.*mary@northwind.test.*Open.*ends in 6 days.*1 h ago.*grace@dragonfly.test/,
  );
  expect(expired).toHaveTextContent(/Evelyn Boyd.*Account manager.*Expired/);
  const actsOf = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .queryAllByRole('button')
      .map(({ textContent }) => textContent);
  expect(actsOf(open)).toEqual(['Send again', 'Revoke']);
  expect(actsOf(accepted)).toEqual([]);
  expect(actsOf(expired)).toEqual(['Send again']);
});

test('the status filter stands in the address', async () => {
  answerInvitations([invitation()]);
  const visitor = openAdmin('/admin/invitations');
  await visitor.click(await screen.findByRole('button', { name: 'Expired' }));
  await waitFor(() => expect(askedFor('Invitations').at(-1)?.variables).toMatchObject({ status: 'EXPIRED' }));
  expect(window.location.search).toBe('?status=EXPIRED');
});

test('an invitation is sent again, and revoked after a question', async () => {
  answerInvitations([invitation()]);
  answer(ResendInvitationDocument, () => ({ resendInvitation: invitation() }));
  answer(RevokeInvitationDocument, () => ({ revokeInvitation: invitation({ status: 'REVOKED' }) }));
  const visitor = openAdmin('/admin/invitations');
  await visitor.click(await screen.findByRole('button', { name: 'Send again to Mary Jackson' }));
  expect(await screen.findByText(/A new link for Mary Jackson is on its way/)).toBeVisible();
  await visitor.click(screen.getByRole('button', { name: 'Revoke the invitation of Mary Jackson' }));
  await visitor.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText('The invitation of Mary Jackson is revoked.')).toBeVisible();
});

test('one person is invited once the form is complete', async () => {
  const { visitor, dialog } = await openInvite();
  answer(InviteUserDocument, () => ({ inviteUser: invitation() }));
  const send = within(dialog).getByRole('button', { name: 'Send the invitation' });
  await visitor.click(send);
  expect(within(dialog).getByText('Enter the person’s name.')).toBeVisible();
  expect(within(dialog).getByText('Enter an e-mail address, like ada@example.com.')).toBeVisible();
  expect(within(dialog).getByText('Choose the organization that they belong to.')).toBeVisible();
  expect(within(dialog).getByLabelText('Name')).toHaveFocus();
  expect(within(dialog).getByLabelText('E-mail')).toHaveAttribute('maxlength', '320');
  await visitor.type(within(dialog).getByLabelText('Name'), 'Mary Jackson');
  await visitor.type(within(dialog).getByLabelText('E-mail'), 'mary@northwind.test');
  await visitor.click(send);
  expect(within(dialog).getByLabelText('Organization')).toHaveFocus();
  await visitor.selectOptions(within(dialog).getByLabelText('Organization'), 'Northwind Studios');
  await visitor.selectOptions(within(dialog).getByLabelText('Role'), 'Account manager');
  await visitor.click(send);
  expect(
    await screen.findByText('The invitation of Mary Jackson is on its way to mary@northwind.test.'),
  ).toBeVisible();
  expect(askedFor('InviteUser').at(-1)?.variables).toEqual({
    name: 'Mary Jackson',
    email: 'mary@northwind.test',
    organizationId: 'northwind',
    role: 'ACCOUNT_MANAGER',
  });
});

test('an account manager gives no roles', async () => {
  const { dialog } = await openInvite(staffSession('ACCOUNT_MANAGER'));
  expect(within(dialog).queryByLabelText('Role')).not.toBeInTheDocument();
});

test('a pasted list is shown before it is sent, and each line says what became of it', async () => {
  const { visitor, dialog } = await openInvite();
  await visitor.click(within(dialog).getByRole('button', { name: 'Several people' }));
  await visitor.selectOptions(within(dialog).getByLabelText('Organization'), 'Contoso Retail');
  await visitor.click(within(dialog).getByLabelText('People, one a line'));
  await visitor.paste('Ada <ada@contoso.test>\nnobody\ngrace@contoso.test, Grace');
  await visitor.click(within(dialog).getByRole('button', { name: 'Check the list' }));
  expect(await within(dialog).findByText(/One line can’t be sent/)).toBeVisible();
  const rows = () =>
    within(dialog)
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent);
  expect(rows()).toEqual([
    'Adaada@contoso.test1Ready',
    'nobody–2No e-mail address found',
    'Gracegrace@contoso.test3Ready',
  ]);
  answer(InviteUsersDocument, () => ({
    inviteUsers: {
      __typename: 'InvitedLines' as const,
      lines: [
        {
          __typename: 'InvitedLine' as const,
          index: 0,
          email: 'ada@contoso.test',
          result: { __typename: 'Invitation' as const, id: 'i' },
        },
        {
          __typename: 'InvitedLine' as const,
          index: 1,
          email: 'grace@contoso.test',
          result: refused('NOT_ALLOWED'),
        },
      ],
    },
  }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Invite 2 people' }));
  expect(await within(dialog).findByText('1 of 2 invitations are on their way.')).toBeVisible();
  expect(rows()[0]).toContain('Invited');
  expect(rows()[2]).toContain('Not yours to invite');
  expect(askedFor('InviteUsers').at(-1)?.variables).toEqual({
    organizationId: 'contoso',
    people: [
      { name: 'Ada', email: 'ada@contoso.test' },
      { name: 'Grace', email: 'grace@contoso.test' },
    ],
  });
});

test('more than a hundred lines are not sent at once', async () => {
  const { visitor, dialog } = await openInvite();
  await visitor.click(within(dialog).getByRole('button', { name: 'Several people' }));
  await visitor.click(within(dialog).getByLabelText('People, one a line'));
  await visitor.paste(Array.from({ length: 101 }, (_, index) => `P <p${index}@contoso.test>`).join('\n'));
  await visitor.click(within(dialog).getByRole('button', { name: 'Check the list' }));
  expect(within(dialog).getByText('These are 101 lines. Send at most 100 at once.')).toBeVisible();
  expect(within(dialog).getByLabelText('Organization')).toHaveFocus();
  await visitor.selectOptions(within(dialog).getByLabelText('Organization'), 'Northwind Studios');
  await visitor.click(within(dialog).getByRole('button', { name: 'Check the list' }));
  expect(within(dialog).getByLabelText('People, one a line')).toHaveFocus();
});
