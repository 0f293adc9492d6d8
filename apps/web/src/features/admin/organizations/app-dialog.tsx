import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ActButton } from '../parts/act-button';
import { Dialog, DialogFoot } from '../parts/dialog';
import { StaffProblem } from '../parts/staff-problem';
import { useFocusOnMistake } from '../parts/use-focus-on-mistake';
import { useProgress } from '../parts/use-progress';
import type { Done } from '../parts/use-staff-act';
import { type ApprovedApp, leadsTo, stores } from './approved-apps';
import { appsMessages as words } from './organizations.messages';

interface AppDialogProps {
  app: ApprovedApp | null;
  /** Names of the other apps in the list. */
  taken: readonly string[];
  save: (app: ApprovedApp) => Promise<Done<{ __typename: string }>>;
  onClose: () => void;
}

export function AppDialog({ app, taken, save, onClose }: AppDialogProps) {
  const [typed, setTyped] = useState(app ?? { name: '', androidUrl: null, iosUrl: null, note: null });
  const [checked, setChecked] = useState(false);
  const { busy, problem, track } = useProgress();
  const { form, focusOnMistake } = useFocusOnMistake();
  const wrong = mistakes(typed, taken);

  async function run() {
    if (await track(save(trimmed(typed)))) onClose();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong.name || wrong.androidUrl || wrong.iosUrl) focusOnMistake();
    else if (!busy) void run();
  }

  const field = (name: keyof ApprovedApp) => ({
    value: typed[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((last) => ({ ...last, [name]: value }));
    },
    error: checked && wrong[name],
  });

  return (
    <Dialog title={app ? words.editTitle(app.name) : words.addTitle} onClose={onClose}>
      <form ref={form} onSubmit={onSubmit} noValidate>
        <TextInput
          label={words.name}
          description={words.nameHint}
          {...field('name')}
          maxLength={64}
          data-autofocus
        />
        <TextInput label={words.androidLabel} type="url" {...field('androidUrl')} maxLength={500} />
        <TextInput label={words.iosLabel} type="url" {...field('iosUrl')} maxLength={500} />
        <Textarea
          label={words.note}
          description={words.noteHint}
          {...field('note')}
          rows={2}
          maxLength={300}
        />
        {problem && <StaffProblem problem={problem} />}
        <DialogFoot>
          <ActButton onClick={onClose}>{words.cancel}</ActButton>
          <ActButton type="submit" tone="FIRST" busy={busy}>
            {words.confirm}
          </ActButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

const text = (value: string | null) => value?.trim() || null;

const trimmed = ({ name, androidUrl, iosUrl, note }: ApprovedApp): ApprovedApp => ({
  name: name.trim(),
  androidUrl: text(androidUrl),
  iosUrl: text(iosUrl),
  note: text(note),
});

function mistakes(app: ApprovedApp, taken: readonly string[]): Record<keyof ApprovedApp, string | false> {
  const { name, androidUrl, iosUrl } = trimmed(app);
  const twice = taken.some((other) => other.toLowerCase() === name.toLowerCase());
  return {
    name: name ? twice && words.nameTwice : words.nameMissing,
    androidUrl: !leadsTo(androidUrl ?? '', stores.android) && words.androidWrong,
    iosUrl: !leadsTo(iosUrl ?? '', stores.ios) && words.iosWrong,
    note: false,
  };
}
