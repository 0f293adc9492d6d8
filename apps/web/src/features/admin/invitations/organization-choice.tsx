import { useState } from 'react';
import { Choice } from '../parts/choice';
import { useChosenOrganization, useOrganizations } from '../shell/organizations';
import { inviteMessages as words } from './invitations.messages';

/** The organization that people are invited into: the chosen one, or the only one, to begin with. */
export function useInviteInto() {
  const { all } = useOrganizations();
  const chosen = useChosenOrganization();
  const only = all?.length === 1 ? all[0]?.id : undefined;
  const [picked, setPicked] = useState<string | null>(null);
  return { organizationId: picked ?? chosen ?? only ?? '', pick: setPicked };
}

interface OrganizationChoiceProps {
  value: string;
  onChoose: (id: string) => void;
  error: string | false;
}

export function OrganizationChoice({ value, onChoose, error }: OrganizationChoiceProps) {
  const { all } = useOrganizations();
  return (
    <Choice
      label={words.organization}
      value={value}
      options={[['', words.pick], ...(all ?? []).map(({ id, name }) => [id, name] as const)]}
      onChoose={onChoose}
      error={error}
    />
  );
}
