import { useState } from 'react';
import { RestoreApiKeyDocument, RevokeApiKeyDocument } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { ActDialog } from '../parts/act-dialog';
import { useMe } from '../parts/me';
import { Moment } from '../parts/moment';
import { useSay } from '../parts/say';
import table from '../parts/table.module.css';
import { useStaffAct } from '../parts/use-staff-act';
import { restoreMessages, revokeMessages, rotateMessages } from './keys.messages';
import type { ApiKey } from './keys-table';
import { RotateDialog } from './rotate-dialog';
import { ScopeList } from './scope-list';

interface KeyActsProps {
  apiKey: ApiKey;
  reload: () => Promise<void>;
}

type Act = 'ROTATE' | 'RESTORE' | 'REVOKE';

export function KeyActs({ apiKey, reload }: KeyActsProps) {
  const say = useSay();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);

  function done(what: string | null) {
    close();
    say(what);
    void reload();
  }

  return (
    <>
      <Buttons apiKey={apiKey} onAct={setAct} />
      {act === 'ROTATE' && <RotateDialog apiKey={apiKey} onClose={close} onKept={() => done(null)} />}
      {act === 'REVOKE' && (
        <RevokeDialog apiKey={apiKey} onClose={close} onDone={() => done(revokeMessages.done(apiKey.name))} />
      )}
      {act === 'RESTORE' && (
        <RestoreDialog
          apiKey={apiKey}
          onClose={close}
          onDone={() => done(restoreMessages.done(apiKey.name))}
        />
      )}
    </>
  );
}

/** What can be done with a key as it stands: one that its own maker must not restore waits for somebody else. */
function Buttons({ apiKey, onAct }: { apiKey: ApiKey; onAct: (act: Act) => void }) {
  const me = useMe();
  const { name, status, replacedAt, createdBy } = apiKey;
  return (
    <span className={table.acts}>
      {status === 'ACTIVE' && !replacedAt && (
        <ActButton small label={rotateMessages.label(name)} onClick={() => onAct('ROTATE')}>
          {rotateMessages.act}
        </ActButton>
      )}
      {status === 'SUSPENDED' && createdBy.id !== me.id && (
        <ActButton small label={restoreMessages.label(name)} onClick={() => onAct('RESTORE')}>
          {restoreMessages.act}
        </ActButton>
      )}
      {(status === 'ACTIVE' || status === 'SUSPENDED') && (
        <ActButton small tone="WARN" label={revokeMessages.label(name)} onClick={() => onAct('REVOKE')}>
          {revokeMessages.act}
        </ActButton>
      )}
    </span>
  );
}

interface KeyDialogProps {
  apiKey: ApiKey;
  onClose: () => void;
  onDone: () => void;
}

function RevokeDialog({ apiKey: { id, name, prefix, scopes, lastUsedAt }, onClose, onDone }: KeyDialogProps) {
  const perform = useStaffAct();
  const words = revokeMessages;
  return (
    <ActDialog
      title={words.title(name)}
      confirm={words.act}
      danger
      reasoned={false}
      act={() => perform(RevokeApiKeyDocument, { id })}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{words.stops(prefix)}</p>
      <div>
        {words.may}
        <ScopeList scopes={scopes} bullets />
      </div>
      <p>
        {lastUsedAt ? (
          <>
            {words.used} <Moment at={lastUsedAt} />.
          </>
        ) : (
          words.unused
        )}
      </p>
    </ActDialog>
  );
}

function RestoreDialog({ apiKey: { id, name, createdBy }, onClose, onDone }: KeyDialogProps) {
  const perform = useStaffAct();
  const words = restoreMessages;
  return (
    <ActDialog
      title={words.title(name)}
      confirm={words.act}
      reasoned={false}
      refused={words.refused}
      act={() => perform(RestoreApiKeyDocument, { id })}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{words.why(createdBy.label)}</p>
      <p>{words.what}</p>
    </ActDialog>
  );
}
