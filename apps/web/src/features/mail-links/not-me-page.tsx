import { useState } from 'react';
import { type Problem, refusalProblem } from '../../apollo/problem';
import { useStandingStore } from '../../apollo/standing-context';
import { useButtonAct } from '../../apollo/use-act';
import { ReportResetDocument } from '../../generated/graphql';
import { NextSteps } from '../../ui/next-steps';
import { ProblemNotice } from '../../ui/problem-notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import type { Step } from '../../ui/step-link';
import { WaitingButton } from '../../ui/waiting-button';
import { LinkOver } from './link-over';
import { notMeMessages as words } from './mail-links.messages';
import classes from './mail-links.module.css';
import { useLinkToken } from './use-link-token';

interface NotMePageProps {
  contact: string | undefined;
  toStart: Step;
}

/** Opening it changes nothing; only the button freezes the account. */
export function NotMePage({ contact = product.supportEmail, toStart }: NotMePageProps) {
  const token = useLinkToken();
  const { busy, problem, frozen, freeze } = useFreeze(token);
  if (frozen) return <Frozen email={frozen} contact={contact} />;
  if (!token || problem?.code === 'TOKEN_INVALID')
    return <LinkOver words={words.invalid} contact={contact} toStart={toStart} />;
  return (
    <Screen heading={words.heading} intro={words.intro}>
      <WaitingButton
        variant="default"
        className={classes.freeze}
        busy={busy}
        until={problem?.waitUntil}
        onPress={() => void freeze()}
      >
        {words.freeze}
      </WaitingButton>
      {problem && <ProblemNotice problem={problem} contact={contact} />}
      <p className={classes.help}>{words.aside}</p>
    </Screen>
  );
}

const Frozen = ({ email, contact }: { email: string; contact: string }) => (
  <Screen heading={words.doneHeading} intro={words.done(email)}>
    <NextSteps title={words.next} steps={words.steps(contact)} />
  </Screen>
);

function useFreeze(token: string) {
  const { ask } = useStandingStore();
  const { busy, problem, run } = useButtonAct(ReportResetDocument);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [frozen, setFrozen] = useState('');

  async function freeze() {
    const data = await run({ token });
    setRefusal(null);
    if (!data) return;
    if (data.reportReset.__typename !== 'ResetReported') return setRefusal(refusalProblem(data.reportReset));
    setFrozen(data.reportReset.email);
    // A session of this account in this browser has ended with the others.
    void ask();
  }

  return { busy, problem: problem ?? refusal, frozen, freeze };
}
