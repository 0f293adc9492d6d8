/** Whether an endpoint is sent to. */
export const webhookStatuses = ['ACTIVE', 'PAUSED', 'SUSPENDED', 'DISABLED'] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

/** Why the server gave an endpoint up. */
export const disabledReasons = ['GONE', 'FAILED'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

export const deliveryStatuses = ['PENDING', 'DELIVERED', 'FAILED'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** How a try can go wrong. */
export const attemptErrors = [
  'ADDRESS_REFUSED',
  'NOT_RESOLVED',
  'NOT_CONNECTED',
  'TLS_FAILED',
  'TIMED_OUT',
  'REDIRECTED',
  'NOT_ACCEPTED',
  'NOT_SIGNED',
] as const;
export type AttemptError = (typeof attemptErrors)[number];
