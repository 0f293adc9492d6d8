import { useState } from 'react';
import type { InviteFormProps } from './invite-one';
import { LinesForm } from './lines-form';
import { LinesReview } from './lines-review';
import { useInviteInto } from './organization-choice';
import { type PastedLine, readLines } from './read-lines';

/** Paste, look at what was understood, send, see what became of each line. */
export function InviteSeveral({ onClose, onDone }: InviteFormProps) {
  const into = useInviteInto();
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly PastedLine[] | null>(null);
  if (lines === null) {
    return (
      <LinesForm
        text={text}
        onText={setText}
        into={into}
        onClose={onClose}
        onCheck={() => setLines(readLines(text))}
      />
    );
  }
  return (
    <LinesReview
      lines={lines}
      organizationId={into.organizationId}
      onChange={() => setLines(null)}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
