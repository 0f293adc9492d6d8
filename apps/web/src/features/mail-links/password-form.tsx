import { TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Problem } from '../../apollo/problem';
import { PasswordField } from '../../ui/password-field';
import { ProblemNotice } from '../../ui/problem-notice';
import { SubmitButton } from '../../ui/submit-button';
import { linkProblems, passwordMessages as words } from './mail-links.messages';
import classes from './mail-links.module.css';

/** As short as the server takes them; whatever else it says, it says in words. */
const shortest = 8;

interface PasswordFormProps {
  email: { label: string; value: string };
  /** Left out: the account keeps its name. */
  name?: { label: string; value: string; missing: string };
  password: string;
  button: string;
  contact: string | undefined;
  submit: (password: string, name: string) => Promise<Problem | null>;
}

/** A new password beside the address that it belongs to, so that the browser can offer one and keep both. */
export function PasswordForm({ email, name, password, button, contact, submit }: PasswordFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<{ name?: string | undefined; password?: string | undefined }>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);

  function focusOn(field: 'name' | 'password') {
    const input = form.current?.elements.namedItem(field);
    if (input instanceof HTMLInputElement) input.focus();
  }

  async function send(typed: { name: string; password: string }) {
    setBusy(true);
    const answer = await submit(typed.password, typed.name);
    setBusy(false);
    setProblem(answer);
    setTries((count) => count + 1);
    if (answer) focusOn('password');
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const typed = { name: String(fields.get('name') ?? '').trim(), password: String(fields.get('password')) };
    const lacks = {
      name: name && !typed.name ? name.missing : undefined,
      password: passwordLack(typed.password),
    };
    setMissing(lacks);
    if (lacks.name) focusOn('name');
    else if (lacks.password) focusOn('password');
    else void send(typed);
  }

  return (
    <form ref={form} method="post" className={classes.form} onSubmit={onSubmit} noValidate>
      <TextInput label={email.label} name="email" value={email.value} autoComplete="username" readOnly />
      {name && (
        <TextInput
          label={name.label}
          name="name"
          defaultValue={name.value}
          autoComplete="name"
          maxLength={100}
          error={missing.name}
        />
      )}
      <PasswordField
        label={password}
        autoComplete="new-password"
        description={words.rules}
        error={missing.password}
      />
      <SubmitButton busy={busy} closed={busy}>
        {button}
      </SubmitButton>
      {problem && <ProblemNotice key={tries} problem={problem} contact={contact} words={linkProblems} />}
    </form>
  );
}

function passwordLack(password: string): string | undefined {
  if (!password) return words.missing;
  return [...password.normalize('NFC')].length < shortest ? words.short : undefined;
}
