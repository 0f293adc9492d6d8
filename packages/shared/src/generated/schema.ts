export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC, as RFC 3339 writes it: 2026-01-31T09:30:00.000Z. */
  DateTime: { input: string; output: string; }
};

/** The new session in ENROLLMENT_REQUIRED; or TOKEN_INVALID, PASSWORD_TOO_WEAK. */
export type AcceptInvitationResult = Refused | Session;

/** Shows a platform who is signed in. */
export type AccessToken = {
  __typename?: 'AccessToken';
  /** After five minutes, and never past the session’s end. */
  expiresAt: Scalars['DateTime']['output'];
  /** The same as a duration from now. */
  expiresInSeconds: Scalars['Int']['output'];
  /** A JWT, signed with EdDSA (Ed25519) by a key of /.well-known/jwks.json. Claims: iss (this server), aud (the platform), sub (the user’s id), org (their organization’s id), sid (a handle for introspectSession, which lives as long as the session), acr, amr, auth_time, iat, exp, jti. */
  token: Scalars['String']['output'];
};

/** Who looks after an organization’s people. */
export type AccountManager = {
  __typename?: 'AccountManager';
  /** The address they sign in with. */
  email: Scalars['String']['output'];
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** What to call them. */
  name: Scalars['String']['output'];
};

/** Whether an account can be signed in to. */
export const AccountStatus = {
  /** It can be signed in to. */
  ACTIVE: 'ACTIVE',
  /** Nobody signs in until staff reactivate it. */
  DEACTIVATED: 'DEACTIVATED',
  /** Nobody signs in until support opens it again. */
  FROZEN: 'FROZEN'
} as const;

export type AccountStatus = typeof AccountStatus[keyof typeof AccountStatus];
/** Who else was signed in to the account no longer is. */
export type ActivityReported = {
  __typename?: 'ActivityReported';
  /** How many other sessions ended. */
  sessionsEnded: Scalars['Int']['output'];
};

/** A person, by their name and never by their e-mail address; or the server itself. */
export type Actor = {
  __typename?: 'Actor';
  /** Null: the server’s command line. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What to call them. */
  label: Scalars['String']['output'];
};

/** How two-factor sign-in is being taken up, in one organization or in all that the caller sees. */
export type Adoption = {
  __typename?: 'Adoption';
  /** People whose account is deactivated; they are in no other of these five numbers. */
  deactivated: Scalars['Int']['output'];
  /** People with an authenticator that stands, whose account is open. */
  enrolled: Scalars['Int']['output'];
  /** People whose account is frozen, enrolled or not. */
  frozen: Scalars['Int']['output'];
  /** Invitations whose links still work. The invited have no account yet and are in no other number. */
  invited: Scalars['Int']['output'];
  /** Null: all organizations that the caller sees. */
  organization?: Maybe<Organization>;
  /** Guided, or straight to the QR code. */
  paths: EnrollmentPaths;
  /** Every page of setting up, in their order. */
  steps: Array<EnrollmentStepReach>;
  /** From the first sign-in to the enrollment. */
  timeToEnroll: EnrollmentTime;
  /** People whose account is open and who have no authenticator: not yet, or no more since a reset ended it. */
  waiting: Scalars['Int']['output'];
  /** As many as asked for, the oldest first; the last one is not over yet. */
  weeks: Array<AdoptionWeek>;
};

/** What happened in one week. It stays as it was, whatever became of the people. */
export type AdoptionWeek = {
  __typename?: 'AdoptionWeek';
  /** People who confirmed their first authenticator. */
  enrolled: Scalars['Int']['output'];
  /** People who proved their first factor for the first time. */
  firstSignIns: Scalars['Int']['output'];
  /** Invitations made; one that is sent again counts once. */
  invited: Scalars['Int']['output'];
  /** Its Monday, 00:00 UTC. */
  startsOn: Scalars['DateTime']['output'];
};

/** A key that programs of an organization call this API with: never its secret. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Actor;
  /** It is refused from then on. A rotation brings this forward to the end of the overlap. */
  expiresAt: Scalars['DateTime']['output'];
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** To the minute; null: never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its maker called it. */
  name: Scalars['String']['output'];
  /** The one that the key was made for: it sees no other. */
  organization: Organization;
  /** What the key begins with, such as “dfly_3kTz81Qa”: enough to recognize it by, and no secret. */
  prefix: Scalars['String']['output'];
  /** When it was rotated: a successor took its place, and it ends at expiresAt. */
  replacedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the key may do, in its organization alone. */
  scopes: Array<Scope>;
  /** Whether its requests are answered. */
  status: ApiKeyStatus;
};

/** The key as it is now; or NOT_FOUND, NOT_ALLOWED. */
export type ApiKeyChangedResult = ApiKey | Refused;

/** A page of API keys, the newest first. */
export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  /** The keys of this page. */
  edges: Array<ApiKeyEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A new key with its secret: the only time that it is shown. */
export type ApiKeyCreated = {
  __typename?: 'ApiKeyCreated';
  /** The key. */
  apiKey: ApiKey;
  /** The whole key, to be sent as `Authorization: Bearer <secret>`: dfly_, 8 characters of its name, _, 38 of its secret, the last 6 of them a checksum (CRC-32, base 62). Only its hash is kept here. */
  secret: Scalars['String']['output'];
};

/** An API key in a list. */
export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  /** Pass it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The key. */
  node: ApiKey;
};

/** The new key with its secret; or NOT_FOUND, NOT_ALLOWED. */
export type ApiKeyResult = ApiKeyCreated | Refused;

/** Whether requests with an API key are answered. */
export const ApiKeyStatus = {
  /** Requests with it are answered. */
  ACTIVE: 'ACTIVE',
  /** Its time is over, or the overlap after its rotation. */
  EXPIRED: 'EXPIRED',
  /** Somebody took it back. It stays so. */
  REVOKED: 'REVOKED',
  /** Its maker was frozen, reset or deactivated within 7 days (a setting) of making it: it waits for restoreApiKey by somebody else. */
  SUSPENDED: 'SUSPENDED'
} as const;

export type ApiKeyStatus = typeof ApiKeyStatus[keyof typeof ApiKeyStatus];
/** An authenticator app that the organization approves. */
export type ApprovedApp = {
  __typename?: 'ApprovedApp';
  /** Its page in Google Play. */
  androidUrl?: Maybe<Scalars['String']['output']>;
  /** Its page in the App Store. */
  iosUrl?: Maybe<Scalars['String']['output']>;
  /** As the stores name it. */
  name: Scalars['String']['output'];
  /** A note of the organization’s IT team. */
  note?: Maybe<Scalars['String']['output']>;
};

