import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { User } from '../people/people.schema.js';
import { OpenReset } from './reset.schema.js';

/** What a person's page shows of a reset under way. */
@Resolver(() => User)
export class OpenResetResolver {
  @FieldResolver(() => OpenReset, {
    nullable: true,
    description: 'The reset that was granted and is neither completed, nor cancelled, nor out of date.',
  })
  async openReset(@Ctx() context: RequestContext, @Root() { id }: User): Promise<OpenReset | null> {
    const grant = await (await context.nested()).openGrant.load(id);
    if (!grant) return null;
    const { grantedById, grantedByName, ...open } = grant;
    return { ...open, grantedBy: { id: grantedById, label: grantedByName ?? 'The server' } };
  }
}
