import { Anchor } from '@mantine/core';
import type { PendingCode } from '../../apollo/standing';
import { ProblemNotice } from '../../ui/problem-notice';
import { type Step, StepLink } from '../../ui/step-link';
import { choiceMessages, guideMessages as words } from './guide.messages';
import classes from './guide.module.css';
import type { EnrollmentInHand } from './use-enrollment';
import { useSkip } from './use-skip';

/** What every step of the guide needs to lead on from it. */
export interface GuideProps {
  enrollment: EnrollmentInHand;
  pending: PendingCode | null;
  contact: string | undefined;
  back: Step;
  /** The QR screen of whoever left the guide. */
  toQrCode: Step;
}

/** Below every step: the way back, and the way out of the guide. */
export function GuideFoot({ enrollment, pending, contact, back, toQrCode }: GuideProps) {
  const skip = useSkip(enrollment, toQrCode);
  return (
    <div className={classes.foot}>
      {enrollment.problem && <ProblemNotice problem={enrollment.problem} contact={contact} />}
      {pending && <StepLink to={toQrCode}>{choiceMessages.pending}</StepLink>}
      <div className={classes.ways}>
        <StepLink to={back}>{words.back}</StepLink>
        <Anchor
          component="button"
          type="button"
          underline="always"
          aria-disabled={enrollment.making !== null}
          onClick={enrollment.making ? undefined : skip}
        >
          {words.skip}
        </Anchor>
      </div>
    </div>
  );
}
