import type { Problem } from '#src/apollo/problem';
import type {
  AccountStatus,
  EnrollmentStep,
  IncidentKind,
  IncidentSeverity,
  Role,
  Scope,
} from '#src/generated/admin/graphql';

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

/** The pages of setting up, in their order. */
export const stepWords: Record<EnrollmentStep, string> = {
  CHOICE: 'Choice: guide or QR code',
  GET_APP: 'Guide: get an app',
  ADD_ACCOUNT: 'Guide: add an account',
  QR_CODE: 'QR code',
};

/** What an API key may do, as the mail about a new one says it, too. */
export const scopeWords: Record<Scope, string> = {
  USERS_READ: 'Read users',
  EVENTS_READ: 'Read audit events',
  INCIDENTS_READ: 'Read incidents',
  SESSIONS_INTROSPECT: 'Ask who is signed in',
  WEBHOOKS_MANAGE: 'Look after webhooks',
};

export const incidentKindWords: Record<IncidentKind, string> = {
  CASE_NUMBER_GUESSING: 'Case numbers being guessed',
  CODE_GUESSING: 'Codes being guessed',
  CODE_REPLAYED: 'A code used twice',
  DISTRIBUTED_GUESSING: 'One password guessed at from many networks',
  MANAGERS_NETWORK_AFTER_RESET: 'A sign-in from the network of whoever made the reset',
  NEW_PLACE_AFTER_RESET: 'A sign-in from a new place after a reset',
  NOT_ME: '“This wasn’t me”',
  PASSWORD_SPRAYING: 'One network trying many accounts',
  RECOVERY_CODES_LOW: 'Recovery codes nearly used up',
  RESET_CANCELLED_BY_OLD_FACTOR: 'A reset canceled by the old authenticator',
  RESET_WITHOUT_REQUEST: 'A reset without a request',
  REVOKED_AUTHENTICATOR_USED: 'A removed authenticator used',
  UNUSUAL_RESETS: 'Unusually many resets',
};

export const severityWords: Record<IncidentSeverity, string> = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

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
