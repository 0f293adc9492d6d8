import type { RequestOrigin } from '../origin.js';
import type { Role, Scope } from '../role.js';

/** How the second factor was given. */
export type Factor = 'APP_CODE' | 'RECOVERY_CODE';
/** What a try compares: one of them, or the code that a reset e-mailed. */
export type TriedFactor = Factor | 'EMAIL_CODE';
export type Purpose = 'SIGN_IN' | 'STEP_UP' | 'ENROLLMENT';

/** How a person came to the QR code, and the pages on the way: where people stop is read from the trail. */
export const enrollmentPaths = ['GUIDED', 'QR_FIRST'] as const;
export type EnrollmentPath = (typeof enrollmentPaths)[number];
export const enrollmentSteps = ['CHOICE', 'GET_APP', 'ADD_ACCOUNT', 'QR_CODE'] as const;
export type EnrollmentStep = (typeof enrollmentSteps)[number];

export const exportFormats = ['CSV', 'JSONL'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Refusals that compared nothing: the first in a minute is an event, the others are a number. */
export type CountedRefusal =
  | 'SIGN_IN_REFUSED'
  | 'ATTEMPT_REFUSED'
  | 'CODE_MALFORMED'
  | 'ACCESS_REFUSED'
  | 'API_KEY_REFUSED';

/** Which webhook endpoint. */
interface WebhookNamed {
  endpointId: string;
  host: string;
}

/** What each type of event tells beyond who, whom, when and where. Never a secret, a code, a password or a token. */
export interface EventDetails {
  /** The first factor was right: a half-signed session began. */
  PASSWORD_ACCEPTED: Record<never, never>;
  /** The first factor was wrong. An unknown e-mail is kept as a pseudonym, since people type passwords into that field. */
  PASSWORD_REJECTED: { emailPseudonym?: string };
  /** A right password of an account that may not sign in. */
  SIGN_IN_REFUSED: { reason: 'FROZEN' };
  CODE_ACCEPTED: {
    factor: TriedFactor;
    purpose: Purpose;
    authenticatorId?: string;
    recoveryCodesLeft?: number;
  };
  CODE_REJECTED: {
    factor: TriedFactor;
    purpose: Purpose;
    /** REVOKED: the right code of an authenticator that no longer counts; the caller hears that it was wrong. */
    reason: 'WRONG' | 'ALREADY_USED' | 'REVOKED';
    clockDriftSeconds?: number;
  };
  ENROLLMENT_STARTED: { enrollmentId: string; path: EnrollmentPath | null; further: boolean };
  ENROLLMENT_STEP_REACHED: { step: EnrollmentStep };
  /** The new authenticator is confirmed; with the first one its recovery codes were made. */
  AUTHENTICATOR_CONFIRMED: {
    authenticatorId: string;
    name: string;
    path: EnrollmentPath | null;
    recoveryCodes: number;
    /** After a reset: how many older authenticators ended with it. */
    replaced?: number;
  };
  RECOVERY_CODES_SAVED: Record<never, never>;
  RECOVERY_CODES_RENEWED: { count: number };
  SIGNED_OUT: Record<never, never>;
  /** Nothing was compared: waiting was due. The first in a minute; the others are counted below. */
  ATTEMPT_REFUSED: { factor: 'PASSWORD' | TriedFactor; emailPseudonym?: string };
  /** A code that can't be one. */
  CODE_MALFORMED: { purpose: Purpose };
  /** A signed-in caller, or an API key, knocked at a door that is not theirs. */
  ACCESS_REFUSED: { field: string; code: 'AUTH_STATE_REQUIRED' | 'FORBIDDEN'; apiKeyId?: string };
  /** How many further refusals of the same kind came within that minute. */
  REFUSALS_COUNTED: {
    type: CountedRefusal;
    minute: string;
    count: number;
    /** Of an ATTEMPT_REFUSED. */
    factor?: 'PASSWORD' | TriedFactor;
    emailPseudonym?: string;
  };
  ACCOUNT_CREATED: { role: Role; by: 'DEMO' | 'FIRST_SUPPORT' | 'INVITATION' };
  /** Every session of the account ended with it. */
  PASSWORD_CHANGED: { by: 'DEMO' | 'LINK' };
  ORGANIZATION_CREATED: { name: string };
  /** Which of its details changed. */
  ORGANIZATION_CHANGED: { fields: ('name' | 'supportContact' | 'approvedApps' | 'audiences')[] };
  ROLE_CHANGED: { from: Role; to: Role };
  MANAGER_ASSIGNED: { organizationId: string };
  MANAGER_UNASSIGNED: { organizationId: string };
  ACCOUNT_DEACTIVATED: { reason: string };
  ACCOUNT_REACTIVATED: { reason: string };
  SESSIONS_ENDED: { reason: string; count: number };
  /** A staff act that is not theirs to do: themselves, or a rank above their own. */
  ACT_REFUSED: { act: string };
  /** To an address that may have an account or not: the invitation's row knows it. */
  INVITATION_SENT: { invitationId: string; role: Role; again: boolean };
  INVITATION_REVOKED: { invitationId: string };
  INVITATION_ACCEPTED: { invitationId: string };
  RESET_REQUESTED: { requestId: string };
  RESET_REQUESTS_CLOSED: { because: 'CANCELLED' | 'DISMISSED'; count: number; reason?: string };
  RESET_REFUSED: { because: 'CASE_NUMBER_WRONG' | 'TOO_MANY_ATTEMPTS' | 'NOT_ALLOWED' };
  RESET_GRANTED: {
    proofId: string;
    /** Whose number matched; null without a request. */
    requestId: string | null;
    reason: string;
    withoutRequest: boolean;
    revokeNow: boolean;
    by: 'STAFF' | 'SERVER';
  };
  /** A grant that was open already now also ended the old authenticator and its recovery codes. */
  RESET_REVOKED_OLD: { proofId: string; reason: string };
  RESET_CANCELLED: { proofId: string; by: 'OLD_FACTOR' | 'STAFF'; reason?: string };
  /** “This wasn’t me”: the person froze the account from the link in the mail. */
  RESET_REPORTED: { proofId: string | null };
  EMAIL_CODE_SENT: { proofId: string; kind: 'RESET' | 'LATE'; again: boolean };
  /** A code by mail took a hundred wrong tries, or nobody gave it in time. */
  MAIL_PROOF_ENDED: { proofId: string; because: 'GUESSED' | 'LAPSED' };
  ACCOUNT_FROZEN: { by: 'PERSON' | 'STAFF'; reason?: string };
  /** What was bound since then is revoked. */
  ACCOUNT_UNFROZEN: { since: string; reason: string; authenticators: number; by: 'STAFF' | 'SERVER' };
  /** By the server: a rule over the trail found something. The account is left out, so that nobody reads of it who must not. */
  INCIDENT_OPENED: { incidentId: string; incidentKind: string; severity: string };
  INCIDENT_ACKNOWLEDGED: { incidentId: string };
  INCIDENT_NOTED: { incidentId: string };
  INCIDENT_RESOLVED: { incidentId: string };
  API_KEY_CREATED: { apiKeyId: string; prefix: string; scopes: readonly Scope[]; expiresAt: string };
  /** A successor with this prefix took the key's place; the key itself ends after the overlap. */
  API_KEY_ROTATED: { apiKeyId: string; successorId: string; prefix: string; overlapHours: number };
  API_KEY_REVOKED: { apiKeyId: string };
  /** Its maker was shut out or reset soon after making it; the event is about the maker. */
  API_KEY_SUSPENDED: { apiKeyId: string; because: 'FROZEN' | 'DEACTIVATED' | 'RESET' };
  API_KEY_RESTORED: { apiKeyId: string };
  /** Of its address the host alone: a path can hold a secret of the receiver. */
  WEBHOOK_ENDPOINT_CREATED: WebhookNamed & { eventTypes: readonly string[] };
  WEBHOOK_ENDPOINT_CHANGED: WebhookNamed & { fields: ('url' | 'eventTypes' | 'description')[] };
  WEBHOOK_SECRET_ROTATED: WebhookNamed;
  WEBHOOK_ENDPOINT_PAUSED: WebhookNamed;
  WEBHOOK_ENDPOINT_RESUMED: WebhookNamed;
  WEBHOOK_ENDPOINT_DELETED: WebhookNamed;
  /** By the server: it answered that it is gone, or took nothing for three days. */
  WEBHOOK_ENDPOINT_DISABLED: WebhookNamed & { because: 'GONE' | 'FAILED' };
  /** Whoever set it was shut out or reset soon after; the event is about them. */
  WEBHOOK_ENDPOINT_SUSPENDED: WebhookNamed & { because: 'FROZEN' | 'DEACTIVATED' | 'RESET' };
  /** For the first time from that network. */
  API_KEY_USED: { apiKeyId: string };
  /** A key that no longer works, or asks too often. The first in a minute; the others are counted. */
  API_KEY_REFUSED: { apiKeyId: string; because: 'EXPIRED' | 'REVOKED' | 'SUSPENDED' | 'RATE_LIMITED' };
  /** A platform of the organization learns that this session is signed in: once for each session and platform. */
  ACCESS_TOKEN_ISSUED: { audience: string };
  TOKEN_KEYS_ROTATED: { keyId: string };
  SECRETS_RESEALED: { keyId: string; count: number };
  /** “This wasn’t me” of a signed-in person about an event of their account: every other session ended with it. */
  ACTIVITY_REPORTED: { eventId: string; sessionsEnded: number };
  /** A member of staff began to download the trail. */
  TRAIL_EXPORTED: { format: ExportFormat };
}
export type EventType = keyof EventDetails;

/** Everything that some type of event tells. */
export type DetailKey = { [Type in EventType]: keyof EventDetails[Type] }[EventType];
/** What one of them can be over all types. */
export type Detail<Key extends DetailKey> = Exclude<
  { [Type in EventType]: Key extends keyof EventDetails[Type] ? EventDetails[Type][Key] : never }[EventType],
  null | undefined
>;

/** One thing that happened: to whom, by whom and in which session, as far as that is known. */
export type AuditEvent = {
  [Type in EventType]: {
    readonly type: Type;
    readonly details: EventDetails[Type];
    readonly accountId?: string | undefined;
    /** Set once the person has proved who they are; a guesser is not the account's owner. */
    readonly actorId?: string | undefined;
    readonly organizationId?: string | undefined;
    readonly sessionId?: string | undefined;
  };
}[EventType];

/** Where it came from; absent when the server itself or its command line acted. */
export type EventOrigin = Pick<RequestOrigin, 'requestId' | 'address' | 'browser'>;

/** The event as the columns of its row, for statements that write it beside the thing itself. */
export const eventRow = (event: AuditEvent, origin: EventOrigin | null, occurredAt: Date) => ({
  occurred_at: occurredAt.toISOString(),
  type: event.type,
  account_id: event.accountId ?? null,
  actor_id: event.actorId ?? null,
  organization_id: event.organizationId ?? null,
  session_id: event.sessionId ?? null,
  request_id: origin?.requestId ?? null,
  address: origin?.address ?? null,
  browser: origin?.browser ?? null,
  details: event.details,
});
export type EventRow = ReturnType<typeof eventRow>;
