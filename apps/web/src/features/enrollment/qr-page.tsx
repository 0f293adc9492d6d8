import type { PendingCode } from '../../apollo/standing';
import type { EnrollmentPath } from '../../generated/graphql';
import type { Step } from '../../ui/step-link';
import { useSecondsLeft } from '../../ui/use-seconds-left';
import { PendingScreen } from './pending-screen';
import { QrScreen } from './qr-screen';
import { ReadyScreen } from './ready-screen';
import type { OnCodes } from './use-confirm';
import type { EnrollmentInHand } from './use-enrollment';

export interface QrPageProps {
  enrollment: EnrollmentInHand;
  /** What the server waits for: the truth about which secret still counts, made here or in another tab. */
  pending: PendingCode | null;
  contact: string | undefined;
  onCodes: OnCodes;
  /** How the person came here; a new secret goes down under the same. */
  path: EnrollmentPath;
  back: Step;
}

/** Which of the faces of this page is due follows from what waits for its code and what this page has in hand. */
export function QrPage(props: QrPageProps) {
  const { enrollment, pending } = props;
  const secondsLeft = useSecondsLeft(pending?.endsAt ?? 0);
  const { shown } = enrollment;
  const current = secondsLeft > 0 ? pending : null;
  if (shown && (!current || current.id === shown.id)) {
    return <QrScreen key={shown.id} {...props} shown={shown} secondsLeft={secondsLeft} />;
  }
  if (current) return <PendingScreen {...props} id={current.id} />;
  return <ReadyScreen {...props} />;
}
