import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback } from 'react';
import { type Problem, refusalProblem } from '#src/apollo/problem';
import { useStandingStore } from '#src/apollo/standing-context';
import { useAct } from '#src/apollo/use-act';
import type { RefusalCode } from '#src/generated/admin/graphql';
import { useAskForCode } from './step-up';

type Refusal = { __typename: 'Refused' | 'TooManyAttempts'; code: RefusalCode; retryAfterSeconds?: number };
type Success<Member> = Exclude<Member, { __typename: 'Refused' | 'TooManyAttempts' }>;

export type Done<Member> =
  | { result: Success<Member>; problem: null }
  | { result: null; problem: Problem | null };

/**
 * Runs one mutation on somebody or something. Where the server wants a code of the last minutes, it is asked for and the
 * act goes on; a person who gives none has done nothing, and there is no problem either.
 */
export function useStaffAct() {
  const act = useAct();
  const askForCode = useAskForCode();
  const { read } = useStandingStore();
  return useCallback(
    async <Member extends { __typename: string }, Variables extends OperationVariables>(
      document: TypedDocumentNode<Record<string, Member>, Variables>,
      variables: Variables,
    ): Promise<Done<Member>> => {
      let outcome = await act(document, variables);
      if (
        outcome.problem?.code === 'AUTH_STATE_REQUIRED' &&
        read().standing?.session.state === 'AUTHENTICATED'
      ) {
        if (!(await askForCode())) return { result: null, problem: null };
        outcome = await act(document, variables);
      }
      if (outcome.problem) return { result: null, problem: outcome.problem };
      return sorted(Object.values(outcome.data)[0] as Member);
    },
    [act, askForCode, read],
  );
}

function sorted<Member extends { __typename: string }>(member: Member): Done<Member> {
  return isRefusal(member)
    ? { result: null, problem: refusalProblem(member) }
    : { result: member as Success<Member>, problem: null };
}

const isRefusal = (member: { __typename: string }): member is Refusal =>
  member.__typename === 'Refused' || member.__typename === 'TooManyAttempts';
