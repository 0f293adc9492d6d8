import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  ChangeWebhookEndpointDocument,
  DeleteWebhookEndpointDocument,
  PauseWebhookEndpointDocument,
  ResumeWebhookEndpointDocument,
  RotateWebhookSecretDocument,
} from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { ActDialog } from '../parts/act-dialog';
import { useAdminTo } from '../parts/admin-link';
import { useStaffAct } from '../parts/use-staff-act';
import { EndpointDialog } from './endpoint-dialog';
import { KeptSecret, type MadeSecret } from './kept-secret';
import { type Endpoint, hostOf } from './webhook-words';
import { endpointFormMessages, endpointMessages, endpointActMessages as words } from './webhooks.messages';

export type EndpointAct = 'CHANGE' | 'PAUSE' | 'RESUME' | 'ROTATE' | 'DELETE';

interface EndpointActProps {
  endpoint: Endpoint;
  onClose: () => void;
  /** With what to say about it. */
  onDone: (what: string | null) => void;
}

const dialogs = {
  CHANGE: ChangeDialog,
  PAUSE: (props: EndpointActProps) => <TurnDialog act="PAUSE" {...props} />,
  RESUME: (props: EndpointActProps) => <TurnDialog act="RESUME" {...props} />,
  ROTATE: RotateSecretDialog,
  DELETE: DeleteDialog,
};

export function EndpointActDialog({ act, ...props }: EndpointActProps & { act: EndpointAct }) {
  const Chosen = dialogs[act];
  return <Chosen {...props} />;
}

function ChangeDialog({ endpoint, onClose, onDone }: EndpointActProps) {
  const perform = useStaffAct();
  const { id, url, description, eventTypes } = endpoint;
  return (
    <EndpointDialog
      title={endpointFormMessages.changeTitle}
      note={endpointFormMessages.moves}
      confirm={endpointFormMessages.save}
      first={{ url, description, eventTypes }}
      save={(wanted) => perform(ChangeWebhookEndpointDocument, { id, ...wanted })}
      onClose={onClose}
      onSaved={() => onDone(endpointFormMessages.saved)}
    />
  );
}

const turns = { PAUSE: PauseWebhookEndpointDocument, RESUME: ResumeWebhookEndpointDocument };

interface TurnDialogProps extends EndpointActProps {
  act: 'PAUSE' | 'RESUME';
}

function TurnDialog({ act, endpoint: { id, status }, onClose, onDone }: TurnDialogProps) {
  const perform = useStaffAct();
  const { title, what, confirm, done } = words[act];
  return (
    <ActDialog
      title={title}
      confirm={confirm}
      reasoned={false}
      refused={words.refused}
      act={() => perform(turns[act], { id })}
      onClose={onClose}
      onDone={() => onDone(done)}
    >
      {status === 'SUSPENDED' && <p>{endpointMessages.standing.SUSPENDED}</p>}
      <p>{what}</p>
    </ActDialog>
  );
}

function RotateSecretDialog({ endpoint: { id }, onClose, onDone }: EndpointActProps) {
  const perform = useStaffAct();
  const [made, setMade] = useState<MadeSecret | null>(null);
  const { title, what, confirm } = words.ROTATE;

  async function rotate() {
    const done = await perform(RotateWebhookSecretDocument, { id });
    if (done.result) setMade(done.result);
    return done;
  }

  if (made) return <KeptSecret made={made} onClose={() => onDone(null)} />;
  return (
    <ActDialog
      title={title}
      confirm={confirm}
      reasoned={false}
      act={rotate}
      onClose={onClose}
      onDone={() => {}}
    >
      <p>{what}</p>
    </ActDialog>
  );
}

function DeleteDialog({ endpoint: { id, url }, onClose }: EndpointActProps) {
  const perform = useStaffAct();
  const navigate = useNavigate();
  const adminTo = useAdminTo();
  const { title, what, confirm } = words.DELETE;
  return (
    <ActDialog
      title={title}
      confirm={confirm}
      danger
      reasoned={false}
      act={() => perform(DeleteWebhookEndpointDocument, { id })}
      onClose={onClose}
      onDone={() => void navigate(adminTo(adminPaths.webhooks))}
    >
      <p>{what(hostOf(url))}</p>
    </ActDialog>
  );
}
