import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Actor } from '../graphql/actor.js';
import { DateTime } from '../graphql/date-time.js';
import { PageInfo } from '../graphql/page.js';
import { Refused, TooManyAttempts, typeByName } from '../graphql/refusal.js';
import { User } from '../people/people.schema.js';
import { ResetRequest } from '../sign-in/sign-in.schema.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A reset that was granted and is neither completed nor cancelled nor out of date.',
})
export class OpenReset {
  @Field(() => DateTime, { description: 'When it was made.' })
  grantedAt: Date;

  @Field(() => Actor, { description: 'Who made it.' })
  grantedBy: Actor;

  @Field(() => String, { description: 'Why, in the words of who made it.' })
  reason: string;

  @Field(() => Boolean, {
    description: 'Whether the old authenticator and its recovery codes ended with it.',
  })
  revokedAtOnce: boolean;

  @Field(() => Boolean, { description: 'Whether it was made without a case number.' })
  withoutRequest: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it ends by itself where the old authenticator still signs in; by default after 7 days.',
  })
  lapsesAt: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An open reset request as staff see it: its case number stays on the screen of the person.',
})
export class QueuedResetRequest {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  openedAt: Date;

  @Field(() => DateTime, {
    description: 'When the half-signed session that it belongs to ends: at most 30 minutes later.',
  })
  expiresAt: Date;

  @Field(() => String, { description: 'The network address that it came from.' })
  address: string;

  @Field(() => String, { description: 'The browser family and system, such as “Firefox on Windows”.' })
  browser: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What else happened on an account: look at it before a reset.',
})
export class ResetContext {
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When an authenticator or a recovery code last completed a sign-in. Within 48 hours it speaks against a lost phone.',
  })
  factorUsedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the password was set by a mailed link, within the last 24 hours: a sign of a take-over.',
  })
  passwordLinkUsedAt: Date | null;

  @Field(() => Int, { description: 'Wrong passwords within the last 24 hours.' })
  wrongPasswordsLastDay: number;

  @Field(() => Int, { description: 'Wrong codes within the last 24 hours.' })
  wrongCodesLastDay: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a second factor was ever right from every address that a request is open from; null without one.',
  })
  knownAddress: boolean | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An account with open requests: the same person may have asked from several browsers.',
})
export class ResetQueueEntry {
  @Field(() => User, { description: 'Who is locked out.' })
  user: User;

  @Field(() => [QueuedResetRequest], { description: 'The newest first, at most ten.' })
  requests: QueuedResetRequest[];

  @Field(() => ResetContext, { description: 'What else happened on the account.' })
  context: ResetContext;
}

@ObjectType({ simpleResolvers: true, description: 'One entry of a page.' })
export class ResetQueueEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => ResetQueueEntry, { description: 'The entry itself.' })
  node: ResetQueueEntry;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A page of the reset queue; who waits longest comes first.',
})
export class ResetQueueConnection {
  @Field(() => [ResetQueueEdge], { description: 'The page.' })
  edges: ResetQueueEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: 'The reset is open: the person has mail.' })
export class ResetGranted {
  @Field(() => User, { description: 'The user as they are now.' })
  user: User;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The account is frozen; support opens it after talking to its owner.',
})
export class ResetReported {
  @Field(() => String, { description: 'The address of the account.' })
  email: string;
}

@ObjectType({ simpleResolvers: true, description: 'Somebody who knows the password asked for a reset.' })
export class PastResetRequest {
  @Field(() => DateTime, { description: 'When they asked.' })
  openedAt: Date;

  @Field(() => String, { description: 'From which network address.' })
  address: string;

  @Field(() => String, { description: 'With which browser.' })
  browser: string;
}

export const RequestReset2FAResult = createUnionType({
  name: 'RequestReset2FAResult',
  description: 'The open request; or a wait after too many of them.',
  types: () => [ResetRequest, Refused, TooManyAttempts] as const,
  resolveType: typeByName,
});

export const Reset2FAResult = createUnionType({
  name: 'Reset2FAResult',
  description:
    'The reset is open; or NOT_FOUND, RESET_NOT_ALLOWED, CASE_NUMBER_WRONG; or a wait after too many wrong case numbers.',
  types: () => [ResetGranted, Refused, TooManyAttempts] as const,
  resolveType: typeByName,
});

export const ReportResetResult = createUnionType({
  name: 'ReportResetResult',
  description: 'The account is frozen; or TOKEN_INVALID.',
  types: () => [ResetReported, Refused] as const,
  resolveType: typeByName,
});
