import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { fromCursor, pageSize, toConnection } from '../graphql/page.js';
import { refused, typed } from '../graphql/refusal.js';
import type { Role } from '../role.js';
import { authStates } from '../sign-in/auth-state.js';
import { sessionView } from '../sign-in/session-view.js';
import { RoleType } from '../sign-in/sign-in.schema.js';
import { acceptInvitation, previewInvitation } from './accept-invitation.js';
import { resendInvitation, revokeInvitation } from './change-invitation.js';
import type { InvitationStatus } from './invitation.js';
import {
  AcceptInvitationResult,
  InvitationConnection,
  InvitationInput,
  InvitationPreview,
  InvitationStatusType,
  InvitedLines,
  InviteUserResult,
} from './invitations.schema.js';
import { type InviteOutcome, inviteUser, inviteUsers } from './invite.js';
import { placeOf, searchInvitations } from './list-invitations.js';

const staff = { roles: ['ACCOUNT_MANAGER', 'SUPPORT'] } as const;
const reading = { ...staff, states: ['AUTHENTICATED', 'ELEVATED'] } as const;
const acting = { ...staff, states: ['ELEVATED'] } as const;

const toResult = (outcome: InviteOutcome) =>
  outcome.kind === 'INVITED'
    ? typed('Invitation', outcome.invitation)
    : refused(outcome.code, outcome.message);

@Resolver()
export class InvitationsResolver {
  @Auth(reading)
  @Query(() => InvitationConnection, {
    description:
      'Invitations of the organizations that the caller sees, the newest first. BAD_USER_INPUT: a page of fewer than 1 or more than 100, a made-up cursor, a search over 320 characters.',
  })
  async invitations(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string,
    @Arg('search', () => String, { nullable: true, description: 'Part of the e-mail address or the name.' })
    search?: string,
    @Arg('organizationId', () => ID, {
      nullable: true,
      description: 'Of this organization alone; one that is not yours to see has none.',
    })
    organizationId?: string,
    @Arg('status', () => InvitationStatusType, { nullable: true, description: 'In this status alone.' })
    status?: InvitationStatus,
  ): Promise<InvitationConnection> {
    const size = pageSize(first);
    const place = fromCursor(after ?? undefined, 2);
    const rows = await searchInvitations(context.deps, await context.known(), {
      search: search ?? undefined,
      organizationId: organizationId ?? undefined,
      status: status ?? undefined,
      after: place,
      limit: size + 1,
    });
    return toConnection(rows, size, placeOf, (invitation) => invitation);
  }

