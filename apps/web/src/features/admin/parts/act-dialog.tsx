import { Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { ActButton } from './act-button';
import { Dialog, DialogFoot } from './dialog';
import { oneLine } from './one-line';
import { partsMessages as words } from './parts.messages';
import { type RefusedWords, StaffProblem } from './staff-problem';
import { useProgress } from './use-progress';
import type { Done } from './use-staff-act';

const reasonAsked = {
  label: words.reason,
  hint: words.reasonHint,
  missing: words.reasonMissing,
  most: 500,
};

interface ActDialogProps<Member> {
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The verb of the button. */
  confirm: string;
  danger?: boolean;
  /** Whether the act takes a reason. */
  reasoned?: boolean;
  refused?: RefusedWords;
  /** Where the reason goes by another name. */
  asked?: { label: string; hint: string; missing: string; most: number };
  act: (reason: string) => Promise<Done<Member>>;
  onClose: () => void;
  onDone: () => void;
}

/** Says what an act will do, asks why where that is kept, and does it. */
export function ActDialog<Member>({
  title,
  children,
  confirm,
  danger,
  reasoned = true,
  refused,
  asked = reasonAsked,
  act,
  onClose,
  onDone,
}: ActDialogProps<Member>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, problem, track } = useProgress();

  async function run() {
    if (await track(act(oneLine(reason)))) onDone();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const lacking = reasoned && reason.trim() === '';
    setMissing(lacking);
    if (lacking) field.current?.focus();
    else void run();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        {children}
        {reasoned && (
          <Textarea
            ref={field}
            label={asked.label}
            description={asked.hint}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={missing && asked.missing}
            rows={3}
            maxLength={asked.most}
            data-autofocus
          />
        )}
        {problem && <StaffProblem problem={problem} refused={refused} />}
        <DialogFoot>
          <ActButton onClick={onClose}>{words.cancel}</ActButton>
          <ActButton type="submit" tone={danger ? 'DANGER' : 'FIRST'} busy={busy}>
            {confirm}
          </ActButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
