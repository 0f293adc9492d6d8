import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { Setup } from '../sign-in/sign-in.schema.js';
import { whoHelps } from './who-helps.js';

/** What a half-signed page shows of those who can help. */
@Resolver(() => Setup)
export class SetupResolver {
  @FieldResolver(() => [String], {
    description:
      'The account managers of the organization, by name: whom to call when locked out. At most ten.',
  })
  async accountManagers(@Root() { whose }: Setup, @Ctx() context: RequestContext): Promise<string[]> {
    return whoHelps(context.deps, whose);
  }
}
