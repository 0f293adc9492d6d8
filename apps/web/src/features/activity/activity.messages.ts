import type { ActivityFieldsFragment, AuditEventType, Role } from '../../generated/activity/graphql';
import type { ProblemWords } from '../../ui/problem.messages';

export type Activity = ActivityFieldsFragment;

interface Told {
  details: Activity['details'];
  /** The member of staff who did it. */
  staff: string;
}

const roles: Record<Role, string> = {
  USER: 'user',
  ACCOUNT_MANAGER: 'account manager',
  SUPPORT: 'support',
};

const tried = {
  PASSWORD: 'password',
  APP_CODE: 'code',
  RECOVERY_CODE: 'recovery code',
  EMAIL_CODE: 'code from our e-mail',
};

const left = (codes: number | null) =>
  codes === null ? '' : `; ${codes === 1 ? '1 is' : `${codes} are`} left`;

const accepted = ({ details: { factor, purpose, recoveryCodesLeft } }: Told) => {
  if (factor === 'EMAIL_CODE') return 'You entered the code from our e-mail';
  if (purpose === 'ENROLLMENT') return 'You entered the first code of a new authenticator';
  const recovery = factor === 'RECOVERY_CODE';
  if (purpose === 'STEP_UP')
    return `You confirmed with a ${recovery ? 'recovery code' : 'code'} that it’s you`;
  return recovery ? `You signed in with a recovery code${left(recoveryCodesLeft)}` : 'You signed in';
};

const rejected = ({ details: { factor, reason } }: Told) => {
  const what = tried[factor ?? 'APP_CODE'];
  if (reason === 'ALREADY_USED') return `A ${what} that was used before was entered`;
  return reason === 'REVOKED' ? `A ${what} that no longer counts was entered` : `A wrong ${what} was entered`;
};

const others = (count: number | null) =>
  count === 1 ? '1 other session ended' : `${count ?? 0} other sessions ended`;

/**
 * What happened on somebody’s own account, told to them. Null: it is never told to them. A new type of event does not
 * compile until it is decided.
 */
const sentences: Record<AuditEventType, ((told: Told) => string) | null> = {
  PASSWORD_ACCEPTED: () => 'Your password was entered',
  PASSWORD_REJECTED: () => 'A wrong password was entered',
  SIGN_IN_REFUSED: () => 'Your password was entered while your account was frozen',
  CODE_ACCEPTED: accepted,
  CODE_REJECTED: rejected,
  ATTEMPT_REFUSED: ({ details }) =>
    `A ${tried[details.factor ?? 'PASSWORD']} was refused after too many tries`,
  AUTHENTICATOR_CONFIRMED: ({ details }) => `You set up the authenticator “${details.name}”`,
  RECOVERY_CODES_RENEWED: () => 'You made new recovery codes',
  SIGNED_OUT: () => 'You signed out',
  PASSWORD_CHANGED: ({ details }) =>
    details.by === 'LINK'
      ? 'A new password was chosen by the link in our e-mail'
      : 'A password was set for you',
  ROLE_CHANGED: ({ staff, details }) =>
    `${staff} changed your role from ${roles[details.from ?? 'USER']} to ${roles[details.to ?? 'USER']}`,
  ACCOUNT_CREATED: () => 'Your account was created',
  ACCOUNT_DEACTIVATED: ({ staff }) => `${staff} deactivated your account`,
  ACCOUNT_REACTIVATED: ({ staff }) => `${staff} reactivated your account`,
  ACCOUNT_FROZEN: ({ staff, details }) =>
    details.by === 'PERSON' ? 'You froze your account' : `${staff} froze your account`,
  ACCOUNT_UNFROZEN: ({ staff }) => `${staff} unfroze your account`,
  SESSIONS_ENDED: ({ staff }) => `${staff} signed you out everywhere`,
  RESET_REQUESTED: () => 'A reset of your second factor was asked for, with your password',
  RESET_REQUESTS_CLOSED: ({ staff, details }) =>
    details.because === 'DISMISSED'
      ? `${staff} dismissed the request for a reset`
      : 'The request for a reset was taken back',
  RESET_GRANTED: ({ staff }) => `${staff} reset your second factor`,
  RESET_REVOKED_OLD: ({ staff }) => `${staff} ended your old authenticator at once`,
  RESET_CANCELLED: ({ staff, details }) =>
    details.by === 'OLD_FACTOR'
      ? 'Your old authenticator signed in, which canceled the reset'
      : `${staff} canceled the reset`,
  RESET_REPORTED: () => 'You said that a reset wasn’t yours',
  EMAIL_CODE_SENT: () => 'We e-mailed you a code',
  MAIL_PROOF_ENDED: ({ details }) =>
    details.because === 'GUESSED'
      ? 'The code in our e-mail ended after too many wrong tries'
      : 'The code in our e-mail ran out',
  ACTIVITY_REPORTED: ({ details }) => `You said “this wasn’t me”; ${others(details.sessionsEnded)}`,
  CODE_MALFORMED: null,
  ACCESS_REFUSED: null,
  REFUSALS_COUNTED: null,
  ENROLLMENT_STARTED: null,
  ENROLLMENT_STEP_REACHED: null,
  RECOVERY_CODES_SAVED: null,
  ACT_REFUSED: null,
  RESET_REFUSED: null,
  ORGANIZATION_CREATED: null,
  ORGANIZATION_CHANGED: null,
  MANAGER_ASSIGNED: null,
  MANAGER_UNASSIGNED: null,
  INVITATION_SENT: null,
  INVITATION_REVOKED: null,
  INVITATION_ACCEPTED: null,
  INCIDENT_OPENED: null,
  INCIDENT_ACKNOWLEDGED: null,
  INCIDENT_NOTED: null,
  INCIDENT_RESOLVED: null,
  API_KEY_CREATED: null,
  API_KEY_ROTATED: null,
  API_KEY_REVOKED: null,
  API_KEY_SUSPENDED: null,
  API_KEY_RESTORED: null,
  API_KEY_USED: null,
  API_KEY_REFUSED: null,
  WEBHOOK_ENDPOINT_CREATED: null,
  WEBHOOK_ENDPOINT_CHANGED: null,
  WEBHOOK_SECRET_ROTATED: null,
  WEBHOOK_ENDPOINT_PAUSED: null,
  WEBHOOK_ENDPOINT_RESUMED: null,
  WEBHOOK_ENDPOINT_DELETED: null,
  WEBHOOK_ENDPOINT_DISABLED: null,
  WEBHOOK_ENDPOINT_SUSPENDED: null,
  ACCESS_TOKEN_ISSUED: null,
  TOKEN_KEYS_ROTATED: null,
  SECRETS_RESEALED: null,
  TRAIL_EXPORTED: null,
};

