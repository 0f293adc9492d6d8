import type { AuditEventFieldsFragment, AuditEventType, Role } from '#src/generated/admin/graphql';
import { incidentKindWords, stepWords } from '../parts/parts.messages';
import { eventTypeWords, fieldWords } from './event-types.messages';

export type AuditEvent = AuditEventFieldsFragment;

/** Who and what a sentence names. */
interface Told {
  /** Who did it. */
  by: string;
  /** Whose account it is about. */
  whom: string;
  /** Whether they did it to themselves. */
  self: boolean;
  /** “of Northwind Studios”, or nothing. */
  organization: string;
  /** Whether the account is known. */
  known: boolean;
  details: AuditEvent['details'];
}

const roles: Record<Role, string> = {
  USER: 'user',
  ACCOUNT_MANAGER: 'account manager',
  SUPPORT: 'support',
};

const factors = {
  PASSWORD: 'password',
  APP_CODE: 'code',
  RECOVERY_CODE: 'recovery code',
  EMAIL_CODE: 'code from the e-mail',
};

/** By a schema that keeps the kind as a text. */
const incidentKinds: Readonly<Record<string, string>> = incidentKindWords;

const keyRefusals: Partial<Record<string, string>> = {
  EXPIRED: 'it has expired',
  REVOKED: 'it was revoked',
  SUSPENDED: 'it is suspended',
  RATE_LIMITED: 'it asked too often',
};

const makersEnds: Partial<Record<string, string>> = {
  FROZEN: 'was frozen',
  DEACTIVATED: 'was deactivated',
  RESET: 'was reset',
};

const count = (amount: number | null, one: string, many: string) =>
  `${(amount ?? 0).toLocaleString('en-US')} ${amount === 1 ? one : many}`;

/** As it reads within a sentence. */
const within = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const changed = ({ fields: names }: AuditEvent['details']) =>
  listed((names ?? []).map((name) => `the ${within(fieldWords[name] ?? name)}`));

const accepted = ({ by, details }: Told) => {
  if (details.purpose === 'ENROLLMENT') return `${by} entered the first code of a new authenticator`;
  if (details.factor === 'EMAIL_CODE') return `${by} entered the code from the e-mail`;
  const factor = details.factor === 'RECOVERY_CODE' ? 'a recovery code' : 'a code from the app';
  return details.purpose === 'STEP_UP'
    ? `${by} confirmed with ${factor} that it is them`
    : `${by} signed in with ${factor}`;
};

const rejected = ({ whom, details }: Told) => {
  const factor = factors[details.factor ?? 'APP_CODE'];
  if (details.reason === 'ALREADY_USED') return `A ${factor} that was used before was entered for ${whom}`;
  if (details.reason === 'REVOKED') return `A ${factor} that no longer counts was entered for ${whom}`;
  return `A wrong ${factor} was entered for ${whom}`;
};

const resetRefused = ({ by, whom, details }: Told) => {
  if (details.because === 'CASE_NUMBER_WRONG') return `${by} gave a wrong case number for ${whom}`;
  if (details.because === 'TOO_MANY_ATTEMPTS')
    return `${by} gave too many wrong case numbers for ${whom}, which ended the request`;
  return `${by} tried to reset ${whom}, which isn’t theirs to do`;
};

const reset = ({ by, whom, details }: Told) => {
  if (details.by === 'SERVER') return `The server’s command line reset ${whom}’s second factor`;
  return `${by} reset ${whom}’s second factor${details.withoutRequest ? ', without a request' : ''}`;
};

const created = ({ whom, details }: Told) => {
  if (details.by === 'INVITATION') return `${whom} made their account by an invitation`;
  return details.by === 'FIRST_SUPPORT'
    ? `The server’s command line made the first support account, for ${whom}`
    : `An account was made for ${whom}`;
};

