import { ArgsType, Field, ID, Int } from 'type-graphql';
import { IncidentKindType, IncidentSeverityType, IncidentStatusType } from './incidents.schema.js';

/** Which incidents a page holds. */
@ArgsType()
export class IncidentsArgs {
  @Field(() => Int, { defaultValue: 25, description: 'The most that the page holds: 1 to 100.' })
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the page before; left out: from the newest.',
  })
  after?: string | null;

  @Field(() => IncidentStatusType, { nullable: true, description: 'Only incidents with this status.' })
  status?: keyof typeof IncidentStatusType | null;

  @Field(() => IncidentKindType, { nullable: true, description: 'Only incidents of this kind.' })
  kind?: keyof typeof IncidentKindType | null;

  @Field(() => IncidentSeverityType, { nullable: true, description: 'Only incidents of this severity.' })
  severity?: keyof typeof IncidentSeverityType | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those of this organization; one that is not yours to see has none.',
  })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those about the account of this user.' })
  userId?: string | null;
}
