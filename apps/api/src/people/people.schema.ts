import { ArgsType, createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { ListArgs, PageInfo } from '../graphql/page.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import { Organization, RoleType } from '../sign-in/sign-in.schema.js';
import { accountStatuses } from './person.js';

export const AccountStatusType = enumOf(accountStatuses, {
  name: 'AccountStatus',
  description: 'Whether an account can be signed in to.',
  values: {
    ACTIVE: 'It can be signed in to.',
    FROZEN: 'Nobody signs in until support opens it again.',
    DEACTIVATED: 'Nobody signs in until staff reactivate it.',
  },
});

@ObjectType({
  simpleResolvers: true,
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

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When an authenticator was first confirmed; null: never. It stays when a later reset takes the authenticator away: see enrolled.',
  })
  enrolledAt: Date | null;

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

@ObjectType({ simpleResolvers: true, description: 'A confirmed authenticator app that stands.' })
export class Authenticator {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name: string;

  @Field(() => DateTime, { description: 'When its first code was right.' })
  confirmedAt: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A session of somebody else that lives.' })
export class UserSession {
  @Field(() => ID, { description: 'Stable; a UUID. It opens nothing.' })
  id: string;

  @Field(() => DateTime, { description: 'When the password was right.' })
  startedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When both factors were proved; null: the second is still due.',
  })
  signedInAt: Date | null;

  @Field(() => DateTime, { description: 'To the minute.' })
  lastActiveAt: Date;

  @Field(() => String, { description: 'The network address it began from.' })
  address: string;

  @Field(() => String, { description: 'The browser’s family and system, such as “Firefox on Windows”.' })
  browser: string;
}

@ObjectType({ simpleResolvers: true, description: 'A user in a list.' })
class UserEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor: string;

  @Field(() => User, { description: 'The user.' })
  node: User;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A page of users, sorted by name, whatever its letter case.',
})
export class UserConnection {
  @Field(() => [UserEdge], { description: 'The users of this page.' })
  edges: UserEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

@ArgsType()
export class UsersArgs extends ListArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those for whom a confirmed authenticator stands, or does not.',
  })
  enrolled?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those of this organization; one that is not yours to see has nobody.',
  })
  organizationId?: string | null;

  @Field(() => AccountStatusType, { nullable: true, description: 'Only accounts with this status.' })
  status?: keyof typeof AccountStatusType | null;

  @Field(() => RoleType, { nullable: true, description: 'Only accounts with this role.' })
  role?: keyof typeof RoleType | null;
}
