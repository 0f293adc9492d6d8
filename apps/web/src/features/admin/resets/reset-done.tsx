import { useEffect, useRef } from 'react';
import { CheckIcon } from '#view/ui/icons';
import { ActButton } from '../parts/act-button';
import { DialogFoot } from '../parts/dialog';
import type { ResetTarget } from './reset-dialog';
import { resetMessages as words } from './resets.messages';
import classes from './resets.module.css';

interface ResetDoneProps {
  person: ResetTarget;
  revoked: boolean;
  onClose: () => void;
}

/** What the member of staff can tell the person now. */
export function ResetDone({ person: { name, email }, revoked, onClose }: ResetDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <span className={classes.sign}>
        <CheckIcon />
      </span>
      <h3 ref={heading} tabIndex={-1} className={classes.next}>
        {words.next}
      </h3>
      <ol className={classes.steps}>
        {words.steps(name, email, revoked).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <DialogFoot>
        <ActButton tone="FIRST" onClick={onClose}>
          {words.close}
        </ActButton>
      </DialogFoot>
    </>
  );
}
