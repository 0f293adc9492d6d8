import type { EnrollmentPath } from '../../generated/graphql';
import { qrMessages } from './enrollment.messages';
import { guideMessages } from './guide.messages';

/** Whoever was guided here is at the last of three steps, whichever face this page has. */
export const progressOf = (path: EnrollmentPath) => (path === 'GUIDED' ? { progress: 1 } : {});

export const qrHeading = (path: EnrollmentPath) => ({
  heading: path === 'GUIDED' ? guideMessages.heading(3, guideMessages.scan) : qrMessages.heading,
  ...progressOf(path),
});
