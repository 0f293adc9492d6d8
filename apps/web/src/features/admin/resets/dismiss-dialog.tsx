import { DismissResetRequestsDocument } from '#src/generated/admin/graphql';
import { ActDialog } from '../parts/act-dialog';
import { useSay } from '../parts/say';
import { useStaffAct } from '../parts/use-staff-act';
import type { ResetTarget } from './reset-dialog';
import { dismissMessages as words } from './resets.messages';

interface DismissDialogProps {
  person: ResetTarget;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function DismissDialog({ person: { id, name }, onClose, onDone }: DismissDialogProps) {
  const perform = useStaffAct();
  const say = useSay();

  function done() {
    onClose();
    say(words.done(name));
    void onDone();
  }

  return (
    <ActDialog
      title={words.title(name)}
      confirm={words.confirm}
      act={(reason) => perform(DismissResetRequestsDocument, { userId: id, reason })}
      onClose={onClose}
      onDone={done}
    >
      <p>{words.what(name)}</p>
    </ActDialog>
  );
}
