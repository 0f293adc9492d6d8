import type { Step } from '../../ui/step-link';
import type { EnrollmentInHand } from './use-enrollment';

/** One click to the QR code: it makes the secret, and where that went well it leads there. */
export const useSkip =
  ({ make }: EnrollmentInHand, toQrCode: Step) =>
  () =>
    void make('QR_FIRST').then((made) => made && toQrCode.go());
