import type { ReactNode } from 'react';
import type { Session, Standing } from '../apollo/standing';
import { useStandingStore } from '../apollo/standing-context';
import { DonePage } from '../features/account/done-page';
import { HomePage } from '../features/account/home-page';
import { AddAppPage } from '../features/enrollment/add-app-page';
import { QrPage } from '../features/enrollment/qr-page';
import { useEnrollment } from '../features/enrollment/use-enrollment';
import { RecoveryCodesPage } from '../features/recovery/recovery-codes-page';
import { CodePage } from '../features/sign-in/code-page';
import { EmailCodePage } from '../features/sign-in/email-code-page';
import { RecoveryCodePage } from '../features/sign-in/recovery-code-page';
import { SignInPage } from '../features/sign-in/sign-in-page';
import { paths } from './paths';
import type { Place, Screen } from './screen-for-state';
import { startOver } from './start-over';
import { stepTo } from './step-to';
import { goTo } from './use-path';

interface ScreensProps {
  standing: Standing;
  place: Place;
  /** The recovery codes that this page was given, until the person has saved them. */
  codes: readonly string[] | null;
  onCodes: (codes: readonly string[] | null) => void;
}

/** Gives each screen what it needs and says where its steps lead. */
export function Screens({ standing, place, codes, onCodes }: ScreensProps) {
  const { take } = useStandingStore();
  const enrollment = useEnrollment();
  const { session, pending } = standing;
  const contact = session.setup?.supportContact;

  function onSaved(saved: Session) {
    onCodes(null);
    goTo(place.path === paths.recoveryCodes ? paths.home : paths.done);
    take(saved);
  }

  const screens: Record<Screen, () => ReactNode> = {
    SIGN_IN: () => <SignInPage {...startOver(standing)} />,
    ADD_APP: () => (
      <AddAppPage
        enrollment={enrollment}
        pending={pending}
        contact={contact}
        toQrCode={stepTo(paths.qrCode)}
      />
    ),
    QR_CODE: () => <QrPage enrollment={enrollment} pending={pending} contact={contact} onCodes={onCodes} />,
    CODE: () => <CodePage contact={contact} toRecoveryCode={stepTo(paths.recoveryCode)} />,
    RECOVERY_CODE: () => (
      <RecoveryCodePage
        contact={contact}
        back={stepTo(session.state === 'CODE_REQUIRED' ? paths.code : paths.emailCode)}
      />
    ),
    EMAIL_CODE: () => <EmailCodePage contact={contact} toRecoveryCode={stepTo(paths.recoveryCode)} />,
    HOME: () =>
      session.user && (
        <HomePage session={session} user={session.user} toCodes={stepTo(paths.recoveryCodes)} />
      ),
    RECOVERY_CODES: () => (
      <RecoveryCodesPage
        session={session}
        codes={codes}
        onCodes={onCodes}
        onSaved={onSaved}
        back={stepTo(paths.home)}
      />
    ),
    DONE: () => <DonePage toHome={stepTo(paths.home)} />,
  };
  return screens[place.screen]();
}
