import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { namedPage, toConnection } from '../graphql/page.js';
import { Organization } from '../sign-in/sign-in.schema.js';
import { Authenticator, User, UserConnection, UserSession, UsersArgs } from './people.schema.js';
import { seePeople, seePerson } from './see-people.js';

const reading = {
  states: ['AUTHENTICATED', 'ELEVATED'],
  roles: ['ACCOUNT_MANAGER', 'SUPPORT'],
  scopes: ['USERS_READ'],
} as const;

@Resolver(() => User)
export class PeopleResolver {
  @Auth(reading)
  @Query(() => UserConnection, {
    description:
      'Support sees everybody, an account manager the people of the organizations assigned to them, an API key those of its own. Filters that are left out let everybody through.',
  })
  async users(
    @Ctx() context: RequestContext,
    @Args(() => UsersArgs) args: UsersArgs,
  ): Promise<UserConnection> {
    const { enrolled = null, status = null, role = null, organizationId = null } = args;
    const page = namedPage(args);
    const filter = { ...page, enrolled, status, role, organizationId };
    const rows = await seePeople(context.deps, await context.onlooker(), filter);
    return toConnection(
      rows,
      page.size,
      ({ sortKey, id }) => [sortKey, id],
      (row) => row,
    );
  }

  @Auth(reading)
  @Query(() => User, { nullable: true, description: 'Null: there is none, or it is not yours to see.' })
  async user(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Of the user.' }) id: string,
  ): Promise<User | null> {
    return seePerson(context.deps, await context.onlooker(), id);
  }

  @FieldResolver(() => [Authenticator], {
    description: 'The confirmed authenticators that stand, oldest first. Their secrets are never shown.',
  })
  async authenticators(@Ctx() context: RequestContext, @Root() { id }: User): Promise<Authenticator[]> {
    return (await context.nested()).authenticators.load(id);
  }

  @FieldResolver(() => [UserSession], { description: 'Live sessions, newest first: at most 50.' })
  async sessions(@Ctx() context: RequestContext, @Root() { id }: User): Promise<UserSession[]> {
    return (await context.nested()).sessions.load(id);
  }

  @FieldResolver(() => [Organization], {
    description:
      'The organizations that this account manager is assigned to, as far as you see them; empty for others.',
  })
  async manages(@Ctx() context: RequestContext, @Root() { id }: User): Promise<Organization[]> {
    return (await context.nested()).manages.load(id);
  }
}
