import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.js';
import { type Problem, problems } from './chain.js';

const AuditProblem = enumOf(problems, {
  name: 'AuditProblem',
  description: 'What is wrong with the first broken event of the audit trail.',
  values: {
    CHANGED: 'It, or its link in the chain, is not as it was sealed.',
    MISSING: 'It was removed, or its link was.',
    INSERTED: 'It was not there when its transaction ended: it was written by hand later.',
    SEAL_BROKEN:
      'The seal over it is missing, does not hold or is by a key that the server does not trust: from this event on nothing is proved.',
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'What a page of the audit trail was found to be. Verify the next page with `after: checkedTo`, until `complete`. A trail whose end was cut off ' +
    'looks complete: compare its last event with a head that you kept.',
})
export class AuditVerification {
  @Field(() => Boolean, {
    description: 'Every event of this page is as it was sealed, none is missing and none was added.',
  })
  intact: boolean;

  @Field(() => Int, {
    description: 'How many events of this page were checked, up to the first broken one: at most 100,000.',
  })
  checked: number;

  @Field(() => ID, { nullable: true, description: 'The last event that was checked and holds; null: none.' })
  checkedTo: string | null;

  @Field(() => Boolean, { description: 'This page ends at the end of what is sealed.' })
  complete: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The first event that was changed, is missing or was inserted. Where nothing of a missing one is left: the event before which it is missing. ' +
      'Null where the page is intact, and where the trail holds no event that could be named.',
  })
  firstBroken: string | null;

  @Field(() => AuditProblem, { nullable: true, description: 'What is wrong with it; null: nothing.' })
  problem: Problem | null;

  @Field(() => Int, {
    description: 'How many events wait to be sealed, which takes about a second. They are not checked.',
  })
  unsealed: number;

  @Field(() => [String], {
    description:
      'The ids of the keys by which what was checked is signed. Compare them with those that you keep elsewhere.',
  })
  keyIds: string[];
}
