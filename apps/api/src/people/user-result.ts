import type { RequestContext } from '../graphql/context.js';
import { refused, typed } from '../graphql/refusal.js';
import type { UserResult } from './people.schema.js';
import { seePerson } from './see-people.js';
import type { StaffActOutcome } from './staff-act.js';

/** What a staff act answers: the user read anew, as they are after it, or the refusal. */
export async function userResult(
  context: RequestContext,
  outcome: StaffActOutcome,
  userId: string,
): Promise<typeof UserResult> {
  if (outcome !== 'DONE') return refused(outcome);
  const person = await seePerson(context.deps, await context.onlooker(), userId);
  return person ? typed('User', person) : refused('NOT_FOUND');
}
