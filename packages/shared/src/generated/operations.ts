/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether an account can be signed in to. */
export type AccountStatus =
  /** It can be signed in to. */
  | 'ACTIVE'
  /** Nobody signs in until staff reactivate it. */
  | 'DEACTIVATED'
  /** Nobody signs in until support opens it again. */
  | 'FROZEN';

/** Whether requests with an API key are answered. */
export type ApiKeyStatus =
  /** Requests with it are answered. */
  | 'ACTIVE'
  /** Its time is over, or the overlap after its rotation. */
  | 'EXPIRED'
  /** Somebody took it back. It stays so. */
  | 'REVOKED'
  /** Its maker was frozen, reset or deactivated within 7 days (a setting) of making it: it waits for restoreApiKey by somebody else. */
  | 'SUSPENDED';

/** Why something ended or was refused. */
export type AuditBecause =
  /** The person took it back. */
  | 'CANCELLED'
  /** The case number did not match. */
  | 'CASE_NUMBER_WRONG'
  /** The maker of the API key or webhook endpoint was deactivated. */
  | 'DEACTIVATED'
  /** Staff dismissed it. */
  | 'DISMISSED'
  /** The API key has expired. */
  | 'EXPIRED'
  /** The webhook endpoint took nothing for three days. */
  | 'FAILED'
  /** The maker of the API key or webhook endpoint was frozen. */
  | 'FROZEN'
  /** The webhook endpoint answered 410 Gone. */
  | 'GONE'
  /** A hundred wrong tries. */
  | 'GUESSED'
  /** Nobody gave the code in time. */
  | 'LAPSED'
  /** It was not theirs to do. */
  | 'NOT_ALLOWED'
  /** The API key asked too often. */
  | 'RATE_LIMITED'
  /** The second factor of the API key’s or webhook endpoint’s maker was reset. */
  | 'RESET'
  /** The API key was revoked. */
  | 'REVOKED'
  /** The API key is suspended. */
  | 'SUSPENDED'
  /** Too many case numbers were wrong. */
  | 'TOO_MANY_ATTEMPTS';

/** Who or what did it. */
export type AuditDoneBy =
  /** The demo’s start. */
  | 'DEMO'
  /** The command that makes the first support account. */
  | 'FIRST_SUPPORT'
  /** An accepted invitation. */
  | 'INVITATION'
  /** The link of a mail. */
  | 'LINK'
  /** The old authenticator or a recovery code. */
  | 'OLD_FACTOR'
  /** The person themselves. */
  | 'PERSON'
  /** The server’s command line. */
  | 'SERVER'
  /** Staff. */
  | 'STAFF';

/** How a caller was refused at a door. */
export type AuditDoorCode =
  /** The caller’s sign-in state. */
  | 'AUTH_STATE_REQUIRED'
  /** The caller’s role, or the scopes of the API key. */
  | 'FORBIDDEN';

/** What a code by e-mail is for. */
export type AuditEmailCodeKind =
  /** A late first enrollment. */
  | 'LATE'
  /** After a reset. */
  | 'RESET';

