import { Checkbox, Textarea, UnstyledButton } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useSecondsLeft } from '#src/ui/use-seconds-left';
import { Notice } from '#view/ui/notice';
import { ActButton } from '../parts/act-button';
import { DialogFoot } from '../parts/dialog';
import { oneLine } from '../parts/one-line';
import { isWholeCaseNumber } from './case-number';
import { CaseNumberField } from './case-number-field';
import type { ResetTarget } from './reset-dialog';
import { ResetProblem } from './reset-problem';
import { resetMessages as words } from './resets.messages';
import classes from './resets.module.css';
import { useReset } from './use-reset';

interface ResetFormProps {
  person: ResetTarget;
  onCancel: () => void;
  onDone: (revokeNow: boolean) => void;
  /** What to know before, beside the fields; on a phone below the case number. */
  children: ReactNode;
}

/** The case number comes first: it is what ties the caller to the browser that asked. */
export function ResetForm({ person, onCancel, onDone, children }: ResetFormProps) {
  const number = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const [caseNumber, setCaseNumber] = useState('');
  const [without, setWithout] = useState(false);
  const [reason, setReason] = useState('');
  const [revokeNow, setRevokeNow] = useState(false);
  const [missing, setMissing] = useState<'NUMBER' | 'REASON' | null>(null);
  const { busy, problem, wrong, reset } = useReset(person.id, onDone, selectNumber);
  function selectNumber() {
    number.current?.focus();
    number.current?.select();
  }

  const waiting = useSecondsLeft(problem?.waitUntil ?? 0) > 0;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy || waiting) return;
    const lacking = !without && !isWholeCaseNumber(caseNumber) ? 'NUMBER' : reason.trim() ? null : 'REASON';
    setMissing(lacking);
    if (lacking === 'NUMBER') number.current?.focus();
    else if (lacking === 'REASON') why.current?.focus();
    else void reset({ caseNumber: without ? null : caseNumber, reason: oneLine(reason), revokeNow });
  }

  return (
    <form onSubmit={onSubmit} noValidate className={classes.form}>
      <div className={classes.number}>
        {without ? (
          <Notice tone="WAIT">{words.withoutWarning}</Notice>
        ) : (
          <CaseNumberField
            ref={number}
            value={caseNumber}
            onChange={setCaseNumber}
            error={missing === 'NUMBER' && words.incomplete}
          />
        )}
        <UnstyledButton className={classes.switch} onClick={() => setWithout(!without)}>
          {without ? words.withNumber : words.without}
        </UnstyledButton>
      </div>
      {children}
      <div className={classes.rest}>
        <Textarea
          ref={why}
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing === 'REASON' && words.reasonMissing}
          rows={3}
          maxLength={500}
        />
        <Checkbox
          label={words.revoke}
          description={words.revokeHint}
          checked={revokeNow}
          onChange={(event) => setRevokeNow(event.currentTarget.checked)}
        />
        {problem && <ResetProblem key={wrong} problem={problem} name={person.name} wrong={wrong} />}
        <DialogFoot>
          <ActButton onClick={onCancel}>{words.cancel}</ActButton>
          <ActButton type="submit" tone="FIRST" busy={busy || waiting}>
            {words.confirm}
          </ActButton>
        </DialogFoot>
      </div>
    </form>
  );
}
