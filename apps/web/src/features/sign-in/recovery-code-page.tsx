import { TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Problem } from '../../apollo/problem';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { isWholeRecoveryCode, recoveryCodeGroups } from '../../ui/recovery-code';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { SubmitButton } from '../../ui/submit-button';
import { useSecondsLeft } from '../../ui/use-seconds-left';
import { useSignInByCode } from './code-page';
import { recoveryCodeMessages as words } from './sign-in.messages';
import classes from './sign-in.module.css';

interface RecoveryCodePageProps {
  contact: string | undefined;
  back: Step;
  /** Where a reset can be asked for, if it can. */
  toReset: Step | null;
}

export function RecoveryCodePage({ contact, back, toReset }: RecoveryCodePageProps) {
  return (
    <Screen heading={words.heading} intro={words.intro} focus="FIELD">
      <RecoveryCodeForm contact={contact} />
      <div className={classes.links}>
        <StepLink to={back}>{words.back}</StepLink>
        {toReset && <StepLink to={toReset}>{words.reset}</StepLink>}
        {contact && (
          <p className={classes.help}>
            {words.ask} <span className={classes.contact}>{contact}</span>
          </p>
        )}
      </div>
    </Screen>
  );
}

function RecoveryCodeForm({ contact }: { contact: string | undefined }) {
  const submit = useSignInByCode();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  const closed = useSecondsLeft(problem?.waitUntil ?? 0) > 0 || busy;

  async function send() {
    setBusy(true);
    const answer = await submit(recoveryCodeGroups(code));
    setBusy(false);
    setProblem(answer);
    setTries((count) => count + 1);
    if (answer) field.current?.focus();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (closed) return;
    setIncomplete(!isWholeRecoveryCode(code));
    if (isWholeRecoveryCode(code)) void send();
    else field.current?.focus();
  }

  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <TextInput
        ref={field}
        label={words.label}
        name="recovery-code"
        placeholder="XXXX-XXXX-XXXX-XXXX"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        onBlur={() => setCode(recoveryCodeGroups(code))}
        readOnly={closed}
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={incomplete && words.incomplete}
        classNames={{ input: classes.recoveryCode }}
      />
      <SubmitButton busy={busy} closed={closed}>
        {words.continue}
      </SubmitButton>
      {problem?.code === 'CODE_WRONG' ? (
        <Notice key={tries} tone="BAD" urgent>
          {words.wrong}
        </Notice>
      ) : (
        problem && <ProblemNotice key={tries} problem={problem} contact={contact} />
      )}
    </form>
  );
}
