import { useState } from 'react';
import type { Problem } from '#src/apollo/problem';

interface Ending<Result> {
  result: Result | null;
  problem: Problem | null;
}

/** Of the acts of one form or button: whether one is on its way, and what went wrong with the last. */
export function useProgress() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  /** Waits for an act; null where it was not done. */
  async function track<Result>(act: Promise<Ending<Result>>): Promise<Result | null> {
    setBusy(true);
    setProblem(null);
    const { result, problem: fault } = await act;
    setBusy(false);
    setProblem(fault);
    return result;
  }

  return { busy, problem, track };
}