/** What happened. New types may be added: treat one that you don’t know as any other event. */
export type AuditEventType =
  /** A signed-in caller or an API key was refused at a door: the first of a minute. */
  | 'ACCESS_REFUSED'
  /** A platform of the organization was shown that this session is signed in: once for each session and platform. */
  | 'ACCESS_TOKEN_ISSUED'
  /** The account came into being. */
  | 'ACCOUNT_CREATED'
  /** Nobody signs in to the account any more. */
  | 'ACCOUNT_DEACTIVATED'
  /** Nobody signs in until support opens the account again. */
  | 'ACCOUNT_FROZEN'
  /** The account can be signed in to again. */
  | 'ACCOUNT_REACTIVATED'
  /** Support opened the account again; what was bound since `details.since` is revoked. */
  | 'ACCOUNT_UNFROZEN'
  /** A signed-in person said of an event that it was not them; their other sessions ended. */
  | 'ACTIVITY_REPORTED'
  /** A staff act that is not theirs to do. */
  | 'ACT_REFUSED'
  /** An API key was made for the organization. */
  | 'API_KEY_CREATED'
  /** An API key that no longer works, or asks too often: the first of a minute. */
  | 'API_KEY_REFUSED'
  /** Somebody else than its maker let a suspended API key work again. */
  | 'API_KEY_RESTORED'
  /** An API key was taken back. */
  | 'API_KEY_REVOKED'
  /** A successor took the place of an API key, which ends after the overlap. */
  | 'API_KEY_ROTATED'
  /** An API key was suspended, since its maker was shut out or reset soon after making it; `user` is the maker. */
  | 'API_KEY_SUSPENDED'
  /** An API key was used from this network for the first time. */
  | 'API_KEY_USED'
  /** Waiting was due, and nothing was compared: the first of a minute. */
  | 'ATTEMPT_REFUSED'
  /** A new authenticator signs in from now on. */
  | 'AUTHENTICATOR_CONFIRMED'
  /** A code was right; see `details.factor` and `details.purpose`. */
  | 'CODE_ACCEPTED'
  /** What was entered can’t be a code: the first of a minute. */
  | 'CODE_MALFORMED'
  /** A code was wrong, spent already, or of an authenticator that was revoked. */
  | 'CODE_REJECTED'
  /** A code was sent by e-mail. */
  | 'EMAIL_CODE_SENT'
  /** A QR code was made for a new authenticator. */
  | 'ENROLLMENT_STARTED'
  /** A page on the way to the first authenticator was opened. */
  | 'ENROLLMENT_STEP_REACHED'
  /** Staff look into an incident. */
  | 'INCIDENT_ACKNOWLEDGED'
  /** Staff wrote a note about an incident. */
  | 'INCIDENT_NOTED'
  /** The server found something in the trail; see `details.incidentId`. */
  | 'INCIDENT_OPENED'
  /** Staff cleared an incident up. */
  | 'INCIDENT_RESOLVED'
  /** An invited person made their account. */
  | 'INVITATION_ACCEPTED'
  /** An invitation was taken back. */
  | 'INVITATION_REVOKED'
  /** Somebody was invited by e-mail. */
  | 'INVITATION_SENT'
  /** A code by mail ended unused. */
  | 'MAIL_PROOF_ENDED'
  /** An account manager looks after one more organization. */
  | 'MANAGER_ASSIGNED'
  /** An account manager no longer looks after an organization. */
  | 'MANAGER_UNASSIGNED'
  /** Details of the organization changed; see `details.fields`. */
  | 'ORGANIZATION_CHANGED'
  /** The organization came into being. */
  | 'ORGANIZATION_CREATED'
  /** The first factor was right: a half-signed session began. */
  | 'PASSWORD_ACCEPTED'
  /** The password was changed, and every session of the account ended. */
  | 'PASSWORD_CHANGED'
  /** The first factor was wrong; `user` is null for an unknown e-mail. */
  | 'PASSWORD_REJECTED'
  /** New recovery codes took the place of the old ones. */
  | 'RECOVERY_CODES_RENEWED'
  /** The person said that they saved their recovery codes. */
  | 'RECOVERY_CODES_SAVED'
  /** How many further refusals of one kind came within a minute. */
  | 'REFUSALS_COUNTED'
  /** An open reset was cancelled. */
  | 'RESET_CANCELLED'
  /** A reset of the second factor was granted. */
  | 'RESET_GRANTED'
  /** A reset was refused; see `details.because`. */
  | 'RESET_REFUSED'
  /** The person said by the link of a mail that a reset was not theirs. */
  | 'RESET_REPORTED'
  /** Somebody who knows the password asked for a reset of the second factor. */
  | 'RESET_REQUESTED'
  /** Open requests for a reset ended without one. */
  | 'RESET_REQUESTS_CLOSED'
  /** An open reset now also ended the old authenticator and its recovery codes. */
  | 'RESET_REVOKED_OLD'
  /** The account has another role from now on. */
  | 'ROLE_CHANGED'
  /** The server’s command line sealed secrets under a new key. */
  | 'SECRETS_RESEALED'
  /** Staff ended every session of the account. */
  | 'SESSIONS_ENDED'
  /** The person signed out. */
  | 'SIGNED_OUT'
  /** A right password of an account that may not sign in. */
  | 'SIGN_IN_REFUSED'
  /** The server’s command line made a new key to sign access tokens with. */
  | 'TOKEN_KEYS_ROTATED'
  /** Staff began to download the trail. */
  | 'TRAIL_EXPORTED'
  /** A webhook endpoint was changed; see `details.fields`. */
  | 'WEBHOOK_ENDPOINT_CHANGED'
  /** A webhook endpoint was made for the organization. */
  | 'WEBHOOK_ENDPOINT_CREATED'
  /** A webhook endpoint was deleted. */
  | 'WEBHOOK_ENDPOINT_DELETED'
  /** The server gave a webhook endpoint up; see `details.because`. */
  | 'WEBHOOK_ENDPOINT_DISABLED'
  /** Staff paused a webhook endpoint. */
  | 'WEBHOOK_ENDPOINT_PAUSED'
  /** Staff let a webhook endpoint be sent to again. */
  | 'WEBHOOK_ENDPOINT_RESUMED'
  /** A webhook endpoint was suspended, since whoever set it was shut out or reset soon after; `user` is that person. */
  | 'WEBHOOK_ENDPOINT_SUSPENDED'
  /** A webhook endpoint got a new secret; the former one signs as well for a day. */
  | 'WEBHOOK_SECRET_ROTATED';

