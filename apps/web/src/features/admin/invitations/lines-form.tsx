import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ActButton } from '../parts/act-button';
import { DialogFoot } from '../parts/dialog';
import { useFocusOnMistake } from '../parts/use-focus-on-mistake';
import { inviteMessages, severalMessages as words } from './invitations.messages';
import { OrganizationChoice, type useInviteInto } from './organization-choice';
import { mostLines, readLines } from './read-lines';

interface LinesFormProps {
  text: string;
  onText: (text: string) => void;
  into: ReturnType<typeof useInviteInto>;
  onClose: () => void;
  onCheck: () => void;
}

export function LinesForm({ text, onText, into, onClose, onCheck }: LinesFormProps) {
  const [checked, setChecked] = useState(false);
  const { form, focusOnMistake } = useFocusOnMistake();
  const count = readLines(text).length;
  const wrong = count === 0 ? words.empty : count > mostLines && words.tooMany(count);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong || !into.organizationId) focusOnMistake();
    else onCheck();
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <OrganizationChoice
        value={into.organizationId}
        onChoose={into.pick}
        error={checked && !into.organizationId && inviteMessages.missingOrganization}
      />
      <Textarea
        label={words.lines}
        description={words.hint}
        placeholder={words.placeholder}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        error={checked && wrong}
        rows={8}
        data-autofocus
      />
      <DialogFoot>
        <ActButton onClick={onClose}>{inviteMessages.cancel}</ActButton>
        <ActButton type="submit" tone="FIRST">
          {words.check}
        </ActButton>
      </DialogFoot>
    </form>
  );
}
