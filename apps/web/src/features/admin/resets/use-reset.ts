import { useState } from 'react';
import type { Problem } from '#src/apollo/problem';
import { Reset2FaDocument } from '#src/generated/admin/graphql';
import { useStaffAct } from '../parts/use-staff-act';
import { caseNumberGroups } from './case-number';

export interface ResetWish {
  /** Null: the person has none. */
  caseNumber: string | null;
  reason: string;
  revokeNow: boolean;
}

/** Makes a reset, and counts the case numbers that did not match. */
export function useReset(userId: string, onDone: (revokeNow: boolean) => void, onWrong: () => void) {
  const perform = useStaffAct();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState(0);

  async function reset({ caseNumber, reason, revokeNow }: ResetWish) {
    setBusy(true);
    setProblem(null);
    const { result, problem: fault } = await perform(Reset2FaDocument, {
      userId,
      reason,
      revokeNow,
      ...(caseNumber === null ? { withoutRequest: true } : { caseNumber: caseNumberGroups(caseNumber) }),
    });
    setBusy(false);
    setProblem(fault);
    if (fault?.code === 'CASE_NUMBER_WRONG') {
      setWrong((count) => count + 1);
      onWrong();
    }
    if (result) onDone(revokeNow);
  }

  return { busy, problem, wrong, reset };
}
