import { ResolveIncidentDocument } from '#src/generated/admin/graphql';
import { ActDialog } from '../parts/act-dialog';
import { useSay } from '../parts/say';
import { useStaffAct } from '../parts/use-staff-act';
import { longestNote } from './add-note';
import { resolveMessages as words } from './incidents.messages';

interface ResolveDialogProps {
  id: string;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function ResolveDialog({ id, onClose, onDone }: ResolveDialogProps) {
  const perform = useStaffAct();
  const say = useSay();

  function done() {
    onClose();
    say(words.done);
    void onDone();
  }

  return (
    <ActDialog
      title={words.title}
      confirm={words.confirm}
      asked={{ label: words.field, hint: words.hint, missing: words.missing, most: longestNote }}
      act={(note) => perform(ResolveIncidentDocument, { id, note })}
      onClose={onClose}
      onDone={done}
    >
      <p>{words.what}</p>
    </ActDialog>
  );
}
