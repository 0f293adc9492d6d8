import { useState } from 'react';
import { ResendInvitationDocument, RevokeInvitationDocument } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { ActDialog } from '../parts/act-dialog';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import classes from '../parts/table.module.css';
import { useProgress } from '../parts/use-progress';
import { useStaffAct } from '../parts/use-staff-act';
import { invitationsMessages as words } from './invitations.messages';
import type { Invitation } from './invitations-table';

interface InvitationActsProps {
  invitation: Invitation;
  reload: () => Promise<void>;
}

export function InvitationActs({ invitation: { id, name, email, status }, reload }: InvitationActsProps) {
  const perform = useStaffAct();
  const say = useSay();
  const [revoking, setRevoking] = useState(false);
  const { busy, problem, track } = useProgress();

  async function resend() {
    if (await track(perform(ResendInvitationDocument, { id }))) await finished(words.resent(name, email));
  }

  async function finished(what: string) {
    setRevoking(false);
    say(what);
    await reload();
  }

  return (
    <>
      <span className={classes.acts}>
        {(status === 'OPEN' || status === 'EXPIRED') && (
          <ActButton small busy={busy} label={words.resendLabel(name)} onClick={() => void resend()}>
            {words.resend}
          </ActButton>
        )}
        {status === 'OPEN' && (
          <ActButton small label={words.revokeLabel(name)} onClick={() => setRevoking(true)}>
            {words.revoke}
          </ActButton>
        )}
      </span>
      {problem && <StaffProblem problem={problem} />}
      {revoking && (
        <ActDialog
          title={words.revokeTitle(name)}
          confirm={words.revoke}
          danger
          reasoned={false}
          act={() => perform(RevokeInvitationDocument, { id })}
          onClose={() => setRevoking(false)}
          onDone={() => void finished(words.revoked(name))}
        >
          <p>{words.revokeWhat(name)}</p>
        </ActDialog>
      )}
    </>
  );
}
