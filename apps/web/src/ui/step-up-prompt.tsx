import type { Problem } from '../apollo/problem';
import { CodeForm } from './code-form';
import classes from './step-up-prompt.module.css';

interface StepUpPromptProps {
  /** Why a code is asked for again. */
  why: string;
  submit: (code: string) => Promise<Problem | null>;
  contact?: string | undefined;
}

/** Stands where an action would stand that wants a fresh code; a right one brings the action back. */
export function StepUpPrompt({ why, submit, contact }: StepUpPromptProps) {
  return (
    <div className={classes.prompt}>
      <p>{why}</p>
      <CodeForm submit={submit} contact={contact} />
    </div>
  );
}
