import { createUnionType, Field, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/date-time.js';
import { Refused, typeByName } from '../graphql/refusal.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What the page of a password link shows. Reading it changes nothing.',
})
export class PasswordLinkPreview {
  @Field(() => String, { description: 'The address of the account that gets a new password.' })
  email: string;

  @Field(() => DateTime, { description: 'The end of the link.' })
  expiresAt: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The password is new and every session has ended; both factors are due at the next sign-in.',
})
export class PasswordChanged {
  @Field(() => String, { description: 'The address to sign in with.' })
  email: string;
}

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: 'The new password holds; or TOKEN_INVALID, PASSWORD_TOO_WEAK.',
  types: () => [PasswordChanged, Refused] as const,
  resolveType: typeByName,
});
