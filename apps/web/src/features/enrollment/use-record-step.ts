import { useEffect } from 'react';
import { useAct } from '../../apollo/use-act';
import { type EnrollmentStep, RecordEnrollmentStepDocument } from '../../generated/graphql';

/** Tells the adoption report that the person sees this page. Nothing on the page waits for it or depends on it. */
export function useRecordStep(step: EnrollmentStep) {
  const act = useAct();
  useEffect(() => {
    void act(RecordEnrollmentStepDocument, { step });
  }, [act, step]);
}
