import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Actor } from '../graphql/actor.js';
import { ScopeType } from '../graphql/auth-directive.js';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { PageInfo } from '../graphql/page.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import type { Scope } from '../role.js';
import { Organization } from '../sign-in/sign-in.schema.js';
import { apiKeyStatuses } from './api-key.js';

export const ApiKeyStatusType = enumOf(apiKeyStatuses, {
  name: 'ApiKeyStatus',
  description: 'Whether requests with an API key are answered.',
  values: {
    ACTIVE: 'Requests with it are answered.',
    EXPIRED: 'Its time is over, or the overlap after its rotation.',
    REVOKED: 'Somebody took it back. It stays so.',
    SUSPENDED:
      'Its maker was frozen, reset or deactivated within 7 days (a setting) of making it: it waits for restoreApiKey by somebody else.',
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A key that programs of an organization call this API with: never its secret.',
})
export class ApiKey {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => String, { description: 'What its maker called it.' })
  name: string;

  @Field(() => String, {
    description:
      'What the key begins with, such as “dfly_3kTz81Qa”: enough to recognize it by, and no secret.',
  })
  prefix: string;

  @Field(() => [ScopeType], { description: 'What the key may do, in its organization alone.' })
  scopes: readonly Scope[];

  @Field(() => Organization, { description: 'The one that the key was made for: it sees no other.' })
  organization: Organization;

  @Field(() => Actor, { description: 'Who made it.' })
  createdBy: Actor;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => DateTime, {
    description: 'It is refused from then on. A rotation brings this forward to the end of the overlap.',
  })
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'To the minute; null: never.' })
  lastUsedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was rotated: a successor took its place, and it ends at expiresAt.',
  })
  replacedAt: Date | null;

  @Field(() => ApiKeyStatusType, { description: 'Whether its requests are answered.' })
  status: keyof typeof ApiKeyStatusType;
}

@ObjectType({ simpleResolvers: true, description: 'An API key in a list.' })
class ApiKeyEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor: string;

  @Field(() => ApiKey, { description: 'The key.' })
  node: ApiKey;
}

@ObjectType({ simpleResolvers: true, description: 'A page of API keys, the newest first.' })
export class ApiKeyConnection {
  @Field(() => [ApiKeyEdge], { description: 'The keys of this page.' })
  edges: ApiKeyEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A new key with its secret: the only time that it is shown.',
})
export class ApiKeyCreated {
  @Field(() => ApiKey, { description: 'The key.' })
  apiKey: ApiKey;

  @Field(() => String, {
    description:
      'The whole key, to be sent as `Authorization: Bearer <secret>`: dfly_, 8 characters of its name, _, 38 of its secret, the last 6 of them a checksum (CRC-32, base 62). Only its hash is kept here.',
  })
  secret: string;
}

export const ApiKeyResult = createUnionType({
  name: 'ApiKeyResult',
  description: 'The new key with its secret; or NOT_FOUND, NOT_ALLOWED.',
  types: () => [ApiKeyCreated, Refused] as const,
  resolveType: typeByName,
});

export const ApiKeyChangedResult = createUnionType({
  name: 'ApiKeyChangedResult',
  description: 'The key as it is now; or NOT_FOUND, NOT_ALLOWED.',
  types: () => [ApiKey, Refused] as const,
  resolveType: typeByName,
});
