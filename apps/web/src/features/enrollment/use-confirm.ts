import { useCallback } from 'react';
import { useStandingStore } from '../../apollo/standing-context';
import { useVerifyCode, type Verified } from '../../apollo/use-verify-code';

/** How long the check mark stands before the page goes on by itself. */
const checkMark = 700;

/** Confirms the pending enrollment. Where it no longer waits, `session` is asked what does. */
export function useConfirm(id: string, onVerified: (verified: Verified) => void) {
  const { ask } = useStandingStore();
  const verify = useVerifyCode(
    useCallback((verified: Verified) => void setTimeout(() => onVerified(verified), checkMark), [onVerified]),
  );
  return useCallback(
    async (code: string) => {
      const problem = await verify(code, id);
      if (problem?.code === 'ENROLLMENT_EXPIRED' || problem?.code === 'NO_PENDING_ENROLLMENT') await ask();
      return problem;
    },
    [ask, id, verify],
  );
}
