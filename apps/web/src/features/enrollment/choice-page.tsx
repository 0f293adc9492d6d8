import type { PendingCode } from '../../apollo/standing';
import { CompassIcon, QrIcon } from '../../ui/icons';
import { ProblemNotice } from '../../ui/problem-notice';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import classes from './choice.module.css';
import { ChoiceCard } from './choice-card';
import { choiceMessages as words } from './guide.messages';
import type { EnrollmentInHand } from './use-enrollment';
import { useSkip } from './use-skip';

interface ChoicePageProps {
  enrollment: EnrollmentInHand;
  pending: PendingCode | null;
  contact: string | undefined;
  toGuide: Step;
  toQrCode: Step;
  toIntroduction: Step;
}

/** The one question, with two equal answers. The second is the click that makes the secret. */
export function ChoicePage({
  enrollment,
  pending,
  contact,
  toGuide,
  toQrCode,
  toIntroduction,
}: ChoicePageProps) {
  const skip = useSkip(enrollment, toQrCode);
  return (
    <Screen heading={words.heading} intro={words.intro}>
      <div className={classes.cards}>
        <ChoiceCard icon={<CompassIcon />} title={words.guide} line={words.guideLine} to={toGuide} />
        <ChoiceCard
          icon={<QrIcon />}
          title={words.skip}
          line={words.skipLine}
          onClick={skip}
          busy={enrollment.making !== null}
        />
      </div>
      {enrollment.problem && <ProblemNotice problem={enrollment.problem} contact={contact} />}
      <div className={classes.links}>
        {pending && <StepLink to={toQrCode}>{words.pending}</StepLink>}
        <StepLink to={toIntroduction}>{words.why}</StepLink>
      </div>
    </Screen>
  );
}
