import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { InviteUserDocument, type Role } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { Choice } from '../parts/choice';
import { DialogFoot } from '../parts/dialog';
import { useMe } from '../parts/me';
import { roleWords } from '../parts/parts.messages';
import parts from '../parts/parts.module.css';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import { useFocusOnMistake } from '../parts/use-focus-on-mistake';
import { useProgress } from '../parts/use-progress';
import { useStaffAct } from '../parts/use-staff-act';
import { inviteMessages as words } from './invitations.messages';
import { OrganizationChoice, useInviteInto } from './organization-choice';
import { isEmail } from './read-lines';

export interface InviteFormProps {
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function InviteOne({ onClose, onDone }: InviteFormProps) {
  const { isSupport } = useMe();
  const { organizationId, pick } = useInviteInto();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('USER');
  const [checked, setChecked] = useState(false);
  const { busy, problem, invite } = useInvite(onClose, onDone);
  const { form, focusOnMistake } = useFocusOnMistake();
  const person = { name: name.trim(), email: email.trim(), organizationId, role };
  const wrong = {
    name: checked && !person.name && words.missingName,
    email: checked && !isEmail(email) && words.missingEmail,
    organization: checked && !organizationId && words.missingOrganization,
  };

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!person.name || !isEmail(email) || !organizationId) focusOnMistake();
    else if (!busy) void invite(person);
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <TextInput
        label={words.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={wrong.name}
        autoComplete="off"
        maxLength={100}
        data-autofocus
      />
      <TextInput
        label={words.email}
        type="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={wrong.email}
        autoComplete="off"
        maxLength={320}
      />
      <OrganizationChoice value={organizationId} onChoose={pick} error={wrong.organization} />
      {isSupport && (
        <Choice
          label={words.role}
          value={role}
          options={Object.entries(roleWords)}
          onChoose={(value) => setRole(value as Role)}
        />
      )}
      {role === 'ACCOUNT_MANAGER' && <p className={parts.quiet}>{words.roleHint}</p>}
      {problem && <StaffProblem problem={problem} />}
      <DialogFoot>
        <ActButton onClick={onClose}>{words.cancel}</ActButton>
        <ActButton type="submit" tone="FIRST" busy={busy}>
          {words.send}
        </ActButton>
      </DialogFoot>
    </form>
  );
}

interface Invited {
  name: string;
  email: string;
  organizationId: string;
  role: Role;
}

function useInvite(onClose: () => void, onDone: () => Promise<void>) {
  const perform = useStaffAct();
  const say = useSay();
  const { busy, problem, track } = useProgress();

  async function invite(person: Invited) {
    if (!(await track(perform(InviteUserDocument, person)))) return;
    onClose();
    say(words.sent(person.name, person.email));
    await onDone();
  }

  return { busy, problem, invite };
}
