import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Problem } from '#src/apollo/problem';
import { type AudiencesQuery, SetAudiencesDocument } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { ActDialog } from '../parts/act-dialog';
import { Card } from '../parts/card';
import parts from '../parts/parts.module.css';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import { useFocusOnMistake } from '../parts/use-focus-on-mistake';
import { useProgress } from '../parts/use-progress';
import { useStaffAct } from '../parts/use-staff-act';
import classes from './integrations.module.css';
import { platformOrigin } from './platform-origin';
import { tokensMessages as words } from './tokens.messages';

interface AudiencesCardProps {
  organization: NonNullable<AudiencesQuery['organization']>;
  reload: () => Promise<void>;
}

const most = 20;

/** The platforms that tokens are issued for: each change is the whole list anew. */
export function AudiencesCard({ organization: { id, audiences }, reload }: AudiencesCardProps) {
  const perform = useStaffAct();
  const say = useSay();
  const [leaving, setLeaving] = useState<string | null>(null);
  const save = (next: readonly string[]) =>
    perform(SetAudiencesDocument, { organizationId: id, audiences: [...next] });

  async function done(what: string) {
    setLeaving(null);
    say(what);
    await reload();
  }

  return (
    <Card heading={words.platforms}>
      <p className={parts.quiet}>{audiences.length > 0 ? words.platformsText : words.none}</p>
      <ul className={parts.entries}>
        {audiences.map((audience) => (
          <li key={audience} className={parts.oneLine}>
            <code className={`${parts.what} ${classes.mono}`}>{audience}</code>
            <ActButton small label={words.removeLabel(audience)} onClick={() => setLeaving(audience)}>
              {words.remove}
            </ActButton>
          </li>
        ))}
      </ul>
      <div className={parts.below}>
        {audiences.length < most ? (
          <AddForm
            audiences={audiences}
            save={(audience) => save([...audiences, audience])}
            onAdded={(audience) => done(words.added(audience))}
          />
        ) : (
          <p className={parts.quiet}>{words.full}</p>
        )}
      </div>
      {leaving && (
        <ActDialog
          title={words.removeTitle(leaving)}
          confirm={words.remove}
          danger
          reasoned={false}
          act={() => save(audiences.filter((audience) => audience !== leaving))}
          onClose={() => setLeaving(null)}
          onDone={() => void done(words.removed(leaving))}
        >
          <p>{words.removeWhat}</p>
        </ActDialog>
      )}
    </Card>
  );
}

interface AddFormProps {
  audiences: readonly string[];
  save: (audience: string) => Promise<{ result: unknown; problem: Problem | null }>;
  onAdded: (audience: string) => Promise<void>;
}

function AddForm({ audiences, save, onAdded }: AddFormProps) {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const { busy, problem, track } = useProgress();
  const { form, focusOnMistake } = useFocusOnMistake();
  const audience = platformOrigin(text);
  const wrong = audience ? audiences.includes(audience) && words.twice : words.wrong;

  async function add(wanted: string) {
    if (!(await track(save(wanted)))) return;
    setText('');
    setChecked(false);
    await onAdded(wanted);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong || !audience) focusOnMistake();
    else if (!busy) void add(audience);
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={classes.stack}>
      <div className={classes.addForm}>
        <TextInput
          label={words.add}
          description={words.addHint}
          type="url"
          size="sm"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={checked && wrong}
          maxLength={200}
          autoComplete="off"
        />
        <ActButton type="submit" busy={busy}>
          {words.addAct}
        </ActButton>
      </div>
      {problem && <StaffProblem problem={problem} />}
    </form>
  );
}
