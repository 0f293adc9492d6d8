import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Detail, type DetailKey, exportFormats } from '../audit/audit-event.js';
import { EnrollmentPathType, EnrollmentStepType } from '../authenticator/authenticator.schema.js';
import { ScopeType } from '../graphql/auth-directive.js';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { RoleType } from '../sign-in/sign-in.schema.js';
import { AuditEventType } from './event-type.schema.js';

/** An enum of every value that this detail can have; one without a meaning does not compile. */
const enumOfDetail = <Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
) => enumOf<Value>(Object.keys(values) as Value[], { name, description, values });

const TriedFactor = enumOfDetail<Detail<'factor'>>('AuditFactor', 'What was compared, or would have been.', {
  PASSWORD: 'The password.',
  APP_CODE: 'A code of an authenticator app.',
  RECOVERY_CODE: 'A recovery code.',
  EMAIL_CODE: 'A code by e-mail.',
});

const Purpose = enumOfDetail<Detail<'purpose'>>('AuditPurpose', 'What a code was given for.', {
  SIGN_IN: 'To sign in.',
  STEP_UP: 'To confirm an act while signed in.',
  ENROLLMENT: 'To confirm a new authenticator.',
});

const DoneBy = enumOfDetail<Detail<'by'>>('AuditDoneBy', 'Who or what did it.', {
  DEMO: 'The demo’s start.',
  FIRST_SUPPORT: 'The command that makes the first support account.',
  INVITATION: 'An accepted invitation.',
  LINK: 'The link of a mail.',
  STAFF: 'Staff.',
  SERVER: 'The server’s command line.',
  OLD_FACTOR: 'The old authenticator or a recovery code.',
  PERSON: 'The person themselves.',
});

const Because = enumOfDetail<Detail<'because'>>('AuditBecause', 'Why something ended or was refused.', {
  CANCELLED: 'The person took it back.',
  DISMISSED: 'Staff dismissed it.',
  CASE_NUMBER_WRONG: 'The case number did not match.',
  TOO_MANY_ATTEMPTS: 'Too many case numbers were wrong.',
  NOT_ALLOWED: 'It was not theirs to do.',
  GUESSED: 'A hundred wrong tries.',
  LAPSED: 'Nobody gave the code in time.',
  FROZEN: 'The maker of the API key or webhook endpoint was frozen.',
  DEACTIVATED: 'The maker of the API key or webhook endpoint was deactivated.',
  RESET: 'The second factor of the API key’s or webhook endpoint’s maker was reset.',
  EXPIRED: 'The API key has expired.',
  REVOKED: 'The API key was revoked.',
  SUSPENDED: 'The API key is suspended.',
  RATE_LIMITED: 'The API key asked too often.',
  GONE: 'The webhook endpoint answered 410 Gone.',
  FAILED: 'The webhook endpoint took nothing for three days.',
});

const DoorCode = enumOfDetail<Detail<'code'>>('AuditDoorCode', 'How a caller was refused at a door.', {
  AUTH_STATE_REQUIRED: 'The caller’s sign-in state.',
  FORBIDDEN: 'The caller’s role, or the scopes of the API key.',
});

const EmailCodeKind = enumOfDetail<Detail<'kind'>>('AuditEmailCodeKind', 'What a code by e-mail is for.', {
  RESET: 'After a reset.',
  LATE: 'A late first enrollment.',
});

const ExportFormat = enumOf(exportFormats, {
  name: 'AuditExportFormat',
  description: 'How the trail is downloaded.',
  values: { CSV: 'A table for spreadsheets.', JSONL: 'JSON lines that can be verified alone.' },
});

const optional = (description: string) => ({ nullable: true, description }) as const;

/** Every key that an event can tell: one that is left out, or of another type, does not compile. */
@ObjectType({
  simpleResolvers: true,
  description:
    'What an event tells beyond who, whom, when and where. Which fields are set depends on the type; the others are null. Never a secret, a code, a password or a token.',
})
export class AuditDetails implements Readonly<{ [Key in DetailKey]: Detail<Key> | null }> {
  @Field(() => String, optional('ACT_REFUSED: the mutation that was refused.'))
  act: string | null;

  @Field(() => Boolean, optional('EMAIL_CODE_SENT, INVITATION_SENT: whether it was sent before.'))
  again: boolean | null;

  @Field(() => ID, optional('Which API key. ACCESS_REFUSED: the one that asked; null: a session.'))
  apiKeyId: string | null;

  @Field(() => String, optional('ACCESS_TOKEN_ISSUED: the origin of the platform.'))
  audience: string | null;

  @Field(() => ID, optional('CODE_ACCEPTED, AUTHENTICATOR_CONFIRMED: which authenticator.'))
  authenticatorId: string | null;

  @Field(() => Int, optional('ACCOUNT_UNFROZEN: how many authenticators were revoked.'))
  authenticators: number | null;

  @Field(
    () => Because,
    optional('Why a request, a code, a reset, an API key or a webhook endpoint ended or was refused.'),
  )
  because: Detail<'because'> | null;

  @Field(() => DoneBy, optional('Who or what did it, where the type leaves that open.'))
  by: Detail<'by'> | null;

  @Field(() => Int, optional('CODE_REJECTED: how far the phone’s clock is off; positive: ahead.'))
  clockDriftSeconds: number | null;

  @Field(() => DoorCode, optional('ACCESS_REFUSED: how.'))
  code: Detail<'code'> | null;

  @Field(() => Int, optional('How many refusals, sessions, requests, codes or secrets.'))
  count: number | null;

