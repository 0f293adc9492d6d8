import type { AccountEntity } from '../accounts/account.entity.js';
import type { Purpose } from '../audit/audit-event.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { type Caller, hasBothFactors, type KnownCaller } from '../sign-in/caller.js';
import type { Factors } from '../sign-in/session-row.js';

export interface VerifyInput {
  readonly code: string;
  readonly enrollmentId: string | undefined;
}

/** A caller with what verify2FA compares, read in one statement. */
export interface VerifyingCaller extends KnownCaller {
  readonly factors: Factors;
}

export interface Verified {
  readonly kind: 'VERIFIED';
  readonly caller: Caller;
  /** The new cookie's value; null when the state did not rise. */
  readonly token: string | null;
  readonly recoveryCodes: string[] | null;
}

export interface Rejected {
  readonly kind: 'REJECTED';
  readonly code: 'CODE_WRONG' | 'CODE_ALREADY_USED';
  readonly clockDriftSeconds?: number | undefined;
  readonly nextCodeInSeconds?: number | undefined;
}

export interface Wait {
  readonly kind: 'WAIT';
  readonly retryAfterSeconds: number;
  readonly exhausted: boolean;
}

export type VerifyOutcome =
  | Verified
  | Rejected
  | Wait
  | { readonly kind: 'REFUSED'; readonly code: 'ENROLLMENT_EXPIRED' | 'NO_PENDING_ENROLLMENT' };

/** One try; null when the account or the session changed between its read and its write, and nothing was done. */
export type Attempt = (
  deps: Deps,
  origin: RequestOrigin,
  caller: VerifyingCaller,
  code: string,
) => Promise<VerifyOutcome | null>;

export const purposeOf = (caller: Caller): Purpose => (hasBothFactors(caller) ? 'STEP_UP' : 'SIGN_IN');

/** Whom a mail about this goes to. */
export const addressee = ({ session: { account } }: KnownCaller) => ({
  accountId: account.id,
  recipient: account.email,
});

/** The account is no longer what it was at the door; asked under its lock. */
export const hasChanged = (account: AccountEntity, { session }: KnownCaller) =>
  account.frozenAt !== null ||
  account.deactivatedAt !== null ||
  account.epoch !== session.account.facts.epoch;
