import { Loader, TextInput, VisuallyHidden } from '@mantine/core';
import { type ChangeEvent, type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Problem } from '../apollo/problem';
import { codeFormMessages as words } from './code-form.messages';
import classes from './code-form.module.css';
import { CheckIcon } from './icons';
import { ProblemNotice } from './problem-notice';
import { sixDigits } from './six-digits';
import { SubmitButton } from './submit-button';
import { useDigitsFromAnywhere } from './use-digits-from-anywhere';
import { useSecondsLeft } from './use-seconds-left';

interface CodeFormProps {
  /** Resolves to what was wrong with the code, or to null when it was right. */
  submit: (code: string) => Promise<Problem | null>;
  autoFocus?: boolean;
  contact?: string | undefined;
  /** More than a sentence about what was wrong, below it. */
  explain?: (problem: Problem) => ReactNode;
}

type Phase = 'OPEN' | 'CHECKING' | 'RIGHT';

/** The code field of every screen: one input that takes typing, paste and autofill and sends itself at the sixth digit. */
export function CodeForm({ submit, autoFocus = false, contact, explain }: CodeFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [digits, setDigits] = useState('');
  const [phase, setPhase] = useState<Phase>('OPEN');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  const [incomplete, setIncomplete] = useState(false);
  const waiting = useSecondsLeft(problem?.code === 'TOO_MANY_ATTEMPTS' ? (problem.waitUntil ?? 0) : 0) > 0;
  const closed = phase !== 'OPEN' || waiting;

  async function send(code: string) {
    setPhase('CHECKING');
    setIncomplete(false);
    const answer = await submit(code);
    setPhase(answer ? 'OPEN' : 'RIGHT');
    setProblem(answer);
    setTries((count) => count + 1);
    if (answer) selectDigits();
  }

  function selectDigits() {
    // After the field is no longer read-only, or the phone's keyboard stays away.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
  }

  function change(text: string) {
    const next = sixDigits(text);
    setDigits(next);
    setIncomplete(false);
    if (next.length === 6 && next !== digits && !closed) void send(next);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (closed) return;
    if (digits.length === 6) void send(digits);
    else {
      setIncomplete(true);
      field.current?.focus();
    }
  }

  useDigitsFromAnywhere(field, change);

  return (
    <form className={classes.form} data-phase={phase} onSubmit={onSubmit} noValidate>
      <TextInput
        ref={field}
        label={words.label}
        name="code"
        value={digits}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.currentTarget.value)}
        readOnly={closed}
        autoFocus={autoFocus}
        data-autofocus={autoFocus || undefined}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        error={incomplete && words.incomplete}
        rightSection={<PhaseSign phase={phase} />}
        classNames={{ input: classes.digits }}
        size="lg"
      />
      <SubmitButton closed={closed}>{words.verify}</SubmitButton>
      {problem && <ProblemNotice key={tries} problem={problem} contact={contact} />}
      {problem && explain?.(problem)}
      <VisuallyHidden role="status">
        {phase === 'CHECKING' && words.checking}
        {phase === 'RIGHT' && words.right}
      </VisuallyHidden>
    </form>
  );
}

function PhaseSign({ phase }: { phase: Phase }) {
  if (phase === 'CHECKING')
    return <Loader size={20} color="var(--mantine-color-anchor)" aria-hidden="true" />;
  if (phase === 'RIGHT') {
    return (
      <span className={classes.right}>
        <CheckIcon />
      </span>
    );
  }
  return null;
}
