import type { AuditDetails } from '@dragonfly-2fa/shared';
import type { AuditEventType, Role } from '#src/generated/admin/graphql';
import { exactText } from '../parts/moment-text';
import { incidentKindWords, roleWords, scopeWords, severityWords, stepWords } from '../parts/parts.messages';
import { eventTypeWords, fieldWords } from './event-types.messages';
import type { AuditEvent } from './sentences.messages';

type Details = AuditEvent['details'];
/** All that the schema has: one that the fragment leaves out does not compile either. */
type Key = Exclude<keyof AuditDetails, '__typename'>;
type Value<Name extends Key> = NonNullable<Details[Name]>;

interface DetailWords<Name extends Key> {
  name: string;
  value: (value: Value<Name>) => string;
  /** An id or the like: shown in letters of one width. */
  id?: true;
}

const text = (name: string) => ({ name, value: (value: string | number) => String(value) });
const id = (name: string) => ({ ...text(name), id: true as const });
const number = (name: string) => ({ name, value: (value: number) => value.toLocaleString('en-US') });
const yes = (name: string) => ({ name, value: (value: boolean) => (value ? 'Yes' : 'No') });
const moment = (name: string) => ({ name, value: exactText });
const oneOf = <Option extends string>(name: string, words: Record<Option, string>) => ({
  name,
  value: (value: Option) => words[value] ?? value,
});
/** One of these today, by a schema that keeps it as a text. */
const perhaps = (name: string, words: Readonly<Record<string, string>>) => ({
  name,
  value: (value: string) => words[value] ?? value,
});

const role: Record<Role, string> = roleWords;
const type: Record<AuditEventType, string> = eventTypeWords;

/** What each detail is called and how its value reads, in the order in which they are shown. A new one does not compile until it is worded. */
const words: { [Name in Key]: DetailWords<Name> } = {
  reason: perhaps('Reason', {
    WRONG: 'It was wrong',
    ALREADY_USED: 'It was used before',
    REVOKED: 'It belongs to an authenticator that no longer counts',
    FROZEN: 'The account is frozen',
  }),
  name: text('Name'),
  factor: oneOf('What was tried', {
    PASSWORD: 'Password',
    APP_CODE: 'Code from the app',
    RECOVERY_CODE: 'Recovery code',
    EMAIL_CODE: 'Code from an e-mail',
  }),
  purpose: oneOf('What for', {
    SIGN_IN: 'To sign in',
    STEP_UP: 'To confirm an act',
    ENROLLMENT: 'To set up an authenticator',
  }),
  because: oneOf('Why', {
    CANCELLED: 'The person took it back',
    DISMISSED: 'Staff dismissed it',
    CASE_NUMBER_WRONG: 'The case number did not match',
    TOO_MANY_ATTEMPTS: 'Too many wrong case numbers',
    NOT_ALLOWED: 'It was not theirs to do',
    GUESSED: 'A hundred wrong tries',
    LAPSED: 'Nobody entered it in time',
    FROZEN: 'Its maker was frozen',
    DEACTIVATED: 'Its maker was deactivated',
    RESET: 'Its maker was reset',
    EXPIRED: 'It has expired',
    REVOKED: 'It was revoked',
    SUSPENDED: 'It is suspended',
    RATE_LIMITED: 'It asked too often',
    GONE: 'It answered that it is gone',
    FAILED: 'It took nothing for three days',
  }),
  by: oneOf('How', {
    DEMO: 'By the demo',
    FIRST_SUPPORT: 'By the command for the first support account',
    INVITATION: 'By an accepted invitation',
    LINK: 'By the link in an e-mail',
    STAFF: 'By staff',
    SERVER: 'By the server’s command line',
    OLD_FACTOR: 'With the old authenticator or a recovery code',
    PERSON: 'By the person themselves',
  }),
  withoutRequest: yes('Without a request'),
  revokeNow: yes('Old authenticator ended at once'),
  from: oneOf('Role before', role),
  to: oneOf('Role since', role),
  role: oneOf('Role', role),
  type: oneOf('Refusals of this kind', type),
  count: number('How many'),
  minute: moment('In the minute from'),
  code: oneOf('Refused for', {
    AUTH_STATE_REQUIRED: 'Where the sign-in stood',
    FORBIDDEN: 'The role, or what the key may do',
  }),
  field: text('Asked for'),
  act: text('Act'),
  path: oneOf('Way to the QR code', { GUIDED: 'The guide', QR_FIRST: 'Straight to the QR code' }),
  step: oneOf('Page', stepWords),
  further: yes('Beside another authenticator'),
  recoveryCodes: number('Recovery codes made'),
  recoveryCodesLeft: number('Recovery codes left'),
  replaced: number('Older authenticators ended'),
  authenticators: number('Authenticators removed'),
  since: moment('Removed what was added since'),
  clockDriftSeconds: {
    name: 'Phone’s clock',
    value: (seconds) => `${Math.abs(seconds)} s ${seconds < 0 ? 'slow' : 'fast'}`,
  },
  kind: oneOf('Code for', { RESET: 'A reset', LATE: 'A late first set-up' }),
  again: yes('Sent before'),
  sessionsEnded: number('Other sessions ended'),
  fields: {
    name: 'Changed',
    value: (names) => names.map((name) => fieldWords[name] ?? name).join(', '),
  },
  scopes: { name: 'May', value: (names) => names.map((name) => scopeWords[name] ?? name).join(', ') },
  expiresAt: moment('Ends'),
  overlapHours: { name: 'Both keys work for', value: (hours) => `${hours} h` },
  host: text('Webhook to'),
  eventTypes: { name: 'Sends', value: (names) => names.join(', ') },
  audience: text('Platform'),
  format: oneOf('Format', { CSV: 'CSV table', JSONL: 'JSON lines' }),
  severity: perhaps('Severity', severityWords),
  incidentKind: perhaps('Kind of incident', incidentKindWords),
  emailPseudonym: id('Address, as a pseudonym'),
  prefix: id('Key begins with'),
  keyId: id('New key'),
  eventId: id('Event'),
  incidentId: id('Incident'),
  organizationId: id('Organization looked after'),
  apiKeyId: id('API key'),
  endpointId: id('Webhook'),
  successorId: id('Key that follows'),
  invitationId: id('Invitation'),
  requestId: id('Reset request'),
  proofId: id('Reset or e-mailed code'),
  enrollmentId: id('Set-up'),
  authenticatorId: id('Authenticator'),
};

export interface Detail {
  key: Key;
  name: string;
  value: string;
  id: boolean;
}

/** What an event tells beyond who, whom, when and where, ready to be read. */
export const detailsOf = ({ details }: AuditEvent): Detail[] =>
  (Object.keys(words) as Key[]).flatMap((key) => detailOf(key, details));

function detailOf<Name extends Key>(key: Name, details: Details): Detail[] {
  const value = details[key];
  if (value === null) return [];
  // Key and value belong together, which the type checker can't follow over all keys at once.
  const { name, value: read, id: isId = false } = words[key] as DetailWords<Name>;
  return [{ key, name, value: read(value as Value<Name>), id: isId }];
}
