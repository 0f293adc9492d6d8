import { useEffect, useState } from 'react';
import { deadlineIn, type Problem, refusalProblem } from '../../apollo/problem';
import type { OpenRequest } from '../../apollo/standing';
import { useStandingStore } from '../../apollo/standing-context';
import { useButtonAct } from '../../apollo/use-act';
import { RequestResetDocument, WithdrawResetRequestDocument } from '../../generated/graphql';

/** How a request that this page showed came to its end, the sign-in still standing. */
export type RequestEnd = 'WITHDRAWN' | 'ENDED';

const pollEvery = 5000;

/** Asks for a reset, waits for what becomes of it, and takes it back. */
export function useResetRequest(open: OpenRequest | null) {
  const { expectReset, take } = useStandingStore();
  const asking = useButtonAct(RequestResetDocument);
  const withdrawing = useButtonAct(WithdrawResetRequestDocument);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [withdrawn, setWithdrawn] = useState(false);
  const end = useRequestEnd(open !== null, withdrawn);
  usePoll(open !== null);

  async function request() {
    const data = await asking.run({});
    setRefusal(null);
    if (!data) return;
    const result = data.requestReset2FA;
    if (result.__typename !== 'ResetRequest') return setRefusal(refusalProblem(result));
    setWithdrawn(false);
    expectReset({ caseNumber: result.caseNumber, endsAt: deadlineIn(result.expiresInSeconds) });
  }

  async function withdraw() {
    const data = await withdrawing.run({});
    if (!data) return;
    setWithdrawn(true);
    take(data.cancelResetRequest);
  }

  return {
    end,
    request,
    withdraw,
    busy: asking.busy || withdrawing.busy,
    problem: open ? withdrawing.problem : (asking.problem ?? refusal),
  };
}

function useRequestEnd(isOpen: boolean, withdrawn: boolean): RequestEnd | null {
  const [seen, setSeen] = useState(isOpen);
  if (isOpen && !seen) setSeen(true);
  if (isOpen || !seen) return null;
  return withdrawn ? 'WITHDRAWN' : 'ENDED';
}

/** The question is no activity, so waiting keeps no session alive. */
function usePoll(isOpen: boolean) {
  const { ask } = useStandingStore();
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => void ask(), pollEvery);
    return () => clearInterval(timer);
  }, [ask, isOpen]);
}
