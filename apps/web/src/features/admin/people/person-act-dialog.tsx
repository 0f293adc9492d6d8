import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { UnfreezeUserDocument } from '#src/generated/admin/graphql';
import { ActDialog } from '../parts/act-dialog';
import { useSay } from '../parts/say';
import { useStaffAct } from '../parts/use-staff-act';
import { actWords, type PersonAct, personMessages } from './person.messages';
import { actDocuments, isDangerous, type Person } from './person-acts';

interface PersonActDialogProps {
  act: PersonAct;
  person: Pick<Person, 'id' | 'name'>;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function PersonActDialog({ act, person: { id, name }, onClose, onDone }: PersonActDialogProps) {
  const words = actWords[act];
  const perform = useStaffAct();
  const say = useSay();
  const [since, setSince] = useState('');

  const run = (reason: string) =>
    act === 'UNFREEZE' && since
      ? perform(UnfreezeUserDocument, { userId: id, reason, since: new Date(since).toISOString() })
      : perform(actDocuments[act], { userId: id, reason });

  async function done() {
    onClose();
    say(words.done(name));
    await onDone();
  }

  return (
    <ActDialog
      title={words.title(name)}
      confirm={words.act}
      danger={isDangerous(act)}
      act={run}
      onClose={onClose}
      onDone={() => void done()}
    >
      <p>{words.what(name)}</p>
      {act === 'UNFREEZE' && (
        <TextInput
          type="datetime-local"
          label={personMessages.since}
          description={personMessages.sinceHint}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}
