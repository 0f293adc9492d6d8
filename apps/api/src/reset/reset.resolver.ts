import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { refused, tooManyAttempts, typed } from '../graphql/refusal.js';
import { authStates } from '../sign-in/auth-state.js';
import { resetRequestView, sessionView } from '../sign-in/session-view.js';
import { Session, Viewer } from '../sign-in/sign-in.schema.js';
import { reportReset } from './freeze.js';
import { cancelResetRequest, requestReset } from './request-reset.js';
import { PastResetRequest, ReportResetResult, RequestReset2FAResult } from './reset.schema.js';
import { lastRequest } from './reset-queue.js';

/** The locked-out person’s side. */
@Resolver(() => Viewer)
export class ResetResolver {
  @Auth({ states: ['CODE_REQUIRED', 'EMAIL_CODE_REQUIRED'] })
  @Mutation(() => RequestReset2FAResult, {
    description:
      'Asks for a reset: tells the account managers, and answers the case number that the person reads out to them. It belongs to this session and ends with it. ' +
      'Called again it answers the same request. By default three an hour from one network and browser, and twenty from a network, then a wait. EMAIL_CODE_REQUIRED: for when no code by mail helps any more.',
  })
  async requestReset2FA(@Ctx() context: RequestContext): Promise<typeof RequestReset2FAResult> {
    const outcome = await requestReset(context.deps, context.origin, await context.known());
    return outcome.kind === 'WAIT'
      ? tooManyAttempts(outcome.retryAfterSeconds)
      : typed('ResetRequest', resetRequestView(outcome.request, context.deps.clock()));
  }

  @Auth({ states: ['CODE_REQUIRED', 'EMAIL_CODE_REQUIRED'] })
  @Mutation(() => Session, { description: 'Takes this session’s request back. Harmless without one.' })
  async cancelResetRequest(@Ctx() context: RequestContext): Promise<Session> {
    const caller = await cancelResetRequest(context.deps, context.origin, await context.known());
    return sessionView(caller, context.deps);
  }

  @Auth({ states: authStates })
  @Mutation(() => ReportResetResult, {
    description:
      'The button of the “this wasn’t me” page: freezes the account at once and tells its account managers. The link works once, by default for 30 days, after the reset was completed as well. Opening the page changes nothing.',
  })
  async reportReset(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'From the fragment of the link in the mail.' }) token: string,
  ): Promise<typeof ReportResetResult> {
    const reported = await reportReset(context.deps, context.origin, token);
    return reported ? typed('ResetReported', reported) : refused('TOKEN_INVALID');
  }

  @FieldResolver(() => PastResetRequest, {
    nullable: true,
    description:
      'The last request for a reset within 7 days that led to none, for its owner to recognize. Null before both factors.',
  })
  async lastResetRequest(
    @Root() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<PastResetRequest | null> {
    // The answer to a sign-in tells of the session that it made, not of the one that asked.
    return viewer.role === null ? null : lastRequest(context.deps, viewer.id);
  }
}