/** How the trail is downloaded. */
export type AuditExportFormat =
  /** A table for spreadsheets. */
  | 'CSV'
  /** JSON lines that can be verified alone. */
  | 'JSONL';

/** What was compared, or would have been. */
export type AuditFactor =
  /** A code of an authenticator app. */
  | 'APP_CODE'
  /** A code by e-mail. */
  | 'EMAIL_CODE'
  /** The password. */
  | 'PASSWORD'
  /** A recovery code. */
  | 'RECOVERY_CODE';

/** In which order events come: by their place in the sealed trail, not by their clock. */
export type AuditOrder =
  /** For looking back. */
  | 'NEWEST_FIRST'
  /** For pulling: keep the last endCursor, ask again with it as `after`, and every event comes exactly once. */
  | 'OLDEST_FIRST';

/** What a code was given for. */
export type AuditPurpose =
  /** To confirm a new authenticator. */
  | 'ENROLLMENT'
  /** To sign in. */
  | 'SIGN_IN'
  /** To confirm an act while signed in. */
  | 'STEP_UP';

/** How the person came to the QR code. */
export type EnrollmentPath =
  /** Through the guide. */
  | 'GUIDED'
  /** Straight to the QR code. */
  | 'QR_FIRST';

/** A page on the way to the first authenticator. */
export type EnrollmentStep =
  /** Guide, step 2: add an account in the app. */
  | 'ADD_ACCOUNT'
  /** The choice between the guide and the QR code. */
  | 'CHOICE'
  /** Guide, step 1: get an app. */
  | 'GET_APP'
  /** The QR screen, before a QR code is made. */
  | 'QR_CODE';

