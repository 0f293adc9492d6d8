import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { CreateApiKeyDocument, type Scope } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { Choice } from '../parts/choice';
import { Dialog, DialogFoot } from '../parts/dialog';
import { scopeWords } from '../parts/parts.messages';
import parts from '../parts/parts.module.css';
import { StaffProblem } from '../parts/staff-problem';
import { useFocusOnMistake } from '../parts/use-focus-on-mistake';
import { useProgress } from '../parts/use-progress';
import { useStaffAct } from '../parts/use-staff-act';
import type { Named } from '../shell/organizations';
import classes from './integrations.module.css';
import { KeptKey, type MadeKey } from './kept-key';
import { scopeHints, makeKeyMessages as words } from './keys.messages';

interface MakeKeyDialogProps {
  organization: Named;
  onClose: () => void;
  /** The new key was shown, and is not any more. */
  onKept: () => void;
}

export function MakeKeyDialog({ organization: { id, name }, onClose, onKept }: MakeKeyDialogProps) {
  const { made, make, busy, problem } = useMake();
  if (made) return <KeptKey made={made} onClose={onKept} />;
  return (
    <Dialog title={words.title(name)} onClose={onClose}>
      <MakeKeyForm busy={busy} make={(wanted) => make({ organizationId: id, ...wanted })}>
        {problem && <StaffProblem problem={problem} />}
        <DialogFoot>
          <ActButton onClick={onClose}>{words.cancel}</ActButton>
          <ActButton type="submit" tone="FIRST" busy={busy}>
            {words.confirm}
          </ActButton>
        </DialogFoot>
      </MakeKeyForm>
    </Dialog>
  );
}

const lifetimes = [30, 90, 180, 365];

interface MakeKeyFormProps {
  busy: boolean;
  make: (wanted: Omit<WantedKey, 'organizationId'>) => Promise<void>;
  /** What ends it. */
  children: ReactNode;
}

function MakeKeyForm({ busy, make, children }: MakeKeyFormProps) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [expiresInDays, setExpiresInDays] = useState(90);
  const [checked, setChecked] = useState(false);
  const { form, focusOnMistake } = useFocusOnMistake();
  const wrong = { name: !name.trim(), scopes: scopes.length === 0 };

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong.name || wrong.scopes) focusOnMistake();
    else if (!busy) void make({ name: name.trim(), scopes, expiresInDays });
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={checked && wrong.name && words.nameMissing}
        maxLength={100}
        autoComplete="off"
        data-autofocus
      />
      <ScopeBoxes scopes={scopes} onChoose={setScopes} missing={checked && wrong.scopes} />
      <Choice
        label={words.expiry}
        value={`${expiresInDays}`}
        options={lifetimes.map((days) => [`${days}`, words.days(days)] as const)}
        onChoose={(days) => setExpiresInDays(Number(days))}
      />
      <p className={parts.quiet}>{words.told}</p>
      {children}
    </form>
  );
}

interface ScopeBoxesProps {
  scopes: readonly Scope[];
  onChoose: (scopes: readonly Scope[]) => void;
  missing: boolean;
}

function ScopeBoxes({ scopes, onChoose, missing }: ScopeBoxesProps) {
  return (
    <Checkbox.Group
      label={words.scopes}
      description={words.scopesHint}
      error={missing && words.scopesMissing}
      size="md"
      value={[...scopes]}
      onChange={(chosen) => onChoose(chosen as Scope[])}
    >
      <div className={classes.scopes}>
        {(Object.keys(scopeWords) as Scope[]).map((scope) => (
          <Checkbox
            key={scope}
            value={scope}
            label={scopeWords[scope]}
            description={scopeHints[scope]}
            aria-invalid={missing}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface WantedKey {
  organizationId: string;
  name: string;
  scopes: readonly Scope[];
  expiresInDays: number;
}

function useMake() {
  const perform = useStaffAct();
  const { busy, problem, track } = useProgress();
  const [made, setMade] = useState<MadeKey | null>(null);

  async function make({ scopes, ...wanted }: WantedKey) {
    const key = await track(perform(CreateApiKeyDocument, { ...wanted, scopes: [...scopes] }));
    if (key) setMade({ ...key, former: null });
  }

  return { busy, problem, made, make };
}