/** An authenticator app to approve, with its page in each store. */
export type ApprovedAppInput = {
  /** Its page at https://play.google.com. */
  androidUrl?: InputMaybe<Scalars['String']['input']>;
  /** Its page at https://apps.apple.com. */
  iosUrl?: InputMaybe<Scalars['String']['input']>;
  /** As the stores name it: up to 64 characters. */
  name: Scalars['String']['input'];
  /** A note of the IT team: up to 300 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Why something ended or was refused. */
export const AuditBecause = {
  /** The person took it back. */
  CANCELLED: 'CANCELLED',
  /** The case number did not match. */
  CASE_NUMBER_WRONG: 'CASE_NUMBER_WRONG',
  /** The maker of the API key or webhook endpoint was deactivated. */
  DEACTIVATED: 'DEACTIVATED',
  /** Staff dismissed it. */
  DISMISSED: 'DISMISSED',
  /** The API key has expired. */
  EXPIRED: 'EXPIRED',
  /** The webhook endpoint took nothing for three days. */
  FAILED: 'FAILED',
  /** The maker of the API key or webhook endpoint was frozen. */
  FROZEN: 'FROZEN',
  /** The webhook endpoint answered 410 Gone. */
  GONE: 'GONE',
  /** A hundred wrong tries. */
  GUESSED: 'GUESSED',
  /** Nobody gave the code in time. */
  LAPSED: 'LAPSED',
  /** It was not theirs to do. */
  NOT_ALLOWED: 'NOT_ALLOWED',
  /** The API key asked too often. */
  RATE_LIMITED: 'RATE_LIMITED',
  /** The second factor of the API key’s or webhook endpoint’s maker was reset. */
  RESET: 'RESET',
  /** The API key was revoked. */
  REVOKED: 'REVOKED',
  /** The API key is suspended. */
  SUSPENDED: 'SUSPENDED',
  /** Too many case numbers were wrong. */
  TOO_MANY_ATTEMPTS: 'TOO_MANY_ATTEMPTS'
} as const;

export type AuditBecause = typeof AuditBecause[keyof typeof AuditBecause];
/** What an event tells beyond who, whom, when and where. Which fields are set depends on the type; the others are null. Never a secret, a code, a password or a token. */
export type AuditDetails = {
  __typename?: 'AuditDetails';
  /** ACT_REFUSED: the mutation that was refused. */
  act?: Maybe<Scalars['String']['output']>;
  /** EMAIL_CODE_SENT, INVITATION_SENT: whether it was sent before. */
  again?: Maybe<Scalars['Boolean']['output']>;
  /** Which API key. ACCESS_REFUSED: the one that asked; null: a session. */
  apiKeyId?: Maybe<Scalars['ID']['output']>;
  /** ACCESS_TOKEN_ISSUED: the origin of the platform. */
  audience?: Maybe<Scalars['String']['output']>;
  /** CODE_ACCEPTED, AUTHENTICATOR_CONFIRMED: which authenticator. */
  authenticatorId?: Maybe<Scalars['ID']['output']>;
  /** ACCOUNT_UNFROZEN: how many authenticators were revoked. */
  authenticators?: Maybe<Scalars['Int']['output']>;
  /** Why a request, a code, a reset, an API key or a webhook endpoint ended or was refused. */
  because?: Maybe<AuditBecause>;
  /** Who or what did it, where the type leaves that open. */
  by?: Maybe<AuditDoneBy>;
  /** CODE_REJECTED: how far the phone’s clock is off; positive: ahead. */
  clockDriftSeconds?: Maybe<Scalars['Int']['output']>;
  /** ACCESS_REFUSED: how. */
  code?: Maybe<AuditDoorCode>;
  /** How many refusals, sessions, requests, codes or secrets. */
  count?: Maybe<Scalars['Int']['output']>;
  /** A wrong sign-in with an unknown e-mail: the same for the same address, and it can’t be turned back. */
  emailPseudonym?: Maybe<Scalars['String']['output']>;
  /** Which webhook endpoint. */
  endpointId?: Maybe<Scalars['ID']['output']>;
  /** ENROLLMENT_STARTED: which enrollment. */
  enrollmentId?: Maybe<Scalars['ID']['output']>;
  /** ACTIVITY_REPORTED: the event that the person did not recognize. */
  eventId?: Maybe<Scalars['ID']['output']>;
  /** WEBHOOK_ENDPOINT_CREATED: each a WebhookEventType. */
  eventTypes?: Maybe<Array<Scalars['String']['output']>>;
  /** API_KEY_CREATED: when the key ends. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was compared, or would have been. */
  factor?: Maybe<AuditFactor>;
  /** ACCESS_REFUSED: the root field of this schema. */
  field?: Maybe<Scalars['String']['output']>;
  /** Names of the fields of Organization or WebhookEndpoint that changed. */
  fields?: Maybe<Array<Scalars['String']['output']>>;
  /** TRAIL_EXPORTED: as what. */
  format?: Maybe<AuditExportFormat>;
  /** ROLE_CHANGED: the role before. */
  from?: Maybe<Role>;
  /** ENROLLMENT_STARTED: whether an authenticator stood already. */
  further?: Maybe<Scalars['Boolean']['output']>;
  /** Of the webhook endpoint’s address: the host, and the port if it is not 443. */
  host?: Maybe<Scalars['String']['output']>;
  /** INCIDENT_OPENED and what staff did about it: the incident. */
  incidentId?: Maybe<Scalars['ID']['output']>;
  /** INCIDENT_OPENED: an IncidentKind. */
  incidentKind?: Maybe<Scalars['String']['output']>;
  /** Which invitation. */
  invitationId?: Maybe<Scalars['ID']['output']>;
  /** SECRETS_RESEALED, TOKEN_KEYS_ROTATED: the new key’s name. */
  keyId?: Maybe<Scalars['String']['output']>;
  /** EMAIL_CODE_SENT: what for. */
  kind?: Maybe<AuditEmailCodeKind>;
  /** REFUSALS_COUNTED: when the minute began. */
  minute?: Maybe<Scalars['DateTime']['output']>;
  /** Of the authenticator, or of the organization. */
  name?: Maybe<Scalars['String']['output']>;
  /** MANAGER_ASSIGNED, MANAGER_UNASSIGNED: which organization. */
  organizationId?: Maybe<Scalars['ID']['output']>;
  /** API_KEY_ROTATED: hours in which both keys work. */
  overlapHours?: Maybe<Scalars['Int']['output']>;
  /** How the person came to the QR code. */
  path?: Maybe<EnrollmentPath>;
  /** What the new API key begins with. */
  prefix?: Maybe<Scalars['String']['output']>;
  /** Which reset or code by mail. */
  proofId?: Maybe<Scalars['ID']['output']>;
  /** What the code was given for. */
  purpose?: Maybe<AuditPurpose>;
  /** Why, as staff wrote it. CODE_REJECTED: WRONG, ALREADY_USED, or REVOKED; SIGN_IN_REFUSED: FROZEN. In recentActivity what staff wrote is left out. */
  reason?: Maybe<Scalars['String']['output']>;
  /** AUTHENTICATOR_CONFIRMED: how many recovery codes were made. */
  recoveryCodes?: Maybe<Scalars['Int']['output']>;
  /** CODE_ACCEPTED: how many recovery codes are left. */
  recoveryCodesLeft?: Maybe<Scalars['Int']['output']>;
  /** AUTHENTICATOR_CONFIRMED after a reset: how many older authenticators ended with it. */
  replaced?: Maybe<Scalars['Int']['output']>;
  /** RESET_REQUESTED, RESET_GRANTED: which request for a reset; not the API’s request id. */
  requestId?: Maybe<Scalars['ID']['output']>;
  /** RESET_GRANTED: whether the old authenticator ended at once. */
  revokeNow?: Maybe<Scalars['Boolean']['output']>;
  /** ACCOUNT_CREATED, INVITATION_SENT: the account’s role. */
  role?: Maybe<Role>;
  /** API_KEY_CREATED: what the key may do. */
  scopes?: Maybe<Array<Scope>>;
  /** ACTIVITY_REPORTED: how many other sessions ended. */
  sessionsEnded?: Maybe<Scalars['Int']['output']>;
  /** INCIDENT_OPENED: an IncidentSeverity. */
  severity?: Maybe<Scalars['String']['output']>;
  /** ACCOUNT_UNFROZEN: what was bound since then is revoked. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** ENROLLMENT_STEP_REACHED: which page. */
  step?: Maybe<EnrollmentStep>;
  /** API_KEY_ROTATED: the key that takes its place. */
  successorId?: Maybe<Scalars['ID']['output']>;
  /** ROLE_CHANGED: the role from now on. */
  to?: Maybe<Role>;
  /** REFUSALS_COUNTED: refusals of which type. */
  type?: Maybe<AuditEventType>;
  /** RESET_GRANTED: whether no case number was given. */
  withoutRequest?: Maybe<Scalars['Boolean']['output']>;
};

/** Who or what did it. */
export const AuditDoneBy = {
  /** The demo’s start. */
  DEMO: 'DEMO',
  /** The command that makes the first support account. */
  FIRST_SUPPORT: 'FIRST_SUPPORT',
  /** An accepted invitation. */
  INVITATION: 'INVITATION',
  /** The link of a mail. */
  LINK: 'LINK',
  /** The old authenticator or a recovery code. */
  OLD_FACTOR: 'OLD_FACTOR',
  /** The person themselves. */
  PERSON: 'PERSON',
  /** The server’s command line. */
  SERVER: 'SERVER',
  /** Staff. */
  STAFF: 'STAFF'
} as const;

export type AuditDoneBy = typeof AuditDoneBy[keyof typeof AuditDoneBy];
/** How a caller was refused at a door. */
export const AuditDoorCode = {
  /** The caller’s sign-in state. */
  AUTH_STATE_REQUIRED: 'AUTH_STATE_REQUIRED',
  /** The caller’s role, or the scopes of the API key. */
  FORBIDDEN: 'FORBIDDEN'
} as const;

export type AuditDoorCode = typeof AuditDoorCode[keyof typeof AuditDoorCode];
/** What a code by e-mail is for. */
export const AuditEmailCodeKind = {
  /** A late first enrollment. */
  LATE: 'LATE',
  /** After a reset. */
  RESET: 'RESET'
} as const;

export type AuditEmailCodeKind = typeof AuditEmailCodeKind[keyof typeof AuditEmailCodeKind];
/** One thing that happened, as the sealed trail keeps it. `actor`, `user` and `organization` are looked up as they are now. */
export type AuditEvent = {
  __typename?: 'AuditEvent';
  /** Who did it; null: the server, or nobody who had proved who they are. */
  actor?: Maybe<Actor>;
  /** The network address that it came from; null: the server itself. In recentActivity also null for what staff did. */
  address?: Maybe<Scalars['String']['output']>;
  /** The browser’s family and system, such as “Firefox on Windows”; null as `address` is. */
  browser?: Maybe<Scalars['String']['output']>;
  /** What the type tells beyond that. */
  details: AuditDetails;
  /** The SHA-256 that links it to everything before it, as a download has it. Null in recentActivity, where not all that it covers is told. */
  hash?: Maybe<Scalars['String']['output']>;
  /** Stable; a number. */
  id: Scalars['ID']['output'];
  /** By the server’s clock. */
  occurredAt: Scalars['DateTime']['output'];
  /** The one that it belongs to; null: none. Events without one are seen by support alone. */
  organization?: Maybe<Organization>;
  /** Its place in the sealed trail, a number: each event is one further. */
  position: Scalars['ID']['output'];
  /** The request that it came with, as the server’s log names it; null as `address` is. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** The session that it came from or is about. It opens nothing; null: none. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** What happened. */
  type: AuditEventType;
  /** Whose account it is about; null: no account. */
  user?: Maybe<Actor>;
};

/** A page of events. There is no total: pages cost the same however many there are. */
export type AuditEventConnection = {
  __typename?: 'AuditEventConnection';
  /** The events of this page. */
  edges: Array<AuditEventEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An event in a list. */
export type AuditEventEdge = {
  __typename?: 'AuditEventEdge';
  /** Pass it as `after` to go on from here. It stays good when the event itself is no longer kept. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: AuditEvent;
};

/** What happened. New types may be added: treat one that you don’t know as any other event. */
export const AuditEventType = {
  /** A signed-in caller or an API key was refused at a door: the first of a minute. */
  ACCESS_REFUSED: 'ACCESS_REFUSED',
  /** A platform of the organization was shown that this session is signed in: once for each session and platform. */
  ACCESS_TOKEN_ISSUED: 'ACCESS_TOKEN_ISSUED',
  /** The account came into being. */
  ACCOUNT_CREATED: 'ACCOUNT_CREATED',
  /** Nobody signs in to the account any more. */
  ACCOUNT_DEACTIVATED: 'ACCOUNT_DEACTIVATED',
  /** Nobody signs in until support opens the account again. */
  ACCOUNT_FROZEN: 'ACCOUNT_FROZEN',
  /** The account can be signed in to again. */
  ACCOUNT_REACTIVATED: 'ACCOUNT_REACTIVATED',
  /** Support opened the account again; what was bound since `details.since` is revoked. */
  ACCOUNT_UNFROZEN: 'ACCOUNT_UNFROZEN',
  /** A signed-in person said of an event that it was not them; their other sessions ended. */
  ACTIVITY_REPORTED: 'ACTIVITY_REPORTED',
  /** A staff act that is not theirs to do. */
  ACT_REFUSED: 'ACT_REFUSED',
  /** An API key was made for the organization. */
  API_KEY_CREATED: 'API_KEY_CREATED',
  /** An API key that no longer works, or asks too often: the first of a minute. */
  API_KEY_REFUSED: 'API_KEY_REFUSED',
  /** Somebody else than its maker let a suspended API key work again. */
  API_KEY_RESTORED: 'API_KEY_RESTORED',
  /** An API key was taken back. */
  API_KEY_REVOKED: 'API_KEY_REVOKED',
  /** A successor took the place of an API key, which ends after the overlap. */
  API_KEY_ROTATED: 'API_KEY_ROTATED',
  /** An API key was suspended, since its maker was shut out or reset soon after making it; `user` is the maker. */
  API_KEY_SUSPENDED: 'API_KEY_SUSPENDED',
  /** An API key was used from this network for the first time. */
  API_KEY_USED: 'API_KEY_USED',
  /** Waiting was due, and nothing was compared: the first of a minute. */
  ATTEMPT_REFUSED: 'ATTEMPT_REFUSED',
  /** A new authenticator signs in from now on. */
  AUTHENTICATOR_CONFIRMED: 'AUTHENTICATOR_CONFIRMED',
  /** A code was right; see `details.factor` and `details.purpose`. */
  CODE_ACCEPTED: 'CODE_ACCEPTED',
  /** What was entered can’t be a code: the first of a minute. */
  CODE_MALFORMED: 'CODE_MALFORMED',
  /** A code was wrong, spent already, or of an authenticator that was revoked. */
  CODE_REJECTED: 'CODE_REJECTED',
  /** A code was sent by e-mail. */
  EMAIL_CODE_SENT: 'EMAIL_CODE_SENT',
  /** A QR code was made for a new authenticator. */
  ENROLLMENT_STARTED: 'ENROLLMENT_STARTED',
  /** A page on the way to the first authenticator was opened. */
  ENROLLMENT_STEP_REACHED: 'ENROLLMENT_STEP_REACHED',
  /** Staff look into an incident. */
  INCIDENT_ACKNOWLEDGED: 'INCIDENT_ACKNOWLEDGED',
  /** Staff wrote a note about an incident. */
  INCIDENT_NOTED: 'INCIDENT_NOTED',
  /** The server found something in the trail; see `details.incidentId`. */
  INCIDENT_OPENED: 'INCIDENT_OPENED',
  /** Staff cleared an incident up. */
  INCIDENT_RESOLVED: 'INCIDENT_RESOLVED',
  /** An invited person made their account. */
  INVITATION_ACCEPTED: 'INVITATION_ACCEPTED',
  /** An invitation was taken back. */
  INVITATION_REVOKED: 'INVITATION_REVOKED',
  /** Somebody was invited by e-mail. */
  INVITATION_SENT: 'INVITATION_SENT',
  /** A code by mail ended unused. */
  MAIL_PROOF_ENDED: 'MAIL_PROOF_ENDED',
  /** An account manager looks after one more organization. */
  MANAGER_ASSIGNED: 'MANAGER_ASSIGNED',
  /** An account manager no longer looks after an organization. */
  MANAGER_UNASSIGNED: 'MANAGER_UNASSIGNED',
  /** Details of the organization changed; see `details.fields`. */
  ORGANIZATION_CHANGED: 'ORGANIZATION_CHANGED',
  /** The organization came into being. */
  ORGANIZATION_CREATED: 'ORGANIZATION_CREATED',
  /** The first factor was right: a half-signed session began. */
  PASSWORD_ACCEPTED: 'PASSWORD_ACCEPTED',
  /** The password was changed, and every session of the account ended. */
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
  /** The first factor was wrong; `user` is null for an unknown e-mail. */
  PASSWORD_REJECTED: 'PASSWORD_REJECTED',
  /** New recovery codes took the place of the old ones. */
  RECOVERY_CODES_RENEWED: 'RECOVERY_CODES_RENEWED',
  /** The person said that they saved their recovery codes. */
  RECOVERY_CODES_SAVED: 'RECOVERY_CODES_SAVED',
  /** How many further refusals of one kind came within a minute. */
  REFUSALS_COUNTED: 'REFUSALS_COUNTED',
  /** An open reset was cancelled. */
  RESET_CANCELLED: 'RESET_CANCELLED',
  /** A reset of the second factor was granted. */
  RESET_GRANTED: 'RESET_GRANTED',
  /** A reset was refused; see `details.because`. */
  RESET_REFUSED: 'RESET_REFUSED',
  /** The person said by the link of a mail that a reset was not theirs. */
  RESET_REPORTED: 'RESET_REPORTED',
  /** Somebody who knows the password asked for a reset of the second factor. */
  RESET_REQUESTED: 'RESET_REQUESTED',
  /** Open requests for a reset ended without one. */
  RESET_REQUESTS_CLOSED: 'RESET_REQUESTS_CLOSED',
  /** An open reset now also ended the old authenticator and its recovery codes. */
  RESET_REVOKED_OLD: 'RESET_REVOKED_OLD',
  /** The account has another role from now on. */
  ROLE_CHANGED: 'ROLE_CHANGED',
  /** The server’s command line sealed secrets under a new key. */
  SECRETS_RESEALED: 'SECRETS_RESEALED',
  /** Staff ended every session of the account. */
  SESSIONS_ENDED: 'SESSIONS_ENDED',
  /** The person signed out. */
  SIGNED_OUT: 'SIGNED_OUT',
  /** A right password of an account that may not sign in. */
  SIGN_IN_REFUSED: 'SIGN_IN_REFUSED',
  /** The server’s command line made a new key to sign access tokens with. */
  TOKEN_KEYS_ROTATED: 'TOKEN_KEYS_ROTATED',
  /** Staff began to download the trail. */
  TRAIL_EXPORTED: 'TRAIL_EXPORTED',
  /** A webhook endpoint was changed; see `details.fields`. */
  WEBHOOK_ENDPOINT_CHANGED: 'WEBHOOK_ENDPOINT_CHANGED',
  /** A webhook endpoint was made for the organization. */
  WEBHOOK_ENDPOINT_CREATED: 'WEBHOOK_ENDPOINT_CREATED',
  /** A webhook endpoint was deleted. */
  WEBHOOK_ENDPOINT_DELETED: 'WEBHOOK_ENDPOINT_DELETED',
  /** The server gave a webhook endpoint up; see `details.because`. */
  WEBHOOK_ENDPOINT_DISABLED: 'WEBHOOK_ENDPOINT_DISABLED',
  /** Staff paused a webhook endpoint. */
  WEBHOOK_ENDPOINT_PAUSED: 'WEBHOOK_ENDPOINT_PAUSED',
  /** Staff let a webhook endpoint be sent to again. */
  WEBHOOK_ENDPOINT_RESUMED: 'WEBHOOK_ENDPOINT_RESUMED',
  /** A webhook endpoint was suspended, since whoever set it was shut out or reset soon after; `user` is that person. */
  WEBHOOK_ENDPOINT_SUSPENDED: 'WEBHOOK_ENDPOINT_SUSPENDED',
  /** A webhook endpoint got a new secret; the former one signs as well for a day. */
  WEBHOOK_SECRET_ROTATED: 'WEBHOOK_SECRET_ROTATED'
} as const;

export type AuditEventType = typeof AuditEventType[keyof typeof AuditEventType];
/** How the trail is downloaded. */
export const AuditExportFormat = {
  /** A table for spreadsheets. */
  CSV: 'CSV',
  /** JSON lines that can be verified alone. */
  JSONL: 'JSONL'
} as const;

export type AuditExportFormat = typeof AuditExportFormat[keyof typeof AuditExportFormat];
/** What was compared, or would have been. */
export const AuditFactor = {
  /** A code of an authenticator app. */
  APP_CODE: 'APP_CODE',
  /** A code by e-mail. */
  EMAIL_CODE: 'EMAIL_CODE',
  /** The password. */
  PASSWORD: 'PASSWORD',
  /** A recovery code. */
  RECOVERY_CODE: 'RECOVERY_CODE'
} as const;

export type AuditFactor = typeof AuditFactor[keyof typeof AuditFactor];
/** In which order events come: by their place in the sealed trail, not by their clock. */
export const AuditOrder = {
  /** For looking back. */
  NEWEST_FIRST: 'NEWEST_FIRST',
  /** For pulling: keep the last endCursor, ask again with it as `after`, and every event comes exactly once. */
  OLDEST_FIRST: 'OLDEST_FIRST'
} as const;

export type AuditOrder = typeof AuditOrder[keyof typeof AuditOrder];
/** What is wrong with the first broken event of the audit trail. */
export const AuditProblem = {
  /** It, or its link in the chain, is not as it was sealed. */
  CHANGED: 'CHANGED',
  /** It was not there when its transaction ended: it was written by hand later. */
  INSERTED: 'INSERTED',
  /** It was removed, or its link was. */
  MISSING: 'MISSING',
  /** The seal over it is missing, does not hold or is by a key that the server does not trust: from this event on nothing is proved. */
  SEAL_BROKEN: 'SEAL_BROKEN'
} as const;

export type AuditProblem = typeof AuditProblem[keyof typeof AuditProblem];
/** What a code was given for. */
export const AuditPurpose = {
  /** To confirm a new authenticator. */
  ENROLLMENT: 'ENROLLMENT',
  /** To sign in. */
  SIGN_IN: 'SIGN_IN',
  /** To confirm an act while signed in. */
  STEP_UP: 'STEP_UP'
} as const;

export type AuditPurpose = typeof AuditPurpose[keyof typeof AuditPurpose];
/** What a page of the audit trail was found to be. Verify the next page with `after: checkedTo`, until `complete`. A trail whose end was cut off looks complete: compare its last event with a head that you kept. */
export type AuditVerification = {
  __typename?: 'AuditVerification';
  /** How many events of this page were checked, up to the first broken one: at most 100,000. */
  checked: Scalars['Int']['output'];
  /** The last event that was checked and holds; null: none. */
  checkedTo?: Maybe<Scalars['ID']['output']>;
  /** This page ends at the end of what is sealed. */
  complete: Scalars['Boolean']['output'];
  /** The first event that was changed, is missing or was inserted. Where nothing of a missing one is left: the event before which it is missing. Null where the page is intact, and where the trail holds no event that could be named. */
  firstBroken?: Maybe<Scalars['ID']['output']>;
  /** Every event of this page is as it was sealed, none is missing and none was added. */
  intact: Scalars['Boolean']['output'];
  /** The ids of the keys by which what was checked is signed. Compare them with those that you keep elsewhere. */
  keyIds: Array<Scalars['String']['output']>;
  /** What is wrong with it; null: nothing. */
  problem?: Maybe<AuditProblem>;
  /** How many events wait to be sealed, which takes about a second. They are not checked. */
  unsealed: Scalars['Int']['output'];
};

/** What a caller has proved so far. Derived at each request; the app shows the page that it calls for. */
export const AuthState = {
  /** Nothing, or the session has ended: see Session.endedBecause. */
  ANONYMOUS: 'ANONYMOUS',
  /** Both factors. By default it ends after 1 hour without activity and 12 hours in all. */
  AUTHENTICATED: 'AUTHENTICATED',
  /** The password was right; a six-digit code or a recovery code is due. 30 minutes. */
  CODE_REQUIRED: 'CODE_REQUIRED',
  /** Both factors, and a code was right in the last 10 minutes (by default): what changes security needs it. Falls back to AUTHENTICATED. */
  ELEVATED: 'ELEVATED',
  /** The password was right, and a code sent by e-mail must come before a new authenticator: after a reset, or when the account has lost every authenticator. 30 minutes. */
  EMAIL_CODE_REQUIRED: 'EMAIL_CODE_REQUIRED',
  /** The password was right and no authenticator was ever confirmed: enroll2FA, then verify2FA. 30 minutes. */
  ENROLLMENT_REQUIRED: 'ENROLLMENT_REQUIRED'
} as const;

export type AuthState = typeof AuthState[keyof typeof AuthState];
/** A confirmed authenticator app that stands. */
export type Authenticator = {
  __typename?: 'Authenticator';
  /** When its first code was right. */
  confirmedAt: Scalars['DateTime']['output'];
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** What its owner calls it. */
  name: Scalars['String']['output'];
};

/** The code was not accepted: CODE_WRONG or CODE_ALREADY_USED. */
export type CodeRejected = Refusal & {
  __typename?: 'CodeRejected';
  /** Only while enrolling: the phone’s clock is about this many seconds off (+ fast, − slow), up to an hour. Never an acceptance. */
  clockDriftSeconds?: Maybe<Scalars['Int']['output']>;
  /** For programs: stable over versions. */
  code: RefusalCode;
  /** For a person: what happened and what to do next, in American English. */
  message: Scalars['String']['output'];
  /** With CODE_ALREADY_USED: seconds until the next code can be used. */
  nextCodeInSeconds?: Maybe<Scalars['Int']['output']>;
};

/** The session, which may enroll now; or CODE_WRONG; or a wait. */
export type ConfirmEmailResult = Refused | Session | TooManyAttempts;

/** Which endpoint is gone; or NOT_FOUND. */
export type DeleteWebhookEndpointResult = Refused | WebhookEndpointDeleted;

/** The code is on its way. */
export type EmailCodeSent = {
  __typename?: 'EmailCodeSent';
  /** Where the caller stands; unchanged. */
  session: Session;
};

/** What EMAIL_CODE_REQUIRED is about. */
export type EmailProof = {
  __typename?: 'EmailProof';
  /** Whether there is a code to enter or to send again; false: only a new reset helps. */
  codeAvailable: Scalars['Boolean']['output'];
  /** Whether verify2FA takes the old authenticator or a recovery code here, which cancels the reset. */
  oldFactorStands: Scalars['Boolean']['output'];
  /** Why the code is asked for. */
  reason: EmailProofReason;
};

/** Why a code by e-mail must come before a new authenticator. */
export const EmailProofReason = {
  /** The first authenticator comes late: by default more than 14 days after the password was set. */
  LATE_ENROLLMENT: 'LATE_ENROLLMENT',
  /** The account had an authenticator and has none: only a reset helps. */
  NO_FACTOR: 'NO_FACTOR',
  /** The second factor was reset. */
  RESET: 'RESET'
} as const;

export type EmailProofReason = typeof EmailProofReason[keyof typeof EmailProofReason];
/** The new secret, or a wait after too many of them. */
export type Enroll2FaResult = Enrollment | Refused | TooManyAttempts;

/** A new secret, shown once. It becomes an authenticator when verify2FA gets its first right code. */
export type Enrollment = {
  __typename?: 'Enrollment';
  /** Three minutes after it was made. */
  expiresAt: Scalars['DateTime']['output'];
  /** The same in seconds from now. */
  expiresInSeconds: Scalars['Int']['output'];
  /** Pass it to verify2FA. */
  id: Scalars['ID']['output'];
  /** Key URI: otpauth://totp/Issuer:mail?secret=…&issuer=…&algorithm=SHA1&digits=6&period=30. */
  otpauthUri: Scalars['String']['output'];
  /** The Key URI as a QR code: an SVG document in a data: URI, with its quiet zone. */
  qrCode: Scalars['String']['output'];
  /** Base32 (RFC 4648, no padding) of 160 random bits (RFC 4226, section 4, R6). Returned here once and never again. */
  secret: Scalars['String']['output'];
};

/** How the person came to the QR code. */
export const EnrollmentPath = {
  /** Through the guide. */
  GUIDED: 'GUIDED',
  /** Straight to the QR code. */
  QR_FIRST: 'QR_FIRST'
} as const;

export type EnrollmentPath = typeof EnrollmentPath[keyof typeof EnrollmentPath];
/** How all who ever enrolled came to their first QR code. */
export type EnrollmentPaths = {
  __typename?: 'EnrollmentPaths';
  /** Step by step, through the guide. */
  guided: Scalars['Int']['output'];
  /** Straight to the QR code. */
  qrFirst: Scalars['Int']['output'];
  /** By a client that did not say. */
  unknown: Scalars['Int']['output'];
};

/** A page on the way to the first authenticator. */
export const EnrollmentStep = {
  /** Guide, step 2: add an account in the app. */
  ADD_ACCOUNT: 'ADD_ACCOUNT',
  /** The choice between the guide and the QR code. */
  CHOICE: 'CHOICE',
  /** Guide, step 1: get an app. */
  GET_APP: 'GET_APP',
  /** The QR screen, before a QR code is made. */
  QR_CODE: 'QR_CODE'
} as const;

export type EnrollmentStep = typeof EnrollmentStep[keyof typeof EnrollmentStep];
/** How far people came with setting up. Deactivated people are left out. */
export type EnrollmentStepReach = {
  __typename?: 'EnrollmentStepReach';
  /** How many people ever saw it. */
  reached: Scalars['Int']['output'];
  /** The page. */
  step: EnrollmentStep;
  /** For how many of those who never enrolled it is the furthest they came. */
  stopped: Scalars['Int']['output'];
};

/** How long people took from their first right password, or from accepting their invitation, to a confirmed authenticator. */
export type EnrollmentTime = {
  __typename?: 'EnrollmentTime';
  /** Half of them took no longer. Null without people. */
  medianSeconds?: Maybe<Scalars['Int']['output']>;
  /** Nine of ten took no longer. Null without people. */
  p90Seconds?: Maybe<Scalars['Int']['output']>;
  /** How many people the times are taken over: all who ever enrolled and whose first sign-in is known. */
  people: Scalars['Int']['output'];
};

/** Something that a rule over the audit trail found, within seconds. One at most is unresolved for each kind and subject: later events join it. */
export type Incident = {
  __typename?: 'Incident';
  /** Whether it is about a member of staff, their account or their acts: then only support sees it, and not the one whose acts are in doubt. */
  aboutStaff: Scalars['Boolean']['output'];
  /** When somebody first said to look into it. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who that was. */
  acknowledgedBy?: Maybe<Actor>;
  /** How many events belong to it. */
  eventCount: Scalars['Int']['output'];
  /** The events that led to it and joined it, newest first. A key needs EVENTS_READ as well; without it the page is empty. */
  events: AuditEventConnection;
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** Which rule found it. */
  kind: IncidentKind;
  /** When its latest event happened. */
  lastEventAt: Scalars['DateTime']['output'];
  /** The network that it is about: an IPv4 address, or the /64 of an IPv6 address. */
  network?: Maybe<Scalars['String']['output']>;
  /** What staff wrote about it, oldest first. */
  notes: Array<IncidentNote>;
  /** When the rule found it. */
  openedAt: Scalars['DateTime']['output'];
  /** Of the account; null: it is about none alone. */
  organization?: Maybe<Organization>;
  /** What may help; each asks for a code first. */
  proposedActs: Array<IncidentAct>;
  /** When it was cleared up. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who said so. */
  resolvedBy?: Maybe<Actor>;
  /** The highest that its events led to. */
  severity: IncidentSeverity;
  /** The member of staff whose acts are in doubt. */
  staff?: Maybe<Actor>;
  /** What staff have done about it. */
  status: IncidentStatus;
  /** What happened, for a person, in American English; without names. */
  summary: Scalars['String']['output'];
  /** Whose account it is about; null: nobody’s alone. */
  user?: Maybe<Actor>;
};


/** Something that a rule over the audit trail found, within seconds. One at most is unresolved for each kind and subject: later events join it. */
export type IncidentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What may help, on the account of `user`, or of `staff` where there is no user. */
export const IncidentAct = {
  /** See endUserSessions. */
  END_SESSIONS: 'END_SESSIONS',
  /** See freezeUser. */
  FREEZE: 'FREEZE',
  /** See reset2FA. */
  RESET: 'RESET'
} as const;

export type IncidentAct = typeof IncidentAct[keyof typeof IncidentAct];
/** A page of incidents, the newest first. */
export type IncidentConnection = {
  __typename?: 'IncidentConnection';
  /** The incidents of this page. */
  edges: Array<IncidentEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An incident in a list. */
export type IncidentEdge = {
  __typename?: 'IncidentEdge';
  /** Pass it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The incident. */
  node: Incident;
};

/** What a rule over the trail found. The numbers are settings of the server; these are the defaults. */
export const IncidentKind = {
  /** A member of staff gave 3 wrong case numbers for one person within 24 hours. */
  CASE_NUMBER_GUESSING: 'CASE_NUMBER_GUESSING',
  /** After a right password, 5 tries at the second factor of one account within an hour. */
  CODE_GUESSING: 'CODE_GUESSING',
  /** A right code whose 30-second step was spent already, unless the same browser sent it twice within 30 seconds. */
  CODE_REPLAYED: 'CODE_REPLAYED',
  /** 5 networks tried the password of one account within an hour, none of which it ever signed in from. */
  DISTRIBUTED_GUESSING: 'DISTRIBUTED_GUESSING',
  /** Within 7 days after a reset, a sign-in from a network that the member of staff who made it used within 30 days, and the person never before. */
  MANAGERS_NETWORK_AFTER_RESET: 'MANAGERS_NETWORK_AFTER_RESET',
  /** Within 7 days after a reset, a sign-in from a network or browser that is new for the account. */
  NEW_PLACE_AFTER_RESET: 'NEW_PLACE_AFTER_RESET',
  /** The owner of the account said of a reset, or of something else on it, that it was not them. */
  NOT_ME: 'NOT_ME',
  /** One network tried passwords of 10 accounts within an hour, none of which ever signed in from there. */
  PASSWORD_SPRAYING: 'PASSWORD_SPRAYING',
  /** A recovery code was used and at most 2 are left. */
  RECOVERY_CODES_LOW: 'RECOVERY_CODES_LOW',
  /** The old authenticator or a recovery code signed in while a reset was open. */
  RESET_CANCELLED_BY_OLD_FACTOR: 'RESET_CANCELLED_BY_OLD_FACTOR',
  /** A reset was made without a case number. */
  RESET_WITHOUT_REQUEST: 'RESET_WITHOUT_REQUEST',
  /** The right code of an authenticator that was revoked within 90 days; the caller only heard CODE_WRONG. */
  REVOKED_AUTHENTICATOR_USED: 'REVOKED_AUTHENTICATOR_USED',
  /** One member of staff reset 10 people within 24 hours. */
  UNUSUAL_RESETS: 'UNUSUAL_RESETS'
} as const;

export type IncidentKind = typeof IncidentKind[keyof typeof IncidentKind];
/** What a member of staff wrote about an incident. */
export type IncidentNote = {
  __typename?: 'IncidentNote';
  /** Who wrote it. */
  author: Actor;
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** One line of up to 1000 characters. */
  text: Scalars['String']['output'];
  /** When it was written. */
  writtenAt: Scalars['DateTime']['output'];
};

/** The incident as it is now; or NOT_FOUND, NOT_ALLOWED. */
export type IncidentResult = Incident | Refused;

/** How soon somebody should look. */
export const IncidentSeverity = {
  /** Now. */
  HIGH: 'HIGH',
  /** When there is time. */
  LOW: 'LOW',
  /** Today. */
  MEDIUM: 'MEDIUM'
} as const;

export type IncidentSeverity = typeof IncidentSeverity[keyof typeof IncidentSeverity];
/** What staff have done about it. Events join an incident until it is resolved. */
export const IncidentStatus = {
  /** Somebody looks into it. */
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  /** Nobody has looked at it. */
  OPEN: 'OPEN',
  /** It is cleared up, and stays as it is: what happens later opens a new one. */
  RESOLVED: 'RESOLVED'
} as const;

export type IncidentStatus = typeof IncidentStatus[keyof typeof IncidentStatus];
/** Whose session it is, as a platform needs to know. */
export type IntrospectedUser = {
  __typename?: 'IntrospectedUser';
  /** The address they sign in with; null for a key without USERS_READ. */
  email?: Maybe<Scalars['String']['output']>;
  /** Stable; a UUID. The same as the token’s claim “sub”. */
  id: Scalars['ID']['output'];
  /** What to call them. */
  name: Scalars['String']['output'];
  /** What the account may do here beyond its own sign-in. */
  role: Role;
};

/** An invitation by e-mail. Whether the address has an account already is not told. */
export type Invitation = {
  __typename?: 'Invitation';
  /** Where it was sent, and what the account will sign in with. */
  email: Scalars['String']['output'];
  /** The end of its link: by default 7 days after the last mail. */
  expiresAt: Scalars['DateTime']['output'];
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** When the address was first invited by this invitation. */
  invitedAt: Scalars['DateTime']['output'];
  /** Who sent it last. */
  invitedBy: Actor;
  /** What to call the person; they may change it when they accept. */
  name: Scalars['String']['output'];
  /** The one that the account will belong to. */
  organization: Organization;
  /** What the account may do beyond its own sign-in. */
  role: Role;
  /** When its last mail went out; up to some minutes ahead where another mail went to the address just before. */
  sentAt: Scalars['DateTime']['output'];
  /** As of now. */
  status: InvitationStatus;
};

/** A page of invitations, the newest first. */
export type InvitationConnection = {
  __typename?: 'InvitationConnection';
  /** The invitations of this page. */
  edges: Array<InvitationEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An invitation in a page. */
export type InvitationEdge = {
  __typename?: 'InvitationEdge';
  /** Pass it as `after` for what follows this one. */
  cursor: Scalars['String']['output'];
  /** The invitation. */
  node: Invitation;
};

/** One line of inviteUsers. */
export type InvitationInput = {
  /** Up to 320 characters. */
  email: Scalars['String']['input'];
  /** What to call the person: one line of up to 100 characters. */
  name: Scalars['String']['input'];
  /** Roles other than USER are given by support only. */
  role?: Role;
};

/** What the page of an invitation link shows. Reading it changes nothing. */
export type InvitationPreview = {
  __typename?: 'InvitationPreview';
  /** What the account will sign in with. */
  email: Scalars['String']['output'];
  /** The end of the link. */
  expiresAt: Scalars['DateTime']['output'];
  /** What the inviter calls the person. */
  name: Scalars['String']['output'];
  /** The name of the organization that invites. */
  organization: Scalars['String']['output'];
};

/** What became of an invitation. */
export const InvitationStatus = {
  /** It became an account. */
  ACCEPTED: 'ACCEPTED',
  /** Its time is over, or whoever sent it may no longer invite there: send it again with resendInvitation. */
  EXPIRED: 'EXPIRED',
  /** Its link works, unless the address has an account already: that is not told. */
  OPEN: 'OPEN',
  /** Staff took it back. */
  REVOKED: 'REVOKED'
} as const;

export type InvitationStatus = typeof InvitationStatus[keyof typeof InvitationStatus];
/** The invitation as it is now; or NOT_FOUND, NOT_ALLOWED, INVITATION_CLOSED, BAD_LINE. */
export type InviteUserResult = Invitation | Refused;

/** What became of one line of inviteUsers. */
export type InvitedLine = {
  __typename?: 'InvitedLine';
  /** The address as it was given. */
  email: Scalars['String']['output'];
  /** Its place in the list, from 0. */
  index: Scalars['Int']['output'];
  /** Its invitation, the same one for lines with the same address; or NOT_FOUND, NOT_ALLOWED, or BAD_LINE with how to correct it. */
  result: InviteUserResult;
};

/** A result for each line, in the order of the list. */
export type InvitedLines = {
  __typename?: 'InvitedLines';
  /** As many as were given. */
  lines: Array<InvitedLine>;
};

/** The token; or NOT_FOUND. */
export type IssueAccessTokenResult = AccessToken | Refused;

/** The new session; or CREDENTIALS_WRONG, ACCOUNT_FROZEN; or a wait. */
export type LoginResult = Refused | Session | TooManyAttempts;

export type Mutation = {
  __typename?: 'Mutation';
  /** Any state. Makes the account that the link is for, once, ends the browser’s former session and starts a new one of 30 minutes in ENROLLMENT_REQUIRED: sets its cookie. TOKEN_INVALID: the link is unknown, used, revoked or out of date. PASSWORD_TOO_WEAK: fewer than 8 or more than 1,024 characters, a common password, or one made of the person’s details; the link stays usable. BAD_USER_INPUT: an empty name or one over 100 characters. */
  acceptInvitation: AcceptInvitationResult;
  /** Says that you look into it. Doing it again changes nothing. NOT_FOUND: not yours to see. NOT_ALLOWED: it is resolved already, or about your own account. BAD_USER_INPUT: no words, or more than one line of 1000 characters. */
  acknowledgeIncident: IncidentResult;
  /** Writes down what you found or did. NOT_FOUND: not yours to see. NOT_ALLOWED: it is resolved already, or about your own account. BAD_USER_INPUT: no words, or more than one line of 1000 characters. */
  addIncidentNote: IncidentResult;
  /** Assigns an account manager, who sees and helps the people of this organization from their next request on. NOT_ALLOWED: the user has another role; see setRole. Doing it again changes nothing. */
  assignAccountManager: UserResult;
  /** Takes an open reset back: its code is dead. The person and who made it get a mail. Harmless without one. */
  cancelReset: UserResult;
  /** Takes this session’s request back. Harmless without one. */
  cancelResetRequest: Session;
  /** Changes an endpoint: what is left out stays as it is, and what waits goes to the new address. NOT_FOUND. BAD_USER_INPUT as for createWebhookEndpoint. */
  changeWebhookEndpoint: WebhookEndpointResult;
  /** The code that a reset or a late first enrollment e-mailed: it leads to ENROLLMENT_REQUIRED under a new cookie, and works once. By default five wrong codes are free, then waits of 30 seconds double up to 1 hour; after 100 the code is dead. BAD_USER_INPUT: more than 64 characters. */
  confirmEmail: ConfirmEmailResult;
  /** Call it when the person has confirmed that the recovery codes are saved. Until then Session.recoveryCodesSaved is false. */
  confirmRecoveryCodesSaved: Session;
  /** Makes a key for the programs of an organization, which those who answer for it learn of by e-mail. NOT_FOUND: the organization is not yours to see. BAD_USER_INPUT: no scope, an empty name or one over 100 characters, an expiry out of range. RATE_LIMITED: the organization got 30 keys within an hour. */
  createApiKey: ApiKeyResult;
  /** Makes a new organization, with nobody in it yet. NAME_TAKEN: another has this name, whatever the letter case. BAD_USER_INPUT names the field, such as “approvedApps[0].iosUrl”: too long, or a link to anything but the stores. */
  createOrganization: OrganizationResult;
  /** Makes an endpoint for events of an organization, which those who answer for it learn of by e-mail. NOT_FOUND: the organization is not yours to see. TOO_MANY_ENDPOINTS. BAD_USER_INPUT: an address that can’t be sent to, no event types, a description over 200 characters. */
  createWebhookEndpoint: WebhookSecretResult;
  /** Ends every session at once, and lets nobody sign in until reactivateUser. An open reset, reset requests, pending enrollments and password links end with it. NOT_FOUND: not yours to see. NOT_ALLOWED: yourself, or staff when you are no support. Doing it again changes nothing. */
  deactivateUser: UserResult;
  /** Deletes an endpoint: nothing is sent to it any more, and its deliveries are deleted as well. NOT_FOUND. */
  deleteWebhookEndpoint: DeleteWebhookEndpointResult;
  /** Closes a person’s open reset requests without a reset. Harmless without any. */
  dismissResetRequests: UserResult;
  /** Signs the user out everywhere. NOT_FOUND: not yours to see. NOT_ALLOWED: yourself, or staff when you are no support. */
  endUserSessions: UserResult;
  /** Makes a new secret: for the first authenticator, or with ELEVATED for a further one. It waits three minutes for its first code and ends the session’s former pending secret. By default 30 an hour and account, then a wait. BAD_USER_INPUT: a name over 64 characters or with control characters. */
  enroll2FA: Enroll2FaResult;
  /** Freezes an account: its sessions, resets, codes by mail and password links end, and nobody signs in until support opens it. */
  freezeUser: UserResult;
  /** Sends an invitation by e-mail; one that waits for the same address and organization is renewed instead. An address that has an account gets another mail, and the answer is the same. An address gets at most one mail in 5 minutes: asked again sooner, nothing is sent and the answer is the same. NOT_FOUND: an organization that is not yours to see. NOT_ALLOWED: a role other than USER, or the platform’s own organization, by an account manager; SUPPORT in any other organization. BAD_USER_INPUT: what is no e-mail address, an empty name or one over 100 characters. */
  inviteUser: InviteUserResult;
  /** The same for 1 to 100 people at once, with a result for each line: a malformed line (BAD_LINE) or a refused one stops no other. An address that stands there several times is invited once, by its first line. BAD_USER_INPUT: no line, or more than 100. */
  inviteUsers: InvitedLines;
  /** Shows a platform, without a call for each of its requests, who is signed in here with both factors: for five minutes, in which the platform does not hear of the session’s end. NOT_FOUND: the caller’s organization has not registered this audience. */
  issueAccessToken: IssueAccessTokenResult;
  /** The first factor. Starts a session of 30 minutes, sets its cookie and ends the browser’s former session; a refusal leaves that one as it is. By default ten wrong passwords are free per account and network, then waits of 30 seconds double up to 1 hour. BAD_USER_INPUT: an e-mail over 320 or a password over 1,024 characters. */
  login: LoginResult;
  /** Ends the session and its cookie. Harmless without one. */
  logout: Session;
  /** Pauses an endpoint: nothing is sent to it until it is resumed. NOT_FOUND; ENDPOINT_INACTIVE: it is not ACTIVE. */
  pauseWebhookEndpoint: WebhookEndpointResult;
  /** Lets the user sign in again with the password and authenticators of before. NOT_FOUND: not yours to see. NOT_ALLOWED: yourself, or staff when you are no support. Doing it again changes nothing. */
  reactivateUser: UserResult;
  /** Call it when a page of the enrollment comes on the screen: the trail then tells where people stop. Each step counts once a session. */
  recordEnrollmentStep: Session;
  /** Sends a delivery once more with its webhook-id, whatever became of it; one that waits is tried at once. NOT_FOUND; ENDPOINT_INACTIVE. */
  redeliverWebhook: WebhookDeliveryResult;
  /** Makes new recovery codes (by default ten), shown once; the old ones stop working at once. */
  renewRecoveryCodes: RecoveryCodes;
  /** “This wasn’t me”: ends every other session of your account at once, keeps the report in the trail and mails you. NOT_FOUND: no event of recentActivity has this id. RATE_LIMITED: ten reports in an hour. */
  reportActivity: ReportActivityResult;
  /** The button of the “this wasn’t me” page: freezes the account at once and tells its account managers. The link works once, by default for 30 days, after the reset was completed as well. Opening the page changes nothing. */
  reportReset: ReportResetResult;
  /** Asks for a reset: tells the account managers, and answers the case number that the person reads out to them. It belongs to this session and ends with it. Called again it answers the same request. By default three an hour from one network and browser, and twenty from a network, then a wait. EMAIL_CODE_REQUIRED: for when no code by mail helps any more. */
  requestReset2FA: RequestReset2FaResult;
  /** Sends the code once more, at most three times in 24 hours: the same one while it lives (24 hours, or until it was used), else a new one. */
  resendEmailCode: ResendEmailCodeResult;
  /** Sends an open or expired invitation again, under a new link that lives its whole time; the former link is dead. Within 5 minutes of its last mail nothing is sent and the answer is the same. NOT_FOUND; NOT_ALLOWED: its role is support’s to give; INVITATION_CLOSED: it was accepted or revoked. */
  resendInvitation: InviteUserResult;
  /** Resets a person’s second factor: ends their sessions and e-mails them a code for the next sign-in, after which they add an authenticator anew. Until then the old one still signs in, which cancels the reset. It needs the case number from the caller’s screen, or withoutRequest. Five wrong numbers in 24 hours (by default), then a wait for you and this account. While a reset is open another one changes nothing but adds revokeNow. BAD_USER_INPUT: no reason, or both a number and withoutRequest. */
  reset2FA: Reset2FaResult;
  /** Any state. Sets a new password by the link of a mail, once, and ends every session of the account. It never signs in and never touches the second factor. TOKEN_INVALID: the link is unknown, used, revoked or out of date, or the account is frozen or deactivated. PASSWORD_TOO_WEAK: fewer than 8 or more than 1,024 characters, a common password, or one made of the person’s details; the link stays usable. */
  resetPassword: ResetPasswordResult;
  /** Clears it up, with a last note. NOT_FOUND: not yours to see. NOT_ALLOWED: it is resolved already, or about your own account. BAD_USER_INPUT: no words, or more than one line of 1000 characters. */
  resolveIncident: IncidentResult;
  /** Restores a suspended key, which works again; one that is not suspended stays as it is. NOT_FOUND; NOT_ALLOWED: you made it, so that somebody else must look at it. */
  restoreApiKey: ApiKeyChangedResult;
  /** Resumes an endpoint: it is sent to again, first what waited. One that is ACTIVE stays so. NOT_FOUND; NOT_ALLOWED: it is SUSPENDED on account of you. */
  resumeWebhookEndpoint: WebhookEndpointResult;
  /** Revokes a key: no request with it is answered from now on. Revoked already, it stays so. NOT_FOUND. */
  revokeApiKey: ApiKeyChangedResult;
  /** Takes an invitation back: its link is dead at once. Revoked already, it stays as it is. NOT_FOUND; NOT_ALLOWED: its role is support’s to give; INVITATION_CLOSED: it was accepted. */
  revokeInvitation: InviteUserResult;
  /** Makes a successor with the same name, scopes and length of life. The former key works on for the overlap, at most until it would have ended anyway. NOT_FOUND; NOT_ALLOWED: it is not ACTIVE, or was rotated before. BAD_USER_INPUT: an overlap out of range. RATE_LIMITED as for createApiKey. */
  rotateApiKey: ApiKeyResult;
  /** Makes a new secret. For 24 hours the former one signs as well, as a second signature in the same header; one that was former before ends at once. NOT_FOUND. */
  rotateWebhookSecret: WebhookSecretResult;
  /** Sends a payload with the type webhook.test; while one waits already, that one. Ask webhookDelivery what became of it. NOT_FOUND; ENDPOINT_INACTIVE. */
  sendTestWebhook: WebhookDeliveryResult;
  /** Sets the platforms that access tokens are issued for; the list takes the place of the former one, and what was issued for a platform that is left out is inactive at once, its last tokens run out within five minutes. NOT_FOUND. BAD_USER_INPUT names the entry, such as “audiences[0]”: no https origin, or more than 20. */
  setAudiences: OrganizationResult;
  /** Gives another role, which holds from the user’s next request on. Leaving ACCOUNT_MANAGER ends all assignments. NOT_ALLOWED: yourself. */
  setRole: UserResult;
  /** Ends an assignment: the people of this organization are out of the account manager’s sight from their next request on. Doing it again changes nothing. */
  unassignAccountManager: UserResult;
  /** Opens a frozen account, revokes what was bound to it since it was in danger, and mails a link to a new password. Where no older authenticator stands a second member of staff must reset the second factor. BAD_USER_INPUT: `since` is missing where the freeze does not tell it, or lies ahead. */
  unfreezeUser: UserResult;
  /** Changes what is given; what is left out stays. An account manager changes contact and apps of an organization assigned to them; a name from them is NOT_ALLOWED. BAD_USER_INPUT names the field, such as “approvedApps[0].iosUrl”: too long, or a link to anything but the stores. */
  updateOrganization: OrganizationResult;
  /** The second factor. ENROLLMENT_REQUIRED: confirms the pending enrollment. CODE_REQUIRED: finishes the sign-in. AUTHENTICATED, ELEVATED: steps up; with enrollmentId confirms the further authenticator that this session started. EMAIL_CODE_REQUIRED: a code of an old authenticator finishes the sign-in. Success leads to ELEVATED, except where a further authenticator is confirmed: that leaves the state as it is. A rise in state sets a new cookie. Accepted are the present 30-second step and, by default, one to each side (RFC 6238); each step once per account. By default five wrong codes are free, then waits of 30 seconds double up to 1 hour; after 100 in a row only a recovery code or a reset helps. BAD_USER_INPUT: more than 64 characters. */
  verify2FA: Verify2FaResult;
};


export type MutationAcceptInvitationArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationAcknowledgeIncidentArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAddIncidentNoteArgs = {
  id: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationAssignAccountManagerArgs = {
  organizationId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationCancelResetArgs = {
  reason: Scalars['String']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationChangeWebhookEndpointArgs = {
  description?: InputMaybe<Scalars['String']['input']>;
  eventTypes?: InputMaybe<Array<WebhookEventType>>;
  id: Scalars['ID']['input'];
  url?: InputMaybe<Scalars['String']['input']>;
};


export type MutationConfirmEmailArgs = {
  code: Scalars['String']['input'];
};


export type MutationCreateApiKeyArgs = {
  expiresInDays?: Scalars['Int']['input'];
  name: Scalars['String']['input'];
  organizationId: Scalars['ID']['input'];
  scopes: Array<Scope>;
};


export type MutationCreateOrganizationArgs = {
  approvedApps?: InputMaybe<Array<ApprovedAppInput>>;
  name: Scalars['String']['input'];
  supportContact?: InputMaybe<Scalars['String']['input']>;
};


export type MutationCreateWebhookEndpointArgs = {
  description?: Scalars['String']['input'];
  eventTypes: Array<WebhookEventType>;
  organizationId: Scalars['ID']['input'];
  url: Scalars['String']['input'];
};


export type MutationDeactivateUserArgs = {
  reason: Scalars['String']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationDeleteWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDismissResetRequestsArgs = {
  reason: Scalars['String']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationEndUserSessionsArgs = {
  reason: Scalars['String']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationEnroll2FaArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  path?: InputMaybe<EnrollmentPath>;
};


export type MutationFreezeUserArgs = {
  reason: Scalars['String']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationInviteUserArgs = {
  email: Scalars['String']['input'];
  name: Scalars['String']['input'];
  organizationId: Scalars['ID']['input'];
  role?: Role;
};


export type MutationInviteUsersArgs = {
  organizationId: Scalars['ID']['input'];
  people: Array<InvitationInput>;
};


export type MutationIssueAccessTokenArgs = {
  audience: Scalars['String']['input'];
};


export type MutationLoginArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationPauseWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReactivateUserArgs = {
  reason: Scalars['String']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationRecordEnrollmentStepArgs = {
  step: EnrollmentStep;
};


export type MutationRedeliverWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReportActivityArgs = {
  eventId: Scalars['ID']['input'];
};


export type MutationReportResetArgs = {
  token: Scalars['String']['input'];
};


export type MutationResendInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReset2FaArgs = {
  caseNumber?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  revokeNow?: Scalars['Boolean']['input'];
  userId: Scalars['ID']['input'];
  withoutRequest?: Scalars['Boolean']['input'];
};


export type MutationResetPasswordArgs = {
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationResolveIncidentArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
};


export type MutationRestoreApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationResumeWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRotateApiKeyArgs = {
  id: Scalars['ID']['input'];
  overlapHours?: Scalars['Int']['input'];
};


export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSendTestWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetAudiencesArgs = {
  audiences: Array<Scalars['String']['input']>;
  organizationId: Scalars['ID']['input'];
};


export type MutationSetRoleArgs = {
  role: Role;
  userId: Scalars['ID']['input'];
};


export type MutationUnassignAccountManagerArgs = {
  organizationId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


export type MutationUnfreezeUserArgs = {
  reason: Scalars['String']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  userId: Scalars['ID']['input'];
};


export type MutationUpdateOrganizationArgs = {
  approvedApps?: InputMaybe<Array<ApprovedAppInput>>;
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  supportContact?: InputMaybe<Scalars['String']['input']>;
};


export type MutationVerify2FaArgs = {
  code: Scalars['String']['input'];
  enrollmentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A reset that was granted and is neither completed nor cancelled nor out of date. */
export type OpenReset = {
  __typename?: 'OpenReset';
  /** When it was made. */
  grantedAt: Scalars['DateTime']['output'];
  /** Who made it. */
  grantedBy: Actor;
  /** When it ends by itself where the old authenticator still signs in; by default after 7 days. */
  lapsesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why, in the words of who made it. */
  reason: Scalars['String']['output'];
  /** Whether the old authenticator and its recovery codes ended with it. */
  revokedAtOnce: Scalars['Boolean']['output'];
  /** Whether it was made without a case number. */
  withoutRequest: Scalars['Boolean']['output'];
};

/** A customer’s organization, or the platform’s own. */
export type Organization = {
  __typename?: 'Organization';
  /** Who is assigned to it and not deactivated, by name. For staff who see the organization and its API keys with USERS_READ; null for everybody else. */
  accountManagers?: Maybe<Array<AccountManager>>;
  /** The authenticator apps that its IT team approves, at most 10; empty: any. */
  approvedApps: Array<ApprovedApp>;
  /** The origins of the platforms that access tokens are issued for: see setAudiences. At most 20. */
  audiences: Array<Scalars['String']['output']>;
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** As its people know it. */
  name: Scalars['String']['output'];
  /** Whom its people ask when locked out: an e-mail address or a phone number. Null: the platform’s own support is shown to them instead. */
  supportContact?: Maybe<Scalars['String']['output']>;
};

/** How the people of one organization stand. */
export type OrganizationAdoption = {
  __typename?: 'OrganizationAdoption';
  /** People whose account is deactivated; they are in no other of these five numbers. */
  deactivated: Scalars['Int']['output'];
  /** People with an authenticator that stands, whose account is open. */
  enrolled: Scalars['Int']['output'];
  /** People whose account is frozen, enrolled or not. */
  frozen: Scalars['Int']['output'];
  /** Invitations whose links still work. The invited have no account yet and are in no other number. */
  invited: Scalars['Int']['output'];
  /** Whose people they are. */
  organization: Organization;
  /** People whose account is open and who have no authenticator: not yet, or no more since a reset ended it. */
  waiting: Scalars['Int']['output'];
};

/** A page of organizations, sorted by name, whatever its letter case. */
export type OrganizationAdoptionConnection = {
  __typename?: 'OrganizationAdoptionConnection';
  /** The organizations of this page. */
  edges: Array<OrganizationAdoptionEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An organization in a list. */
export type OrganizationAdoptionEdge = {
  __typename?: 'OrganizationAdoptionEdge';
  /** Pass it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The organization and its numbers. */
  node: OrganizationAdoption;
};

/** A page of organizations, sorted by name, whatever its letter case. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  /** The organizations of this page. */
  edges: Array<OrganizationEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An organization in a list. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  /** Pass it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The organization. */
  node: Organization;
};

/** The organization as it is now; or NAME_TAKEN, NOT_ALLOWED, NOT_FOUND. */
export type OrganizationResult = Organization | Refused;

/** Where a page of a connection ends (Relay connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass it as `after`; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more comes after this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** The password is new and every session has ended; both factors are due at the next sign-in. */
export type PasswordChanged = {
  __typename?: 'PasswordChanged';
  /** The address to sign in with. */
  email: Scalars['String']['output'];
};

/** What the page of a password link shows. Reading it changes nothing. */
export type PasswordLinkPreview = {
  __typename?: 'PasswordLinkPreview';
  /** The address of the account that gets a new password. */
  email: Scalars['String']['output'];
  /** The end of the link. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Somebody who knows the password asked for a reset. */
export type PastResetRequest = {
  __typename?: 'PastResetRequest';
  /** From which network address. */
  address: Scalars['String']['output'];
  /** With which browser. */
  browser: Scalars['String']['output'];
  /** When they asked. */
  openedAt: Scalars['DateTime']['output'];
};

/** An enrollment that waits for its first code. Its secret was shown once and is not repeated. */
export type PendingEnrollment = {
  __typename?: 'PendingEnrollment';
  /** Three minutes after it was made. */
  expiresAt: Scalars['DateTime']['output'];
  /** The same in seconds from now. */
  expiresInSeconds: Scalars['Int']['output'];
  /** Pass it to verify2FA. */
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** How two-factor sign-in is being taken up: over all organizations that the caller sees, or in one. Null: there is no such organization, or it is not yours to see. BAD_USER_INPUT: fewer than 1 or more than 104 weeks. */
  adoption?: Maybe<Adoption>;
  /** The same numbers of each organization that the caller sees. BAD_USER_INPUT: a page of fewer than 1 or more than 100, or a made-up cursor. */
  adoptionByOrganization: OrganizationAdoptionConnection;
  /** For an API key of any scope: who it is, what it may do, and until when. */
  apiKey: ApiKey;
  /** The API keys of an organization, the newest first; expired and revoked ones stay in the list. One that is not yours to see has none. BAD_USER_INPUT: a page of fewer than 1 or more than 100, a made-up cursor. */
  apiKeys: ApiKeyConnection;
  /** Null: there is none, it is not yours to see, or it is not sealed yet. */
  auditEvent?: Maybe<AuditEvent>;
  /** The audit trail: support sees all of it but the events of incidents about their own acts, an account manager the events of the organizations assigned to them, an API key those of its own. Filters combine, and one that is left out lets everything through. An event is seen once it is sealed, within seconds. To pull all of them, use OLDEST_FIRST and keep the last endCursor: no event is left out and none comes twice, whatever is written meanwhile. BAD_USER_INPUT names the argument: an id, a cursor or an address that can’t be one, or `until` before `since`. */
  auditEvents: AuditEventConnection;
  /** Null: there is none, or it is not yours to see. */
  incident?: Maybe<Incident>;
  /** How many of those that you may see nobody has looked at. */
  incidentCount: Scalars['Int']['output'];
  /** The newest first. Support sees all but those about their own acts; account managers see those of the organizations assigned to them, and a key those of its own, both without those about staff. */
  incidents: IncidentConnection;
  /** For an API key with SESSIONS_INTROSPECT: is this session signed in with both factors, and whose is it? Asking is no activity of the session. BAD_USER_INPUT: a token of more than 4,096 characters. */
  introspectSession: SessionIntrospection;
  /** Any state. What the link of an invitation is for; null when it is unknown, used, revoked or out of date. Changes nothing: mail scanners open links. */
  invitationPreview?: Maybe<InvitationPreview>;
  /** Invitations of the organizations that the caller sees, the newest first. BAD_USER_INPUT: a page of fewer than 1 or more than 100, a made-up cursor, a search over 320 characters. */
  invitations: InvitationConnection;
  /** Null: there is none, or it is not yours to see. */
  organization?: Maybe<Organization>;
  /** Support sees every organization, an account manager those assigned to them, an API key its own. */
  organizations: OrganizationConnection;
  /** Any state. Whose password the link of a mail is for; null when it is unknown, used, revoked or out of date. Changes nothing: mail scanners open links. */
  passwordLinkPreview?: Maybe<PasswordLinkPreview>;
  /** What happened on your own account, newest first: sign-ins, wrong codes, changes of password and authenticators, resets, sessions that ended. What staff did is told without their address and without what they wrote. An event is seen once it is sealed, within seconds. */
  recentActivity: AuditEventConnection;
  /** What to look at before a reset, with or without an open request. Null: there is no such user, or not yours to see. */
  resetContext?: Maybe<ResetContext>;
  /** How many people wait in the reset queue. */
  resetRequestCount: Scalars['Int']['output'];
  /** Open reset requests of the people that the caller may see, grouped by account; who waits longest comes first. */
  resetRequests: ResetQueueConnection;
  /** Any state. The app asks this first and shows the page that the state calls for. Not an activity: it does not prolong the session. */
  session: Session;
  /** Null: there is none, or it is not yours to see. */
  user?: Maybe<User>;
  /** Support sees everybody, an account manager the people of the organizations assigned to them, an API key those of its own. Filters that are left out let everybody through. */
  users: UserConnection;
  /** Recomputes the hash chain over the audit trail and checks its signatures, which only the server’s own key and those of SEAL_FORMER_KEYS may have made, at most 100,000 events a call. Nothing that was verified is remembered between calls. BAD_USER_INPUT: `after` is no sealed event. */
  verifyAuditTrail: AuditVerification;
  /** The person signed in with both factors. */
  viewer: Viewer;
  /** What was and will be sent to an endpoint, the newest first; kept for 30 days (a setting). An endpoint that is not yours to see has none. BAD_USER_INPUT: a page of fewer than 1 or more than 100, a made-up cursor. */
  webhookDeliveries: WebhookDeliveryConnection;
  /** Null: there is none any more, or it is not yours to see. */
  webhookDelivery?: Maybe<WebhookDelivery>;
  /** Null: there is none, or it is not yours to see. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
  /** The webhook endpoints of an organization, the oldest first: 10 at most (a setting). One that is not yours to see has none. */
  webhookEndpoints: Array<WebhookEndpoint>;
};


export type QueryAdoptionArgs = {
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  weeks?: Scalars['Int']['input'];
};


export type QueryAdoptionByOrganizationArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  organizationId: Scalars['ID']['input'];
  status?: InputMaybe<ApiKeyStatus>;
};


export type QueryAuditEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditEventsArgs = {
  actorId?: InputMaybe<Scalars['ID']['input']>;
  address?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<AuditOrder>;
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  types?: InputMaybe<Array<AuditEventType>>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryIncidentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIncidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<IncidentKind>;
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  severity?: InputMaybe<IncidentSeverity>;
  status?: InputMaybe<IncidentStatus>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryIntrospectSessionArgs = {
  token: Scalars['String']['input'];
};


export type QueryInvitationPreviewArgs = {
  token: Scalars['String']['input'];
};


export type QueryInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<InvitationStatus>;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPasswordLinkPreviewArgs = {
  token: Scalars['String']['input'];
};


export type QueryRecentActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryResetContextArgs = {
  userId: Scalars['ID']['input'];
};


export type QueryResetRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  organizationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  enrolled?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  role?: InputMaybe<Role>;
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<AccountStatus>;
};


export type QueryVerifyAuditTrailArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryWebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  endpointId: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  status?: InputMaybe<WebhookDeliveryStatus>;
};


export type QueryWebhookDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhookEndpointsArgs = {
  organizationId: Scalars['ID']['input'];
};

/** An open reset request as staff see it: its case number stays on the screen of the person. */
export type QueuedResetRequest = {
  __typename?: 'QueuedResetRequest';
  /** The network address that it came from. */
  address: Scalars['String']['output'];
  /** The browser family and system, such as “Firefox on Windows”. */
  browser: Scalars['String']['output'];
  /** When the half-signed session that it belongs to ends: at most 30 minutes later. */
  expiresAt: Scalars['DateTime']['output'];
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** When it was asked for. */
  openedAt: Scalars['DateTime']['output'];
};

/** New recovery codes. Shown once. */
export type RecoveryCodes = {
  __typename?: 'RecoveryCodes';
  /** By default ten codes of 80 random bits, in base32 groups; each signs in once. */
  codes: Array<Scalars['String']['output']>;
};

/** What a correct client can meet instead of the result: a value, never an exception. */
export type Refusal = {
  /** For programs: stable over versions. */
  code: RefusalCode;
  /** For a person: what happened and what to do next, in American English. */
  message: Scalars['String']['output'];
};

/** Why a mutation did not do what it was asked for. Each has one sentence for a person. */
export const RefusalCode = {
  /** The password was right, but the account is frozen; only support can open it. */
  ACCOUNT_FROZEN: 'ACCOUNT_FROZEN',
  /** inviteUsers: this line is malformed, and the message says how; the other lines are not touched by it. */
  BAD_LINE: 'BAD_LINE',
  /** reset2FA: no open request of that user has this case number, or neither a number nor withoutRequest was given. */
  CASE_NUMBER_WRONG: 'CASE_NUMBER_WRONG',
  /** A right code whose 30-second step is spent (RFC 6238, section 5.2): wait for the next one. */
  CODE_ALREADY_USED: 'CODE_ALREADY_USED',
  /** Any code that is wrong, out of date or malformed. */
  CODE_WRONG: 'CODE_WRONG',
  /** login: an unknown e-mail and a wrong password alike, in the same time. */
  CREDENTIALS_WRONG: 'CREDENTIALS_WRONG',
  /** The webhook endpoint is not ACTIVE: nothing is sent to it, and there is nothing to pause. */
  ENDPOINT_INACTIVE: 'ENDPOINT_INACTIVE',
  /** The pending enrollment is older than three minutes or took 20 wrong codes: call enroll2FA again. */
  ENROLLMENT_EXPIRED: 'ENROLLMENT_EXPIRED',
  /** The invitation was accepted or revoked already. */
  INVITATION_CLOSED: 'INVITATION_CLOSED',
  /** Another organization has this name. */
  NAME_TAKEN: 'NAME_TAKEN',
  /** Any other act: on oneself or a rank above one’s own, or one that only support may do, such as renaming an organization or giving a role. */
  NOT_ALLOWED: 'NOT_ALLOWED',
  /** There is none, or it is not yours to see: the answer is the same. */
  NOT_FOUND: 'NOT_FOUND',
  /** No such enrollment of this session waits for a code: call enroll2FA. */
  NO_PENDING_ENROLLMENT: 'NO_PENDING_ENROLLMENT',
  /** The new password can’t be taken; the message says why. */
  PASSWORD_TOO_WEAK: 'PASSWORD_TOO_WEAK',
  /** reset2FA: oneself, a rank that only support may reset, or an account that is frozen or deactivated. */
  RESET_NOT_ALLOWED: 'RESET_NOT_ALLOWED',
  /** The link of a mail is unknown, used, revoked or out of date: the answer is the same. */
  TOKEN_INVALID: 'TOKEN_INVALID',
  /** Waiting is due after wrong tries; nothing was compared. */
  TOO_MANY_ATTEMPTS: 'TOO_MANY_ATTEMPTS',
  /** createWebhookEndpoint: the organization has as many as it may have. */
  TOO_MANY_ENDPOINTS: 'TOO_MANY_ENDPOINTS'
} as const;

export type RefusalCode = typeof RefusalCode[keyof typeof RefusalCode];
/** A refusal that needs nothing beyond its code. */
export type Refused = Refusal & {
  __typename?: 'Refused';
  /** For programs: stable over versions. */
  code: RefusalCode;
  /** For a person: what happened and what to do next, in American English. */
  message: Scalars['String']['output'];
};

/** What was done; or NOT_FOUND. */
export type ReportActivityResult = ActivityReported | Refused;

/** The account is frozen; or TOKEN_INVALID. */
export type ReportResetResult = Refused | ResetReported;

/** The open request; or a wait after too many of them. */
export type RequestReset2FaResult = Refused | ResetRequest | TooManyAttempts;

/** The code is on its way; or NOT_FOUND when only a new reset helps; or a wait after three in 24 hours. */
export type ResendEmailCodeResult = EmailCodeSent | Refused | TooManyAttempts;

/** The reset is open; or NOT_FOUND, RESET_NOT_ALLOWED, CASE_NUMBER_WRONG; or a wait after too many wrong case numbers. */
export type Reset2FaResult = Refused | ResetGranted | TooManyAttempts;

/** What else happened on an account: look at it before a reset. */
export type ResetContext = {
  __typename?: 'ResetContext';
  /** When an authenticator or a recovery code last completed a sign-in. Within 48 hours it speaks against a lost phone. */
  factorUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether a second factor was ever right from every address that a request is open from; null without one. */
  knownAddress?: Maybe<Scalars['Boolean']['output']>;
  /** When the password was set by a mailed link, within the last 24 hours: a sign of a take-over. */
  passwordLinkUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Wrong codes within the last 24 hours. */
  wrongCodesLastDay: Scalars['Int']['output'];
  /** Wrong passwords within the last 24 hours. */
  wrongPasswordsLastDay: Scalars['Int']['output'];
};

/** The reset is open: the person has mail. */
export type ResetGranted = {
  __typename?: 'ResetGranted';
  /** The user as they are now. */
  user: User;
};

/** The new password holds; or TOKEN_INVALID, PASSWORD_TOO_WEAK. */
export type ResetPasswordResult = PasswordChanged | Refused;

/** A page of the reset queue; who waits longest comes first. */
export type ResetQueueConnection = {
  __typename?: 'ResetQueueConnection';
  /** The page. */
  edges: Array<ResetQueueEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** One entry of a page. */
export type ResetQueueEdge = {
  __typename?: 'ResetQueueEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: ResetQueueEntry;
};

/** An account with open requests: the same person may have asked from several browsers. */
export type ResetQueueEntry = {
  __typename?: 'ResetQueueEntry';
  /** What else happened on the account. */
  context: ResetContext;
  /** The newest first, at most ten. */
  requests: Array<QueuedResetRequest>;
  /** Who is locked out. */
  user: User;
};

/** The account is frozen; support opens it after talking to its owner. */
export type ResetReported = {
  __typename?: 'ResetReported';
  /** The address of the account. */
  email: Scalars['String']['output'];
};

/** This session’s own open request for a reset. Nobody else is shown its case number. */
export type ResetRequest = {
  __typename?: 'ResetRequest';
  /** Short, for reading out on the phone, such as ABC-D2F. It proves who sits at this browser. */
  caseNumber: Scalars['String']['output'];
  /** When the session that it belongs to ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** The same in seconds from now. */
  expiresInSeconds: Scalars['Int']['output'];
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
};

/** What an account may do beyond its own sign-in. */
export const Role = {
  /** Helps the people of the organizations assigned to them. */
  ACCOUNT_MANAGER: 'ACCOUNT_MANAGER',
  /** Helps every organization and appoints account managers. */
  SUPPORT: 'SUPPORT',
  /** Signs in and looks after their own account. */
  USER: 'USER'
} as const;

export type Role = typeof Role[keyof typeof Role];
/** What an API key may do, in the name of the organization that it was made for. */
export const Scope = {
  /** Read the audit events of the key’s organization. */
  EVENTS_READ: 'EVENTS_READ',
  /** Read the incidents of the key’s organization. */
  INCIDENTS_READ: 'INCIDENTS_READ',
  /** Ask whether a session of somebody in the key’s organization is signed in with both factors. */
  SESSIONS_INTROSPECT: 'SESSIONS_INTROSPECT',
  /** Read the users of the key’s organization with their enrollment. */
  USERS_READ: 'USERS_READ',
  /** List, test and redeliver webhooks. */
  WEBHOOKS_MANAGE: 'WEBHOOKS_MANAGE'
} as const;

export type Scope = typeof Scope[keyof typeof Scope];
/** Where the caller stands. Never null: without a session it is ANONYMOUS. */
export type Session = {
  __typename?: 'Session';
  /** In EMAIL_CODE_REQUIRED: what the e-mailed code is about. Null in every other state. */
  emailProof?: Maybe<EmailProof>;
  /** Why the session that the cookie names has ended, when it has. Known for 7 days. */
  endedBecause?: Maybe<SessionEnd>;
  /** When this state ends if nothing happens: the 30 minutes, the 10 minutes, the idle or the absolute limit. Null when ANONYMOUS. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The same as seconds from now: a person’s clock may be wrong, so count down from this. */
  expiresInSeconds?: Maybe<Scalars['Int']['output']>;
  /** An enrollment of this session that waits for its first code: a reload keeps it. */
  pendingEnrollment?: Maybe<PendingEnrollment>;
  /** Recovery codes not yet used. Null before both factors. */
  recoveryCodesLeft?: Maybe<Scalars['Int']['output']>;
  /** False until confirmRecoveryCodesSaved: offer new codes first. Null before both factors. */
  recoveryCodesSaved?: Maybe<Scalars['Boolean']['output']>;
  /** This session’s own open request for a reset: a reload keeps it. */
  resetRequest?: Maybe<ResetRequest>;
  /** What pages need while the sign-in is not complete: approved apps and whom to ask. Null when ANONYMOUS and after both factors. */
  setup?: Maybe<Setup>;
  /** What the caller has proved so far. */
  state: AuthState;
  /** Null when ANONYMOUS. */
  user?: Maybe<Viewer>;
};

/** Why a session ended. */
export const SessionEnd = {
  /** The account was deactivated. */
  DEACTIVATED: 'DEACTIVATED',
  /** Another sign-in finished first, what proved the second factor was removed, or staff ended the session. */
  ENDED_ELSEWHERE: 'ENDED_ELSEWHERE',
  /** The account was frozen for its safety; only support can open it. */
  FROZEN: 'FROZEN',
  /** The password was changed. */
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
  /** The second factor was reset: sign in again. */
  RESET: 'RESET',
  /** The person signed out. */
  SIGNED_OUT: 'SIGNED_OUT',
  /** The same browser signed in anew. */
  STARTED_OVER: 'STARTED_OVER',
  /** The 30 minutes, the idle limit or the absolute limit ran out. */
  TIMED_OUT: 'TIMED_OUT'
} as const;

export type SessionEnd = typeof SessionEnd[keyof typeof SessionEnd];
/** Whether a session is signed in with both factors. An inactive one tells nothing more: ended, run out, half-signed, of another organization and never heard of look the same. */
export type SessionIntrospection = {
  __typename?: 'SessionIntrospection';
  /** How sure the sign-in is: “aal2” (NIST SP 800-63B-4), both factors. Null when inactive. */
  acr?: Maybe<Scalars['String']['output']>;
  /** Signed in with both factors, now. */
  active: Scalars['Boolean']['output'];
  /** How the person signed in (RFC 8176): pwd, otp, mfa. Null when inactive. */
  amr?: Maybe<Array<Scalars['String']['output']>>;
  /** The platform that the token or handle was issued for. Let nobody in by one that was issued for another. Null when inactive. */
  audience?: Maybe<Scalars['String']['output']>;
  /** When both factors were proved; null when inactive. */
  authTime?: Maybe<Scalars['DateTime']['output']>;
  /** When the session ends if nothing happens in it; it may end sooner. Null when inactive. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person’s, which is the key’s; null when inactive. */
  organization?: Maybe<Organization>;
  /** Whose session it is; null when inactive. */
  user?: Maybe<IntrospectedUser>;
};

/** What pages need before the sign-in is complete. */
export type Setup = {
  __typename?: 'Setup';
  /** The account managers of the organization, by name: whom to call when locked out. At most ten. */
  accountManagers: Array<Scalars['String']['output']>;
  /** The organization’s approved apps; empty: any authenticator app. */
  approvedApps: Array<ApprovedApp>;
  /** Whom to ask when locked out: an e-mail address or a phone number. */
  supportContact: Scalars['String']['output'];
};

/** Waiting is due after wrong tries. */
export type TooManyAttempts = Refusal & {
  __typename?: 'TooManyAttempts';
  /** For programs: stable over versions. */
  code: RefusalCode;
  /** True after 100 wrong codes in a row (NIST SP 800-63B-4): waiting no longer helps, only a recovery code or a reset does. */
  exhausted: Scalars['Boolean']['output'];
  /** For a person: what happened and what to do next, in American English. */
  message: Scalars['String']['output'];
  /** Seconds until the next try is taken. Counting starts when the answer is made. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** A user as account managers, support and API keys with USERS_READ see them: never a secret, a code or a token. */
export type User = {
  __typename?: 'User';
  /** The confirmed authenticators that stand, oldest first. Their secrets are never shown. */
  authenticators: Array<Authenticator>;
  /** When the account came into being. */
  createdAt: Scalars['DateTime']['output'];
  /** The address they sign in with. */
  email: Scalars['String']['output'];
  /** Whether a confirmed authenticator stands. */
  enrolled: Scalars['Boolean']['output'];
  /** When an authenticator was first confirmed; null: never. It stays when a later reset takes the authenticator away: see enrolled. */
  enrolledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** When both factors were last proved; null: never. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** The organizations that this account manager is assigned to, as far as you see them; empty for others. */
  manages: Array<Organization>;
  /** What to call them. */
  name: Scalars['String']['output'];
  /** The reset that was granted and is neither completed, nor cancelled, nor out of date. */
  openReset?: Maybe<OpenReset>;
  /** The one that the account belongs to. */
  organization: Organization;
  /** What the account may do beyond its own sign-in. */
  role: Role;
  /** Live sessions, newest first: at most 50. */
  sessions: Array<UserSession>;
  /** Whether the account can be signed in to. */
  status: AccountStatus;
};

/** A page of users, sorted by name, whatever its letter case. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The users of this page. */
  edges: Array<UserEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A user in a list. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Pass it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/** The user as they are now; or NOT_FOUND, NOT_ALLOWED. */
export type UserResult = Refused | User;

/** A session of somebody else that lives. */
export type UserSession = {
  __typename?: 'UserSession';
  /** The network address it began from. */
  address: Scalars['String']['output'];
  /** The browser’s family and system, such as “Firefox on Windows”. */
  browser: Scalars['String']['output'];
  /** Stable; a UUID. It opens nothing. */
  id: Scalars['ID']['output'];
  /** To the minute. */
  lastActiveAt: Scalars['DateTime']['output'];
  /** When both factors were proved; null: the second is still due. */
  signedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the password was right. */
  startedAt: Scalars['DateTime']['output'];
};

/** The code was right. */
export type Verified = {
  __typename?: 'Verified';
  /** Recovery codes of 80 random bits (by default ten), when this call confirmed the first authenticator. Shown once: have the person save them, then call confirmRecoveryCodesSaved. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Where the caller stands now. */
  session: Session;
};

/** The session with both factors; or what was wrong with the code; or ENROLLMENT_EXPIRED, NO_PENDING_ENROLLMENT; or a wait. */
export type Verify2FaResult = CodeRejected | Refused | TooManyAttempts | Verified;

/** The person whose session this is. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The address they sign in with. */
  email: Scalars['String']['output'];
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** The last request for a reset within 7 days that led to none, for its owner to recognize. Null before both factors. */
  lastResetRequest?: Maybe<PastResetRequest>;
  /** What to call them. */
  name: Scalars['String']['output'];
  /** Null before both factors. */
  organization?: Maybe<Organization>;
  /** Null before both factors. */
  role?: Maybe<Role>;
};

/** One try to hand a delivery over. The answer’s body is not kept. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** When it began. */
  attemptedAt: Scalars['DateTime']['output'];
  /** How long it took, in milliseconds. */
  durationMs: Scalars['Int']['output'];
  /** Why it failed; null: it did not. */
  error?: Maybe<WebhookAttemptError>;
  /** The answer’s HTTP status; null: none came. */
  responseStatus?: Maybe<Scalars['Int']['output']>;
};

/** Why a try failed. */
export const WebhookAttemptError = {
  /** The host’s name leads to an address that is not public, such as a private or link-local one: nothing was sent. */
  ADDRESS_REFUSED: 'ADDRESS_REFUSED',
  /** The answer’s status was none from 200 to 299; see `responseStatus`. */
  NOT_ACCEPTED: 'NOT_ACCEPTED',
  /** The connection was refused, or broke before an answer came. */
  NOT_CONNECTED: 'NOT_CONNECTED',
  /** The host’s name was not found. */
  NOT_RESOLVED: 'NOT_RESOLVED',
  /** This server can’t open the endpoint’s secret; its log says more. Nothing was sent. */
  NOT_SIGNED: 'NOT_SIGNED',
  /** The answer was a redirect, which is never followed. */
  REDIRECTED: 'REDIRECTED',
  /** No answer came within 15 seconds. */
  TIMED_OUT: 'TIMED_OUT',
  /** The certificate is not valid for the host, or no secure connection came about. */
  TLS_FAILED: 'TLS_FAILED'
} as const;

export type WebhookAttemptError = typeof WebhookAttemptError[keyof typeof WebhookAttemptError];
/** One event on its way to one endpoint. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** The tries so far, the newest first, at most 20. */
  attempts: Array<WebhookAttempt>;
  /** When it was written down to be sent. */
  createdAt: Scalars['DateTime']['output'];
  /** Of the endpoint. */
  endpointId: Scalars['ID']['output'];
  /** Of the event in the audit trail; null: a test. */
  eventId?: Maybe<Scalars['ID']['output']>;
  /** What it tells of; null: a test, whose payload has the type webhook.test. */
  eventType?: Maybe<WebhookEventType>;
  /** Also the header webhook-id, the same at each try and redelivery: receivers drop what they have seen. */
  id: Scalars['ID']['output'];
  /** When it is tried next; null unless it is PENDING. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it came. */
  status: WebhookDeliveryStatus;
};

/** A page of deliveries, the newest first. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The deliveries of this page. */
  edges: Array<WebhookDeliveryEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A delivery in a list. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Pass it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** The delivery, which is tried within seconds; or NOT_FOUND, ENDPOINT_INACTIVE. */
export type WebhookDeliveryResult = Refused | WebhookDelivery;

/** How far a delivery came. */
export const WebhookDeliveryStatus = {
  /** The endpoint answered with a status from 200 to 299. */
  DELIVERED: 'DELIVERED',
  /** Every try failed. redeliverWebhook starts anew. */
  FAILED: 'FAILED',
  /** It waits for its first or next try. */
  PENDING: 'PENDING'
} as const;

export type WebhookDeliveryStatus = typeof WebhookDeliveryStatus[keyof typeof WebhookDeliveryStatus];
/** Why the server gave an endpoint up. */
export const WebhookDisabledReason = {
  /** It took nothing for three days, however often it was tried. */
  FAILED: 'FAILED',
  /** It answered 410 Gone. */
  GONE: 'GONE'
} as const;

export type WebhookDisabledReason = typeof WebhookDisabledReason[keyof typeof WebhookDisabledReason];
/** Where events of an organization are sent as Standard Webhooks 1.0 (headers webhook-id, webhook-timestamp, webhook-signature): never its secret. */
export type WebhookEndpoint = {
  __typename?: 'WebhookEndpoint';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Actor;
  /** What it is for, as staff wrote it; may be empty. */
  description: Scalars['String']['output'];
  /** Set while it is DISABLED. */
  disabledBecause?: Maybe<WebhookDisabledReason>;
  /** What it is told of. */
  eventTypes: Array<WebhookEventType>;
  /** Since when every try has failed; null: the last one went well, or there was none. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Until then the former secret signs as well, after rotateWebhookSecret; null: one secret signs. */
  formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Stable; a UUID. */
  id: Scalars['ID']['output'];
  /** When it last took something; null: never. */
  lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whose events it is sent. */
  organization: Organization;
  /** Whether it is sent to. */
  status: WebhookStatus;
  /** Where they are posted to. */
  url: Scalars['String']['output'];
};

/** The endpoint and its deliveries are gone. */
export type WebhookEndpointDeleted = {
  __typename?: 'WebhookEndpointDeleted';
  /** Of the endpoint that was. */
  id: Scalars['ID']['output'];
};

/** The endpoint as it is now; or NOT_FOUND, NOT_ALLOWED, ENDPOINT_INACTIVE. */
export type WebhookEndpointResult = Refused | WebhookEndpoint;

/** An endpoint with its new secret: the only time that it is shown. */
export type WebhookEndpointSecret = {
  __typename?: 'WebhookEndpointSecret';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** whsec_ and the base64 of 32 random bytes, as libraries for Standard Webhooks take it. It lies encrypted here and is never shown again. */
  secret: Scalars['String']['output'];
};

/** What an endpoint can be told of. Each begins with the `type` that its payload carries; the payload’s `data` names users, incidents and keys by their ids alone. */
export const WebhookEventType = {
  /** account.frozen: nobody signs in until support opens it; with userId, by: PERSON or STAFF. */
  ACCOUNT_FROZEN: 'ACCOUNT_FROZEN',
  /** account.unfrozen: support opened the account again; with userId. */
  ACCOUNT_UNFROZEN: 'ACCOUNT_UNFROZEN',
  /** api_key.created: an API key was made for the organization; with apiKeyId. */
  API_KEY_CREATED: 'API_KEY_CREATED',
  /** api_key.revoked: an API key was taken back; with apiKeyId. */
  API_KEY_REVOKED: 'API_KEY_REVOKED',
  /** api_key.rotated: a successor took a key’s place; with apiKeyId, successorId. */
  API_KEY_ROTATED: 'API_KEY_ROTATED',
  /** authenticator.added: a person added a further authenticator; with userId. */
  AUTHENTICATOR_ADDED: 'AUTHENTICATOR_ADDED',
  /** incident.acknowledged: staff look into an incident; with incidentId. */
  INCIDENT_ACKNOWLEDGED: 'INCIDENT_ACKNOWLEDGED',
  /** incident.opened: a rule over the audit trail found something; with incidentId, incidentKind, severity. Incidents about staff are told to nobody. */
  INCIDENT_OPENED: 'INCIDENT_OPENED',
  /** incident.resolved: staff cleared an incident up; with incidentId. */
  INCIDENT_RESOLVED: 'INCIDENT_RESOLVED',
  /** password.changed: the password was changed; with userId. */
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
  /** recovery_codes.renewed: new recovery codes took the place of the old; with userId. */
  RECOVERY_CODES_RENEWED: 'RECOVERY_CODES_RENEWED',
  /** recovery_code.used: a recovery code was used; with userId, recoveryCodesLeft. */
  RECOVERY_CODE_USED: 'RECOVERY_CODE_USED',
  /** reset.cancelled: an open reset was cancelled; with userId, by: OLD_FACTOR or STAFF. */
  RESET_CANCELLED: 'RESET_CANCELLED',
  /** reset.granted: staff reset the second factor; with userId, withoutRequest, revokeNow as in AuditDetails. */
  RESET_GRANTED: 'RESET_GRANTED',
  /** reset.reported: the person said that a reset was not theirs; with userId. */
  RESET_REPORTED: 'RESET_REPORTED',
  /** reset.requested: somebody who knows the password asked for a reset; with userId. */
  RESET_REQUESTED: 'RESET_REQUESTED',
  /** user.deactivated: nobody signs in to the account any more; with userId. */
  USER_DEACTIVATED: 'USER_DEACTIVATED',
  /** user.enrolled: a person has set up two-factor authentication, for the first time or after a reset; with userId. */
  USER_ENROLLED: 'USER_ENROLLED',
  /** user.invited: somebody was invited; with invitationId. */
  USER_INVITED: 'USER_INVITED',
  /** user.joined: an invited person made their account; with userId, invitationId. */
  USER_JOINED: 'USER_JOINED',
  /** user.reactivated: the account can be signed in to again; with userId. */
  USER_REACTIVATED: 'USER_REACTIVATED'
} as const;

export type WebhookEventType = typeof WebhookEventType[keyof typeof WebhookEventType];
/** The endpoint with its new secret; or NOT_FOUND, TOO_MANY_ENDPOINTS. */
export type WebhookSecretResult = Refused | WebhookEndpointSecret;

/** Whether an endpoint is sent to. While it is not ACTIVE, what waits for it waits on, and what happens meanwhile is not kept for it: pull that with `auditEvents`. */
export const WebhookStatus = {
  /** Events are sent to it. */
  ACTIVE: 'ACTIVE',
  /** The server gave it up, see `disabledBecause`: it waits for resumeWebhookEndpoint. */
  DISABLED: 'DISABLED',
  /** Staff paused it. */
  PAUSED: 'PAUSED',
  /** A member of staff who had made it, or set its address or secret, was frozen, reset or deactivated within 7 days (a setting) of doing so: it waits for resumeWebhookEndpoint by somebody else. */
  SUSPENDED: 'SUSPENDED'
} as const;

export type WebhookStatus = typeof WebhookStatus[keyof typeof WebhookStatus];