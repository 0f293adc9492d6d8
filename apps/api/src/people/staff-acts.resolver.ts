import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { RoleType } from '../sign-in/sign-in.schema.js';
import { assignAccountManager, unassignAccountManager } from './assign-manager.js';
import { deactivateUser, endUserSessions, reactivateUser } from './deactivate.js';
import { UserResult } from './people.schema.js';
import { setRole } from './set-role.js';
import { userResult } from './user-result.js';

const userId = { description: 'Of the user.' } as const;
const organizationId = { description: 'Of the organization.' } as const;
const reason = { description: 'Why, for the audit trail: one line of up to 500 characters.' } as const;
const rank =
  'NOT_FOUND: not yours to see. NOT_ALLOWED: yourself, or staff when you are no support. Doing it again changes nothing.';

@Resolver()
export class StaffActsResolver {
  @Auth({ states: ['ELEVATED'], roles: ['SUPPORT'] })
  @Mutation(() => UserResult, {
    description:
      'Assigns an account manager, who sees and helps the people of this organization from their next request on. NOT_ALLOWED: the user has another role; see setRole. Doing it again changes nothing.',
  })
  async assignAccountManager(
    @Ctx() context: RequestContext,
    @Arg('userId', () => ID, userId) user: string,
    @Arg('organizationId', () => ID, organizationId) organization: string,
  ): Promise<typeof UserResult> {
    const input = { userId: user, organizationId: organization };
    const outcome = await assignAccountManager(context.deps, context.origin, await context.known(), input);
    return userResult(context, outcome, user);
  }

  @Auth({ states: ['ELEVATED'], roles: ['SUPPORT'] })
  @Mutation(() => UserResult, {
    description:
      'Ends an assignment: the people of this organization are out of the account manager’s sight from their next request on. Doing it again changes nothing.',
  })
  async unassignAccountManager(
    @Ctx() context: RequestContext,
    @Arg('userId', () => ID, userId) user: string,
    @Arg('organizationId', () => ID, organizationId) organization: string,
  ): Promise<typeof UserResult> {
    const input = { userId: user, organizationId: organization };
    const outcome = await unassignAccountManager(context.deps, context.origin, await context.known(), input);
    return userResult(context, outcome, user);
  }

  @Auth({ states: ['ELEVATED'], roles: ['SUPPORT'] })
  @Mutation(() => UserResult, {
    description:
      'Gives another role, which holds from the user’s next request on. Leaving ACCOUNT_MANAGER ends all assignments. NOT_ALLOWED: yourself.',
  })
  async setRole(
    @Ctx() context: RequestContext,
    @Arg('userId', () => ID, userId) user: string,
    @Arg('role', () => RoleType, { description: 'What the account may do from now on.' })
    role: keyof typeof RoleType,
  ): Promise<typeof UserResult> {
    const input = { userId: user, role };
    return userResult(
      context,
      await setRole(context.deps, context.origin, await context.known(), input),
      user,
    );
  }

  @Auth({ states: ['ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] })
  @Mutation(() => UserResult, {
    description: `Ends every session at once, and lets nobody sign in until reactivateUser. An open reset, reset requests, pending enrollments and password links end with it. ${rank}`,
  })
  async deactivateUser(
    @Ctx() context: RequestContext,
    @Arg('userId', () => ID, userId) user: string,
    @Arg('reason', () => String, reason) why: string,
  ): Promise<typeof UserResult> {
    const input = { userId: user, reason: why };
    const outcome = await deactivateUser(context.deps, context.origin, await context.known(), input);
    return userResult(context, outcome, user);
  }

  @Auth({ states: ['ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] })
  @Mutation(() => UserResult, {
    description: `Lets the user sign in again with the password and authenticators of before. ${rank}`,
  })
  async reactivateUser(
    @Ctx() context: RequestContext,
    @Arg('userId', () => ID, userId) user: string,
    @Arg('reason', () => String, reason) why: string,
  ): Promise<typeof UserResult> {
    const input = { userId: user, reason: why };
    const outcome = await reactivateUser(context.deps, context.origin, await context.known(), input);
    return userResult(context, outcome, user);
  }

  @Auth({ states: ['ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] })
  @Mutation(() => UserResult, {
    description:
      'Signs the user out everywhere. NOT_FOUND: not yours to see. NOT_ALLOWED: yourself, or staff when you are no support.',
  })
  async endUserSessions(
    @Ctx() context: RequestContext,
    @Arg('userId', () => ID, userId) user: string,
    @Arg('reason', () => String, reason) why: string,
  ): Promise<typeof UserResult> {
    const input = { userId: user, reason: why };
    const outcome = await endUserSessions(context.deps, context.origin, await context.known(), input);
    return userResult(context, outcome, user);
  }
}
