import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { faultProblem, type Problem } from './problem';

interface Answer<Data> {
  data: Data | null;
  problem: Problem | null;
}

/** Asks one question when the screen opens; nothing is kept beyond it. `null` asks nothing. */
export function useAnswer<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
) {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Answer<Data>>({ data: null, problem: null });
  const key = JSON.stringify(variables);

  const ask = useCallback(async () => {
    const asked = JSON.parse(key) as Variables | null;
    if (!asked) return;
    setAnswer({ data: null, problem: null });
    try {
      const { data } = await client.query<Data, OperationVariables>({
        query,
        variables: asked,
        fetchPolicy: 'no-cache',
      });
      setAnswer({ data: data ?? null, problem: null });
    } catch (error) {
      setAnswer({ data: null, problem: faultProblem(error) });
    }
  }, [client, query, key]);

  useEffect(() => void ask(), [ask]);
  return { ...answer, ask };
}
