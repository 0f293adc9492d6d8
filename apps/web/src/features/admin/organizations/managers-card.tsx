import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '#src/apollo/problem';
import { useAnswer } from '#src/apollo/use-answer';
import {
  AccountManagerCandidatesDocument,
  AssignAccountManagerDocument,
  UnassignAccountManagerDocument,
} from '#src/generated/admin/graphql';
import { SearchIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { ActDialog } from '../parts/act-dialog';
import { Answered } from '../parts/answered';
import { Card } from '../parts/card';
import { useMe } from '../parts/me';
import parts from '../parts/parts.module.css';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import { useLater } from '../parts/use-later';
import { useStaffAct } from '../parts/use-staff-act';
import type { OrganizationCardProps } from './organization-page';
import { managersMessages as words } from './organizations.messages';

interface Manager {
  id: string;
  name: string;
  email: string;
}

/** Everybody sees who looks after the organization; support alone says who does. */
export function ManagersCard({ organization, reload }: OrganizationCardProps) {
  const { isSupport } = useMe();
  const [leaving, setLeaving] = useState<Manager | null>(null);
  const perform = useStaffAct();
  const say = useSay();
  const managers = organization.accountManagers ?? [];
  return (
    <Card heading={words.heading}>
      {managers.length === 0 && <p className={parts.quiet}>{words.none}</p>}
      <ul className={parts.entries}>
        {managers.map((manager) => (
          <li key={manager.id}>
            <Who {...manager} />
            {isSupport && (
              <ActButton small label={words.removeLabel(manager.name)} onClick={() => setLeaving(manager)}>
                {words.remove}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {isSupport && <Assign organization={organization} reload={reload} />}
      {leaving && (
        <ActDialog
          title={words.removeTitle(leaving.name)}
          confirm={words.remove}
          reasoned={false}
          act={() =>
            perform(UnassignAccountManagerDocument, { userId: leaving.id, organizationId: organization.id })
          }
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            say(words.removed(leaving.name));
            void reload();
          }}
        >
          <p>{words.removeWhat(leaving.name, organization.name)}</p>
        </ActDialog>
      )}
    </Card>
  );
}

const Who = ({ name, email }: Manager) => (
  <div className={parts.what}>
    <strong>{name}</strong>
    <span className={parts.small}>{email}</span>
  </div>
);

function Assign({ organization, reload }: OrganizationCardProps) {
  const [text, setText] = useState('');
  const search = useLater(text.trim());
  const [assigning, setAssigning] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const perform = useStaffAct();
  const say = useSay();

  async function assign(manager: Manager) {
    if (assigning) return;
    setAssigning(manager.id);
    await assignNow(manager);
    setAssigning(null);
  }

  async function assignNow({ id, name }: Manager) {
    const { result, problem: fault } = await perform(AssignAccountManagerDocument, {
      userId: id,
      organizationId: organization.id,
    });
    setProblem(fault);
    if (!result) return;
    setText('');
    say(words.assigned(name));
    await reload();
  }

  return (
    <div className={parts.below}>
      <TextInput
        type="search"
        size="sm"
        label={words.find}
        description={words.findHint}
        leftSection={<SearchIcon />}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {search && (
        <Candidates search={search} organization={organization} assigning={assigning} onAssign={assign} />
      )}
      {problem && <StaffProblem problem={problem} />}
    </div>
  );
}

interface CandidatesProps {
  search: string;
  organization: OrganizationCardProps['organization'];
  /** Who is being assigned. */
  assigning: string | null;
  onAssign: (manager: Manager) => Promise<void>;
}

function Candidates({ search, organization, assigning, onAssign }: CandidatesProps) {
  const answer = useAnswer(AccountManagerCandidatesDocument, { search });
  const present = new Set(organization.accountManagers?.map(({ id }) => id));
  return (
    <Answered answer={answer} skeleton={null}>
      {({ users }) => {
        const found = users.edges.map(({ node }) => node).filter(({ id }) => !present.has(id));
        if (found.length === 0) return <p className={parts.small}>{words.nobody}</p>;
        return (
          <ul className={parts.entries}>
            {found.map((manager) => (
              <li key={manager.id}>
                <Who {...manager} />
                <ActButton
                  small
                  busy={assigning === manager.id}
                  label={words.assignLabel(manager.name)}
                  onClick={() => void onAssign(manager)}
                >
                  {words.assign}
                </ActButton>
              </li>
            ))}
          </ul>
        );
      }}
    </Answered>
  );
}
