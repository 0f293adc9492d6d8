import type { AuditEvent, EventDetails, EventType } from '../audit/audit-event.js';

/** What endpoints can ask for. Stable: a receiver's program is written against them. */
export const webhookEventTypes = [
  'USER_INVITED',
  'USER_JOINED',
  'USER_ENROLLED',
  'USER_DEACTIVATED',
  'USER_REACTIVATED',
  'AUTHENTICATOR_ADDED',
  'RECOVERY_CODE_USED',
  'RECOVERY_CODES_RENEWED',
  'PASSWORD_CHANGED',
  'RESET_REQUESTED',
  'RESET_GRANTED',
  'RESET_CANCELLED',
  'RESET_REPORTED',
  'ACCOUNT_FROZEN',
  'ACCOUNT_UNFROZEN',
  'INCIDENT_OPENED',
  'INCIDENT_ACKNOWLEDGED',
  'INCIDENT_RESOLVED',
  'API_KEY_CREATED',
  'API_KEY_ROTATED',
  'API_KEY_REVOKED',
] as const;
export type WebhookEventType = (typeof webhookEventTypes)[number];

/** As the payload says it: USER_ENROLLED is `user.enrolled`, RECOVERY_CODE_USED is `recovery_code.used`. */
export const payloadType = (type: WebhookEventType | 'WEBHOOK_TEST') =>
  type.toLowerCase().replace(/_([a-z]+)$/, '.$1');

/** What a payload tells beyond its type and time: ids, which the API tells more of to whoever may read it. */
export interface WebhookData {
  readonly organizationId: string;
  readonly eventId?: string;
  readonly userId?: string;
  readonly invitationId?: string;
  readonly incidentId?: string;
  readonly apiKeyId?: string;
  readonly [detail: string]: string | number | boolean | undefined;
}

interface Told {
  readonly type: WebhookEventType;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** What each type of event in the trail becomes; one that is left out, or whose row answers null, is nobody else's news. */
const news: { readonly [Type in EventType]?: (details: EventDetails[Type]) => Told | null } = {
  INVITATION_SENT: ({ again, invitationId }) =>
    again ? null : { type: 'USER_INVITED', details: { invitationId } },
  INVITATION_ACCEPTED: ({ invitationId }) => ({ type: 'USER_JOINED', details: { invitationId } }),
  AUTHENTICATOR_CONFIRMED: ({ authenticatorId, recoveryCodes }) => ({
    type: recoveryCodes > 0 ? 'USER_ENROLLED' : 'AUTHENTICATOR_ADDED',
    details: { authenticatorId },
  }),
  ACCOUNT_DEACTIVATED: () => ({ type: 'USER_DEACTIVATED' }),
  ACCOUNT_REACTIVATED: () => ({ type: 'USER_REACTIVATED' }),
  CODE_ACCEPTED: ({ factor, recoveryCodesLeft = 0 }) =>
    factor === 'RECOVERY_CODE' ? { type: 'RECOVERY_CODE_USED', details: { recoveryCodesLeft } } : null,
  RECOVERY_CODES_RENEWED: () => ({ type: 'RECOVERY_CODES_RENEWED' }),
  PASSWORD_CHANGED: () => ({ type: 'PASSWORD_CHANGED' }),
  RESET_REQUESTED: () => ({ type: 'RESET_REQUESTED' }),
  RESET_GRANTED: ({ withoutRequest, revokeNow }) => ({
    type: 'RESET_GRANTED',
    details: { withoutRequest, revokeNow },
  }),
  RESET_CANCELLED: ({ by }) => ({ type: 'RESET_CANCELLED', details: { by } }),
  RESET_REPORTED: () => ({ type: 'RESET_REPORTED' }),
  ACCOUNT_FROZEN: ({ by }) => ({ type: 'ACCOUNT_FROZEN', details: { by } }),
  ACCOUNT_UNFROZEN: () => ({ type: 'ACCOUNT_UNFROZEN' }),
  INCIDENT_OPENED: ({ incidentId, incidentKind, severity }) => ({
    type: 'INCIDENT_OPENED',
    details: { incidentId, incidentKind, severity },
  }),
  INCIDENT_ACKNOWLEDGED: ({ incidentId }) => ({ type: 'INCIDENT_ACKNOWLEDGED', details: { incidentId } }),
  INCIDENT_RESOLVED: ({ incidentId }) => ({ type: 'INCIDENT_RESOLVED', details: { incidentId } }),
  API_KEY_CREATED: ({ apiKeyId }) => ({ type: 'API_KEY_CREATED', details: { apiKeyId } }),
  API_KEY_ROTATED: ({ apiKeyId, successorId }) => ({
    type: 'API_KEY_ROTATED',
    details: { apiKeyId, successorId },
  }),
  API_KEY_REVOKED: ({ apiKeyId }) => ({ type: 'API_KEY_REVOKED', details: { apiKeyId } }),
};

/** An event of the trail, as far as it is told on. */
export type ToldEvent = Pick<AuditEvent, 'type' | 'details'> & {
  readonly eventId: string;
  readonly occurredAt: Date;
  readonly organizationId: string | null;
  readonly accountId: string | null;
};

export interface WebhookEvent {
  readonly type: WebhookEventType;
  readonly organizationId: string;
  /** The request's body: signed and sent as it is, at each try. */
  readonly body: string;
}

/** The webhook event that an event of the trail is; null where it is none. Never a secret, a name or an e-mail address. */
export function toWebhookEvent(event: ToldEvent): WebhookEvent | null {
  const { organizationId, accountId, eventId, occurredAt } = event;
  const toNews = news[event.type] as ((details: ToldEvent['details']) => Told | null) | undefined;
  const told = organizationId ? (toNews?.(event.details) ?? null) : null;
  if (!told || !organizationId) return null;
  const data = { organizationId, eventId, ...(accountId && { userId: accountId }), ...told.details };
  return { type: told.type, organizationId, body: payload(payloadType(told.type), occurredAt, data) };
}

/** What sendTestWebhook sends. */
export const testBody = (organizationId: string, now: Date) =>
  payload(payloadType('WEBHOOK_TEST'), now, { organizationId });

const payload = (type: string, timestamp: Date, data: WebhookData) =>
  JSON.stringify({ type, timestamp: timestamp.toISOString(), data });
