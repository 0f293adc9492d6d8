import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import { Organization, RoleType } from '../sign-in/sign-in.schema.js';
import { accountStatuses } from './person.js';

export const AccountStatusType = enumOf(accountStatuses, {
  name: 'AccountStatus',
  description: 'Whether an account can be signed in to.',
  values: {
    ACTIVE: 'It can.',
    FROZEN: 'Nobody signs in until support opens it again.',
    DEACTIVATED: 'Nobody signs in until staff reactivate it.',
  },
});

@ObjectType({
  description:
    'A user as account managers, support and API keys with USERS_READ see them: never a secret, a code or a token.',
})
export class User {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => String, { description: 'The address they sign in with.' })
  email: string;

  @Field(() => String, { description: 'What to call them.' })
  name: string;

  @Field(() => RoleType, { description: 'What the account may do beyond its own sign-in.' })
  role: keyof typeof RoleType;

  @Field(() => Boolean, { description: 'Whether a confirmed authenticator stands.' })
  enrolled: boolean;

  @Field(() => Organization, { description: 'The one that the account belongs to.' })
  organization: Organization;

  @Field(() => AccountStatusType, { description: 'Whether the account can be signed in to.' })
  status: keyof typeof AccountStatusType;

  @Field(() => DateTime, { description: 'When the account came into being.' })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When both factors were last proved; null: never.' })
  lastSignInAt: Date | null;
}

export const UserResult = createUnionType({
  name: 'UserResult',
  description: 'The user as they are now; or NOT_FOUND, NOT_ALLOWED.',
  types: () => [User, Refused] as const,
  resolveType: typeByName,
});
