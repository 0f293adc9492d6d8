import { useState } from 'react';
import { RotateApiKeyDocument } from '#src/generated/admin/graphql';
import { ActDialog } from '../parts/act-dialog';
import { Choice } from '../parts/choice';
import { exactText } from '../parts/moment-text';
import { useStaffAct } from '../parts/use-staff-act';
import { KeptKey, type MadeKey } from './kept-key';
import { rotateMessages as words } from './keys.messages';
import type { ApiKey } from './keys-table';

interface RotateDialogProps {
  apiKey: ApiKey;
  onClose: () => void;
  /** The new key was shown, and is not any more. */
  onKept: () => void;
}

const hourMs = 3_600_000;

/** When the former key ends, if its overlap begins then; null: at once. */
function endOf({ expiresAt }: ApiKey, overlapHours: number, from: number): string | null {
  if (overlapHours === 0) return null;
  return new Date(Math.min(Date.parse(expiresAt), from + overlapHours * hourMs)).toISOString();
}

export function RotateDialog({ apiKey, onClose, onKept }: RotateDialogProps) {
  const perform = useStaffAct();
  const [overlapHours, setOverlapHours] = useState(24);
  const [made, setMade] = useState<MadeKey | null>(null);
  const until = endOf(apiKey, overlapHours, Date.now());

  async function rotate() {
    const done = await perform(RotateApiKeyDocument, { id: apiKey.id, overlapHours });
    if (done.result) {
      const { apiKey: successor, secret } = done.result;
      const former = {
        prefix: apiKey.prefix,
        until: endOf(apiKey, overlapHours, Date.parse(successor.createdAt)),
      };
      setMade({ apiKey: successor, secret, former });
    }
    return done;
  }

  if (made) return <KeptKey made={made} onClose={onKept} />;
  return (
    <ActDialog
      title={words.title(apiKey.name)}
      confirm={words.confirm}
      reasoned={false}
      refused={words.refused}
      act={rotate}
      onClose={onClose}
      onDone={() => {}}
    >
      <p>{words.what}</p>
      <Choice
        label={words.overlap}
        value={`${overlapHours}`}
        options={Object.entries(words.hours)}
        onChoose={(hours) => setOverlapHours(Number(hours))}
      />
      <p>{until ? words.until(exactText(until)) : words.atOnce}</p>
    </ActDialog>
  );
}
