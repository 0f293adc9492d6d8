import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type Problem, refusalProblem } from '../../apollo/problem';
import { useButtonAct } from '../../apollo/use-act';
import { ReportActivityDocument } from '../../generated/activity/graphql';
import { NextSteps } from '../../ui/next-steps';
import { ProblemNotice } from '../../ui/problem-notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { WaitingButton } from '../../ui/waiting-button';
import {
  type Activity,
  activityMessages,
  reportProblems,
  reportMessages as words,
} from './activity.messages';
import classes from './activity.module.css';
import { ActivityLine } from './activity-line';

interface ReportScreenProps {
  event: Activity;
  onBack: () => void;
}

/** Says what a report does before it does it, and what it did. */
export function ReportScreen({ event, onBack }: ReportScreenProps) {
  const { busy, problem, ended, report } = useReport(event.id);
  if (ended !== null) return <Reported sessions={ended} onBack={onBack} />;
  return (
    <Screen heading={words.heading} intro={words.intro}>
      <div className={classes.doubted}>
        <ActivityLine event={event} />
      </div>
      <NextSteps title={words.what} steps={words.steps} />
      <WaitingButton
        variant="default"
        className={classes.report}
        busy={busy}
        until={problem?.waitUntil}
        onPress={() => void report()}
      >
        {words.report}
      </WaitingButton>
      {problem && <ProblemNotice problem={problem} words={reportProblems} />}
      <p className={classes.aside}>{words.aside}</p>
      <div>
        <UnstyledButton className={classes.back} onClick={onBack}>
          {activityMessages.back}
        </UnstyledButton>
      </div>
    </Screen>
  );
}

const Reported = ({ sessions, onBack }: { sessions: number; onBack: () => void }) => (
  <Screen heading={words.doneHeading} intro={words.done(sessions)}>
    <NextSteps title={words.next} steps={words.nextSteps(product.supportEmail)} />
    <Button onClick={onBack}>{words.toActivity}</Button>
  </Screen>
);

function useReport(eventId: string) {
  const { busy, problem, run } = useButtonAct(ReportActivityDocument);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [ended, setEnded] = useState<number | null>(null);

  async function report() {
    const data = await run({ eventId });
    setRefusal(null);
    if (!data) return;
    if (data.reportActivity.__typename === 'Refused') setRefusal(refusalProblem(data.reportActivity));
    else setEnded(data.reportActivity.sessionsEnded);
  }

  return { busy, problem: problem ?? refusal, ended, report };
}
