import type { Session } from '../../apollo/standing';
import type { Step } from '../../ui/step-link';
import { RenewScreen } from './renew-screen';
import { SaveScreen } from './save-screen';

export interface RecoveryCodesPageProps {
  session: Session;
  /** The codes that this page was given. They are shown once: nothing but the page holds them. */
  codes: readonly string[] | null;
  onCodes: (codes: readonly string[]) => void;
  onSaved: (session: Session) => void;
  back: Step;
}

export function RecoveryCodesPage({ session, codes, onCodes, onSaved, back }: RecoveryCodesPageProps) {
  return codes ? (
    <SaveScreen codes={codes} email={session.user?.email ?? ''} onSaved={onSaved} />
  ) : (
    <RenewScreen session={session} onCodes={onCodes} back={back} />
  );
}