/** What a rule over the trail found. The numbers are settings of the server; these are the defaults. */
export type IncidentKind =
  /** A member of staff gave 3 wrong case numbers for one person within 24 hours. */
  | 'CASE_NUMBER_GUESSING'
  /** After a right password, 5 tries at the second factor of one account within an hour. */
  | 'CODE_GUESSING'
  /** A right code whose 30-second step was spent already, unless the same browser sent it twice within 30 seconds. */
  | 'CODE_REPLAYED'
  /** 5 networks tried the password of one account within an hour, none of which it ever signed in from. */
  | 'DISTRIBUTED_GUESSING'
  /** Within 7 days after a reset, a sign-in from a network that the member of staff who made it used within 30 days, and the person never before. */
  | 'MANAGERS_NETWORK_AFTER_RESET'
  /** Within 7 days after a reset, a sign-in from a network or browser that is new for the account. */
  | 'NEW_PLACE_AFTER_RESET'
  /** The owner of the account said of a reset, or of something else on it, that it was not them. */
  | 'NOT_ME'
  /** One network tried passwords of 10 accounts within an hour, none of which ever signed in from there. */
  | 'PASSWORD_SPRAYING'
  /** A recovery code was used and at most 2 are left. */
  | 'RECOVERY_CODES_LOW'
  /** The old authenticator or a recovery code signed in while a reset was open. */
  | 'RESET_CANCELLED_BY_OLD_FACTOR'
  /** A reset was made without a case number. */
  | 'RESET_WITHOUT_REQUEST'
  /** The right code of an authenticator that was revoked within 90 days; the caller only heard CODE_WRONG. */
  | 'REVOKED_AUTHENTICATOR_USED'
  /** One member of staff reset 10 people within 24 hours. */
  | 'UNUSUAL_RESETS';

/** How soon somebody should look. */
export type IncidentSeverity =
  /** Now. */
  | 'HIGH'
  /** When there is time. */
  | 'LOW'
  /** Today. */
  | 'MEDIUM';

/** What staff have done about it. Events join an incident until it is resolved. */
export type IncidentStatus =
  /** Somebody looks into it. */
  | 'ACKNOWLEDGED'
  /** Nobody has looked at it. */
  | 'OPEN'
  /** It is cleared up, and stays as it is: what happens later opens a new one. */
  | 'RESOLVED';

/** Why a mutation did not do what it was asked for. Each has one sentence for a person. */
export type RefusalCode =
  /** The password was right, but the account is frozen; only support can open it. */
  | 'ACCOUNT_FROZEN'
  /** inviteUsers: this line is malformed, and the message says how; the other lines are not touched by it. */
  | 'BAD_LINE'
  /** reset2FA: no open request of that user has this case number, or neither a number nor withoutRequest was given. */
  | 'CASE_NUMBER_WRONG'
  /** A right code whose 30-second step is spent (RFC 6238, section 5.2): wait for the next one. */
  | 'CODE_ALREADY_USED'
  /** Any code that is wrong, out of date or malformed. */
  | 'CODE_WRONG'
  /** login: an unknown e-mail and a wrong password alike, in the same time. */
  | 'CREDENTIALS_WRONG'
  /** The webhook endpoint is not ACTIVE: nothing is sent to it, and there is nothing to pause. */
  | 'ENDPOINT_INACTIVE'
  /** The pending enrollment is older than three minutes or took 20 wrong codes: call enroll2FA again. */
  | 'ENROLLMENT_EXPIRED'
  /** The invitation was accepted or revoked already. */
  | 'INVITATION_CLOSED'
  /** Another organization has this name. */
  | 'NAME_TAKEN'
  /** Any other act: on oneself or a rank above one’s own, or one that only support may do, such as renaming an organization or giving a role. */
  | 'NOT_ALLOWED'
  /** There is none, or it is not yours to see: the answer is the same. */
  | 'NOT_FOUND'
  /** No such enrollment of this session waits for a code: call enroll2FA. */
  | 'NO_PENDING_ENROLLMENT'
  /** The new password can’t be taken; the message says why. */
  | 'PASSWORD_TOO_WEAK'
  /** reset2FA: oneself, a rank that only support may reset, or an account that is frozen or deactivated. */
  | 'RESET_NOT_ALLOWED'
  /** The link of a mail is unknown, used, revoked or out of date: the answer is the same. */
  | 'TOKEN_INVALID'
  /** Waiting is due after wrong tries; nothing was compared. */
  | 'TOO_MANY_ATTEMPTS'
  /** createWebhookEndpoint: the organization has as many as it may have. */
  | 'TOO_MANY_ENDPOINTS';

