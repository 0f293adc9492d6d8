import { VisuallyHidden } from '@mantine/core';
import type { OpenRequest } from '../../apollo/standing';
import { NextSteps } from '../../ui/next-steps';
import { ProblemNotice } from '../../ui/problem-notice';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { useSecondsLeft } from '../../ui/use-seconds-left';
import { WaitingButton } from '../../ui/waiting-button';
import { caseMessages as words } from './locked-out.messages';
import classes from './locked-out.module.css';
import type { useResetRequest } from './use-reset-request';

interface CaseScreenProps {
  request: OpenRequest;
  reset: ReturnType<typeof useResetRequest>;
  managers: readonly string[];
  contact: string;
  back: Step;
}

export function CaseScreen({ request, reset, managers, contact, back }: CaseScreenProps) {
  const { busy, problem, withdraw } = reset;
  return (
    <Screen heading={words.heading} intro={words.intro(managers, contact)}>
      <CaseNumber request={request} />
      <NextSteps title={words.whatHappens} steps={words.steps} />
      <WaitingButton variant="default" busy={busy} until={problem?.waitUntil} onPress={() => void withdraw()}>
        {words.withdraw}
      </WaitingButton>
      {problem && <ProblemNotice problem={problem} contact={contact} />}
      <div>
        <StepLink to={back}>{words.back}</StepLink>
      </div>
    </Screen>
  );
}

/** Large and spaced for reading out; a screen reader spells it. */
function CaseNumber({ request: { caseNumber, endsAt } }: { request: OpenRequest }) {
  const minutes = Math.ceil(useSecondsLeft(endsAt) / 60);
  return (
    <div className={classes.case}>
      <p className={classes.number}>
        <span aria-hidden="true">{caseNumber}</span>
        <VisuallyHidden>
          {words.label}: {words.spelled(caseNumber)}
        </VisuallyHidden>
      </p>
      <p className={classes.aside}>
        <span>{words.left(minutes)}</span>
        <span>{words.nobodyElse}</span>
      </p>
    </div>
  );
}