/** What happened, as one sentence without its full stop. A new kind of event does not compile until it is worded. */
const sentences: Record<AuditEventType, (told: Told) => string> = {
  PASSWORD_ACCEPTED: ({ whom }) => `The right password was entered for ${whom}`,
  PASSWORD_REJECTED: ({ whom, known }) =>
    known
      ? `A wrong password was entered for ${whom}`
      : 'Somebody tried to sign in with an e-mail address that nobody has',
  SIGN_IN_REFUSED: ({ whom }) => `The right password was entered for ${whom}, whose account is frozen`,
  CODE_ACCEPTED: accepted,
  CODE_REJECTED: rejected,
  SIGNED_OUT: ({ by }) => `${by} signed out`,
  ATTEMPT_REFUSED: ({ whom, known, details }) =>
    `Too many tries: a ${factors[details.factor ?? 'PASSWORD']} ${known ? `for ${whom}` : 'for an unknown e-mail address'} was not looked at`,
  CODE_MALFORMED: ({ whom }) => `Something that can’t be a code was entered for ${whom}`,
  ACCESS_REFUSED: ({ by, organization, details }) =>
    details.apiKeyId
      ? `An API key${organization} was refused at “${details.field}”`
      : `${by} was refused at “${details.field}”`,
  REFUSALS_COUNTED: ({ whom, known, details }) =>
    `“${details.type ? eventTypeWords[details.type] : ''}” ${count(details.count, 'more time', 'more times')} within a minute${known ? `, for ${whom}` : ''}`,
  ACTIVITY_REPORTED: ({ by }) => `${by} said “this wasn’t me” about something on their account`,
  ENROLLMENT_STARTED: ({ by, details }) =>
    `${by} made a QR code for ${details.further ? 'another' : 'a new'} authenticator`,
  ENROLLMENT_STEP_REACHED: ({ by, details }) =>
    `${by} opened the page “${stepWords[details.step ?? 'CHOICE']}”`,
  AUTHENTICATOR_CONFIRMED: ({ by, details }) => `${by} set up the authenticator “${details.name}”`,
  RECOVERY_CODES_SAVED: ({ by }) => `${by} saved their recovery codes`,
  RECOVERY_CODES_RENEWED: ({ by }) => `${by} made new recovery codes`,
  RESET_REQUESTED: ({ whom }) => `A reset was asked for with the password of ${whom}`,
  RESET_REQUESTS_CLOSED: ({ by, whom, details }) =>
    details.because === 'DISMISSED'
      ? `${by} dismissed ${whom}’s request for a reset`
      : `${by} took back a request for a reset`,
  RESET_REFUSED: resetRefused,
  RESET_GRANTED: reset,
  RESET_REVOKED_OLD: ({ by, whom }) => `${by} ended ${whom}’s old authenticator at once`,
  RESET_CANCELLED: ({ by, whom, details }) =>
    details.by === 'OLD_FACTOR'
      ? `${whom} signed in with the old authenticator, which canceled the reset`
      : `${by} canceled the reset of ${whom}`,
  RESET_REPORTED: ({ whom }) => `${whom} said by the link in an e-mail that a reset wasn’t theirs`,
  EMAIL_CODE_SENT: ({ whom, details }) => `A code was e-mailed to ${whom}${details.again ? ' again' : ''}`,
  MAIL_PROOF_ENDED: ({ whom, details }) =>
    details.because === 'GUESSED'
      ? `The code e-mailed to ${whom} ended after too many wrong tries`
      : `The code e-mailed to ${whom} ran out`,
  ACCOUNT_CREATED: created,
  PASSWORD_CHANGED: ({ whom, details }) =>
    details.by === 'LINK'
      ? `${whom} chose a new password by the link in an e-mail`
      : `A password was set for ${whom}`,
  ACCOUNT_FROZEN: ({ by, whom, details }) =>
    details.by === 'PERSON' ? `${whom} froze their own account` : `${by} froze ${whom}’s account`,
  ACCOUNT_UNFROZEN: ({ by, whom, details }) =>
    `${details.by === 'SERVER' ? 'The server’s command line' : by} unfroze ${whom}’s account`,
  ACCOUNT_DEACTIVATED: ({ by, whom }) => `${by} deactivated ${whom}’s account`,
  ACCOUNT_REACTIVATED: ({ by, whom }) => `${by} reactivated ${whom}’s account`,
  SESSIONS_ENDED: ({ by, whom, details }) =>
    `${by} ended ${count(details.count, 'session', 'sessions')} of ${whom}`,
  ROLE_CHANGED: ({ by, whom, details }) =>
    `${by} changed ${whom}’s role from ${roles[details.from ?? 'USER']} to ${roles[details.to ?? 'USER']}`,
  INVITATION_SENT: ({ by, organization, details }) =>
    `${by} ${details.again ? 'sent an invitation again' : 'invited somebody'} ${organization && `to become a member${organization}`}`.trim(),
  INVITATION_REVOKED: ({ by, organization }) => `${by} took back an invitation${organization}`,
  INVITATION_ACCEPTED: ({ whom, organization }) => `${whom} accepted an invitation${organization}`,
  ORGANIZATION_CREATED: ({ by, details }) => `${by} created the organization “${details.name}”`,
  ORGANIZATION_CHANGED: ({ by, organization, details }) => `${by} changed ${changed(details)}${organization}`,
  MANAGER_ASSIGNED: ({ by, whom }) => `${by} gave ${whom} an organization to look after`,
  MANAGER_UNASSIGNED: ({ by, whom }) => `${by} took an organization to look after from ${whom}`,
  ACT_REFUSED: ({ by, whom, self, known, details }) =>
    `${by} tried “${details.act}”${self ? ' on themselves' : known ? ` on ${whom}` : ''}, which isn’t theirs to do`,
  INCIDENT_OPENED: ({ details: { incidentKind } }) =>
    `The server opened an incident: ${within(incidentKinds[incidentKind ?? ''] ?? 'something to look at')}`,
  INCIDENT_ACKNOWLEDGED: ({ by }) => `${by} looks into an incident`,
  INCIDENT_NOTED: ({ by }) => `${by} wrote a note about an incident`,
  INCIDENT_RESOLVED: ({ by }) => `${by} resolved an incident`,
  API_KEY_CREATED: ({ by, organization }) => `${by} made an API key${organization}`,
  API_KEY_ROTATED: ({ by, organization }) => `${by} rotated an API key${organization}`,
  API_KEY_REVOKED: ({ by, organization }) => `${by} revoked an API key${organization}`,
  API_KEY_SUSPENDED: ({ whom, organization, details }) =>
    `An API key${organization} was suspended: its maker ${whom} ${makersEnds[details.because ?? ''] ?? 'was shut out'}`,
  API_KEY_RESTORED: ({ by, organization }) => `${by} let an API key${organization} work again`,
  API_KEY_USED: ({ organization }) => `An API key${organization} was used from a new network`,
  API_KEY_REFUSED: ({ organization, details }) =>
    `An API key${organization} was refused: ${keyRefusals[details.because ?? ''] ?? 'it no longer works'}`,
  WEBHOOK_ENDPOINT_CREATED: ({ by, details }) => `${by} made a webhook to ${details.host}`,
  WEBHOOK_ENDPOINT_CHANGED: ({ by, details }) =>
    `${by} changed ${changed(details)} of the webhook to ${details.host}`,
  WEBHOOK_SECRET_ROTATED: ({ by, details }) => `${by} rotated the secret of the webhook to ${details.host}`,
  WEBHOOK_ENDPOINT_PAUSED: ({ by, details }) => `${by} paused the webhook to ${details.host}`,
  WEBHOOK_ENDPOINT_RESUMED: ({ by, details }) => `${by} let the webhook to ${details.host} go on`,
  WEBHOOK_ENDPOINT_DELETED: ({ by, details }) => `${by} deleted the webhook to ${details.host}`,
  WEBHOOK_ENDPOINT_DISABLED: ({ details }) =>
    `The server turned off the webhook to ${details.host}: it ${details.because === 'GONE' ? 'answered that it is gone' : 'took nothing for three days'}`,
  WEBHOOK_ENDPOINT_SUSPENDED: ({ whom, details }) =>
    `The webhook to ${details.host} was suspended: its maker ${whom} ${makersEnds[details.because ?? ''] ?? 'was shut out'}`,
  ACCESS_TOKEN_ISSUED: ({ by, details }) =>
    `The platform ${details.audience} was shown that ${by} is signed in`,
  TRAIL_EXPORTED: ({ by, details }) =>
    `${by} downloaded the audit trail as ${details.format === 'CSV' ? 'a table' : 'JSON lines'}`,
  TOKEN_KEYS_ROTATED: () => 'The server’s command line made a new key for access tokens',
  SECRETS_RESEALED: ({ details }) =>
    `The server’s command line sealed ${count(details.count, 'secret', 'secrets')} under a new key`,
};

const somebody = 'Somebody';

/** “Mia Chen reset Alex Kim’s second factor”. */
export function sentenceOf({ type, actor, user, organization, details }: AuditEvent): string {
  // A page that was opened before an update of the server may meet a type that it does not know.
  const tell = sentences[type] ?? (() => type);
  const sentence = tell({
    by: actor?.label ?? user?.label ?? somebody,
    whom: user?.label ?? 'somebody',
    self: actor !== null && actor.id === user?.id,
    organization: organization ? ` of ${organization.name}` : '',
    known: user !== null,
    details,
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
