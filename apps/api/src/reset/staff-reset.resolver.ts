import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Auth, type AuthRule } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { DateTime } from '../graphql/date-time.js';
import { fromCursor, pageSize, toConnection } from '../graphql/page.js';
import { refused, tooManyAttempts, typed } from '../graphql/refusal.js';
import { UserResult } from '../people/people.schema.js';
import { seePerson } from '../people/see-people.js';
import { userResult } from '../people/user-result.js';
import { cancelReset, dismissResetRequests } from './cancel-reset.js';
import { freezeUser } from './freeze.js';
import { grantReset } from './grant-reset.js';
import { Reset2FAResult, ResetContext, ResetQueueConnection } from './reset.schema.js';
import { resetContext, resetQueue, resetQueueLength } from './reset-queue.js';
import { unfreezeUser } from './unfreeze.js';

const staff: AuthRule = { states: ['AUTHENTICATED', 'ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] };
const staffActs: AuthRule = { states: ['ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] };

const userIdArg = ['userId', () => ID, { description: 'The person’s account.' }] as const;
const reasonArg = [
  'reason',
  () => String,
  { description: 'Why: one line of up to 500 characters, for the trail.' },
] as const;

/** The side of account managers and support. */
@Resolver()
export class StaffResetResolver {
  @Auth(staff)
  @Query(() => ResetQueueConnection, {
    description:
      'Open reset requests of the people that the caller may see, grouped by account; who waits longest comes first.',
  })
  async resetRequests(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25, description: 'Up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string,
    @Arg('organizationId', () => ID, {
      nullable: true,
      description: 'Of this organization alone; one that you don’t see has no requests.',
    })
    organizationId?: string,
  ): Promise<ResetQueueConnection> {
    const size = pageSize(first);
    const page = { after: fromCursor(after, 2), limit: size + 1, organizationId: organizationId ?? null };
    const entries = await resetQueue(context.deps, await context.known(), page);
    return toConnection(
      entries,
      size,
      ({ position, accountId }) => [position, accountId],
      ({ user, requests, context: happened }) => ({ user, requests: [...requests], context: happened }),
    );
  }

  @Auth(staff)
  @Query(() => Int, { description: 'How many people wait in the reset queue.' })
  async resetRequestCount(@Ctx() context: RequestContext): Promise<number> {
    return resetQueueLength(context.deps, await context.known());
  }

  @Auth(staff)
  @Query(() => ResetContext, {
    nullable: true,
    description:
      'What to look at before a reset, with or without an open request. Null: there is no such user, or not yours to see.',
  })
  async resetContext(
    @Ctx() context: RequestContext,
    @Arg(...userIdArg) userId: string,
  ): Promise<ResetContext | null> {
    return resetContext(context.deps, await context.known(), userId);
  }

  @Auth(staffActs)
  @Mutation(() => Reset2FAResult, {
    description:
      'Resets a person’s second factor: ends their sessions and e-mails them a code for the next sign-in, after which they add an authenticator anew. Until then the old one still signs in, which cancels the reset. ' +
      'It needs the case number from the caller’s screen, or withoutRequest. Five wrong numbers in 24 hours (by default), then a wait for you and this account. While a reset is open another one changes nothing but adds revokeNow. ' +
      'BAD_USER_INPUT: no reason, or both a number and withoutRequest.',
  })
  async reset2FA(
    @Ctx() context: RequestContext,
    @Arg(...userIdArg) userId: string,
    @Arg(...reasonArg) reason: string,
    @Arg('caseNumber', () => String, {
      nullable: true,
      description: 'As the caller reads it out. Spaces, hyphens and letter case do not matter.',
    })
    caseNumber: string | undefined,
    @Arg('withoutRequest', () => Boolean, {
      defaultValue: false,
      description: 'The person can’t reach the sign-in page. Always recorded, and told to the person.',
    })
    withoutRequest: boolean,
    @Arg('revokeNow', () => Boolean, {
      defaultValue: false,
      description: 'A stolen phone: ends the old authenticator and its recovery codes at once.',
    })
    revokeNow: boolean,
  ): Promise<typeof Reset2FAResult> {
    const input = { userId, reason, caseNumber: caseNumber ?? undefined, withoutRequest, revokeNow };
    const caller = await context.known();
    const outcome = await grantReset(context.deps, context.origin, caller, input);
    if (outcome.kind === 'WAIT') return tooManyAttempts(outcome.retryAfterSeconds);
    if (outcome.kind === 'REFUSED') return refused(outcome.code);
    const user = await seePerson(context.deps, caller.session.account, userId);
    return user ? typed('ResetGranted', { user: typed('User', user) }) : refused('NOT_FOUND');
  }

  @Auth(staffActs)
  @Mutation(() => UserResult, {
    description:
      'Takes an open reset back: its code is dead. The person and who made it get a mail. Harmless without one.',
  })
  async cancelReset(
    @Ctx() context: RequestContext,
    @Arg(...userIdArg) userId: string,
    @Arg(...reasonArg) reason: string,
  ): Promise<typeof UserResult> {
    const outcome = await cancelReset(context.deps, context.origin, await context.known(), {
      userId,
      reason,
    });
    return userResult(context, outcome, userId);
  }

  @Auth(staffActs)
  @Mutation(() => UserResult, {
    description: 'Closes a person’s open reset requests without a reset. Harmless without any.',
  })
  async dismissResetRequests(
    @Ctx() context: RequestContext,
    @Arg(...userIdArg) userId: string,
    @Arg(...reasonArg) reason: string,
  ): Promise<typeof UserResult> {
    const act = { userId, reason };
    const outcome = await dismissResetRequests(context.deps, context.origin, await context.known(), act);
    return userResult(context, outcome, userId);
  }

  @Auth(staffActs)
  @Mutation(() => UserResult, {
    description:
      'Freezes an account: its sessions, resets, codes by mail and password links end, and nobody signs in until support opens it.',
  })
  async freezeUser(
    @Ctx() context: RequestContext,
    @Arg(...userIdArg) userId: string,
    @Arg(...reasonArg) reason: string,
  ): Promise<typeof UserResult> {
    const outcome = await freezeUser(context.deps, context.origin, await context.known(), { userId, reason });
    return userResult(context, outcome, userId);
  }

  @Auth({ states: ['ELEVATED'], roles: ['SUPPORT'] })
  @Mutation(() => UserResult, {
    description:
      'Opens a frozen account, revokes what was bound to it since it was in danger, and mails a link to a new password. Where no older authenticator stands a second member of staff must reset the second factor. ' +
      'BAD_USER_INPUT: `since` is missing where the freeze does not tell it, or lies ahead.',
  })
  async unfreezeUser(
    @Ctx() context: RequestContext,
    @Arg(...userIdArg) userId: string,
    @Arg(...reasonArg) reason: string,
    @Arg('since', () => DateTime, {
      nullable: true,
      description:
        'Since when the account was in danger. After “this wasn’t me” that is the reset, and only an earlier time counts here.',
    })
    since?: Date,
  ): Promise<typeof UserResult> {
    const act = { userId, reason, since: since ?? undefined };
    const outcome = await unfreezeUser(context.deps, context.origin, await context.known(), act);
    return userResult(context, outcome, userId);
  }
}