/** What an account may do beyond its own sign-in. */
export type Role =
  /** Helps the people of the organizations assigned to them. */
  | 'ACCOUNT_MANAGER'
  /** Helps every organization and appoints account managers. */
  | 'SUPPORT'
  /** Signs in and looks after their own account. */
  | 'USER';

/** What an API key may do, in the name of the organization that it was made for. */
export type Scope =
  /** Read the audit events of the key’s organization. */
  | 'EVENTS_READ'
  /** Read the incidents of the key’s organization. */
  | 'INCIDENTS_READ'
  /** Ask whether a session of somebody in the key’s organization is signed in with both factors. */
  | 'SESSIONS_INTROSPECT'
  /** Read the users of the key’s organization with their enrollment. */
  | 'USERS_READ'
  /** List, test and redeliver webhooks. */
  | 'WEBHOOKS_MANAGE';

/** Why a try failed. */
export type WebhookAttemptError =
  /** The host’s name leads to an address that is not public, such as a private or link-local one: nothing was sent. */
  | 'ADDRESS_REFUSED'
  /** The answer’s status was none from 200 to 299; see `responseStatus`. */
  | 'NOT_ACCEPTED'
  /** The connection was refused, or broke before an answer came. */
  | 'NOT_CONNECTED'
  /** The host’s name was not found. */
  | 'NOT_RESOLVED'
  /** This server can’t open the endpoint’s secret; its log says more. Nothing was sent. */
  | 'NOT_SIGNED'
  /** The answer was a redirect, which is never followed. */
  | 'REDIRECTED'
  /** No answer came within 15 seconds. */
  | 'TIMED_OUT'
  /** The certificate is not valid for the host, or no secure connection came about. */
  | 'TLS_FAILED';

/** How far a delivery came. */
export type WebhookDeliveryStatus =
  /** The endpoint answered with a status from 200 to 299. */
  | 'DELIVERED'
  /** Every try failed. redeliverWebhook starts anew. */
  | 'FAILED'
  /** It waits for its first or next try. */
  | 'PENDING';

/** Why the server gave an endpoint up. */
export type WebhookDisabledReason =
  /** It took nothing for three days, however often it was tried. */
  | 'FAILED'
  /** It answered 410 Gone. */
  | 'GONE';

