import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Actor } from '../graphql/actor.js';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { fromCursor, pageSize, toConnection } from '../graphql/page.js';
import { refused, typed } from '../graphql/refusal.js';
import { Organization } from '../sign-in/sign-in.schema.js';
import { reportActivity } from './report-activity.js';
import { type ShownEvent, seeEvent, seeOwnActivity, seeTrail } from './see-trail.js';
import { AuditEvent, AuditEventConnection, AuditEventsArgs, ReportActivityResult } from './trail.schema.js';
import { placeOf, trailFilter } from './trail-filter.js';
import { trailReading } from './trail-reading.js';

/** Throws BadInput. */
const pageOf = (first: number, after: string | null | undefined) => {
  const size = pageSize(first);
  return { size, limit: size + 1, after: placeOf(fromCursor(after, 1)) };
};

const connection = (events: readonly ShownEvent[], size: number) =>
  toConnection(
    events,
    size,
    ({ position }) => [position],
    (event) => event as unknown as AuditEvent,
  );

@Resolver(() => AuditEvent)
export class TrailResolver {
  @Auth(trailReading)
  @Query(() => AuditEventConnection, {
    description:
      'The audit trail: support sees all of it but the events of incidents about their own acts, an account manager the events of the organizations assigned to them, an API key those of its own. ' +
      'Filters combine, and one that is left out lets everything through. An event is seen once it is sealed, within seconds. ' +
      'To pull all of them, use OLDEST_FIRST and keep the last endCursor: no event is left out and none comes twice, whatever is written meanwhile. ' +
      'BAD_USER_INPUT names the argument: an id, a cursor or an address that can’t be one, or `until` before `since`.',
  })
  async auditEvents(
    @Ctx() context: RequestContext,
    @Args(() => AuditEventsArgs) { first, after, order, ...given }: AuditEventsArgs,
  ): Promise<AuditEventConnection> {
    const { size, ...page } = pageOf(first ?? 50, after);
    const asked = { ...page, filter: trailFilter(given), order: order ?? 'NEWEST_FIRST' };
    return connection(await seeTrail(context.deps, await context.onlooker(), asked), size);
  }

  @Auth(trailReading)
  @Query(() => AuditEvent, {
    nullable: true,
    description: 'Null: there is none, it is not yours to see, or it is not sealed yet.',
  })
  async auditEvent(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Of the event.' }) id: string,
  ): Promise<AuditEvent | null> {
    const event = await seeEvent(context.deps, await context.onlooker(), id);
    return event as AuditEvent | null;
  }

  @Auth({ states: ['AUTHENTICATED', 'ELEVATED'] })
  @Query(() => AuditEventConnection, {
    description:
      'What happened on your own account, newest first: sign-ins, wrong codes, changes of password and authenticators, resets, sessions that ended. ' +
      'What staff did is told without their address and without what they wrote. An event is seen once it is sealed, within seconds.',
  })
  async recentActivity(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'The most that the page holds: 1 to 100.',
    })
    first?: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; left out: from the newest.',
    })
    after?: string | null,
  ): Promise<AuditEventConnection> {
    const { size, ...page } = pageOf(first ?? 20, after);
    return connection(await seeOwnActivity(context.deps, await context.known(), page), size);
  }

  @Auth({ states: ['AUTHENTICATED', 'ELEVATED'] })
  @Mutation(() => ReportActivityResult, {
    description:
      '“This wasn’t me”: ends every other session of your account at once, keeps the report in the trail and mails you. ' +
      'NOT_FOUND: no event of recentActivity has this id. RATE_LIMITED: ten reports in an hour.',
  })
  async reportActivity(
    @Ctx() context: RequestContext,
    @Arg('eventId', () => ID, { description: 'Of the event that you don’t recognize.' }) eventId: string,
  ): Promise<typeof ReportActivityResult> {
    const outcome = await reportActivity(context.deps, context.origin, await context.known(), eventId);
    return outcome.kind === 'REPORTED'
      ? typed('ActivityReported', { sessionsEnded: outcome.sessionsEnded })
      : refused(outcome.kind);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who did it; null: the server, or nobody who had proved who they are.',
  })
  async actor(@Ctx() context: RequestContext, @Root() { actorId }: AuditEvent): Promise<Actor | null> {
    return actorId === null ? null : context.named().people.load(actorId);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Whose account it is about; null: no account.',
  })
  async user(@Ctx() context: RequestContext, @Root() { accountId }: AuditEvent): Promise<Actor | null> {
    return accountId === null ? null : context.named().people.load(accountId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The one that it belongs to; null: none. Events without one are seen by support alone.',
  })
  async organization(
    @Ctx() context: RequestContext,
    @Root() { organizationId }: AuditEvent,
  ): Promise<Organization | null> {
    return organizationId === null ? null : context.named().organizations.load(organizationId);
  }
}
