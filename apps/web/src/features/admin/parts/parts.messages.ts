import type { Problem } from '#src/apollo/problem';
import type { AccountStatus, Role } from '#src/generated/admin/graphql';

export const partsMessages = {
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  loading: 'Loading',
  unanswered: 'We can’t show this right now',
  reason: 'Reason',
  reasonHint: 'It is kept in the audit trail.',
  reasonMissing: 'Write down why, in a few words.',
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  clearFilters: 'Clear all filters',
  noMatch: 'Nothing matches',
  noMatchHint: 'Try other words, or take a filter away.',
  any: 'Any',
  search: 'Search',
  allOrganizations: 'All organizations',
  back: 'Back',
};

export const stepUpMessages = {
  title: 'Enter a code to go on',
  why: 'This changes somebody’s security, and your last code is more than ten minutes old. Enter the one that your app shows now.',
};

export const roleWords: Record<Role, string> = {
  USER: 'User',
  ACCOUNT_MANAGER: 'Account manager',
  SUPPORT: 'Support',
};

export const statusWords: Record<AccountStatus, string> = {
  ACTIVE: 'Active',
  FROZEN: 'Frozen',
  DEACTIVATED: 'Deactivated',
};

export const enrolledWords = { yes: 'Enrolled', no: 'Not enrolled' };

export const momentWords = {
  never: 'Never',
  now: 'just now',
  soon: 'in a moment',
  ago: (amount: string) => `${amount} ago`,
  ahead: (amount: string) => `in ${amount}`,
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} h`,
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
};

/** Refusals in the words of whoever looks after others; all else is worded for everybody. */
export const staffProblemWords: Partial<Record<Problem['code'], string>> = {
  NOT_ALLOWED:
    'That isn’t yours to do: nobody changes their own account here, and account managers and support are looked after by support.',
  NOT_FOUND: 'That is no longer there, or isn’t yours to see. Reload the page to see where things stand.',
  FORBIDDEN:
    'This area is for account managers and support, and your role doesn’t reach this. Ask support if it should.',
  RESET_NOT_ALLOWED:
    'You can’t reset this account: it is yours, it is frozen or deactivated, or only somebody else in support may do it.',
  NAME_TAKEN: 'Another organization has this name. Choose one that tells them apart.',
  BAD_USER_INPUT:
    'The server couldn’t take one of these entries. Check them for length and characters, then try again.',
};