/** What an endpoint can be told of. Each begins with the `type` that its payload carries; the payload’s `data` names users, incidents and keys by their ids alone. */
export type WebhookEventType =
  /** account.frozen: nobody signs in until support opens it; with userId, by: PERSON or STAFF. */
  | 'ACCOUNT_FROZEN'
  /** account.unfrozen: support opened the account again; with userId. */
  | 'ACCOUNT_UNFROZEN'
  /** api_key.created: an API key was made for the organization; with apiKeyId. */
  | 'API_KEY_CREATED'
  /** api_key.revoked: an API key was taken back; with apiKeyId. */
  | 'API_KEY_REVOKED'
  /** api_key.rotated: a successor took a key’s place; with apiKeyId, successorId. */
  | 'API_KEY_ROTATED'
  /** authenticator.added: a person added a further authenticator; with userId. */
  | 'AUTHENTICATOR_ADDED'
  /** incident.acknowledged: staff look into an incident; with incidentId. */
  | 'INCIDENT_ACKNOWLEDGED'
  /** incident.opened: a rule over the audit trail found something; with incidentId, incidentKind, severity. Incidents about staff are told to nobody. */
  | 'INCIDENT_OPENED'
  /** incident.resolved: staff cleared an incident up; with incidentId. */
  | 'INCIDENT_RESOLVED'
  /** password.changed: the password was changed; with userId. */
  | 'PASSWORD_CHANGED'
  /** recovery_codes.renewed: new recovery codes took the place of the old; with userId. */
  | 'RECOVERY_CODES_RENEWED'
  /** recovery_code.used: a recovery code was used; with userId, recoveryCodesLeft. */
  | 'RECOVERY_CODE_USED'
  /** reset.cancelled: an open reset was cancelled; with userId, by: OLD_FACTOR or STAFF. */
  | 'RESET_CANCELLED'
  /** reset.granted: staff reset the second factor; with userId, withoutRequest, revokeNow as in AuditDetails. */
  | 'RESET_GRANTED'
  /** reset.reported: the person said that a reset was not theirs; with userId. */
  | 'RESET_REPORTED'
  /** reset.requested: somebody who knows the password asked for a reset; with userId. */
  | 'RESET_REQUESTED'
  /** user.deactivated: nobody signs in to the account any more; with userId. */
  | 'USER_DEACTIVATED'
  /** user.enrolled: a person has set up two-factor authentication, for the first time or after a reset; with userId. */
  | 'USER_ENROLLED'
  /** user.invited: somebody was invited; with invitationId. */
  | 'USER_INVITED'
  /** user.joined: an invited person made their account; with userId, invitationId. */
  | 'USER_JOINED'
  /** user.reactivated: the account can be signed in to again; with userId. */
  | 'USER_REACTIVATED';

/** Whether an endpoint is sent to. While it is not ACTIVE, what waits for it waits on, and what happens meanwhile is not kept for it: pull that with `auditEvents`. */
export type WebhookStatus =
  /** Events are sent to it. */
  | 'ACTIVE'
  /** The server gave it up, see `disabledBecause`: it waits for resumeWebhookEndpoint. */
  | 'DISABLED'
  /** Staff paused it. */
  | 'PAUSED'
  /** A member of staff who had made it, or set its address or secret, was frozen, reset or deactivated within 7 days (a setting) of doing so: it waits for resumeWebhookEndpoint by somebody else. */
  | 'SUSPENDED';

export type AdoptionQueryVariables = Exact<{
  weeks?: number | null | undefined;
}>;


export type AdoptionQuery = { adoption: { enrolled: number, waiting: number, invited: number, frozen: number, deactivated: number, timeToEnroll: { medianSeconds: number | null, p90Seconds: number | null, people: number }, weeks: Array<{ startsOn: string, firstSignIns: number, enrolled: number }> } | null };

export type ApiKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeyQuery = { apiKey: { name: string, prefix: string, scopes: Array<Scope>, status: ApiKeyStatus, expiresAt: string, organization: { id: string, name: string } } };

