import { useState } from 'react';
import type { Problem } from '../../apollo/problem';
import { useStandingStore } from '../../apollo/standing-context';
import { useAct } from '../../apollo/use-act';
import { LogoutDocument } from '../../generated/graphql';

export function useSignOut() {
  const act = useAct();
  const { take } = useStandingStore();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function signOut() {
    setBusy(true);
    const { data, problem: fault } = await act(LogoutDocument, {});
    setBusy(false);
    setProblem(fault);
    if (data) take(data.logout);
  }

  return { busy, problem, signOut };
}
