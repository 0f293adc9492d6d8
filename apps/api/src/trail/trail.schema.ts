import { ArgsType, createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { PageInfo } from '../graphql/page.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import { AuditDetails } from './details.schema.js';
import { AuditEventType } from './event-type.schema.js';
import { trailOrders } from './trail-filter.js';

const AuditOrder = enumOf(trailOrders, {
  name: 'AuditOrder',
  description: 'In which order events come: by their place in the sealed trail, not by their clock.',
  values: {
    NEWEST_FIRST: 'For looking back.',
    OLDEST_FIRST:
      'For pulling: keep the last endCursor, ask again with it as `after`, and every event comes exactly once.',
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'One thing that happened, as the sealed trail keeps it. `actor`, `user` and `organization` are looked up as they are now.',
})
export class AuditEvent {
  @Field(() => ID, { description: 'Stable; a number.' })
  id: string;

  @Field(() => ID, { description: 'Its place in the sealed trail, a number: each event is one further.' })
  position: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The SHA-256 that links it to everything before it, as a download has it. Null in recentActivity, where not all that it covers is told.',
  })
  hash: string | null;

  @Field(() => DateTime, { description: 'By the server’s clock.' })
  occurredAt: Date;

  @Field(() => AuditEventType, { description: 'What happened.' })
  type: keyof typeof AuditEventType;

  @Field(() => String, {
    nullable: true,
    description:
      'The network address that it came from; null: the server itself. In recentActivity also null for what staff did.',
  })
  address: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The browser’s family and system, such as “Firefox on Windows”; null as `address` is.',
  })
  browser: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The request that it came with, as the server’s log names it; null as `address` is.',
  })
  requestId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The session that it came from or is about. It opens nothing; null: none.',
  })
  sessionId: string | null;

  @Field(() => AuditDetails, { description: 'What the type tells beyond that.' })
  details: AuditDetails;

  /** No fields: what they name is looked up when it is asked for. */
  actorId: string | null;
  accountId: string | null;
  organizationId: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'An event in a list.' })
class AuditEventEdge {
  @Field(() => String, {
    description:
      'Pass it as `after` to go on from here. It stays good when the event itself is no longer kept.',
  })
  cursor: string;

  @Field(() => AuditEvent, { description: 'The event.' })
  node: AuditEvent;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A page of events. There is no total: pages cost the same however many there are.',
})
export class AuditEventConnection {
  @Field(() => [AuditEventEdge], { description: 'The events of this page.' })
  edges: AuditEventEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

@ArgsType()
export class AuditEventsArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 50,
    description: 'The most that the page holds: 1 to 100.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the page before; left out: from the newest, or the oldest.',
  })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only events on this user’s account.' })
  userId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  actorId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only events of this organization; one that is not yours to see has none.',
  })
  organizationId?: string | null;

  @Field(() => [AuditEventType], {
    nullable: true,
    description: 'Only events of these types; empty: of any.',
  })
  types?: (keyof typeof AuditEventType)[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what came from exactly this address, IPv4 or IPv6.',
  })
  address?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only what occurred at this moment or later.' })
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only what occurred before this moment.' })
  until?: Date | null;

  @Field(() => AuditOrder, {
    nullable: true,
    defaultValue: 'NEWEST_FIRST',
    description: 'In which order events come.',
  })
  order?: keyof typeof AuditOrder | null;
}

@ObjectType({ simpleResolvers: true, description: 'Who else was signed in to the account no longer is.' })
export class ActivityReported {
  @Field(() => Int, { description: 'How many other sessions ended.' })
  sessionsEnded: number;
}

export const ReportActivityResult = createUnionType({
  name: 'ReportActivityResult',
  description: 'What was done; or NOT_FOUND.',
  types: () => [ActivityReported, Refused] as const,
  resolveType: typeByName,
});
