import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { refused, tooManyAttempts, typed } from '../graphql/refusal.js';
import { authStates } from './auth-state.js';
import { confirmEmail } from './confirm-email.js';
import { login } from './login.js';
import { logout } from './logout.js';
import { resendEmailCode } from './send-code.js';
import { sessionView, viewerView } from './session-view.js';
import { ConfirmEmailResult, LoginResult, ResendEmailCodeResult, Session, Viewer } from './sign-in.schema.js';

@Resolver()
export class SignInResolver {
  @Auth({ states: authStates })
  @Query(() => Session, {
    description:
      'Any state. The app asks this first and shows the page that the state calls for. Not an activity: it does not prolong the session.',
  })
  async session(@Ctx() context: RequestContext): Promise<Session> {
    return sessionView(await context.caller(), context.deps);
  }

  @Auth({ states: ['AUTHENTICATED', 'ELEVATED'] })
  @Query(() => Viewer, { description: 'The person signed in with both factors.' })
  async viewer(@Ctx() context: RequestContext): Promise<Viewer> {
    return viewerView(await context.known());
  }

  @Auth({ states: authStates })
  @Mutation(() => LoginResult, {
    description:
      'The first factor. Starts a session of 30 minutes, sets its cookie and ends the browser’s former session; a refusal leaves that one as it is. ' +
      'By default ten wrong passwords are free per account and network, then waits of 30 seconds double up to 1 hour. ' +
      'BAD_USER_INPUT: an e-mail over 320 or a password over 1,024 characters.',
  })
  async login(
    @Ctx() context: RequestContext,
    @Arg('email', () => String, { description: 'Letter case does not matter.' }) email: string,
    @Arg('password', () => String, { description: 'Up to 1,024 characters of any kind.' }) password: string,
  ): Promise<typeof LoginResult> {
    const outcome = await login(context.deps, context.origin, {
      email,
      password,
      formerToken: context.token,
    });
    switch (outcome.kind) {
      case 'STARTED':
        context.setToken(outcome.token);
        return typed('Session', sessionView(outcome.caller, context.deps));
      case 'WAIT':
        return tooManyAttempts(outcome.retryAfterSeconds);
      case 'REFUSED':
        return refused(outcome.code);
    }
  }

  @Auth({ states: ['EMAIL_CODE_REQUIRED'] })
  @Mutation(() => ConfirmEmailResult, {
    description:
      'The code that a reset or a late first enrollment e-mailed: it leads to ENROLLMENT_REQUIRED under a new cookie, and works once. ' +
      'By default five wrong codes are free, then waits of 30 seconds double up to 1 hour; after 100 the code is dead. ' +
      'BAD_USER_INPUT: more than 64 characters.',
  })
  async confirmEmail(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, {
      description: 'Eight characters. Spaces, hyphens and letter case do not matter.',
    })
    code: string,
  ): Promise<typeof ConfirmEmailResult> {
    const outcome = await confirmEmail(context.deps, context.origin, await context.known(), code);
    switch (outcome.kind) {
      case 'CONFIRMED':
        context.setToken(outcome.token);
        return typed('Session', sessionView(outcome.caller, context.deps));
      case 'WAIT':
        return tooManyAttempts(outcome.retryAfterSeconds);
      case 'WRONG':
        return refused('CODE_WRONG');
    }
  }

  @Auth({ states: ['EMAIL_CODE_REQUIRED'] })
  @Mutation(() => ResendEmailCodeResult, {
    description:
      'Sends the code once more, at most three times in 24 hours: the same one while it lives (24 hours, or until it was used), else a new one.',
  })
  async resendEmailCode(@Ctx() context: RequestContext): Promise<typeof ResendEmailCodeResult> {
    const caller = await context.known();
    const outcome = await resendEmailCode(context.deps, context.origin, caller);
    switch (outcome.kind) {
      case 'SENT':
        return typed('EmailCodeSent', { session: sessionView(caller, context.deps) });
      case 'WAIT':
        return tooManyAttempts(outcome.retryAfterSeconds);
      case 'NONE':
        return refused(
          'NOT_FOUND',
          'There is no code to send. Ask your account manager or support for a reset.',
        );
    }
  }

  @Auth({ states: authStates })
  @Mutation(() => Session, { description: 'Ends the session and its cookie. Harmless without one.' })
  async logout(@Ctx() context: RequestContext): Promise<Session> {
    const caller = await logout(context.deps, context.origin, await context.caller());
    context.clearToken();
    return sessionView(caller, context.deps);
  }
}
