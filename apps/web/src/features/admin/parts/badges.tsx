import type { ReactNode } from 'react';
import type { AccountStatus, Role } from '#src/generated/admin/graphql';
import { CheckIcon } from '#view/ui/icons';
import { FrozenIcon, NoShieldIcon, ShieldIcon, StoppedIcon } from '../icons';
import { enrolledWords, roleWords, statusWords } from './parts.messages';
import classes from './parts.module.css';

export type BadgeTone = 'GOOD' | 'NOTE' | 'WARN' | 'BAD' | 'PLAIN';

interface BadgeProps {
  tone?: BadgeTone;
  icon?: ReactNode;
  children: ReactNode;
}

/** Where something stands: a word, an icon, and a color that repeats them. */
export const Badge = ({ tone = 'PLAIN', icon, children }: BadgeProps) => (
  <span className={classes.badge} data-tone={tone}>
    {icon}
    {children}
  </span>
);

const statuses: Record<AccountStatus, { tone: BadgeTone; icon: ReactNode }> = {
  ACTIVE: { tone: 'GOOD', icon: <CheckIcon /> },
  FROZEN: { tone: 'WARN', icon: <FrozenIcon /> },
  DEACTIVATED: { tone: 'PLAIN', icon: <StoppedIcon /> },
};

export const StatusBadge = ({ status }: { status: AccountStatus }) => (
  <Badge {...statuses[status]}>{statusWords[status]}</Badge>
);

export const RoleBadge = ({ role }: { role: Role }) => <Badge tone="NOTE">{roleWords[role]}</Badge>;

/** An icon and a word, without a box: a column of boxes would be louder than what it says. */
export const Enrolled = ({ enrolled }: { enrolled: boolean }) => (
  <span className={classes.enrolled} data-enrolled={enrolled}>
    {enrolled ? <ShieldIcon /> : <NoShieldIcon />}
    {enrolled ? enrolledWords.yes : enrolledWords.no}
  </span>
);
