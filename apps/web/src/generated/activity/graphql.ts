/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** What a code was given for. */
export type AuditPurpose =
  /** To confirm a new authenticator. */
  | 'ENROLLMENT'
  /** To sign in. */
  | 'SIGN_IN'
  /** To confirm an act while signed in. */
  | 'STEP_UP';

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

export type RecentActivityQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RecentActivityQuery = { recentActivity: { __typename: 'AuditEventConnection', edges: Array<{ __typename: 'AuditEventEdge', node: { __typename: 'AuditEvent', id: string, type: AuditEventType, occurredAt: string, address: string | null, browser: string | null, actor: { __typename: 'Actor', id: string | null, label: string } | null, details: { __typename: 'AuditDetails', because: AuditBecause | null, by: AuditDoneBy | null, factor: AuditFactor | null, from: Role | null, name: string | null, purpose: AuditPurpose | null, reason: string | null, recoveryCodesLeft: number | null, sessionsEnded: number | null, to: Role | null } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ReportActivityMutationVariables = Exact<{
  eventId: string | number;
}>;


export type ReportActivityMutation = { reportActivity:
    | { __typename: 'ActivityReported', sessionsEnded: number }
    | { __typename: 'Refused', code: RefusalCode }
   };

export type ActivityFieldsFragment = { __typename: 'AuditEvent', id: string, type: AuditEventType, occurredAt: string, address: string | null, browser: string | null, actor: { __typename: 'Actor', id: string | null, label: string } | null, details: { __typename: 'AuditDetails', because: AuditBecause | null, by: AuditDoneBy | null, factor: AuditFactor | null, from: Role | null, name: string | null, purpose: AuditPurpose | null, reason: string | null, recoveryCodesLeft: number | null, sessionsEnded: number | null, to: Role | null } };

export const ActivityFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"browser"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"sessionsEnded"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]} as unknown as DocumentNode<ActivityFieldsFragment, unknown>;
export const RecentActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecentActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recentActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"browser"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"sessionsEnded"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]} as unknown as DocumentNode<RecentActivityQuery, RecentActivityQueryVariables>;
export const ReportActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"eventId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"eventId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityReported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionsEnded"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ReportActivityMutation, ReportActivityMutationVariables>;