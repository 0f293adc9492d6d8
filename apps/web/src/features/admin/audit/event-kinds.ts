import type { AuditEventType } from '#src/generated/admin/graphql';
import type { BadgeTone } from '../parts/badges';
import { type EventGroup, eventGroupWords } from './event-types.messages';

interface EventKind {
  group: EventGroup;
  /** Whether it is what one hopes for, something to look at, or neither. */
  tone: BadgeTone;
}

const kind = (group: EventGroup, tone: BadgeTone = 'PLAIN'): EventKind => ({ group, tone });

export const eventKinds: Record<AuditEventType, EventKind> = {
  PASSWORD_ACCEPTED: kind('SIGN_IN'),
  PASSWORD_REJECTED: kind('SIGN_IN', 'WARN'),
  SIGN_IN_REFUSED: kind('SIGN_IN', 'WARN'),
  CODE_ACCEPTED: kind('SIGN_IN', 'GOOD'),
  CODE_REJECTED: kind('SIGN_IN', 'WARN'),
  SIGNED_OUT: kind('SIGN_IN'),
  ATTEMPT_REFUSED: kind('SIGN_IN', 'WARN'),
  CODE_MALFORMED: kind('SIGN_IN', 'WARN'),
  ACCESS_REFUSED: kind('SIGN_IN', 'WARN'),
  REFUSALS_COUNTED: kind('SIGN_IN', 'WARN'),
  ACTIVITY_REPORTED: kind('SIGN_IN', 'BAD'),
  ENROLLMENT_STARTED: kind('FACTOR'),
  ENROLLMENT_STEP_REACHED: kind('FACTOR'),
  AUTHENTICATOR_CONFIRMED: kind('FACTOR', 'GOOD'),
  RECOVERY_CODES_SAVED: kind('FACTOR'),
  RECOVERY_CODES_RENEWED: kind('FACTOR', 'NOTE'),
  RESET_REQUESTED: kind('RESET', 'NOTE'),
  RESET_REQUESTS_CLOSED: kind('RESET'),
  RESET_REFUSED: kind('RESET', 'WARN'),
  RESET_GRANTED: kind('RESET', 'NOTE'),
  RESET_REVOKED_OLD: kind('RESET', 'NOTE'),
  RESET_CANCELLED: kind('RESET', 'WARN'),
  RESET_REPORTED: kind('RESET', 'BAD'),
  EMAIL_CODE_SENT: kind('RESET'),
  MAIL_PROOF_ENDED: kind('RESET', 'WARN'),
  ACCOUNT_CREATED: kind('ACCOUNT', 'GOOD'),
  PASSWORD_CHANGED: kind('ACCOUNT', 'NOTE'),
  ACCOUNT_FROZEN: kind('ACCOUNT', 'BAD'),
  ACCOUNT_UNFROZEN: kind('ACCOUNT', 'NOTE'),
  ACCOUNT_DEACTIVATED: kind('ACCOUNT', 'NOTE'),
  ACCOUNT_REACTIVATED: kind('ACCOUNT', 'NOTE'),
  SESSIONS_ENDED: kind('ACCOUNT', 'NOTE'),
  ROLE_CHANGED: kind('ACCOUNT', 'NOTE'),
  INVITATION_SENT: kind('ACCOUNT'),
  INVITATION_REVOKED: kind('ACCOUNT'),
  INVITATION_ACCEPTED: kind('ACCOUNT', 'GOOD'),
  ORGANIZATION_CREATED: kind('STAFF', 'NOTE'),
  ORGANIZATION_CHANGED: kind('STAFF', 'NOTE'),
  MANAGER_ASSIGNED: kind('STAFF', 'NOTE'),
  MANAGER_UNASSIGNED: kind('STAFF', 'NOTE'),
  ACT_REFUSED: kind('STAFF', 'WARN'),
  INCIDENT_OPENED: kind('INCIDENT', 'BAD'),
  INCIDENT_ACKNOWLEDGED: kind('INCIDENT'),
  INCIDENT_NOTED: kind('INCIDENT'),
  INCIDENT_RESOLVED: kind('INCIDENT', 'GOOD'),
  API_KEY_CREATED: kind('KEY', 'NOTE'),
  API_KEY_ROTATED: kind('KEY', 'NOTE'),
  API_KEY_REVOKED: kind('KEY', 'NOTE'),
  API_KEY_SUSPENDED: kind('KEY', 'WARN'),
  API_KEY_RESTORED: kind('KEY', 'NOTE'),
  API_KEY_USED: kind('KEY'),
  API_KEY_REFUSED: kind('KEY', 'WARN'),
  WEBHOOK_ENDPOINT_CREATED: kind('KEY', 'NOTE'),
  WEBHOOK_ENDPOINT_CHANGED: kind('KEY', 'NOTE'),
  WEBHOOK_SECRET_ROTATED: kind('KEY', 'NOTE'),
  WEBHOOK_ENDPOINT_PAUSED: kind('KEY', 'NOTE'),
  WEBHOOK_ENDPOINT_RESUMED: kind('KEY', 'NOTE'),
  WEBHOOK_ENDPOINT_DELETED: kind('KEY', 'NOTE'),
  WEBHOOK_ENDPOINT_DISABLED: kind('KEY', 'WARN'),
  WEBHOOK_ENDPOINT_SUSPENDED: kind('KEY', 'WARN'),
  ACCESS_TOKEN_ISSUED: kind('KEY'),
  TRAIL_EXPORTED: kind('SERVER', 'NOTE'),
  TOKEN_KEYS_ROTATED: kind('SERVER', 'NOTE'),
  SECRETS_RESEALED: kind('SERVER', 'NOTE'),
};

const types = Object.keys(eventKinds) as AuditEventType[];

/** Each group with its types, as a list of filters shows them. */
export const eventGroups = (Object.keys(eventGroupWords) as EventGroup[]).map((group) => ({
  group,
  types: types.filter((type) => eventKinds[type].group === group),
}));
