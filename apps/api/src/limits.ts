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

/** From when on the rules over the trail open incidents (docs/incidents.md). */
export interface IncidentLimits {
  /** Within which wrong codes and passwords are counted together. */
  readonly window: Duration;
  /** Tries at the second factor of one account. */
  readonly wrongCodes: number;
  /** Accounts that one network tries. */
  readonly sprayedAccounts: number;
  /** Networks that try one account. */
  readonly guessingNetworks: number;
  /** How long the same browser may send a spent code again. */
  readonly replayGrace: Duration;
  /** How long after a reset sign-ins are looked at. */
  readonly afterReset: Duration;
  /** How long ago a member of staff was last on a network that still counts as theirs. */
  readonly networkMemory: Duration;
  /** People whom one member of staff resets in 24 hours. */
  readonly resetsPerDay: number;
  /** Wrong case numbers of one member of staff for one person in 24 hours. */
  readonly caseNumberTries: number;
  /** So few recovery codes, or fewer, are nearly none. */
  readonly recoveryCodesLeft: number;
  /** Mails about new incidents to one person; more are only in the list. */
  readonly mailsPerHour: number;
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
  readonly incidents: IncidentLimits;
  readonly apiKeys: {
    /** Of one key. */
    readonly requestsPerMinute: number;
    /** Those that a member of staff made this long before they were shut out or reset are suspended with it. */
    readonly suspendedBack: Duration;
  };
  readonly webhooks: {
    /** Of one organization. */
    readonly endpoints: number;
    /** Sent at once by one process. */
    readonly inFlight: number;
    /** How long the log of deliveries is kept. */
    readonly memory: Duration;
    /** For trying out: endpoints on this machine, by plain http as well. */
    readonly loopback: boolean;
  };
}