/** “You signed in”. */
export function activitySentence({ type, actor, details }: Activity): string {
  const tell = sentences[type] ?? (() => activityMessages.other);
  return tell({ details, staff: actor?.label ?? activityMessages.staff });
}

export const activityMessages = {
  heading: 'Recent activity',
  intro: 'What happened on your account, newest first. Is there anything that wasn’t you?',
  list: 'Events',
  other: 'Something happened on your account',
  staff: 'Our staff',
  place: (browser: string | null, address: string | null) =>
    [browser, address && `from ${address}`].filter(Boolean).join(' '),
  notMe: 'This wasn’t me',
  notMeAbout: (sentence: string, when: string) => `This wasn’t me: ${sentence}, ${when}`,
  empty: 'Nothing to show yet. Sign-ins and changes appear here within seconds.',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages',
  retry: 'Try again',
  back: 'Back',
};

export const reportMessages = {
  heading: 'Wasn’t that you?',
  intro: 'This is what you don’t recognize:',
  what: 'If you report it',
  steps: [
    'Every other session of your account ends at once. You stay signed in here.',
    'The people who look after your account are told, and look into it.',
    'We send you an e-mail that says so.',
  ],
  report: 'Report it and end other sessions',
  aside:
    'Your password and your authenticator app stay as they are. Was it you after all? Then go back: nothing has changed.',
  doneHeading: 'Thank you for telling us',
  done: (sessions: number) =>
    sessions === 0
      ? 'Nobody else was signed in to your account. You’re still signed in here.'
      : `${sessions === 1 ? 'The other session' : `The ${sessions} other sessions`} of your account ended. You’re still signed in here.`,
  next: 'What happens next',
  nextSteps: (contact: string) => [
    'The people who look after your account know, and look into it.',
    `May somebody know your password? Contact ${contact}: they can freeze your account and send you a link to a new password.`,
  ],
  toActivity: 'Back to recent activity',
};

export const reportProblems: ProblemWords = {
  NOT_FOUND: () =>
    'This event is no longer kept, so it can’t be reported. Go back and look at the list again.',
  RATE_LIMITED: (_, { contact }) =>
    `You have reported many events within an hour. Wait a while, and contact ${contact} if you need help now.`,
};
