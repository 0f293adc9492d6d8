import { Loader, TextInput, VisuallyHidden } from '@mantine/core';
import { type ChangeEvent, type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Problem } from '../apollo/problem';
import { codeFormMessages as words } from './code-form.messages';
import classes from './code-form.module.css';
import { appCode, type CodeShape } from './code-shape';
import { CheckIcon } from './icons';
import type { ProblemWords } from './problem.messages';
import { ProblemNotice } from './problem-notice';
import { SubmitButton } from './submit-button';
import { useDigitsFromAnywhere } from './use-digits-from-anywhere';
import { useSecondsLeft } from './use-seconds-left';

interface CodeFormProps {
  /** Resolves to what was wrong with the code, or to null when it was right. */
  submit: (code: string) => Promise<Problem | null>;
  shape?: CodeShape;
  autoFocus?: boolean;
  /** Whether what is typed or pasted anywhere on the page is meant for this field. */
  fromAnywhere?: boolean;
  contact?: string | undefined;
  /** Where a refusal means something else here than usual. */
  words?: ProblemWords;
  /** More than a sentence about what was wrong, below it. */
  explain?: (problem: Problem) => ReactNode;
}

type Phase = 'OPEN' | 'CHECKING' | 'RIGHT';

/** The code field of every screen: one input that takes typing, paste and autofill and sends itself at the last character. */
export function CodeForm(props: CodeFormProps) {
  const { submit, shape = appCode, autoFocus = false, fromAnywhere = true } = props;
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [phase, setPhase] = useState<Phase>('OPEN');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  const [incomplete, setIncomplete] = useState(false);
  const waiting = useSecondsLeft(problem?.code === 'TOO_MANY_ATTEMPTS' ? (problem.waitUntil ?? 0) : 0) > 0;
  const closed = phase !== 'OPEN' || waiting;

  async function send(whole: string) {
    setPhase('CHECKING');
    setIncomplete(false);
    const answer = await submit(whole);
    setPhase(answer ? 'OPEN' : 'RIGHT');
    setProblem(answer);
    setTries((count) => count + 1);
    if (answer) selectCode();
  }

  function selectCode() {
    // After the field is no longer read-only, or the phone's keyboard stays away.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
  }

  function change(text: string) {
    const next = shape.read(text);
    setCode(next);
    setIncomplete(false);
    if (next.length === shape.length && next !== code && !closed) void send(next);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (closed) return;
    if (code.length === shape.length) void send(code);
    else {
      setIncomplete(true);
      field.current?.focus();
    }
  }

  useDigitsFromAnywhere(field, change, fromAnywhere);

  return (
    <form className={classes.form} data-phase={phase} onSubmit={onSubmit} noValidate>
      <TextInput
        ref={field}
        label={shape.label}
        name="code"
        value={shape.show(code)}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.currentTarget.value)}
        readOnly={closed}
        autoFocus={autoFocus}
        {...shape.input}
        data-autofocus={autoFocus || undefined}
        spellCheck={false}
        error={incomplete && shape.incomplete}
        rightSection={<PhaseSign phase={phase} />}
        classNames={{ input: classes.digits }}
        size="lg"
      />
      <SubmitButton closed={closed}>{words.verify}</SubmitButton>
      {problem && <ProblemNotice key={tries} problem={problem} contact={props.contact} words={props.words} />}
      {problem && props.explain?.(problem)}
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
