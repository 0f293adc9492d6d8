import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { namedPage, toConnection } from '../graphql/page.js';
import { Adoption, OrganizationAdoptionConnection } from './adoption.schema.js';
import { seeAdoption, seeAdoptionByOrganization } from './see-adoption.js';

@Resolver()
export class AdoptionResolver {
  @Auth({
    states: ['AUTHENTICATED', 'ELEVATED'],
    roles: ['ACCOUNT_MANAGER', 'SUPPORT'],
    scopes: ['USERS_READ'],
  })
  @Query(() => Adoption, {
    nullable: true,
    description:
      'How two-factor sign-in is being taken up: over all organizations that the caller sees, or in one. Null: there is no such organization, or it is not yours to see. BAD_USER_INPUT: fewer than 1 or more than 104 weeks.',
  })
  async adoption(
    @Ctx() context: RequestContext,
    @Arg('organizationId', () => ID, { nullable: true, description: 'Left out: all that the caller sees.' })
    organizationId: string | null | undefined,
    @Arg('weeks', () => Int, {
      defaultValue: 12,
      description: 'How many weeks of history, the present one included: 1 to 104.',
    })
    weeks: number,
  ): Promise<Adoption | null> {
    return seeAdoption(context.deps, await context.onlooker(), organizationId ?? null, weeks);
  }

  @Auth({
    states: ['AUTHENTICATED', 'ELEVATED'],
    roles: ['ACCOUNT_MANAGER', 'SUPPORT'],
    scopes: ['USERS_READ'],
  })
  @Query(() => OrganizationAdoptionConnection, {
    description:
      'The same numbers of each organization that the caller sees. BAD_USER_INPUT: a page of fewer than 1 or more than 100, or a made-up cursor.',
  })
  async adoptionByOrganization(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25, description: 'The most that the page holds: 1 to 100.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before; left out: from the start.',
    })
    after?: string | null,
  ): Promise<OrganizationAdoptionConnection> {
    const page = namedPage({ first, after: after ?? null });
    const rows = await seeAdoptionByOrganization(context.deps, await context.onlooker(), page);
    return toConnection(
      rows,
      page.size,
      ({ sortKey, organization }) => [sortKey, organization.id],
      (row) => row,
    );
  }
}
