import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Auth, type AuthRule } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { fromCursor, pageSize, toConnection } from '../graphql/page.js';
import { refused, typed } from '../graphql/refusal.js';
import { type AuditEvent, AuditEventConnection } from '../trail/trail.schema.js';
import { placeOf } from '../trail/trail-filter.js';
import {
  acknowledgeIncident,
  addIncidentNote,
  type IncidentOutcome,
  resolveIncident,
} from './change-incident.js';
import { Incident, IncidentConnection, IncidentResult } from './incidents.schema.js';
import { IncidentsArgs } from './incidents-args.schema.js';
import { openIncidents, seeIncident, seeIncidentEvents, seeIncidents } from './see-incidents.js';

const reading: AuthRule = {
  states: ['AUTHENTICATED', 'ELEVATED'],
  roles: ['ACCOUNT_MANAGER', 'SUPPORT'],
  scopes: ['INCIDENTS_READ'],
};
const acting: AuthRule = { states: ['ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] };

const idArg = ['id', () => ID, { description: 'Of the incident.' }] as const;
const refusals =
  'NOT_FOUND: not yours to see. NOT_ALLOWED: it is resolved already, or about your own account. BAD_USER_INPUT: no words, or more than one line of 1000 characters.';
const resolvedAlready = 'This incident is resolved already. What happens later opens a new one.';
const ownIncident = 'This incident is about your own account. Somebody else must clear it up.';

@Resolver(() => Incident)
export class IncidentsResolver {
  @Auth(reading)
  @Query(() => IncidentConnection, {
    description:
      'The newest first. Support sees all but those about their own acts; account managers see those of the organizations assigned to them, and a key those of its own, both without those about staff.',
  })
  async incidents(
    @Ctx() context: RequestContext,
    @Args(() => IncidentsArgs) args: IncidentsArgs,
  ): Promise<IncidentConnection> {
    const { status = null, kind = null, severity = null, organizationId = null, userId = null } = args;
    const size = pageSize(args.first);
    const page = { after: fromCursor(args.after, 2), limit: size + 1 };
    const filter = { status, kind, severity, organizationId, userId, ...page };
    const rows = await seeIncidents(context.deps, await context.onlooker(), filter);
    return toConnection(
      rows,
      size,
      ({ position, id }) => [position, id],
      (row) => row,
    );
  }

  @Auth(reading)
  @Query(() => Incident, { nullable: true, description: 'Null: there is none, or it is not yours to see.' })
  async incident(@Ctx() context: RequestContext, @Arg(...idArg) id: string): Promise<Incident | null> {
    return seeIncident(context.deps, await context.onlooker(), id);
  }

  @Auth(reading)
  @Query(() => Int, { description: 'How many of those that you may see nobody has looked at.' })
  async incidentCount(@Ctx() context: RequestContext): Promise<number> {
    return openIncidents(context.deps, await context.onlooker());
  }

  @FieldResolver(() => AuditEventConnection, {
    description:
      'The events that led to it and joined it, newest first. A key needs EVENTS_READ as well; without it the page is empty.',
  })
  async events(
    @Ctx() context: RequestContext,
    @Root() { id }: Incident,
    @Arg('first', () => Int, { defaultValue: 50, description: 'The most that the page holds: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string,
  ): Promise<AuditEventConnection> {
    const size = pageSize(first);
    const page = { after: placeOf(fromCursor(after, 1)), limit: size + 1 };
    const readable = await context.mayRead('EVENTS_READ');
    const events = readable ? await seeIncidentEvents(context.deps, await context.onlooker(), id, page) : [];
    return toConnection(
      events,
      size,
      ({ position }) => [position],
      (event) => event as unknown as AuditEvent,
    );
  }

  @Auth(acting)
  @Mutation(() => IncidentResult, {
    description: `Says that you look into it. Doing it again changes nothing. ${refusals}`,
  })
  async acknowledgeIncident(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
  ): Promise<typeof IncidentResult> {
    const outcome = await acknowledgeIncident(context.deps, context.origin, await context.known(), id);
    return result(context, outcome, id);
  }

  @Auth(acting)
  @Mutation(() => IncidentResult, { description: `Writes down what you found or did. ${refusals}` })
  async addIncidentNote(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
    @Arg('text', () => String, { description: 'One line of up to 1000 characters.' }) text: string,
  ): Promise<typeof IncidentResult> {
    const outcome = await addIncidentNote(context.deps, context.origin, await context.known(), { id, text });
    return result(context, outcome, id);
  }

  @Auth(acting)
  @Mutation(() => IncidentResult, { description: `Clears it up, with a last note. ${refusals}` })
  async resolveIncident(
    @Ctx() context: RequestContext,
    @Arg(...idArg) id: string,
    @Arg('note', () => String, {
      description: 'What it was, and what was done: one line of up to 1000 characters.',
    })
    note: string,
  ): Promise<typeof IncidentResult> {
    const outcome = await resolveIncident(context.deps, context.origin, await context.known(), { id, note });
    return result(context, outcome, id);
  }
}

async function result(
  context: RequestContext,
  outcome: IncidentOutcome,
  id: string,
): Promise<typeof IncidentResult> {
  if (outcome === 'NOT_FOUND') return refused('NOT_FOUND');
  if (outcome !== 'DONE')
    return refused('NOT_ALLOWED', outcome === 'NOT_ALLOWED' ? ownIncident : resolvedAlready);
  const incident = await seeIncident(context.deps, await context.onlooker(), id);
  return incident ? typed('Incident', incident) : refused('NOT_FOUND');
}
