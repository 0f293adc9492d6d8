import { useState } from 'react';
import { Dialog } from '../parts/dialog';
import { ContextNotes } from './context-notes';
import { ResetDone } from './reset-done';
import { ResetForm } from './reset-form';
import { resetMessages as words } from './resets.messages';

export interface ResetTarget {
  id: string;
  name: string;
  email: string;
}

interface ResetDialogProps {
  person: ResetTarget;
  onClose: () => void;
  /** The reset is made; the dialog still says what happens next. */
  onDone: () => Promise<void>;
}

export function ResetDialog({ person, onClose, onDone }: ResetDialogProps) {
  const [revoked, setRevoked] = useState<boolean | null>(null);

  function done(revokeNow: boolean) {
    setRevoked(revokeNow);
    void onDone();
  }

  if (revoked !== null) {
    return (
      <Dialog title={words.done(person.name)} onClose={onClose}>
        <ResetDone person={person} revoked={revoked} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={words.title(person.name)} onClose={onClose} wide>
      <ResetForm person={person} onCancel={onClose} onDone={done}>
        <ContextNotes userId={person.id} />
      </ResetForm>
    </Dialog>
  );
}
