import { Button } from '@mantine/core';
import { useState } from 'react';
import { CodeForm } from '../../ui/code-form';
import { type Step, StepLink } from '../../ui/step-link';
import { useSignInByCode } from './code-page';
import { emailCodeMessages as words } from './email-code.messages';
import classes from './sign-in.module.css';

/** The old app still signs in where the reset left it, and undoes the reset by doing so: opened on purpose only. */
export function OldFactor({ contact, toRecoveryCode }: { contact: string; toRecoveryCode: Step }) {
  const submit = useSignInByCode();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.section}>
      <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.foundPhone}
      </Button>
      {open && (
        <>
          <p>{words.oldApp}</p>
          <CodeForm submit={submit} fromAnywhere={false} autoFocus contact={contact} />
          <div>
            <StepLink to={toRecoveryCode}>{words.recovery}</StepLink>
          </div>
        </>
      )}
    </div>
  );
}
