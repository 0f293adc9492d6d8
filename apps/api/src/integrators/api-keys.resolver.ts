import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Auth, ScopeType } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { fromCursor, pageSize, toConnection } from '../graphql/page.js';
import { refused, typed } from '../graphql/refusal.js';
import type { StaffActOutcome } from '../people/staff-act.js';
import { type Scope, scopes } from '../role.js';
import type { ApiKeyStatus } from './api-key.js';
import {
  ApiKey,
  ApiKeyChangedResult,
  ApiKeyConnection,
  ApiKeyResult,
  ApiKeyStatusType,
} from './api-keys.schema.js';
import { restoreApiKey, revokeApiKey } from './change-api-key.js';
import { createApiKey, type MadeKey, rotateApiKey } from './make-api-key.js';
import { placeOf, seeApiKey, seeApiKeys, whoAmI } from './see-api-keys.js';

const staff = { roles: ['ACCOUNT_MANAGER', 'SUPPORT'] } as const;
const acting = { ...staff, states: ['ELEVATED'] } as const;

const notActive = 'It can’t be rotated: it no longer works, or it was rotated before.';
const ownKey = 'You made this key: somebody else must look at it first.';

@Resolver(() => ApiKey)
export class ApiKeysResolver {
  @Auth({ states: [], scopes })
  @Query(() => ApiKey, {
    description: 'For an API key of any scope: who it is, what it may do, and until when.',
  })
  async apiKey(@Ctx() context: RequestContext): Promise<ApiKey> {
    if (!context.key) throw new Error('The door lets keys alone through');
    return whoAmI(context.deps, context.key);
  }

  @Auth({ ...staff, states: ['AUTHENTICATED', 'ELEVATED'] })
  @Query(() => ApiKeyConnection, {
    description:
      'The API keys of an organization, the newest first; expired and revoked ones stay in the list. One that is not yours to see has none. BAD_USER_INPUT: a page of fewer than 1 or more than 100, a made-up cursor.',
  })
  async apiKeys(
    @Ctx() context: RequestContext,
    @Arg('organizationId', () => ID, { description: 'Whose keys.' }) organizationId: string,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string | null,
    @Arg('status', () => ApiKeyStatusType, { nullable: true, description: 'Only those that stand so now.' })
    status?: ApiKeyStatus | null,
  ): Promise<ApiKeyConnection> {
    const size = pageSize(first);
    const page = { after: fromCursor(after, 2), limit: size + 1 };
    const search = { organizationId, status: status ?? null, ...page };
    const rows = await seeApiKeys(context.deps, await context.onlooker(), search);
    return toConnection(rows, size, placeOf, (key) => key);
  }

  @Auth(acting)
  @Mutation(() => ApiKeyResult, {
    description:
      'Makes a key for the programs of an organization, which those who answer for it learn of by e-mail. NOT_FOUND: the organization is not yours to see. BAD_USER_INPUT: no scope, an empty name or one over 100 characters, an expiry out of range. RATE_LIMITED: the organization got 30 keys within an hour.',
  })
  async createApiKey(
    @Ctx() context: RequestContext,
    @Arg('organizationId', () => ID, { description: 'The one that the key acts for.' })
    organizationId: string,
    @Arg('name', () => String, { description: 'What it is for: one line of up to 100 characters.' })
    name: string,
    @Arg('scopes', () => [ScopeType], { description: 'What it may do: at least one.' }) wanted: Scope[],
    @Arg('expiresInDays', () => Int, { defaultValue: 90, description: 'Days until it ends: 1 to 365.' })
    expiresInDays: number,
  ): Promise<typeof ApiKeyResult> {
    const input = { organizationId, name, scopes: wanted, expiresInDays };
    return made(context, await createApiKey(context.deps, context.origin, await context.known(), input));
  }

  @Auth(acting)
  @Mutation(() => ApiKeyResult, {
    description:
      'Makes a successor with the same name, scopes and length of life. The former key works on for the overlap, at most until it would have ended anyway. NOT_FOUND; NOT_ALLOWED: it is not ACTIVE, or was rotated before. BAD_USER_INPUT: an overlap out of range. RATE_LIMITED as for createApiKey.',
  })
  async rotateApiKey(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The key.' }) id: string,
    @Arg('overlapHours', () => Int, {
      defaultValue: 24,
      description: 'Hours in which both keys work: 0 to 168. 0: the former one ends at once.',
    })
    overlapHours: number,
  ): Promise<typeof ApiKeyResult> {
    const input = { id, overlapHours };
    return made(context, await rotateApiKey(context.deps, context.origin, await context.known(), input));
  }

  @Auth(acting)
  @Mutation(() => ApiKeyChangedResult, {
    description:
      'Revokes a key: no request with it is answered from now on. Revoked already, it stays so. NOT_FOUND.',
  })
  async revokeApiKey(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The key.' }) id: string,
  ): Promise<typeof ApiKeyChangedResult> {
    return changed(context, id, await revokeApiKey(context.deps, context.origin, await context.known(), id));
  }

  @Auth(acting)
  @Mutation(() => ApiKeyChangedResult, {
    description:
      'Restores a suspended key, which works again; one that is not suspended stays as it is. NOT_FOUND; NOT_ALLOWED: you made it, so that somebody else must look at it.',
  })
  async restoreApiKey(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The key.' }) id: string,
  ): Promise<typeof ApiKeyChangedResult> {
    return changed(context, id, await restoreApiKey(context.deps, context.origin, await context.known(), id));
  }
}

async function made(context: RequestContext, outcome: MadeKey): Promise<typeof ApiKeyResult> {
  if (outcome.kind === 'REFUSED')
    return refused(outcome.code, outcome.code === 'NOT_ALLOWED' ? notActive : undefined);
  const apiKey = await seeApiKey(context.deps, await context.onlooker(), outcome.id);
  return apiKey ? typed('ApiKeyCreated', { apiKey, secret: outcome.secret }) : refused('NOT_FOUND');
}

async function changed(
  context: RequestContext,
  id: string,
  outcome: StaffActOutcome,
): Promise<typeof ApiKeyChangedResult> {
  if (outcome !== 'DONE') return refused(outcome, outcome === 'NOT_ALLOWED' ? ownKey : undefined);
  const apiKey = await seeApiKey(context.deps, await context.onlooker(), id);
  return apiKey ? typed('ApiKey', apiKey) : refused('NOT_FOUND');
}
