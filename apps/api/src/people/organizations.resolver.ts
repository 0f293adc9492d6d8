import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { ListArgs, namedPage, toConnection } from '../graphql/page.js';
import { refused, typed } from '../graphql/refusal.js';
import { Organization } from '../sign-in/sign-in.schema.js';
import { createOrganization, type OrganizationOutcome, updateOrganization } from './change-organization.js';
import {
  AccountManager,
  ApprovedAppInput,
  OrganizationConnection,
  OrganizationResult,
} from './organizations.schema.js';
import { seeOrganization, seeOrganizations } from './see-people.js';

const contact = {
  nullable: true,
  description:
    'Whom its people ask when locked out, one line of up to 200 characters. Null: the platform’s own support.',
} as const;
const apps = {
  nullable: true,
  description: 'All apps that the organization approves, at most 10: they take the place of the former list.',
} as const;
const badInput =
  'BAD_USER_INPUT names the field, such as “approvedApps[0].iosUrl”: too long, or a link to anything but the stores.';

const reading = {
  states: ['AUTHENTICATED', 'ELEVATED'],
  roles: ['ACCOUNT_MANAGER', 'SUPPORT'],
  scopes: ['USERS_READ'],
} as const;

@Resolver(() => Organization)
export class OrganizationsResolver {
  @Auth(reading)
  @Query(() => OrganizationConnection, {
    description:
      'Support sees every organization, an account manager those assigned to them, an API key its own.',
  })
  async organizations(
    @Ctx() context: RequestContext,
    @Args(() => ListArgs) args: ListArgs,
  ): Promise<OrganizationConnection> {
    const page = namedPage(args);
    const rows = await seeOrganizations(context.deps, await context.onlooker(), page);
    return toConnection(
      rows,
      page.size,
      ({ sortKey, id }) => [sortKey, id],
      (row) => row,
    );
  }

  @Auth(reading)
  @Query(() => Organization, {
    nullable: true,
    description: 'Null: there is none, or it is not yours to see.',
  })
  async organization(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Of the organization.' }) id: string,
  ): Promise<Organization | null> {
    return seeOrganization(context.deps, await context.onlooker(), id);
  }

  @FieldResolver(() => [AccountManager], {
    nullable: true,
    description:
      'Who is assigned to it and not deactivated, by name. For staff who see the organization and its API keys with USERS_READ; null for everybody else.',
  })
  async accountManagers(
    @Ctx() context: RequestContext,
    @Root() { id }: Organization,
  ): Promise<AccountManager[] | null> {
    return (await context.mayRead('USERS_READ')) ? (await context.nested()).accountManagers.load(id) : null;
  }

  @FieldResolver(() => [String], {
    description:
      'The origins of the platforms that access tokens are issued for: see setAudiences. At most 20.',
  })
  async audiences(@Ctx() context: RequestContext, @Root() { id }: Organization): Promise<string[]> {
    return (await context.nested()).audiences.load(id);
  }

  @Auth({ states: ['ELEVATED'], roles: ['SUPPORT'] })
  @Mutation(() => OrganizationResult, {
    description: `Makes a new organization, with nobody in it yet. NAME_TAKEN: another has this name, whatever the letter case. ${badInput}`,
  })
  async createOrganization(
    @Ctx() context: RequestContext,
    @Arg('name', () => String, { description: 'As its people know it: up to 100 characters.' }) name: string,
    @Arg('supportContact', () => String, contact) supportContact?: string | null,
    @Arg('approvedApps', () => [ApprovedAppInput], apps) approvedApps?: ApprovedAppInput[] | null,
  ): Promise<typeof OrganizationResult> {
    const input = { name, supportContact, approvedApps: approvedApps ?? undefined };
    const outcome = await createOrganization(context.deps, context.origin, await context.known(), input);
    return result(context, outcome);
  }

  @Auth({ states: ['ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] })
  @Mutation(() => OrganizationResult, {
    description: `Changes what is given; what is left out stays. An account manager changes contact and apps of an organization assigned to them; a name from them is NOT_ALLOWED. ${badInput}`,
  })
  async updateOrganization(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Of the organization.' }) id: string,
    @Arg('name', () => String, {
      nullable: true,
      description: 'By support only: up to 100 characters, unique whatever the letter case.',
    })
    name?: string | null,
    @Arg('supportContact', () => String, contact) supportContact?: string | null,
    @Arg('approvedApps', () => [ApprovedAppInput], apps) approvedApps?: ApprovedAppInput[] | null,
  ): Promise<typeof OrganizationResult> {
    const input = {
      id,
      name: name ?? undefined,
      supportContact,
      approvedApps: approvedApps ?? undefined,
    };
    const outcome = await updateOrganization(context.deps, context.origin, await context.known(), input);
    return result(context, outcome);
  }
}

/** Read anew, as it is after the change. */
async function result(
  context: RequestContext,
  outcome: OrganizationOutcome,
): Promise<typeof OrganizationResult> {
  if (outcome.kind === 'REFUSED') return refused(outcome.code);
  const organization = await seeOrganization(context.deps, await context.onlooker(), outcome.id);
  return organization ? typed('Organization', organization) : refused('NOT_FOUND');
}
