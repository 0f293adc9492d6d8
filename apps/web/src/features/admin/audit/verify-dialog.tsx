import { Notice } from '#view/ui/notice';
import { ActButton } from '../parts/act-button';
import { Dialog, DialogFoot } from '../parts/dialog';
import { StaffProblem } from '../parts/staff-problem';
import { verifyMessages as words } from './audit.messages';
import { useVerification, type Verification } from './use-verification';

/** Checks the whole trail and says clearly what was found. */
export function VerifyDialog({ onClose }: { onClose: () => void }) {
  const { busy, found, problem, verify } = useVerification();
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.what}</p>
      <div role="status">
        {found && !found.done && !problem && <p>{words.busy(found.checked)}</p>}
        {found?.done && <Result found={found} />}
      </div>
      {problem && <StaffProblem problem={problem} />}
      <DialogFoot>
        <ActButton onClick={onClose}>{words.close}</ActButton>
        <ActButton tone="FIRST" busy={busy} onClick={() => void verify()}>
          {found?.done || problem ? words.again : words.start}
        </ActButton>
      </DialogFoot>
    </Dialog>
  );
}

function Result({ found: { checked, checkedTo, unsealed, keyIds, broken } }: { found: Verification }) {
  if (broken) {
    const { problem, id } = broken;
    return (
      <Notice tone="BAD" quiet>
        <p>
          <strong>{problem && id ? words.broken[problem](id) : words.brokenSomewhere}</strong>{' '}
          {words.before(checked)}
        </p>
        <p>{words.next}</p>
      </Notice>
    );
  }
  if (!checkedTo)
    return (
      <Notice tone="NOTE" quiet>
        {words.none}
      </Notice>
    );
  return (
    <Notice tone="GOOD" quiet>
      <p>
        <strong>{words.intact(checked)}</strong> {words.last(checkedTo)}
      </p>
      {keyIds.length > 0 && <p>{words.keys(keyIds)}</p>}
      {unsealed > 0 && <p>{words.unsealed(unsealed)}</p>}
      <p>{words.end}</p>
    </Notice>
  );
}
