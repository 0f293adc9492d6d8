import type { ReactNode } from 'react';
import type { Session, Standing } from '../apollo/standing';
import { useStandingStore } from '../apollo/standing-context';
import { DonePage } from '../features/account/done-page';
import { HomePage } from '../features/account/home-page';
import { useEnrollment } from '../features/enrollment/use-enrollment';
import { RecoveryCodesPage } from '../features/recovery/recovery-codes-page';
import { CodePage } from '../features/sign-in/code-page';
import { RecoveryCodePage } from '../features/sign-in/recovery-code-page';
import { SignInPage } from '../features/sign-in/sign-in-page';
import { enrollmentScreens, useEnrollmentSteps } from './enrollment-screens';
import { Activity, EmailCode, Introduction, LockedOut } from './lazy-screens';
import { mailLinkScreens } from './mail-link-screens';
import { paths } from './paths';
import { type FramedScreen, isStaff, type Place } from './screen-for-state';
import { startOver } from './start-over';
import { stepBack, stepTo } from './step-to';
import { goTo } from './use-path';

export interface ScreensProps {
  standing: Standing;
  place: Place & { screen: FramedScreen };
  /** The recovery codes that this page was given, until the person has saved them. */
  codes: readonly string[] | null;
  onCodes: (codes: readonly string[] | null) => void;
  /** The address that a page from a mail has learned, to sign in with. */
  email: string;
  onEmail: (email: string) => void;
}

/** Gives each screen what it needs and says where its steps lead. */
export function Screens(props: ScreensProps) {
  const { place, standing } = props;
  useEnrollmentSteps(place.screen);
  const enrollment = useEnrollment();
  const { take } = useStandingStore();
  const contact = standing.session.setup?.supportContact;
  const screens: Record<FramedScreen, () => ReactNode> = {
    INTRODUCTION: () => <Introduction back={stepBack} contact={contact} />,
    ...enrollmentScreens(props, enrollment),
    ...signInScreens(props, contact),
    ...accountScreens(props, take),
    ...mailLinkScreens({ contact, take, onEmail: props.onEmail }),
  };
  return screens[place.screen]();
}

function signInScreens({ standing, email }: ScreensProps, contact: string | undefined) {
  const toRecoveryCode = stepTo(paths.recoveryCode);
  const mayAsk = standing.session.state === 'CODE_REQUIRED';
  const toCode = stepTo(mayAsk ? paths.code : paths.emailCode);
  const toReset = mayAsk ? stepTo(paths.lockedOut) : null;
  const start = startOver(standing);
  return {
    SIGN_IN: () => (
      <SignInPage {...start} email={start.email || email} toIntroduction={stepTo(paths.introduction)} />
    ),
    CODE: () => (
      <CodePage
        contact={contact}
        toRecoveryCode={toRecoveryCode}
        toCaseNumber={standing.resetRequest && toReset}
      />
    ),
    RECOVERY_CODE: () => <RecoveryCodePage contact={contact} back={toCode} toReset={toReset} />,
    LOCKED_OUT: () => <LockedOut standing={standing} back={toCode} toRecoveryCode={toRecoveryCode} />,
    EMAIL_CODE: () => (
      <EmailCode
        session={standing.session}
        toRecoveryCode={toRecoveryCode}
        toReset={stepTo(paths.lockedOut)}
      />
    ),
  };
}

function accountScreens(
  { standing: { session }, place, codes, onCodes }: ScreensProps,
  take: (session: Session) => void,
) {
  const toHome = stepTo(paths.home);

  function onSaved(saved: Session) {
    onCodes(null);
    goTo(place.path === paths.recoveryCodes ? paths.home : paths.done);
    take(saved);
  }

  return {
    HOME: () =>
      session.user && (
        <HomePage
          session={session}
          user={session.user}
          toCodes={stepTo(paths.recoveryCodes)}
          toActivity={stepTo(paths.activity)}
          toAdmin={isStaff(session) ? stepTo(paths.admin) : null}
        />
      ),
    ACTIVITY: () => <Activity back={toHome} />,
    RECOVERY_CODES: () => (
      <RecoveryCodesPage session={session} codes={codes} onCodes={onCodes} onSaved={onSaved} back={toHome} />
    ),
    DONE: () => <DonePage toHome={toHome} />,
  };
}
