import type { Budget } from './attempts/attempts.js';
import type { Duration } from './duration.js';

/** How long each kind of session may stand (NIST SP 800-63B-4, AAL2: idle at most 1 h, in all at most 24 h). */
export interface SessionLimits {
  readonly halfSigned: Duration;
  readonly idle: Duration;
  readonly absolute: Duration;
  readonly stepUp: Duration;
  /** A first enrollment this long after the password was set needs a code by mail, too. */
  readonly lateEnrollment: Duration;
}

/** The numbers that the settings leave open. */
export interface Limits {
  readonly session: SessionLimits;
  readonly code: Budget;
  readonly recoveryCode: Budget;
  /** One account from one network. */
  readonly password: Budget;
  /** One account from everywhere: capped low, so that strangers can't lock the owner out. */
  readonly strangers: Budget;
  /** One network over all accounts, an hour: capped as low, since an office is one network. */
  readonly network: Budget;
  /** Steps accepted to each side of the present one (RFC 6238, section 5.2). */
  readonly codeTolerance: 0 | 1;
  /** How long a reset waits to be completed where the old factor still signs in. */
  readonly resetLapse: Duration;
  /** Reset requests that one network may open in an hour with one browser, and in all: a browser's name is what its sender says. */
  readonly resetRequests: { readonly ofBrowser: number; readonly ofNetwork: number };
  /** Wrong case numbers of one member of staff for one account in a day. */
  readonly caseNumberTries: number;
  readonly links: {
    readonly invitation: Duration;
    readonly password: Duration;
    /** “This wasn’t me”. */
    readonly notMe: Duration;
  };
  /** Months of the trail that are kept besides the present one. */
  readonly auditRetentionMonths: number;
  readonly enrollmentsPerHour: number;
  readonly recoveryCodeCount: number;
  readonly hashQueue: number;
  readonly requestsPerMinute: number;
}