export type AuditEventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  order?: AuditOrder | null | undefined;
  types?: Array<AuditEventType> | AuditEventType | null | undefined;
  userId?: string | number | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type AuditEventsQuery = { auditEvents: { edges: Array<{ cursor: string, node: { id: string, occurredAt: string, type: AuditEventType, address: string | null, browser: string | null, requestId: string | null, sessionId: string | null, actor: { id: string | null, label: string } | null, user: { id: string | null, label: string } | null, organization: { id: string, name: string } | null, details: { act: string | null, again: boolean | null, apiKeyId: string | null, audience: string | null, authenticatorId: string | null, authenticators: number | null, because: AuditBecause | null, by: AuditDoneBy | null, clockDriftSeconds: number | null, code: AuditDoorCode | null, count: number | null, emailPseudonym: string | null, endpointId: string | null, enrollmentId: string | null, eventId: string | null, eventTypes: Array<string> | null, expiresAt: string | null, factor: AuditFactor | null, field: string | null, fields: Array<string> | null, format: AuditExportFormat | null, from: Role | null, further: boolean | null, host: string | null, incidentId: string | null, incidentKind: string | null, invitationId: string | null, keyId: string | null, kind: AuditEmailCodeKind | null, minute: string | null, name: string | null, organizationId: string | null, overlapHours: number | null, path: EnrollmentPath | null, prefix: string | null, proofId: string | null, purpose: AuditPurpose | null, reason: string | null, recoveryCodes: number | null, recoveryCodesLeft: number | null, replaced: number | null, requestId: string | null, revokeNow: boolean | null, role: Role | null, scopes: Array<Scope> | null, sessionsEnded: number | null, severity: string | null, since: string | null, step: EnrollmentStep | null, successorId: string | null, to: Role | null, type: AuditEventType | null, withoutRequest: boolean | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type IncidentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: IncidentStatus | null | undefined;
  severity?: IncidentSeverity | null | undefined;
}>;


export type IncidentsQuery = { incidents: { edges: Array<{ cursor: string, node: { id: string, kind: IncidentKind, severity: IncidentSeverity, status: IncidentStatus, openedAt: string, lastEventAt: string, summary: string, eventCount: number, network: string | null, acknowledgedAt: string | null, resolvedAt: string | null, user: { id: string | null, label: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type IntrospectSessionQueryVariables = Exact<{
  token: string;
}>;


export type IntrospectSessionQuery = { introspectSession: { active: boolean, audience: string | null, acr: string | null, amr: Array<string> | null, authTime: string | null, expiresAt: string | null, user: { id: string, name: string, email: string | null, role: Role } | null } };

export type IssueAccessTokenMutationVariables = Exact<{
  audience: string;
}>;


export type IssueAccessTokenMutation = { issueAccessToken:
    | { token: string, expiresAt: string, expiresInSeconds: number }
    | { code: RefusalCode, message: string }
   };

export type UsersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  enrolled?: boolean | null | undefined;
  status?: AccountStatus | null | undefined;
}>;


export type UsersQuery = { users: { edges: Array<{ cursor: string, node: { id: string, name: string, email: string, role: Role, status: AccountStatus, enrolled: boolean, enrolledAt: string | null, createdAt: string, lastSignInAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WebhookEndpointsQueryVariables = Exact<{
  organizationId: string | number;
}>;


export type WebhookEndpointsQuery = { webhookEndpoints: Array<{ id: string, url: string, description: string, eventTypes: Array<WebhookEventType>, status: WebhookStatus, disabledBecause: WebhookDisabledReason | null }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  endpointId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: WebhookDeliveryStatus | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { edges: Array<{ cursor: string, node: { id: string, eventType: WebhookEventType | null, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ attemptedAt: string, durationMs: number, responseStatus: number | null, error: WebhookAttemptError | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SendTestWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type SendTestWebhookMutation = { sendTestWebhook:
    | { code: RefusalCode, message: string }
    | { id: string, status: WebhookDeliveryStatus }
   };

export type RedeliverWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type RedeliverWebhookMutation = { redeliverWebhook:
    | { code: RefusalCode, message: string }
    | { id: string, status: WebhookDeliveryStatus }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const AdoptionDocument = new TypedDocumentString(`
    query Adoption($weeks: Int) {
  adoption(weeks: $weeks) {
    enrolled
    waiting
    invited
    frozen
    deactivated
    timeToEnroll {
      medianSeconds
      p90Seconds
      people
    }
    weeks {
      startsOn
      firstSignIns
      enrolled
    }
  }
}
    `) as unknown as TypedDocumentString<AdoptionQuery, AdoptionQueryVariables>;
export const ApiKeyDocument = new TypedDocumentString(`
    query ApiKey {
  apiKey {
    name
    prefix
    scopes
    status
    expiresAt
    organization {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ApiKeyQuery, ApiKeyQueryVariables>;
export const AuditEventsDocument = new TypedDocumentString(`
    query AuditEvents($first: Int, $after: String, $order: AuditOrder, $types: [AuditEventType!], $userId: ID, $since: DateTime, $until: DateTime) {
  auditEvents(
    first: $first
    after: $after
    order: $order
    types: $types
    userId: $userId
    since: $since
    until: $until
  ) {
    edges {
      cursor
      node {
        id
        occurredAt
        type
        actor {
          id
          label
        }
        user {
          id
          label
        }
        organization {
          id
          name
        }
        address
        browser
        requestId
        sessionId
        details {
          act
          again
          apiKeyId
          audience
          authenticatorId
          authenticators
          because
          by
          clockDriftSeconds
          code
          count
          emailPseudonym
          endpointId
          enrollmentId
          eventId
          eventTypes
          expiresAt
          factor
          field
          fields
          format
          from
          further
          host
          incidentId
          incidentKind
          invitationId
          keyId
          kind
          minute
          name
          organizationId
          overlapHours
          path
          prefix
          proofId
          purpose
          reason
          recoveryCodes
          recoveryCodesLeft
          replaced
          requestId
          revokeNow
          role
          scopes
          sessionsEnded
          severity
          since
          step
          successorId
          to
          type
          withoutRequest
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditEventsQuery, AuditEventsQueryVariables>;
export const IncidentsDocument = new TypedDocumentString(`
    query Incidents($first: Int, $after: String, $status: IncidentStatus, $severity: IncidentSeverity) {
  incidents(first: $first, after: $after, status: $status, severity: $severity) {
    edges {
      cursor
      node {
        id
        kind
        severity
        status
        openedAt
        lastEventAt
        summary
        eventCount
        network
        acknowledgedAt
        resolvedAt
        user {
          id
          label
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentsQuery, IncidentsQueryVariables>;
export const IntrospectSessionDocument = new TypedDocumentString(`
    query IntrospectSession($token: String!) {
  introspectSession(token: $token) {
    active
    audience
    acr
    amr
    authTime
    expiresAt
    user {
      id
      name
      email
      role
    }
  }
}
    `) as unknown as TypedDocumentString<IntrospectSessionQuery, IntrospectSessionQueryVariables>;
export const IssueAccessTokenDocument = new TypedDocumentString(`
    mutation IssueAccessToken($audience: String!) {
  issueAccessToken(audience: $audience) {
    ... on AccessToken {
      token
      expiresAt
      expiresInSeconds
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IssueAccessTokenMutation, IssueAccessTokenMutationVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($first: Int, $after: String, $search: String, $enrolled: Boolean, $status: AccountStatus) {
  users(
    first: $first
    after: $after
    search: $search
    enrolled: $enrolled
    status: $status
  ) {
    edges {
      cursor
      node {
        id
        name
        email
        role
        status
        enrolled
        enrolledAt
        createdAt
        lastSignInAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const WebhookEndpointsDocument = new TypedDocumentString(`
    query WebhookEndpoints($organizationId: ID!) {
  webhookEndpoints(organizationId: $organizationId) {
    id
    url
    description
    eventTypes
    status
    disabledBecause
  }
}
    `) as unknown as TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($endpointId: ID!, $first: Int, $after: String, $status: WebhookDeliveryStatus) {
  webhookDeliveries(
    endpointId: $endpointId
    first: $first
    after: $after
    status: $status
  ) {
    edges {
      cursor
      node {
        id
        eventType
        status
        createdAt
        nextAttemptAt
        attempts {
          attemptedAt
          durationMs
          responseStatus
          error
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const SendTestWebhookDocument = new TypedDocumentString(`
    mutation SendTestWebhook($id: ID!) {
  sendTestWebhook(id: $id) {
    ... on WebhookDelivery {
      id
      status
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const RedeliverWebhookDocument = new TypedDocumentString(`
    mutation RedeliverWebhook($id: ID!) {
  redeliverWebhook(id: $id) {
    ... on WebhookDelivery {
      id
      status
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RedeliverWebhookMutation, RedeliverWebhookMutationVariables>;