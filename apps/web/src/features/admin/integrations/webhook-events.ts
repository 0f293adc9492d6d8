import type { WebhookEventType } from '#src/generated/admin/graphql';

/** What stands as `type` in the payload. */
export const typeName = (event: WebhookEventType | null) =>
  event === null ? 'webhook.test' : event.toLowerCase().replace(/_([a-z]+)$/, '.$1');

type Group = 'users' | 'factors' | 'resets' | 'incidents' | 'keys';

/** What an endpoint can be told of, as a person looks for it. */
export const eventGroups: Record<Group, readonly WebhookEventType[]> = {
  users: [
    'USER_INVITED',
    'USER_JOINED',
    'USER_ENROLLED',
    'USER_DEACTIVATED',
    'USER_REACTIVATED',
    'ACCOUNT_FROZEN',
    'ACCOUNT_UNFROZEN',
  ],
  factors: ['AUTHENTICATOR_ADDED', 'RECOVERY_CODE_USED', 'RECOVERY_CODES_RENEWED', 'PASSWORD_CHANGED'],
  resets: ['RESET_REQUESTED', 'RESET_GRANTED', 'RESET_CANCELLED', 'RESET_REPORTED'],
  incidents: ['INCIDENT_OPENED', 'INCIDENT_ACKNOWLEDGED', 'INCIDENT_RESOLVED'],
  keys: ['API_KEY_CREATED', 'API_KEY_ROTATED', 'API_KEY_REVOKED'],
};
