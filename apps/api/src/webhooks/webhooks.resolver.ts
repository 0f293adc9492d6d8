import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Auth, type AuthRule } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { fromCursor, pageSize, toConnection } from '../graphql/page.js';
import { refused, typed } from '../graphql/refusal.js';
import {
  changeWebhookEndpoint,
  deleteWebhookEndpoint,
  type EndpointOutcome,
  pauseWebhookEndpoint,
  resumeWebhookEndpoint,
} from './change-endpoint.js';
import { createWebhookEndpoint, type MadeSecret, rotateWebhookSecret } from './make-endpoint.js';
import { type QueuedDelivery, redeliverWebhook, sendTestWebhook } from './queue-delivery.js';
import { placeOf, seeDeliveries, seeDelivery, seeEndpoint, seeEndpoints } from './see-webhooks.js';
import type { DeliveryStatus } from './webhook.js';
import type { WebhookEventType } from './webhook-event.js';
import {
  DeleteWebhookEndpointResult,
  WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookDeliveryResult,
  WebhookDeliveryStatusEnum,
  WebhookEndpoint,
  WebhookEndpointResult,
  WebhookEventTypeEnum,
  WebhookSecretResult,
} from './webhooks.schema.js';

const looking: AuthRule = {
  states: ['AUTHENTICATED', 'ELEVATED'],
  roles: ['ACCOUNT_MANAGER', 'SUPPORT'],
  scopes: ['WEBHOOKS_MANAGE'],
};
const acting: AuthRule = { states: ['ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] };

const idArg = ['id', () => ID, { description: 'Of the endpoint.' }] as const;
const deliveryArg = ['id', () => ID, { description: 'Of the delivery.' }] as const;
const urlWords =
  'An https address of up to 1000 characters on port 443 or 8443, with a host’s name or a public address, and no user, password or fragment.';
const ownSetting = 'It was suspended on account of you: somebody else must look at it.';

@Resolver(() => WebhookEndpoint)
export class WebhooksResolver {
  @Auth(looking)
  @Query(() => [WebhookEndpoint], {
    description:
      'The webhook endpoints of an organization, the oldest first: 10 at most (a setting). One that is not yours to see has none.',
  })
  async webhookEndpoints(
    @Ctx() context: RequestContext,
    @Arg('organizationId', () => ID, { description: 'Whose endpoints.' }) organizationId: string,
  ): Promise<WebhookEndpoint[]> {
    return seeEndpoints(context.deps, await context.onlooker(), organizationId);
  }

  @Auth(looking)
  @Query(() => WebhookEndpoint, {
    nullable: true,
    description: 'Null: there is none, or it is not yours to see.',
  })
  async webhookEndpoint(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
  ): Promise<WebhookEndpoint | null> {
    return seeEndpoint(context.deps, await context.onlooker(), id);
  }

  @Auth(looking)
  @Query(() => WebhookDeliveryConnection, {
    description:
      'What was and will be sent to an endpoint, the newest first; kept for 30 days (a setting). An endpoint that is not yours to see has none. BAD_USER_INPUT: a page of fewer than 1 or more than 100, a made-up cursor.',
  })
  async webhookDeliveries(
    @Ctx() context: RequestContext,
    @Arg('endpointId', () => ID, { description: 'Of the endpoint.' }) endpointId: string,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string | null,
    @Arg('status', () => WebhookDeliveryStatusEnum, {
      nullable: true,
      description: 'Only deliveries with this status.',
    })
    status?: DeliveryStatus | null,
  ): Promise<WebhookDeliveryConnection> {
    const size = pageSize(first);
    const search = { endpointId, status: status ?? null, after: fromCursor(after, 1), limit: size + 1 };
    const rows = await seeDeliveries(context.deps, await context.onlooker(), search);
    return toConnection(rows, size, placeOf, (delivery) => delivery);
  }

  @Auth(looking)
  @Query(() => WebhookDelivery, {
    nullable: true,
    description: 'Null: there is none any more, or it is not yours to see.',
  })
  async webhookDelivery(
    @Ctx() context: RequestContext,
    @Arg(...deliveryArg) id: string,
  ): Promise<WebhookDelivery | null> {
    return seeDelivery(context.deps, await context.onlooker(), id);
  }

  @Auth(acting)
  @Mutation(() => WebhookSecretResult, {
    description:
      'Makes an endpoint for events of an organization, which those who answer for it learn of by e-mail. NOT_FOUND: the organization is not yours to see. TOO_MANY_ENDPOINTS. BAD_USER_INPUT: an address that can’t be sent to, no event types, a description over 200 characters.',
  })
  async createWebhookEndpoint(
    @Ctx() context: RequestContext,
    @Arg('organizationId', () => ID, { description: 'Whose events it is sent.' }) organizationId: string,
    @Arg('url', () => String, { description: urlWords }) url: string,
    @Arg('eventTypes', () => [WebhookEventTypeEnum], { description: 'What it is told of: at least one.' })
    eventTypes: WebhookEventType[],
    @Arg('description', () => String, {
      defaultValue: '',
      description: 'What it is for: one line of up to 200 characters.',
    })
    description: string,
  ): Promise<typeof WebhookSecretResult> {
    const input = { organizationId, url, eventTypes, description };
    return shown(
      context,
      await createWebhookEndpoint(context.deps, context.origin, await context.known(), input),
    );
  }

  @Auth(acting)
  @Mutation(() => WebhookEndpointResult, {
    description:
      'Changes an endpoint: what is left out stays as it is, and what waits goes to the new address. NOT_FOUND. BAD_USER_INPUT as for createWebhookEndpoint.',
  })
  async changeWebhookEndpoint(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
    @Arg('url', () => String, { nullable: true, description: urlWords }) url?: string | null,
    @Arg('eventTypes', () => [WebhookEventTypeEnum], {
      nullable: true,
      description: 'What it is told of from now on: at least one.',
    })
    eventTypes?: WebhookEventType[] | null,
    @Arg('description', () => String, {
      nullable: true,
      description: 'What it is for: one line of up to 200 characters.',
    })
    description?: string | null,
  ): Promise<typeof WebhookEndpointResult> {
    const change = { url, eventTypes, description };
    const { deps, origin } = context;
    return changed(context, id, await changeWebhookEndpoint(deps, origin, await context.known(), id, change));
  }

  @Auth(acting)
  @Mutation(() => WebhookEndpointResult, {
    description:
      'Pauses an endpoint: nothing is sent to it until it is resumed. NOT_FOUND; ENDPOINT_INACTIVE: it is not ACTIVE.',
  })
  async pauseWebhookEndpoint(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
  ): Promise<typeof WebhookEndpointResult> {
    const { deps, origin } = context;
    return changed(context, id, await pauseWebhookEndpoint(deps, origin, await context.known(), id));
  }

  @Auth(acting)
  @Mutation(() => WebhookEndpointResult, {
    description:
      'Resumes an endpoint: it is sent to again, first what waited. One that is ACTIVE stays so. NOT_FOUND; NOT_ALLOWED: it is SUSPENDED on account of you.',
  })
  async resumeWebhookEndpoint(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
  ): Promise<typeof WebhookEndpointResult> {
    const { deps, origin } = context;
    return changed(context, id, await resumeWebhookEndpoint(deps, origin, await context.known(), id));
  }

  @Auth(acting)
  @Mutation(() => WebhookSecretResult, {
    description:
      'Makes a new secret. For 24 hours the former one signs as well, as a second signature in the same header; one that was former before ends at once. NOT_FOUND.',
  })
  async rotateWebhookSecret(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
  ): Promise<typeof WebhookSecretResult> {
    return shown(context, await rotateWebhookSecret(context.deps, context.origin, await context.known(), id));
  }

  @Auth(acting)
  @Mutation(() => DeleteWebhookEndpointResult, {
    description:
      'Deletes an endpoint: nothing is sent to it any more, and its deliveries are deleted as well. NOT_FOUND.',
  })
  async deleteWebhookEndpoint(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
  ): Promise<typeof DeleteWebhookEndpointResult> {
    const { deps, origin } = context;
    const outcome = await deleteWebhookEndpoint(deps, origin, await context.known(), id);
    return outcome === 'DONE' ? typed('WebhookEndpointDeleted', { id }) : refused(outcome);
  }

  @Auth(looking)
  @Mutation(() => WebhookDeliveryResult, {
    description:
      'Sends a payload with the type webhook.test; while one waits already, that one. Ask webhookDelivery what became of it. NOT_FOUND; ENDPOINT_INACTIVE.',
  })
  async sendTestWebhook(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
  ): Promise<typeof WebhookDeliveryResult> {
    return queued(context, await sendTestWebhook(context.deps, await context.onlooker(), id));
  }

  @Auth(looking)
  @Mutation(() => WebhookDeliveryResult, {
    description:
      'Sends a delivery once more with its webhook-id, whatever became of it; one that waits is tried at once. NOT_FOUND; ENDPOINT_INACTIVE.',
  })
  async redeliverWebhook(
    @Ctx() context: RequestContext,
    @Arg(...deliveryArg) id: string,
  ): Promise<typeof WebhookDeliveryResult> {
    return queued(context, await redeliverWebhook(context.deps, await context.onlooker(), id));
  }
}

async function shown(context: RequestContext, outcome: MadeSecret): Promise<typeof WebhookSecretResult> {
  if (outcome.kind === 'REFUSED') return refused(outcome.code, outcome.message);
  const endpoint = await seeEndpoint(context.deps, await context.onlooker(), outcome.id);
  return endpoint
    ? typed('WebhookEndpointSecret', { endpoint, secret: outcome.secret })
    : refused('NOT_FOUND');
}

async function changed(
  context: RequestContext,
  id: string,
  outcome: EndpointOutcome,
): Promise<typeof WebhookEndpointResult> {
  if (outcome !== 'DONE') return refused(outcome, outcome === 'NOT_ALLOWED' ? ownSetting : undefined);
  const endpoint = await seeEndpoint(context.deps, await context.onlooker(), id);
  return endpoint ? typed('WebhookEndpoint', endpoint) : refused('NOT_FOUND');
}

async function queued(
  context: RequestContext,
  outcome: QueuedDelivery,
): Promise<typeof WebhookDeliveryResult> {
  if (outcome.kind === 'REFUSED') return refused(outcome.code);
  const delivery = await seeDelivery(context.deps, await context.onlooker(), outcome.id);
  return delivery ? typed('WebhookDelivery', delivery) : refused('NOT_FOUND');
}