  @Auth(acting)
  @Mutation(() => InviteUserResult, {
    description:
      'Sends an invitation by e-mail; one that waits for the same address and organization is renewed instead. An address that has an account gets another mail, and the answer is the same. ' +
      'An address gets at most one mail in 5 minutes: asked again sooner, nothing is sent and the answer is the same. NOT_FOUND: an organization that is not yours to see. ' +
      'NOT_ALLOWED: a role other than USER, or the platform’s own organization, by an account manager; SUPPORT in any other organization. BAD_USER_INPUT: what is no e-mail address, an empty name or one over 100 characters.',
  })
  async inviteUser(
    @Ctx() context: RequestContext,
    @Arg('email', () => String, { description: 'Up to 320 characters.' }) email: string,
    @Arg('name', () => String, { description: 'What to call the person: one line of up to 100 characters.' })
    name: string,
    @Arg('organizationId', () => ID, { description: 'The organization that the account will belong to.' })
    organizationId: string,
    @Arg('role', () => RoleType, {
      defaultValue: 'USER',
      description: 'Roles other than USER are given by support only.',
    })
    role: Role,
  ): Promise<typeof InviteUserResult> {
    const inviting = { ...(await this.#acting(context)), organizationId };
    return toResult(await inviteUser(inviting, { email, name, role }));
  }

  @Auth(acting)
  @Mutation(() => InvitedLines, {
    description:
      'The same for 1 to 100 people at once, with a result for each line: a malformed line (BAD_LINE) or a refused one stops no other. An address that stands there several times is invited once, by its first line. BAD_USER_INPUT: no line, or more than 100.',
  })
  async inviteUsers(
    @Ctx() context: RequestContext,
    @Arg('organizationId', () => ID, { description: 'The organization that the accounts will belong to.' })
    organizationId: string,
    @Arg('people', () => [InvitationInput], { description: 'Whom to invite: 1 to 100 lines.' })
    people: InvitationInput[],
  ): Promise<InvitedLines> {
    const inviting = { ...(await this.#acting(context)), organizationId };
    const outcomes = await inviteUsers(inviting, people);
    return {
      lines: outcomes.map((outcome, index) => ({
        index,
        email: people[index]?.email ?? '',
        result: toResult(outcome),
      })),
    };
  }

  @Auth(acting)
  @Mutation(() => InviteUserResult, {
    description:
      'Sends an open or expired invitation again, under a new link that lives its whole time; the former link is dead. Within 5 minutes of its last mail nothing is sent and the answer is the same. ' +
      'NOT_FOUND; NOT_ALLOWED: its role is support’s to give; INVITATION_CLOSED: it was accepted or revoked.',
  })
  async resendInvitation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The invitation.' }) id: string,
  ): Promise<typeof InviteUserResult> {
    return toResult(await resendInvitation({ ...(await this.#acting(context)), id }));
  }

  @Auth(acting)
  @Mutation(() => InviteUserResult, {
    description:
      'Takes an invitation back: its link is dead at once. Revoked already, it stays as it is. NOT_FOUND; NOT_ALLOWED: its role is support’s to give; INVITATION_CLOSED: it was accepted.',
  })
  async revokeInvitation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The invitation.' }) id: string,
  ): Promise<typeof InviteUserResult> {
    return toResult(await revokeInvitation({ ...(await this.#acting(context)), id }));
  }

  @Auth({ states: authStates })
  @Query(() => InvitationPreview, {
    nullable: true,
    description:
      'Any state. What the link of an invitation is for; null when it is unknown, used, revoked or out of date. Changes nothing: mail scanners open links.',
  })
  async invitationPreview(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'What stands behind the # of the link.' }) token: string,
  ): Promise<InvitationPreview | null> {
    return previewInvitation(context.deps, token);
  }

  @Auth({ states: authStates })
  @Mutation(() => AcceptInvitationResult, {
    description:
      'Any state. Makes the account that the link is for, once, ends the browser’s former session and starts a new one of 30 minutes in ENROLLMENT_REQUIRED: sets its cookie. ' +
      'TOKEN_INVALID: the link is unknown, used, revoked or out of date. PASSWORD_TOO_WEAK: fewer than 8 or more than 1,024 characters, a common password, or one made of the person’s details; the link stays usable. BAD_USER_INPUT: an empty name or one over 100 characters.',
  })
  async acceptInvitation(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'What stands behind the # of the link.' }) token: string,
    @Arg('password', () => String, { description: '8 to 1,024 characters of any kind.' }) password: string,
    @Arg('name', () => String, { nullable: true, description: 'Left out: the name that the inviter gave.' })
    name?: string,
  ): Promise<typeof AcceptInvitationResult> {
    const acceptance = { token, password, name: name ?? undefined, formerToken: context.token };
    const outcome = await acceptInvitation(context.deps, context.origin, acceptance);
    if (outcome.kind === 'TOKEN_INVALID') return refused('TOKEN_INVALID');
    if (outcome.kind === 'PASSWORD_TOO_WEAK') return refused('PASSWORD_TOO_WEAK', outcome.message);
    context.setToken(outcome.token);
    return typed('Session', sessionView(outcome.caller, context.deps));
  }

  async #acting(context: RequestContext) {
    return { deps: context.deps, origin: context.origin, caller: await context.known() };
  }
}
