import { Button } from '@mantine/core';
import type { PendingCode } from '../../apollo/standing';
import { ProblemNotice } from '../../ui/problem-notice';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { addAppMessages as words } from './enrollment.messages';
import classes from './enrollment.module.css';
import type { EnrollmentInHand } from './use-enrollment';
import { useRecordStep } from './use-record-step';

interface AddAppPageProps {
  enrollment: EnrollmentInHand;
  pending: PendingCode | null;
  contact: string | undefined;
  toQrCode: Step;
}

/** The page before the QR code: why, what to have ready, and the click that makes the secret. */
export function AddAppPage({ enrollment, pending, contact, toQrCode }: AddAppPageProps) {
  useRecordStep('CHOICE');
  const { make, making, problem } = enrollment;
  const show = async () => {
    if (await make()) toQrCode.go();
  };
  return (
    <Screen heading={words.heading} intro={words.intro}>
      <ul className={classes.hints}>
        <li>{words.apps}</li>
        <li>{words.time}</li>
      </ul>
      <Button loading={making} onClick={() => void show()}>
        {words.show}
      </Button>
      {problem && <ProblemNotice problem={problem} contact={contact} />}
      {pending && (
        <div>
          <StepLink to={toQrCode}>{words.pending}</StepLink>
        </div>
      )}
    </Screen>
  );
}
