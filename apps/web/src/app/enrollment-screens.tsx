import { AddAccountPage } from '../features/enrollment/add-account-page';
import { anyApp } from '../features/enrollment/authenticator-apps';
import { ChoicePage } from '../features/enrollment/choice-page';
import { GetAppPage } from '../features/enrollment/get-app-page';
import { QrPage } from '../features/enrollment/qr-page';
import type { EnrollmentInHand } from '../features/enrollment/use-enrollment';
import { useRecordStep } from '../features/enrollment/use-record-step';
import type { EnrollmentStep } from '../generated/graphql';
import { addAccountPath, guidedQrPath, paths } from './paths';
import type { FramedScreen } from './screen-for-state';
import type { ScreensProps } from './screens';
import { stepTo } from './step-to';

const steps: Partial<Record<FramedScreen, EnrollmentStep>> = {
  ADD_APP: 'CHOICE',
  GET_APP: 'GET_APP',
  ADD_ACCOUNT: 'ADD_ACCOUNT',
  QR_CODE: 'QR_CODE',
};

/** Tells the server which pages of the way to the first authenticator were seen. */
export const useEnrollmentSteps = (screen: FramedScreen) => useRecordStep(steps[screen]);

export function enrollmentScreens({ standing, place, onCodes }: ScreensProps, enrollment: EnrollmentInHand) {
  const { session, pending } = standing;
  const { app = anyApp } = place;
  const approved = session.setup?.approvedApps ?? [];
  const given = { enrollment, pending, contact: session.setup?.supportContact };
  const guide = { ...given, approved, toQrCode: stepTo(paths.qrCode) };
  return {
    ADD_APP: () => (
      <ChoicePage
        {...given}
        toGuide={stepTo(paths.getApp)}
        toQrCode={stepTo(paths.qrCode)}
        toIntroduction={stepTo(paths.introduction)}
      />
    ),
    GET_APP: () => (
      <GetAppPage {...guide} back={stepTo(paths.addApp)} toApp={(slug) => stepTo(addAccountPath(slug))} />
    ),
    ADD_ACCOUNT: () => (
      <AddAccountPage
        {...guide}
        back={stepTo(paths.getApp)}
        app={app}
        toGuidedQrCode={stepTo(guidedQrPath(app))}
      />
    ),
    QR_CODE: () => (
      <QrPage
        {...given}
        path={place.app ? 'GUIDED' : 'QR_FIRST'}
        back={stepTo(place.app ? addAccountPath(place.app) : paths.addApp)}
        onCodes={onCodes}
      />
    ),
  };
}
