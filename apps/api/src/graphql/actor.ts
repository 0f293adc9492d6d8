import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A person, by their name and never by their e-mail address; or the server itself.',
})
export class Actor {
  @Field(() => ID, { nullable: true, description: 'Null: the server’s command line.' })
  id: string | null;

  @Field(() => String, { description: 'What to call them.' })
  label: string;
}
