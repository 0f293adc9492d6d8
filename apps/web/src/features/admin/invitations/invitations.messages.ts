import type { InvitationStatus } from '#src/generated/admin/graphql';

export const invitationsMessages = {
  heading: 'Invitations',
  caption: 'Invitations, one a row',
  search: 'Name or e-mail',
  invite: 'Invite people',
  person: 'Person',
  role: 'Role',
  organization: 'Organization',
  standing: 'Status',
  invited: 'Invited',
  ends: 'ends',
  acts: 'Actions',
  statusFilter: 'Status',
  status: {
    OPEN: 'Open',
    ACCEPTED: 'Accepted',
    REVOKED: 'Revoked',
    EXPIRED: 'Expired',
  } satisfies Record<InvitationStatus, string>,
  empty: 'No invitations yet',
  emptyText: 'Invite one person or paste a whole list. Here you see who has accepted, and send links again.',
  resend: 'Send again',
  resendLabel: (name: string) => `Send again to ${name}`,
  resent: (name: string, email: string) =>
    `A new link for ${name} is on its way to ${email}. The old one no longer works.`,
  revoke: 'Revoke',
  revokeLabel: (name: string) => `Revoke the invitation of ${name}`,
  revokeTitle: (name: string) => `Revoke the invitation of ${name}?`,
  revokeWhat: (name: string) =>
    `The link in ${name}’s e-mail stops working. You can invite them again at any time.`,
  revoked: (name: string) => `The invitation of ${name} is revoked.`,
};

export const inviteMessages = {
  title: 'Invite people',
  one: 'One person',
  several: 'Several people',
  how: 'How many people',
  name: 'Name',
  email: 'E-mail',
  organization: 'Organization',
  pick: 'Choose an organization',
  role: 'Role',
  roleHint: 'Account managers are assigned to organizations on their own page, once they have accepted.',
  missingName: 'Enter the person’s name.',
  missingEmail: 'Enter an e-mail address, like ada@example.com.',
  missingOrganization: 'Choose the organization that they belong to.',
  send: 'Send the invitation',
  cancel: 'Cancel',
  sent: (name: string, email: string) => `The invitation of ${name} is on its way to ${email}.`,
};

export const severalMessages = {
  lines: 'People, one a line',
  hint: 'Name <mail> or mail, name. Up to 100 lines; paste them from a list or a spreadsheet.',
  placeholder: 'Ada Lovelace <ada@example.com>\ngrace@example.com, Grace Hopper',
  check: 'Check the list',
  empty: 'Paste at least one line.',
  tooMany: (count: number) => `These are ${count} lines. Send at most 100 at once.`,
  caption: 'What will be sent, one person a row',
  result: 'What became of each line',
  line: 'Line',
  name: 'Name',
  email: 'E-mail',
  verdict: 'Result',
  ready: 'Ready',
  bad: {
    NO_EMAIL: 'No e-mail address found',
    NO_NAME: 'No name found',
    TWICE: 'This address is there twice',
  },
  someBad: (count: number) =>
    count === 1
      ? 'One line can’t be sent. Mend it, or go on without it.'
      : `${count} lines can’t be sent. Mend them, or go on without them.`,
  change: 'Change the list',
  send: (count: number) => (count === 1 ? 'Invite 1 person' : `Invite ${count} people`),
  sent: 'Invited',
  refused: {
    NOT_ALLOWED: 'Not yours to invite',
    NOT_FOUND: 'The organization is gone',
    BAD_LINE: 'The server couldn’t read this line',
    other: 'Not invited. Try this one again by itself.',
  },
  done: (sent: number, all: number) =>
    sent === all
      ? sent === 1
        ? 'The invitation is on its way.'
        : `All ${all} invitations are on their way.`
      : `${sent} of ${all} invitations are on their way.`,
  close: 'Close',
};
