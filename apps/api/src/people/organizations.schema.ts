import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PageInfo } from '../graphql/page.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import { Organization } from '../sign-in/sign-in.schema.js';

@ObjectType({ simpleResolvers: true, description: 'Who looks after an organization’s people.' })
export class AccountManager {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => String, { description: 'What to call them.' })
  name: string;

  @Field(() => String, { description: 'The address they sign in with.' })
  email: string;
}

@ObjectType({ simpleResolvers: true, description: 'An organization in a list.' })
class OrganizationEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor: string;

  @Field(() => Organization, { description: 'The organization.' })
  node: Organization;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A page of organizations, sorted by name, whatever its letter case.',
})
export class OrganizationConnection {
  @Field(() => [OrganizationEdge], { description: 'The organizations of this page.' })
  edges: OrganizationEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'An authenticator app to approve, with its page in each store.' })
export class ApprovedAppInput {
  @Field(() => String, { description: 'As the stores name it: up to 64 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Its page at https://play.google.com.' })
  androidUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Its page at https://apps.apple.com.' })
  iosUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'A note of the IT team: up to 300 characters.' })
  note?: string | null;
}

export const OrganizationResult = createUnionType({
  name: 'OrganizationResult',
  description: 'The organization as it is now; or NAME_TAKEN, NOT_ALLOWED, NOT_FOUND.',
  types: () => [Organization, Refused] as const,
  resolveType: typeByName,
});
