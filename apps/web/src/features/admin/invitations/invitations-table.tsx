import type { ReactNode } from 'react';
import type { InvitationFieldsFragment, InvitationStatus } from '#src/generated/admin/graphql';
import { CheckIcon, ClockIcon } from '#view/ui/icons';
import { MailIcon, StoppedIcon } from '../icons';
import { Badge, type BadgeTone } from '../parts/badges';
import { type Column, DataTable } from '../parts/data-table';
import { Moment } from '../parts/moment';
import { roleWords } from '../parts/parts.messages';
import classes from '../parts/table.module.css';
import { InvitationActs } from './invitation-acts';
import { invitationsMessages as words } from './invitations.messages';

export type Invitation = InvitationFieldsFragment;

const statuses: Record<InvitationStatus, { tone: BadgeTone; icon: ReactNode }> = {
  OPEN: { tone: 'NOTE', icon: <MailIcon /> },
  ACCEPTED: { tone: 'GOOD', icon: <CheckIcon /> },
  REVOKED: { tone: 'PLAIN', icon: <StoppedIcon /> },
  EXPIRED: { tone: 'WARN', icon: <ClockIcon /> },
};

const columns: readonly Column<Invitation>[] = [
  {
    name: words.person,
    cell: ({ name, email, role }) => (
      <>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {email}
          {role !== 'USER' && ` · ${roleWords[role]}`}
        </span>
      </>
    ),
  },
  {
    name: words.standing,
    cell: ({ status, expiresAt }) => (
      <>
        <Badge {...statuses[status]}>{words.status[status]}</Badge>
        {status === 'OPEN' && (
          <span className={classes.nowrap}>
            {words.ends} <Moment at={expiresAt} />
          </span>
        )}
      </>
    ),
  },
  { name: words.organization, cell: ({ organization }) => organization.name },
  {
    name: words.invited,
    named: true,
    cell: ({ invitedAt, invitedBy }) => (
      <>
        <Moment at={invitedAt} />
        {invitedBy && <span className={classes.quiet}>{invitedBy.label}</span>}
      </>
    ),
  },
];

interface InvitationsTableProps {
  invitations: readonly Invitation[];
  reload: () => Promise<void>;
}

export function InvitationsTable({ invitations, reload }: InvitationsTableProps) {
  const acts: Column<Invitation> = {
    name: words.acts,
    cell: (invitation) => <InvitationActs invitation={invitation} reload={reload} />,
  };
  return (
    <DataTable
      caption={words.caption}
      columns={[...columns, acts]}
      rows={invitations}
      rowKey={({ id }) => id}
    />
  );
}
