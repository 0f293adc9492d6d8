import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Actor } from '../graphql/actor.js';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { PageInfo } from '../graphql/page.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import { Organization } from '../sign-in/sign-in.schema.js';
import { attemptErrors, deliveryStatuses, disabledReasons, webhookStatuses } from './webhook.js';
import { type WebhookEventType, webhookEventTypes } from './webhook-event.js';

export const WebhookEventTypeEnum = enumOf(webhookEventTypes, {
  name: 'WebhookEventType',
  description:
    'What an endpoint can be told of. Each begins with the `type` that its payload carries; the payload’s `data` names users, incidents and keys by their ids alone.',
  values: {
    USER_INVITED: 'user.invited: somebody was invited; with invitationId.',
    USER_JOINED: 'user.joined: an invited person made their account; with userId, invitationId.',
    USER_ENROLLED:
      'user.enrolled: a person has set up two-factor authentication, for the first time or after a reset; with userId.',
    USER_DEACTIVATED: 'user.deactivated: nobody signs in to the account any more; with userId.',
    USER_REACTIVATED: 'user.reactivated: the account can be signed in to again; with userId.',
    AUTHENTICATOR_ADDED: 'authenticator.added: a person added a further authenticator; with userId.',
    RECOVERY_CODE_USED: 'recovery_code.used: a recovery code was used; with userId, recoveryCodesLeft.',
    RECOVERY_CODES_RENEWED:
      'recovery_codes.renewed: new recovery codes took the place of the old; with userId.',
    PASSWORD_CHANGED: 'password.changed: the password was changed; with userId.',
    RESET_REQUESTED: 'reset.requested: somebody who knows the password asked for a reset; with userId.',
    RESET_GRANTED:
      'reset.granted: staff reset the second factor; with userId, withoutRequest, revokeNow as in AuditDetails.',
    RESET_CANCELLED: 'reset.cancelled: an open reset was cancelled; with userId, by: OLD_FACTOR or STAFF.',
    RESET_REPORTED: 'reset.reported: the person said that a reset was not theirs; with userId.',
    ACCOUNT_FROZEN:
      'account.frozen: nobody signs in until support opens it; with userId, by: PERSON or STAFF.',
    ACCOUNT_UNFROZEN: 'account.unfrozen: support opened the account again; with userId.',
    INCIDENT_OPENED:
      'incident.opened: a rule over the audit trail found something; with incidentId, incidentKind, severity. Incidents about staff are told to nobody.',
    INCIDENT_ACKNOWLEDGED: 'incident.acknowledged: staff look into an incident; with incidentId.',
    INCIDENT_RESOLVED: 'incident.resolved: staff cleared an incident up; with incidentId.',
    API_KEY_CREATED: 'api_key.created: an API key was made for the organization; with apiKeyId.',
    API_KEY_ROTATED: 'api_key.rotated: a successor took a key’s place; with apiKeyId, successorId.',
    API_KEY_REVOKED: 'api_key.revoked: an API key was taken back; with apiKeyId.',
  },
});

const WebhookStatusEnum = enumOf(webhookStatuses, {
  name: 'WebhookStatus',
  description:
    'Whether an endpoint is sent to. While it is not ACTIVE, what waits for it waits on, and what happens meanwhile is not kept for it: pull that with `auditEvents`.',
  values: {
    ACTIVE: 'Events are sent to it.',
    PAUSED: 'Staff paused it.',
    SUSPENDED:
      'A member of staff who had made it, or set its address or secret, was frozen, reset or deactivated within 7 days (a setting) of doing so: it waits for resumeWebhookEndpoint by somebody else.',
    DISABLED: 'The server gave it up, see `disabledBecause`: it waits for resumeWebhookEndpoint.',
  },
});

const DisabledReasonEnum = enumOf(disabledReasons, {
  name: 'WebhookDisabledReason',
  description: 'Why the server gave an endpoint up.',
  values: {
    GONE: 'It answered 410 Gone.',
    FAILED: 'It took nothing for three days, however often it was tried.',
  },
});

export const WebhookDeliveryStatusEnum = enumOf(deliveryStatuses, {
  name: 'WebhookDeliveryStatus',
  description: 'How far a delivery came.',
  values: {
    PENDING: 'It waits for its first or next try.',
    DELIVERED: 'The endpoint answered with a status from 200 to 299.',
    FAILED: 'Every try failed. redeliverWebhook starts anew.',
  },
});

