import { Field, Int, ObjectType } from 'type-graphql';
import type { EnrollmentStep } from '../audit/audit-event.js';
import { EnrollmentStepType } from '../authenticator/authenticator.schema.js';
import { DateTime } from '../graphql/date-time.js';
import { PageInfo } from '../graphql/page.js';
import { Organization } from '../sign-in/sign-in.schema.js';

const count = (description: string) => Field(() => Int, { description });

@ObjectType({
  simpleResolvers: true,
  description:
    'How long people took from their first right password, or from accepting their invitation, to a confirmed authenticator.',
})
export class EnrollmentTime {
  @count('How many people the times are taken over: all who ever enrolled and whose first sign-in is known.')
  people: number;

  @Field(() => Int, { nullable: true, description: 'Half of them took no longer. Null without people.' })
  medianSeconds: number | null;

  @Field(() => Int, { nullable: true, description: 'Nine of ten took no longer. Null without people.' })
  p90Seconds: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How all who ever enrolled came to their first QR code.' })
export class EnrollmentPaths {
  @count('Step by step, through the guide.')
  guided: number;

  @count('Straight to the QR code.')
  qrFirst: number;

  @count('By a client that did not say.')
  unknown: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How far people came with setting up. Deactivated people are left out.',
})
export class EnrollmentStepReach {
  @Field(() => EnrollmentStepType, { description: 'The page.' })
  step: EnrollmentStep;

  @count('How many people ever saw it.')
  reached: number;

  @count('For how many of those who never enrolled it is the furthest they came.')
  stopped: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What happened in one week. It stays as it was, whatever became of the people.',
})
export class AdoptionWeek {
  @Field(() => DateTime, { description: 'Its Monday, 00:00 UTC.' })
  startsOn: Date;

  @count('Invitations made; one that is sent again counts once.')
  invited: number;

  @count('People who proved their first factor for the first time.')
  firstSignIns: number;

  @count('People who confirmed their first authenticator.')
  enrolled: number;
}

/** How people stand: each is in one of these numbers. */
@ObjectType({ simpleResolvers: true })
abstract class Standing {
  @count('People with an authenticator that stands, whose account is open.')
  enrolled: number;

  @count(
    'People whose account is open and who have no authenticator: not yet, or no more since a reset ended it.',
  )
  waiting: number;

  @count('Invitations whose links still work. The invited have no account yet and are in no other number.')
  invited: number;

  @count('People whose account is frozen, enrolled or not.')
  frozen: number;

  @count('People whose account is deactivated; they are in no other of these five numbers.')
  deactivated: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How two-factor sign-in is being taken up, in one organization or in all that the caller sees.',
})
export class Adoption extends Standing {
  @Field(() => Organization, { nullable: true, description: 'Null: all organizations that the caller sees.' })
  organization: Organization | null;

  @Field(() => EnrollmentTime, { description: 'From the first sign-in to the enrollment.' })
  timeToEnroll: EnrollmentTime;

  @Field(() => EnrollmentPaths, { description: 'Guided, or straight to the QR code.' })
  paths: EnrollmentPaths;

  @Field(() => [EnrollmentStepReach], { description: 'Every page of setting up, in their order.' })
  steps: readonly EnrollmentStepReach[];

  @Field(() => [AdoptionWeek], {
    description: 'As many as asked for, the oldest first; the last one is not over yet.',
  })
  weeks: readonly AdoptionWeek[];
}

@ObjectType({ simpleResolvers: true, description: 'How the people of one organization stand.' })
export class OrganizationAdoption extends Standing {
  @Field(() => Organization, { description: 'Whose people they are.' })
  organization: Organization;
}

@ObjectType({ simpleResolvers: true, description: 'An organization in a list.' })
class OrganizationAdoptionEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor: string;

  @Field(() => OrganizationAdoption, { description: 'The organization and its numbers.' })
  node: OrganizationAdoption;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A page of organizations, sorted by name, whatever its letter case.',
})
export class OrganizationAdoptionConnection {
  @Field(() => [OrganizationAdoptionEdge], { description: 'The organizations of this page.' })
  edges: OrganizationAdoptionEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