  @Field(
    () => String,
    optional(
      'A wrong sign-in with an unknown e-mail: the same for the same address, and it can’t be turned back.',
    ),
  )
  emailPseudonym: string | null;

  @Field(() => ID, optional('Which webhook endpoint.'))
  endpointId: string | null;

  @Field(() => ID, optional('ENROLLMENT_STARTED: which enrollment.'))
  enrollmentId: string | null;

  @Field(() => ID, optional('ACTIVITY_REPORTED: the event that the person did not recognize.'))
  eventId: string | null;

  @Field(() => [String], optional('WEBHOOK_ENDPOINT_CREATED: each a WebhookEventType.'))
  eventTypes: Detail<'eventTypes'> | null;

  @Field(() => DateTime, optional('API_KEY_CREATED: when the key ends.'))
  expiresAt: string | null;

  @Field(() => TriedFactor, optional('What was compared, or would have been.'))
  factor: Detail<'factor'> | null;

  @Field(() => String, optional('ACCESS_REFUSED: the root field of this schema.'))
  field: string | null;

  @Field(() => [String], optional('Names of the fields of Organization or WebhookEndpoint that changed.'))
  fields: Detail<'fields'> | null;

  @Field(() => ExportFormat, optional('TRAIL_EXPORTED: as what.'))
  format: Detail<'format'> | null;

  @Field(() => RoleType, optional('ROLE_CHANGED: the role before.'))
  from: Detail<'from'> | null;

  @Field(() => Boolean, optional('ENROLLMENT_STARTED: whether an authenticator stood already.'))
  further: boolean | null;

  @Field(
    () => String,
    optional('Of the webhook endpoint’s address: the host, and the port if it is not 443.'),
  )
  host: string | null;

  @Field(() => ID, optional('INCIDENT_OPENED and what staff did about it: the incident.'))
  incidentId: string | null;

  @Field(() => String, optional('INCIDENT_OPENED: an IncidentKind.'))
  incidentKind: string | null;

  @Field(() => ID, optional('Which invitation.'))
  invitationId: string | null;

  @Field(() => String, optional('SECRETS_RESEALED, TOKEN_KEYS_ROTATED: the new key’s name.'))
  keyId: string | null;

  @Field(() => EmailCodeKind, optional('EMAIL_CODE_SENT: what for.'))
  kind: Detail<'kind'> | null;

  @Field(() => DateTime, optional('REFUSALS_COUNTED: when the minute began.'))
  minute: string | null;

  @Field(() => String, optional('Of the authenticator, or of the organization.'))
  name: string | null;

  @Field(() => ID, optional('MANAGER_ASSIGNED, MANAGER_UNASSIGNED: which organization.'))
  organizationId: string | null;

  @Field(() => Int, optional('API_KEY_ROTATED: hours in which both keys work.'))
  overlapHours: number | null;

  @Field(() => EnrollmentPathType, optional('How the person came to the QR code.'))
  path: Detail<'path'> | null;

  @Field(() => String, optional('What the new API key begins with.'))
  prefix: string | null;

  @Field(() => ID, optional('Which reset or code by mail.'))
  proofId: string | null;

  @Field(() => Purpose, optional('What the code was given for.'))
  purpose: Detail<'purpose'> | null;

  @Field(
    () => String,
    optional(
      'Why, as staff wrote it. CODE_REJECTED: WRONG, ALREADY_USED, or REVOKED; SIGN_IN_REFUSED: FROZEN. In recentActivity what staff wrote is left out.',
    ),
  )
  reason: string | null;

  @Field(() => Int, optional('AUTHENTICATOR_CONFIRMED: how many recovery codes were made.'))
  recoveryCodes: number | null;

  @Field(() => Int, optional('CODE_ACCEPTED: how many recovery codes are left.'))
  recoveryCodesLeft: number | null;

  @Field(
    () => Int,
    optional('AUTHENTICATOR_CONFIRMED after a reset: how many older authenticators ended with it.'),
  )
  replaced: number | null;

  @Field(
    () => ID,
    optional('RESET_REQUESTED, RESET_GRANTED: which request for a reset; not the API’s request id.'),
  )
  requestId: string | null;

  @Field(() => Boolean, optional('RESET_GRANTED: whether the old authenticator ended at once.'))
  revokeNow: boolean | null;

  @Field(() => RoleType, optional('ACCOUNT_CREATED, INVITATION_SENT: the account’s role.'))
  role: Detail<'role'> | null;

  @Field(() => [ScopeType], optional('API_KEY_CREATED: what the key may do.'))
  scopes: Detail<'scopes'> | null;

  @Field(() => Int, optional('ACTIVITY_REPORTED: how many other sessions ended.'))
  sessionsEnded: number | null;

  @Field(() => String, optional('INCIDENT_OPENED: an IncidentSeverity.'))
  severity: string | null;

  @Field(() => DateTime, optional('ACCOUNT_UNFROZEN: what was bound since then is revoked.'))
  since: string | null;

  @Field(() => EnrollmentStepType, optional('ENROLLMENT_STEP_REACHED: which page.'))
  step: Detail<'step'> | null;

  @Field(() => ID, optional('API_KEY_ROTATED: the key that takes its place.'))
  successorId: string | null;

  @Field(() => RoleType, optional('ROLE_CHANGED: the role from now on.'))
  to: Detail<'to'> | null;

  @Field(() => AuditEventType, optional('REFUSALS_COUNTED: refusals of which type.'))
  type: Detail<'type'> | null;

  @Field(() => Boolean, optional('RESET_GRANTED: whether no case number was given.'))
  withoutRequest: boolean | null;
}
