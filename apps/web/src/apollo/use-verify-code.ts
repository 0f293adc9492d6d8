import { useCallback } from 'react';
import { VerifyCodeDocument, type VerifyCodeMutation } from '../generated/graphql';
import { type Problem, refusalProblem } from './problem';
import { useAct } from './use-act';

export type Verified = Extract<VerifyCodeMutation['verify2FA'], { __typename: 'Verified' }>;

/** Sends a code; gives a right one to `onVerified` and everything else back as the problem to show. */
export function useVerifyCode(onVerified: (verified: Verified) => void) {
  const act = useAct();
  return useCallback(
    async (code: string, enrollmentId?: string): Promise<Problem | null> => {
      const { data, problem } = await act(VerifyCodeDocument, { code, enrollmentId });
      if (problem) return problem;
      if (data.verify2FA.__typename !== 'Verified') return refusalProblem(data.verify2FA);
      onVerified(data.verify2FA);
      return null;
    },
    [act, onVerified],
  );
}
