import { useState } from 'react';
import { Dialog } from '../parts/dialog';
import { Tabs } from '../parts/tabs';
import { inviteMessages as words } from './invitations.messages';
import { InviteOne } from './invite-one';
import { InviteSeveral } from './invite-several';

interface InviteDialogProps {
  onClose: () => void;
  onDone: () => Promise<void>;
}

type Way = 'ONE' | 'SEVERAL';

export function InviteDialog({ onClose, onDone }: InviteDialogProps) {
  const [way, setWay] = useState<Way>('ONE');
  const Form = way === 'ONE' ? InviteOne : InviteSeveral;
  return (
    <Dialog title={words.title} onClose={onClose} wide={way === 'SEVERAL'}>
      <Tabs
        label={words.how}
        value={way}
        options={{ ONE: words.one, SEVERAL: words.several }}
        onChoose={setWay}
      />
      <Form onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}
