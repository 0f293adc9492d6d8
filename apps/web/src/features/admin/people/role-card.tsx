import { useState } from 'react';
import type { Problem } from '#src/apollo/problem';
import {
  AssignAccountManagerDocument,
  type Role,
  SetRoleDocument,
  UnassignAccountManagerDocument,
} from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { ActDialog } from '../parts/act-dialog';
import { Card } from '../parts/card';
import { Choice } from '../parts/choice';
import { roleWords } from '../parts/parts.messages';
import parts from '../parts/parts.module.css';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import { useStaffAct } from '../parts/use-staff-act';
import { useOrganizations } from '../shell/organizations';
import { roleMessages as words } from './person.messages';
import classes from './person.module.css';
import type { Person } from './person-acts';

interface RoleCardProps {
  person: Person;
  reload: () => Promise<void>;
}

const consequences: Record<Role, (name: string) => string> = {
  USER: words.toUser,
  ACCOUNT_MANAGER: words.toManager,
  SUPPORT: words.toSupport,
};

/** Support alone gives roles, and says which organizations an account manager looks after. */
export function RoleCard({ person, reload }: RoleCardProps) {
  const perform = useStaffAct();
  const say = useSay();
  const [role, setRole] = useState<Role>(person.role);
  const [confirming, setConfirming] = useState(false);

  function done() {
    setConfirming(false);
    say(words.done(person.name, roleWords[role]));
    void reload();
  }

  return (
    <Card heading={words.heading}>
      <p className={parts.quiet}>{words.text}</p>
      <div className={classes.inline}>
        <Choice
          label={words.heading}
          labelHidden
          size="sm"
          value={role}
          options={Object.entries(roleWords)}
          onChoose={(value) => setRole(value as Role)}
        />
        {role !== person.role && (
          <ActButton tone="FIRST" onClick={() => setConfirming(true)}>
            {words.change}
          </ActButton>
        )}
      </div>
      {person.role === 'ACCOUNT_MANAGER' && <Assignments person={person} reload={reload} />}
      {confirming && (
        <ActDialog
          title={words.title(person.name)}
          confirm={words.change}
          reasoned={false}
          act={() => perform(SetRoleDocument, { userId: person.id, role })}
          onClose={() => setConfirming(false)}
          onDone={done}
        >
          <p>{consequences[role](person.name)}</p>
        </ActDialog>
      )}
    </Card>
  );
}

function Assignments({ person, reload }: RoleCardProps) {
  const { all } = useOrganizations();
  const { problem, run } = useAssignments(person, reload);
  const [picked, setPicked] = useState('');
  const open = (all ?? []).filter(({ id }) => !person.manages.some((managed) => managed.id === id));
  const chosen = open.find(({ id }) => id === picked);
  return (
    <div className={classes.assignments}>
      <h3>{words.manages}</h3>
      {person.manages.length === 0 && <p className={parts.quiet}>{words.managesNone}</p>}
      <ul className={parts.entries}>
        {person.manages.map((organization) => (
          <li key={organization.id}>
            {organization.name}
            <ActButton
              label={words.unassignLabel(organization.name)}
              onClick={() => void run('UNASSIGN', organization)}
            >
              {words.unassign}
            </ActButton>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div className={classes.inline}>
          <Choice
            label={words.pick}
            labelHidden
            size="sm"
            value={chosen?.id ?? ''}
            options={[['', words.pick], ...open.map(({ id, name }) => [id, name] as const)]}
            onChoose={setPicked}
          />
          {chosen && <ActButton onClick={() => void run('ASSIGN', chosen)}>{words.assign}</ActButton>}
        </div>
      )}
      {problem && <StaffProblem problem={problem} />}
    </div>
  );
}

function useAssignments({ id: userId, name }: Person, reload: () => Promise<void>) {
  const perform = useStaffAct();
  const say = useSay();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function run(act: 'ASSIGN' | 'UNASSIGN', organization: { id: string; name: string }) {
    const document = act === 'ASSIGN' ? AssignAccountManagerDocument : UnassignAccountManagerDocument;
    const { result, problem: fault } = await perform(document, { userId, organizationId: organization.id });
    setProblem(fault);
    if (!result) return;
    say(
      act === 'ASSIGN' ? words.assigned(name, organization.name) : words.unassigned(name, organization.name),
    );
    await reload();
  }

  return { problem, run };
}
