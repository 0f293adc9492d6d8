import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Actor } from '../graphql/actor.js';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { PageInfo } from '../graphql/page.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import { Organization, RoleType, Session } from '../sign-in/sign-in.schema.js';
import { invitationStatuses } from './invitation.js';

export const InvitationStatusType = enumOf(invitationStatuses, {
  name: 'InvitationStatus',
  description: 'What became of an invitation.',
  values: {
    OPEN: 'Its link works, unless the address has an account already: that is not told.',
    ACCEPTED: 'It became an account.',
    REVOKED: 'Staff took it back.',
    EXPIRED:
      'Its time is over, or whoever sent it may no longer invite there: send it again with resendInvitation.',
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'An invitation by e-mail. Whether the address has an account already is not told.',
})
export class Invitation {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => String, { description: 'Where it was sent, and what the account will sign in with.' })
  email: string;

  @Field(() => String, { description: 'What to call the person; they may change it when they accept.' })
  name: string;

  @Field(() => RoleType, { description: 'What the account may do beyond its own sign-in.' })
  role: keyof typeof RoleType;

  @Field(() => Organization, { description: 'The one that the account will belong to.' })
  organization: Organization;

  @Field(() => InvitationStatusType, { description: 'As of now.' })
  status: keyof typeof InvitationStatusType;

  @Field(() => DateTime, { description: 'When the address was first invited by this invitation.' })
  invitedAt: Date;

  @Field(() => DateTime, {
    description:
      'When its last mail went out; up to some minutes ahead where another mail went to the address just before.',
  })
  sentAt: Date;

  @Field(() => DateTime, {
    description: 'The end of its link: by default 7 days after the last mail.',
  })
  expiresAt: Date;

  @Field(() => Actor, { description: 'Who sent it last.' })
  invitedBy: Actor;
}

@ObjectType({ simpleResolvers: true, description: 'An invitation in a page.' })
export class InvitationEdge {
  @Field(() => String, { description: 'Pass it as `after` for what follows this one.' })
  cursor: string;

  @Field(() => Invitation, { description: 'The invitation.' })
  node: Invitation;
}

@ObjectType({ simpleResolvers: true, description: 'A page of invitations, the newest first.' })
export class InvitationConnection {
  @Field(() => [InvitationEdge], { description: 'The invitations of this page.' })
  edges: InvitationEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'One line of inviteUsers.' })
export class InvitationInput {
  @Field(() => String, { description: 'Up to 320 characters.' })
  email: string;

  @Field(() => String, { description: 'What to call the person: one line of up to 100 characters.' })
  name: string;

  @Field(() => RoleType, {
    defaultValue: 'USER',
    description: 'Roles other than USER are given by support only.',
  })
  role: keyof typeof RoleType;
}

export const InviteUserResult = createUnionType({
  name: 'InviteUserResult',
  description: 'The invitation as it is now; or NOT_FOUND, NOT_ALLOWED, INVITATION_CLOSED, BAD_LINE.',
  types: () => [Invitation, Refused] as const,
  resolveType: typeByName,
});

@ObjectType({ simpleResolvers: true, description: 'What became of one line of inviteUsers.' })
export class InvitedLine {
  @Field(() => Int, { description: 'Its place in the list, from 0.' })
  index: number;

  @Field(() => String, { description: 'The address as it was given.' })
  email: string;

  @Field(() => InviteUserResult, {
    description:
      'Its invitation, the same one for lines with the same address; or NOT_FOUND, NOT_ALLOWED, or BAD_LINE with how to correct it.',
  })
  result: typeof InviteUserResult;
}

@ObjectType({ simpleResolvers: true, description: 'A result for each line, in the order of the list.' })
export class InvitedLines {
  @Field(() => [InvitedLine], { description: 'As many as were given.' })
  lines: InvitedLine[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What the page of an invitation link shows. Reading it changes nothing.',
})
export class InvitationPreview {
  @Field(() => String, { description: 'What the account will sign in with.' })
  email: string;

  @Field(() => String, { description: 'What the inviter calls the person.' })
  name: string;

  @Field(() => String, { description: 'The name of the organization that invites.' })
  organization: string;

  @Field(() => DateTime, { description: 'The end of the link.' })
  expiresAt: Date;
}

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'The new session in ENROLLMENT_REQUIRED; or TOKEN_INVALID, PASSWORD_TOO_WEAK.',
  types: () => [Session, Refused] as const,
  resolveType: typeByName,
});
