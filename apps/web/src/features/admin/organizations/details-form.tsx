import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OrganizationFieldsFragment, OrganizationResultFragment } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { DialogFoot } from '../parts/dialog';
import { StaffProblem } from '../parts/staff-problem';
import { useFocusOnMistake } from '../parts/use-focus-on-mistake';
import { useProgress } from '../parts/use-progress';
import type { Done } from '../parts/use-staff-act';
import { organizationMessages as words } from './organizations.messages';
import classes from './organizations.module.css';

interface DetailsFormProps {
  name: string;
  contact: string;
  /** Support alone names organizations. */
  nameFixed?: boolean;
  confirm: string;
  onCancel?: () => void;
  save: (name: string, supportContact: string | null) => Promise<Done<OrganizationResultFragment>>;
  onSaved: (organization: OrganizationFieldsFragment) => Promise<void>;
}

export function DetailsForm({
  nameFixed = false,
  confirm,
  onCancel,
  save,
  onSaved,
  ...first
}: DetailsFormProps) {
  const [name, setName] = useState(first.name);
  const [contact, setContact] = useState(first.contact);
  const [missing, setMissing] = useState(false);
  const { busy, problem, track } = useProgress();
  const { form, focusOnMistake } = useFocusOnMistake();

  async function run() {
    const saved = await track(save(name.trim(), contact.trim() || null));
    if (saved) await onSaved(saved);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (!name.trim()) focusOnMistake();
    else if (!busy) void run();
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={classes.form}>
      <TextInput
        label={words.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing && words.nameMissing}
        readOnly={nameFixed}
        maxLength={100}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        label={words.contact}
        description={words.contactHint}
        value={contact}
        onChange={(event) => setContact(event.currentTarget.value)}
        maxLength={200}
        autoComplete="off"
      />
      {problem && <StaffProblem problem={problem} />}
      <DialogFoot>
        {onCancel && <ActButton onClick={onCancel}>{words.cancel}</ActButton>}
        <ActButton type="submit" tone="FIRST" busy={busy}>
          {confirm}
        </ActButton>
      </DialogFoot>
    </form>
  );
}
