import { TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type Problem, refusalProblem } from '../../apollo/problem';
import { useStandingStore } from '../../apollo/standing-context';
import { useAct } from '../../apollo/use-act';
import { LoginDocument } from '../../generated/graphql';
import { PasswordField } from '../../ui/password-field';
import { ProblemNotice } from '../../ui/problem-notice';
import { SubmitButton } from '../../ui/submit-button';
import { useSecondsLeft } from '../../ui/use-seconds-left';
import { signInMessages as words } from './sign-in.messages';
import classes from './sign-in.module.css';

interface Missing {
  email?: string | undefined;
  password?: string | undefined;
}

/**
 * The inputs keep their own values: what was typed before the app took over stays.
 * `method="post"`, so that a browser that submits the form by itself never puts a password into an address; the server
 * reads nothing of it and answers with this page.
 */
export function SignInForm({ email }: { email: string }) {
  const act = useAct();
  const { take } = useStandingStore();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  const closed = useSecondsLeft(problem?.waitUntil ?? 0) > 0 || busy;

  async function signIn(variables: { email: string; password: string }) {
    setBusy(true);
    const { data, problem: fault } = await act(LoginDocument, variables);
    setBusy(false);
    if (data?.login.__typename === 'Session') return take(data.login);
    setProblem(fault ?? (data ? refusalProblem(data.login) : null));
    setTries((count) => count + 1);
    focusOn('password');
  }

  function focusOn(name: keyof Missing) {
    const input = form.current?.elements.namedItem(name);
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    input.select();
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (closed) return;
    const fields = new FormData(event.currentTarget);
    const typed = { email: String(fields.get('email')).trim(), password: String(fields.get('password')) };
    setMissing({
      email: typed.email ? undefined : words.missingEmail,
      password: typed.password ? undefined : words.missingPassword,
    });
    if (!typed.email) focusOn('email');
    else if (!typed.password) focusOn('password');
    else void signIn(typed);
  }

  return (
    <form ref={form} method="post" action="/sign-in" className={classes.form} onSubmit={onSubmit} noValidate>
      <TextInput
        label={words.email}
        name="email"
        type="email"
        defaultValue={email}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        error={missing.email}
      />
      <PasswordField label={words.password} error={missing.password} />
      <SubmitButton busy={busy} closed={closed}>
        {words.signIn}
      </SubmitButton>
      {problem && <ProblemNotice key={tries} problem={problem} />}
    </form>
  );
}
