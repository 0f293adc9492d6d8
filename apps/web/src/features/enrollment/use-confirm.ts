import { useCallback } from 'react';
import { useStandingStore } from '../../apollo/standing-context';
import { useVerifyCode, type Verified } from '../../apollo/use-verify-code';

/** How long the check mark stands before the page goes on by itself. */
const checkMark = 700;

export type OnCodes = (codes: readonly string[] | null) => void;

/**
 * Confirms the pending enrollment. The recovery codes are handed over at once: they come with this answer and never again.
 * Where the enrollment no longer waits, `session` is asked what does.
 */
export function useConfirm(id: string, onCodes: OnCodes) {
  const { ask, take } = useStandingStore();
  const onVerified = useCallback(
    (verified: Verified) => {
      onCodes(verified.recoveryCodes);
      setTimeout(() => take(verified.session), checkMark);
    },
    [onCodes, take],
  );
  const verify = useVerifyCode(onVerified);
  return useCallback(
    async (code: string) => {
      const problem = await verify(code, id);
      if (problem?.code === 'ENROLLMENT_EXPIRED' || problem?.code === 'NO_PENDING_ENROLLMENT') await ask();
      return problem;
    },
    [ask, id, verify],
  );
}
