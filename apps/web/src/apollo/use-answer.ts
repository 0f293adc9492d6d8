import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { faultProblem, type Problem } from './problem';
import { useStandingStore } from './standing-context';

interface Snapshot<Data> {
  data: Data | null;
  problem: Problem | null;
  /** The question that this answers. */
  question: string;
}

export interface Answer<Data> {
  data: Data | null;
  problem: Problem | null;
  /** What is shown answers another question than the one that is asked now. */
  stale: boolean;
  reload: () => Promise<void>;
}

/** The answer to one query. While another question is on its way, the last answer stays to be seen. `null` asks nothing. */
export function useAnswer<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
): Answer<Data> {
  const client = useApolloClient();
  const { ask } = useStandingStore();
  const question = JSON.stringify(variables);
  const [snapshot, setSnapshot] = useState<Snapshot<Data>>({ data: null, problem: null, question });
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const asked = JSON.parse(question) as OperationVariables | null;
    if (!asked) return;
    turn.current += 1;
    const mine = turn.current;
    const put = (next: (last: Snapshot<Data>) => Snapshot<Data>) =>
      mine === turn.current && setSnapshot(next);
    try {
      const { data } = await client.query<Data>({
        query: document,
        variables: asked,
        fetchPolicy: 'no-cache',
      });
      put(() => ({ data: data as Data, problem: null, question }));
    } catch (error) {
      const problem = faultProblem(error);
      if (problem.code === 'AUTH_STATE_REQUIRED') await ask();
      put((last) => ({ data: last.data, problem, question }));
    }
  }, [client, document, question, ask]);

  useEffect(() => {
    void reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);

  const { data, problem } = snapshot;
  return { data, problem, stale: snapshot.question !== question, reload };
}
