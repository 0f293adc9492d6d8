import { Button } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useStandingStore } from '../../src/apollo/standing-context';
import { useVerifyCode, type Verified } from '../../src/apollo/use-verify-code';
import { CodeForm } from '../../src/ui/code-form';
import { Notice } from '../../src/ui/notice';
import { stepUpWords as words } from './console.messages';
import classes from './step-up-dialog.module.css';

/** REFUSED: an operation waits for the code. UNASKED: the person wants to be ready for one. */
export type StepUpReason = 'REFUSED' | 'UNASKED';

interface StepUpDialogProps {
  reason: StepUpReason;
  onClose: () => void;
  onRun: () => void;
}

/** Asks for a code over the console. What was refused is sent again by a click only: a mutation never goes out unseen. */
export function StepUpDialog({ reason, onClose, onRun }: StepUpDialogProps) {
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [done, setDone] = useState(false);
  const { take } = useStandingStore();
  const submit = useVerifyCode(
    useCallback(
      ({ session }: Verified) => {
        take(session);
        setDone(true);
      },
      [take],
    ),
  );
  useEffect(() => dialog.current?.showModal(), []);

  const close = () => dialog.current?.close();
  function run() {
    close();
    onRun();
  }

  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.heading}</h2>
      {done ? (
        <Done reason={reason} run={run} close={close} />
      ) : (
        <>
          <p>{reason === 'REFUSED' ? words.why : words.unasked}</p>
          <CodeForm submit={submit} autoFocus />
          <Button variant="default" onClick={close}>
            {words.close}
          </Button>
        </>
      )}
    </dialog>
  );
}

interface DoneProps {
  reason: StepUpReason;
  run: () => void;
  close: () => void;
}

const Done = ({ reason, run, close }: DoneProps) => (
  <>
    <Notice tone="GOOD">{reason === 'REFUSED' ? words.done : words.ready}</Notice>
    {reason === 'REFUSED' && (
      <Button onClick={run} autoFocus>
        {words.run}
      </Button>
    )}
    <Button variant="default" onClick={close} autoFocus={reason === 'UNASKED'}>
      {words.back}
    </Button>
  </>
);
