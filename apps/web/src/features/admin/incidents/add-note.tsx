import { Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Problem } from '#src/apollo/problem';
import { AddIncidentNoteDocument } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { oneLine } from '../parts/one-line';
import { useSay } from '../parts/say';
import { useStaffAct } from '../parts/use-staff-act';
import { IncidentProblem } from './incident-problem';
import { noteMessages as words } from './incidents.messages';
import classes from './incidents.module.css';

/** Characters, as the server takes them. */
export const longestNote = 1000;

export function AddNote({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const perform = useStaffAct();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function add() {
    setBusy(true);
    setProblem(null);
    const { result, problem: fault } = await perform(AddIncidentNoteDocument, { id, text: oneLine(text) });
    setBusy(false);
    setProblem(fault);
    if (result) {
      setText('');
      say(words.added);
    }
    await onDone();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const lacking = text.trim() === '';
    setMissing(lacking);
    if (lacking) field.current?.focus();
    else void add();
  }

  return (
    <form onSubmit={onSubmit} noValidate className={classes.add}>
      <Textarea
        ref={field}
        label={words.field}
        description={words.hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={missing && words.missing}
        rows={3}
        maxLength={longestNote}
      />
      {problem && <IncidentProblem problem={problem} />}
      <ActButton type="submit" busy={busy}>
        {words.add}
      </ActButton>
    </form>
  );
}
