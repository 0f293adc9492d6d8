import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { refused, typed } from '../graphql/refusal.js';
import { authStates } from './auth-state.js';
import { PasswordLinkPreview, ResetPasswordResult } from './password-link.schema.js';
import { previewPasswordLink, resetPassword } from './reset-password.js';

@Resolver()
export class PasswordLinkResolver {
  @Auth({ states: authStates })
  @Query(() => PasswordLinkPreview, {
    nullable: true,
    description:
      'Any state. Whose password the link of a mail is for; null when it is unknown, used, revoked or out of date. Changes nothing: mail scanners open links.',
  })
  async passwordLinkPreview(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'What stands behind the # of the link.' }) token: string,
  ): Promise<PasswordLinkPreview | null> {
    return previewPasswordLink(context.deps, token);
  }

  @Auth({ states: authStates })
  @Mutation(() => ResetPasswordResult, {
    description:
      'Any state. Sets a new password by the link of a mail, once, and ends every session of the account. It never signs in and never touches the second factor. ' +
      'TOKEN_INVALID: the link is unknown, used, revoked or out of date, or the account is frozen or deactivated. PASSWORD_TOO_WEAK: fewer than 8 or more than 1,024 characters, a common password, or one made of the person’s details; the link stays usable.',
  })
  async resetPassword(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, { description: 'What stands behind the # of the link.' }) token: string,
    @Arg('password', () => String, { description: '8 to 1,024 characters of any kind.' }) password: string,
  ): Promise<typeof ResetPasswordResult> {
    const outcome = await resetPassword(context.deps, context.origin, { token, password });
    switch (outcome.kind) {
      case 'CHANGED':
        return typed('PasswordChanged', { email: outcome.email });
      case 'TOKEN_INVALID':
        return refused('TOKEN_INVALID');
      case 'PASSWORD_TOO_WEAK':
        return refused('PASSWORD_TOO_WEAK', outcome.message);
    }
  }
}
