import { Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { AddIncidentNoteDocument } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { oneLine } from '../parts/one-line';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import { useProgress } from '../parts/use-progress';
import { useStaffAct } from '../parts/use-staff-act';
import { incidentRefused, noteMessages as words } from './incidents.messages';
import classes from './incidents.module.css';

/** Characters, as the server takes them. */
export const longestNote = 1000;

export function AddNote({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const perform = useStaffAct();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, problem, track } = useProgress();

  async function add() {
    if (await track(perform(AddIncidentNoteDocument, { id, text: oneLine(text) }))) {
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
      {problem && <StaffProblem problem={problem} refused={incidentRefused} />}
      <ActButton type="submit" busy={busy}>
        {words.add}
      </ActButton>
    </form>
  );
}
