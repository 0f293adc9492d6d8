import { NextSteps } from '../../ui/next-steps';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { WaitingButton } from '../../ui/waiting-button';
import { askProblems, askMessages as words } from './locked-out.messages';
import classes from './locked-out.module.css';
import type { useResetRequest } from './use-reset-request';

interface AskScreenProps {
  reset: ReturnType<typeof useResetRequest>;
  contact: string;
  back: Step;
  toRecoveryCode: Step;
}

export function AskScreen({ reset, contact, back, toRecoveryCode }: AskScreenProps) {
  const { end, busy, problem, request } = reset;
  return (
    <Screen heading={words.heading} intro={words.intro}>
      {end === 'WITHDRAWN' && <Notice tone="GOOD">{words.withdrawn}</Notice>}
      {end === 'ENDED' && <Notice tone="NOTE">{words.ended}</Notice>}
      <NextSteps title={words.whatHappens} steps={words.steps} />
      <WaitingButton busy={busy} until={problem?.waitUntil} onPress={() => void request()}>
        {words.ask}
      </WaitingButton>
      {problem && <ProblemNotice problem={problem} contact={contact} words={askProblems} />}
      <div className={classes.links}>
        <StepLink to={toRecoveryCode}>{words.recovery}</StepLink>
        <StepLink to={back}>{words.back}</StepLink>
      </div>
    </Screen>
  );
}
