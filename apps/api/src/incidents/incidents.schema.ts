import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Actor } from '../graphql/actor.js';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { PageInfo } from '../graphql/page.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import { Organization } from '../sign-in/sign-in.schema.js';
import { incidentActs, incidentKinds, incidentSeverities, incidentStatuses } from './incident.js';

export const IncidentKindType = enumOf(incidentKinds, {
  name: 'IncidentKind',
  description:
    'What a rule over the trail found. The numbers are settings of the server; these are the defaults.',
  values: {
    CODE_GUESSING: 'After a right password, 5 tries at the second factor of one account within an hour.',
    PASSWORD_SPRAYING:
      'One network tried passwords of 10 accounts within an hour, none of which ever signed in from there.',
    DISTRIBUTED_GUESSING:
      '5 networks tried the password of one account within an hour, none of which it ever signed in from.',
    CODE_REPLAYED:
      'A right code whose 30-second step was spent already, unless the same browser sent it twice within 30 seconds.',
    NEW_PLACE_AFTER_RESET:
      'Within 7 days after a reset, a sign-in from a network or browser that is new for the account.',
    RESET_CANCELLED_BY_OLD_FACTOR:
      'The old authenticator or a recovery code signed in while a reset was open.',
    NOT_ME: 'The owner of the account said of a reset, or of something else on it, that it was not them.',
    UNUSUAL_RESETS: 'One member of staff reset 10 people within 24 hours.',
    MANAGERS_NETWORK_AFTER_RESET:
      'Within 7 days after a reset, a sign-in from a network that the member of staff who made it used within 30 days, and the person never before.',
    RECOVERY_CODES_LOW: 'A recovery code was used and at most 2 are left.',
    RESET_WITHOUT_REQUEST: 'A reset was made without a case number.',
    CASE_NUMBER_GUESSING: 'A member of staff gave 3 wrong case numbers for one person within 24 hours.',
    REVOKED_AUTHENTICATOR_USED:
      'The right code of an authenticator that was revoked within 90 days; the caller only heard CODE_WRONG.',
  },
});

export const IncidentSeverityType = enumOf(incidentSeverities, {
  name: 'IncidentSeverity',
  description: 'How soon somebody should look.',
  values: { LOW: 'When there is time.', MEDIUM: 'Today.', HIGH: 'Now.' },
});

export const IncidentStatusType = enumOf(incidentStatuses, {
  name: 'IncidentStatus',
  description: 'What staff have done about it. Events join an incident until it is resolved.',
  values: {
    OPEN: 'Nobody has looked at it.',
    ACKNOWLEDGED: 'Somebody looks into it.',
    RESOLVED: 'It is cleared up, and stays as it is: what happens later opens a new one.',
  },
});

export const IncidentActType = enumOf(incidentActs, {
  name: 'IncidentAct',
  description: 'What may help, on the account of `user`, or of `staff` where there is no user.',
  values: { FREEZE: 'See freezeUser.', END_SESSIONS: 'See endUserSessions.', RESET: 'See reset2FA.' },
});

@ObjectType({ simpleResolvers: true, description: 'What a member of staff wrote about an incident.' })
export class IncidentNote {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => Actor, { description: 'Who wrote it.' })
  author: Actor;

  @Field(() => DateTime, { description: 'When it was written.' })
  writtenAt: Date;

  @Field(() => String, { description: 'One line of up to 1000 characters.' })
  text: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Something that a rule over the audit trail found, within seconds. One at most is unresolved for each kind and subject: later events join it.',
})
export class Incident {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => IncidentKindType, { description: 'Which rule found it.' })
  kind: keyof typeof IncidentKindType;

  @Field(() => IncidentSeverityType, { description: 'The highest that its events led to.' })
  severity: keyof typeof IncidentSeverityType;

  @Field(() => IncidentStatusType, { description: 'What staff have done about it.' })
  status: keyof typeof IncidentStatusType;

  @Field(() => String, { description: 'What happened, for a person, in American English; without names.' })
  summary: string;

  @Field(() => Boolean, {
    description:
      'Whether it is about a member of staff, their account or their acts: then only support sees it, and not the one whose acts are in doubt.',
  })
  aboutStaff: boolean;

  @Field(() => Organization, { nullable: true, description: 'Of the account; null: it is about none alone.' })
  organization: Organization | null;

  @Field(() => Actor, { nullable: true, description: 'Whose account it is about; null: nobody’s alone.' })
  user: Actor | null;

  @Field(() => Actor, { nullable: true, description: 'The member of staff whose acts are in doubt.' })
  staff: Actor | null;

  @Field(() => String, {
    nullable: true,
    description: 'The network that it is about: an IPv4 address, or the /64 of an IPv6 address.',
  })
  network: string | null;

  @Field(() => DateTime, { description: 'When the rule found it.' })
  openedAt: Date;

  @Field(() => DateTime, { description: 'When its latest event happened.' })
  lastEventAt: Date;

  @Field(() => Int, { description: 'How many events belong to it.' })
  eventCount: number;

  @Field(() => DateTime, { nullable: true, description: 'When somebody first said to look into it.' })
  acknowledgedAt: Date | null;

  @Field(() => Actor, { nullable: true, description: 'Who that was.' })
  acknowledgedBy: Actor | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was cleared up.' })
  resolvedAt: Date | null;

  @Field(() => Actor, { nullable: true, description: 'Who said so.' })
  resolvedBy: Actor | null;

  @Field(() => [IncidentNote], { description: 'What staff wrote about it, oldest first.' })
  notes: readonly IncidentNote[];

  @Field(() => [IncidentActType], { description: 'What may help; each asks for a code first.' })
  proposedActs: readonly (keyof typeof IncidentActType)[];
}

@ObjectType({ simpleResolvers: true, description: 'An incident in a list.' })
class IncidentEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor: string;

  @Field(() => Incident, { description: 'The incident.' })
  node: Incident;
}

@ObjectType({ simpleResolvers: true, description: 'A page of incidents, the newest first.' })
export class IncidentConnection {
  @Field(() => [IncidentEdge], { description: 'The incidents of this page.' })
  edges: IncidentEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

export const IncidentResult = createUnionType({
  name: 'IncidentResult',
  description: 'The incident as it is now; or NOT_FOUND, NOT_ALLOWED.',
  types: () => [Incident, Refused] as const,
  resolveType: typeByName,
});
