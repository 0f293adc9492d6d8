import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { faultProblem, type Problem } from './problem';
import { useStandingStore } from './standing-context';

export type Outcome<Data> = { data: Data; problem: null } | { data: null; problem: Problem };

/**
 * Runs one mutation and says how it went; nothing is thrown.
 * Answers stay out of the cache: secrets and recovery codes live in the page's state alone. Where the person turns out to
 * stand elsewhere than the page believes, `session` is asked again and the screen follows it.
 */
export function useAct() {
  const client = useApolloClient();
  const store = useStandingStore();
  return useCallback(
    async <Data, Variables extends OperationVariables>(
      mutation: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ): Promise<Outcome<Data>> => {
      try {
        const { data } = await store.act(() =>
          client.mutate<Data, OperationVariables>({ mutation, variables, fetchPolicy: 'no-cache' }),
        );
        return { data: data as Data, problem: null };
      } catch (error) {
        const problem = faultProblem(error);
        if (problem.code === 'AUTH_STATE_REQUIRED') await store.ask();
        return { data: null, problem };
      }
    },
    [client, store],
  );
}

/** An act of one button: whether it is on its way, and what went wrong with it last. */
export function useButtonAct<Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
) {
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function run(variables: Variables): Promise<Data | null> {
    setBusy(true);
    const outcome = await act(mutation, variables);
    setBusy(false);
    setProblem(outcome.problem);
    return outcome.data;
  }

  return { busy, problem, run };
}