const AttemptErrorEnum = enumOf(attemptErrors, {
  name: 'WebhookAttemptError',
  description: 'Why a try failed.',
  values: {
    ADDRESS_REFUSED:
      'The host’s name leads to an address that is not public, such as a private or link-local one: nothing was sent.',
    NOT_RESOLVED: 'The host’s name was not found.',
    NOT_CONNECTED: 'The connection was refused, or broke before an answer came.',
    TLS_FAILED: 'The certificate is not valid for the host, or no secure connection came about.',
    TIMED_OUT: 'No answer came within 15 seconds.',
    REDIRECTED: 'The answer was a redirect, which is never followed.',
    NOT_ACCEPTED: 'The answer’s status was none from 200 to 299; see `responseStatus`.',
    NOT_SIGNED: 'This server can’t open the endpoint’s secret; its log says more. Nothing was sent.',
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'Where events of an organization are sent as Standard Webhooks 1.0 (headers webhook-id, webhook-timestamp, webhook-signature): never its secret.',
})
export class WebhookEndpoint {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => Organization, { description: 'Whose events it is sent.' })
  organization: Organization;

  @Field(() => String, { description: 'Where they are posted to.' })
  url: string;

  @Field(() => String, { description: 'What it is for, as staff wrote it; may be empty.' })
  description: string;

  @Field(() => [WebhookEventTypeEnum], { description: 'What it is told of.' })
  eventTypes: readonly WebhookEventType[];

  @Field(() => WebhookStatusEnum, { description: 'Whether it is sent to.' })
  status: keyof typeof WebhookStatusEnum;

  @Field(() => DisabledReasonEnum, { nullable: true, description: 'Set while it is DISABLED.' })
  disabledBecause: keyof typeof DisabledReasonEnum | null;

  @Field(() => Actor, { description: 'Who made it.' })
  createdBy: Actor;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it last took something; null: never.' })
  lastDeliveredAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when every try has failed; null: the last one went well, or there was none.',
  })
  failingSince: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until then the former secret signs as well, after rotateWebhookSecret; null: one secret signs.',
  })
  formerSecretUntil: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'One try to hand a delivery over. The answer’s body is not kept.',
})
export class WebhookAttempt {
  @Field(() => DateTime, { description: 'When it began.' })
  attemptedAt: Date;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs: number;

  @Field(() => Int, { nullable: true, description: 'The answer’s HTTP status; null: none came.' })
  responseStatus: number | null;

  @Field(() => AttemptErrorEnum, { nullable: true, description: 'Why it failed; null: it did not.' })
  error: keyof typeof AttemptErrorEnum | null;
}

@ObjectType({ simpleResolvers: true, description: 'One event on its way to one endpoint.' })
export class WebhookDelivery {
  @Field(() => ID, {
    description:
      'Also the header webhook-id, the same at each try and redelivery: receivers drop what they have seen.',
  })
  id: string;

  @Field(() => ID, { description: 'Of the endpoint.' })
  endpointId: string;

  @Field(() => WebhookEventTypeEnum, {
    nullable: true,
    description: 'What it tells of; null: a test, whose payload has the type webhook.test.',
  })
  eventType: WebhookEventType | null;

  @Field(() => ID, { nullable: true, description: 'Of the event in the audit trail; null: a test.' })
  eventId: string | null;

  @Field(() => DateTime, { description: 'When it was written down to be sent.' })
  createdAt: Date;

  @Field(() => WebhookDeliveryStatusEnum, { description: 'How far it came.' })
  status: keyof typeof WebhookDeliveryStatusEnum;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null unless it is PENDING.' })
  nextAttemptAt: Date | null;

  @Field(() => [WebhookAttempt], { description: 'The tries so far, the newest first, at most 20.' })
  attempts: WebhookAttempt[];
}

@ObjectType({ simpleResolvers: true, description: 'A delivery in a list.' })
class WebhookDeliveryEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor: string;

  @Field(() => WebhookDelivery, { description: 'The delivery.' })
  node: WebhookDelivery;
}

@ObjectType({ simpleResolvers: true, description: 'A page of deliveries, the newest first.' })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: 'The deliveries of this page.' })
  edges: WebhookDeliveryEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An endpoint with its new secret: the only time that it is shown.',
})
export class WebhookEndpointSecret {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  endpoint: WebhookEndpoint;

  @Field(() => String, {
    description:
      'whsec_ and the base64 of 32 random bytes, as libraries for Standard Webhooks take it. It lies encrypted here and is never shown again.',
  })
  secret: string;
}

@ObjectType({ simpleResolvers: true, description: 'The endpoint and its deliveries are gone.' })
export class WebhookEndpointDeleted {
  @Field(() => ID, { description: 'Of the endpoint that was.' })
  id: string;
}

export const WebhookSecretResult = createUnionType({
  name: 'WebhookSecretResult',
  description: 'The endpoint with its new secret; or NOT_FOUND, TOO_MANY_ENDPOINTS.',
  types: () => [WebhookEndpointSecret, Refused] as const,
  resolveType: typeByName,
});

export const WebhookEndpointResult = createUnionType({
  name: 'WebhookEndpointResult',
  description: 'The endpoint as it is now; or NOT_FOUND, NOT_ALLOWED, ENDPOINT_INACTIVE.',
  types: () => [WebhookEndpoint, Refused] as const,
  resolveType: typeByName,
});

export const DeleteWebhookEndpointResult = createUnionType({
  name: 'DeleteWebhookEndpointResult',
  description: 'Which endpoint is gone; or NOT_FOUND.',
  types: () => [WebhookEndpointDeleted, Refused] as const,
  resolveType: typeByName,
});

export const WebhookDeliveryResult = createUnionType({
  name: 'WebhookDeliveryResult',
  description: 'The delivery, which is tried within seconds; or NOT_FOUND, ENDPOINT_INACTIVE.',
  types: () => [WebhookDelivery, Refused] as const,
  resolveType: typeByName,
});
