import { after, type Duration } from '../duration.js';

/** Why a code goes out by mail: the second factor was reset, or a first enrollment comes late. */
export type MailProofKind = 'RESET' | 'LATE';

/** What the account tells of proofs by mail. */
export interface MailProofFacts {
  /** The one that is open; an account has at most one. */
  readonly open: {
    readonly id: string;
    readonly kind: MailProofKind;
    readonly lapsesAt: Date | null;
  } | null;
  /** A confirmed authenticator stands. */
  readonly enrolled: boolean;
  /** An authenticator was confirmed at some time, whether or not it still stands. */
  readonly everEnrolled: boolean;
  /** Frozen and opened again by support, and no authenticator confirmed since. */
  readonly unfrozen: boolean;
  /** Null for demo accounts, whose passwords don't age. */
  readonly passwordSetAt: Date | null;
}

/** What this session has to do with it. */
export interface MailProofGiven {
  readonly startedAt: Date;
  /** The proof whose code this session gave. */
  readonly mailProofId: string | null;
}

export type MailProof = 'NONE' | 'DUE' | 'GIVEN';

/** Why a code by mail must come before the second factor may be bound; null when none must. */
export const mailProofReasons = ['RESET', 'LATE_ENROLLMENT', 'NO_FACTOR'] as const;
export type MailProofReason = (typeof mailProofReasons)[number];

/**
 * A grant counts until its end, and beyond it where nothing else is left to sign in with. An account that had an
 * authenticator and has none owes a proof even when none is open: the password alone must never bind a new one.
 */
export function mailProofReason(
  account: MailProofFacts,
  { startedAt }: Pick<MailProofGiven, 'startedAt'>,
  lateAfter: Duration,
  now: Date,
): MailProofReason | null {
  if (account.open?.kind === 'RESET' && !hasLapsed(account, now)) return 'RESET';
  if (account.enrolled) return null;
  if (account.everEnrolled || account.unfrozen) return 'NO_FACTOR';
  return account.passwordSetAt && after(account.passwordSetAt, lateAfter) <= startedAt
    ? 'LATE_ENROLLMENT'
    : null;
}

/** A reset that nobody completed ends by itself, but only where the old factor still signs in. */
const hasLapsed = ({ open, enrolled }: MailProofFacts, now: Date) =>
  enrolled && open?.lapsesAt != null && open.lapsesAt <= now;

export function mailProofOf(
  account: MailProofFacts,
  given: MailProofGiven,
  lateAfter: Duration,
  now: Date,
): MailProof {
  if (!mailProofReason(account, given, lateAfter, now)) return 'NONE';
  return account.open && account.open.id === given.mailProofId ? 'GIVEN' : 'DUE';
}

/** Whether the open proof has a code that can be entered, or sent again: none past its end, or guessed a hundred times. */
export const hasMailedCode = (
  { open }: { open: Omit<NonNullable<MailProofFacts['open']>, 'id'> | null },
  now: Date,
) => open !== null && (open.lapsesAt === null || open.lapsesAt > now);
