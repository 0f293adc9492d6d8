import { useCallback, useState } from 'react';
import { deadlineIn, type Problem, refusalProblem } from '../../apollo/problem';
import { useStandingStore } from '../../apollo/standing-context';
import { useAct } from '../../apollo/use-act';
import { EnrollDocument, type EnrollMutation, type EnrollmentPath } from '../../generated/graphql';

export type Enrollment = Extract<EnrollMutation['enroll2FA'], { __typename: 'Enrollment' }>;

export interface EnrollmentInHand {
  /** The enrollment whose secret this page was given; it is held nowhere else and gone with the page. */
  shown: Enrollment | null;
  /** The way whose click is making a secret just now. */
  making: EnrollmentPath | null;
  problem: Problem | null;
  /** Makes a new secret, which ends the one before. Called by a click only. Resolves to whether there is one to show. */
  make: (path: EnrollmentPath) => Promise<boolean>;
}

export function useEnrollment(): EnrollmentInHand {
  const act = useAct();
  const { expectCode } = useStandingStore();
  const [shown, setShown] = useState<Enrollment | null>(null);
  const [making, setMaking] = useState<EnrollmentPath | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const make = useCallback(
    async (path: EnrollmentPath) => {
      setMaking(path);
      setProblem(null);
      const { data, problem: fault } = await act(EnrollDocument, { path });
      setMaking(null);
      if (data?.enroll2FA.__typename !== 'Enrollment') {
        setProblem(fault ?? refusalProblem(data.enroll2FA));
        return false;
      }
      setShown(data.enroll2FA);
      expectCode({ id: data.enroll2FA.id, endsAt: deadlineIn(data.enroll2FA.expiresInSeconds) });
      return true;
    },
    [act, expectCode],
  );

  return { shown, making, problem, make };
}
