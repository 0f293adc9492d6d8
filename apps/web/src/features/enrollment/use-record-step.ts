import { useEffect, useRef } from 'react';
import { useAct } from '../../apollo/use-act';
import { type EnrollmentStep, RecordEnrollmentStepDocument } from '../../generated/graphql';

/**
 * Tells the adoption report that the person sees this page, once for each page. Nothing on the page waits for it or depends
 * on it.
 */
export function useRecordStep(step: EnrollmentStep | undefined) {
  const act = useAct();
  const told = useRef(new Set<EnrollmentStep>());
  useEffect(() => {
    if (!step || told.current.has(step)) return;
    told.current.add(step);
    void act(RecordEnrollmentStepDocument, { step });
  }, [act, step]);
}
