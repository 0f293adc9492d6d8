import { useCallback, useState } from 'react';
import { type Problem, refusalProblem } from '../../apollo/problem';
import { useStandingStore } from '../../apollo/standing-context';
import { useAct, useButtonAct } from '../../apollo/use-act';
import { ConfirmEmailDocument, ResendEmailCodeDocument } from '../../generated/graphql';
import { CodeForm } from '../../ui/code-form';
import { mailedCode } from '../../ui/code-shape';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { WaitingButton } from '../../ui/waiting-button';
import { emailCodeProblems, resendProblems, emailCodeMessages as words } from './email-code.messages';
import classes from './sign-in.module.css';

/** The field for the code of the mail, and the way to have it sent once more. */
export function MailedCode({ contact }: { contact: string }) {
  const submit = useConfirmEmail();
  const { busy, problem, sent, resend } = useResend();
  return (
    <div className={classes.form}>
      <CodeForm
        submit={submit}
        shape={mailedCode}
        fromAnywhere={false}
        autoFocus
        contact={contact}
        words={emailCodeProblems}
      />
      <WaitingButton variant="default" busy={busy} until={problem?.waitUntil} onPress={() => void resend()}>
        {words.resend}
      </WaitingButton>
      {sent && <Notice tone="GOOD">{words.resent}</Notice>}
      {problem && <ProblemNotice problem={problem} contact={contact} words={resendProblems} />}
    </div>
  );
}

function useConfirmEmail() {
  const act = useAct();
  const { take } = useStandingStore();
  return useCallback(
    async (code: string): Promise<Problem | null> => {
      const { data, problem } = await act(ConfirmEmailDocument, { code });
      if (problem) return problem;
      if (data.confirmEmail.__typename !== 'Session') return refusalProblem(data.confirmEmail);
      take(data.confirmEmail);
      return null;
    },
    [act, take],
  );
}

function useResend() {
  const { take } = useStandingStore();
  const { busy, problem, run } = useButtonAct(ResendEmailCodeDocument);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [sent, setSent] = useState(false);

  async function resend() {
    setSent(false);
    const data = await run({});
    setRefusal(null);
    if (!data) return;
    if (data.resendEmailCode.__typename !== 'EmailCodeSent')
      return setRefusal(refusalProblem(data.resendEmailCode));
    setSent(true);
    take(data.resendEmailCode.session);
  }

  return { busy, problem: problem ?? refusal, sent, resend };
}
