import { after, earliest } from '../duration.js';
import type { SessionLimits } from '../limits.js';
import { type MailProofFacts, type MailProofGiven, mailProofOf } from './mail-proof.js';

/** What a caller has proved so far. It is derived from these facts at each request and stored nowhere (decision 002). */
export const authStates = [
  'ANONYMOUS',
  'ENROLLMENT_REQUIRED',
  'EMAIL_CODE_REQUIRED',
  'CODE_REQUIRED',
  'AUTHENTICATED',
  'ELEVATED',
] as const;
export type AuthState = (typeof authStates)[number];

export const sessionEnds = [
  'TIMED_OUT',
  'SIGNED_OUT',
  'STARTED_OVER',
  'ENDED_ELSEWHERE',
  'RESET',
  'PASSWORD_CHANGED',
  'FROZEN',
  'DEACTIVATED',
] as const;
export type SessionEnd = (typeof sessionEnds)[number];

export interface SessionFacts extends MailProofGiven {
  /** The account's epoch when the password was right. */
  readonly epoch: number;
  readonly endedBecause: SessionEnd | null;
  /** When both factors were first proved; null in a half-signed session. */
  readonly signedInAt: Date | null;
  /** When a code was last right. */
  readonly codeAt: Date | null;
  readonly lastActiveAt: Date;
  /** Whether what proved the second factor still stands: the session remembers which it was, not that it was. */
  readonly factorStands: boolean;
}

export interface AccountFacts extends MailProofFacts {
  /** Raised by whatever changes what a half-signed session may go on to. */
  readonly epoch: number;
  readonly frozen: boolean;
  readonly deactivated: boolean;
}

/** Where a caller stands now, until when if nothing happens, and why an earlier session is over. */
export interface Standing {
  readonly state: AuthState;
  readonly expiresAt: Date | null;
  readonly endedBecause: SessionEnd | null;
}

export const nobody: Standing = { state: 'ANONYMOUS', expiresAt: null, endedBecause: null };

export function deriveStanding(
  session: SessionFacts,
  account: AccountFacts,
  limits: SessionLimits,
  now: Date,
): Standing {
  const ended = session.endedBecause ?? endedByAccount(account);
  if (ended) return over(ended);
  return session.signedInAt
    ? signedIn(session, session.signedInAt, limits, now)
    : halfSigned(session, account, limits, now);
}

const over = (endedBecause: SessionEnd): Standing => ({ state: 'ANONYMOUS', expiresAt: null, endedBecause });

function endedByAccount(account: AccountFacts): SessionEnd | null {
  if (account.deactivated) return 'DEACTIVATED';
  return account.frozen ? 'FROZEN' : null;
}

/** When a session of both factors ends if nothing happens in it. */
export const sessionEnd = (
  { lastActiveAt }: Pick<SessionFacts, 'lastActiveAt'>,
  signedInAt: Date,
  { idle, absolute }: SessionLimits,
): Date => earliest(after(lastActiveAt, idle), after(signedInAt, absolute));

function signedIn(session: SessionFacts, signedInAt: Date, limits: SessionLimits, now: Date): Standing {
  if (!session.factorStands) return over('ENDED_ELSEWHERE');
  const expiresAt = sessionEnd(session, signedInAt, limits);
  if (expiresAt <= now) return over('TIMED_OUT');
  const elevatedUntil = after(session.codeAt ?? signedInAt, limits.stepUp);
  return elevatedUntil > now
    ? { state: 'ELEVATED', expiresAt: earliest(elevatedUntil, expiresAt), endedBecause: null }
    : { state: 'AUTHENTICATED', expiresAt, endedBecause: null };
}

/**
 * A half-signed session of an older epoch is over: otherwise one that a thief of the password opened before a reset
 * would slide into enrollment after it, and enroll the thief's phone.
 */
function halfSigned(
  session: SessionFacts,
  account: AccountFacts,
  limits: SessionLimits,
  now: Date,
): Standing {
  if (session.epoch !== account.epoch) return over('ENDED_ELSEWHERE');
  const expiresAt = after(session.startedAt, limits.halfSigned);
  if (expiresAt <= now) return over('TIMED_OUT');
  return { state: halfSignedState(session, account, limits, now), expiresAt, endedBecause: null };
}

function halfSignedState(
  session: SessionFacts,
  account: AccountFacts,
  { lateEnrollment }: SessionLimits,
  now: Date,
): AuthState {
  switch (mailProofOf(account, session, lateEnrollment, now)) {
    case 'DUE':
      return 'EMAIL_CODE_REQUIRED';
    case 'GIVEN':
      return 'ENROLLMENT_REQUIRED';
    case 'NONE':
      return account.everEnrolled ? 'CODE_REQUIRED' : 'ENROLLMENT_REQUIRED';
  }
}

interface Transition {
  readonly from: AuthState;
  readonly by: string;
  readonly to: AuthState;
}

const halfSignedStates = ['ENROLLMENT_REQUIRED', 'EMAIL_CODE_REQUIRED', 'CODE_REQUIRED'] as const;
const completeStates = ['AUTHENTICATED', 'ELEVATED'] as const;
const endOf = (states: readonly AuthState[], by: string): Transition[] =>
  states.map((from) => ({ from, by, to: 'ANONYMOUS' }));

/**
 * Every way from one state to another: the diagram in docs/architecture.md and a test of the use cases come from it.
 * A login with a session starts over: that session ends, and the new one begins like one from ANONYMOUS.
 */
export const transitions: readonly Transition[] = [
  { from: 'ANONYMOUS', by: 'login, no authenticator yet', to: 'ENROLLMENT_REQUIRED' },
  { from: 'ANONYMOUS', by: 'login, enrolled', to: 'CODE_REQUIRED' },
  { from: 'ANONYMOUS', by: 'login, mail proof due', to: 'EMAIL_CODE_REQUIRED' },
  { from: 'ENROLLMENT_REQUIRED', by: 'enroll2FA, verify2FA', to: 'ELEVATED' },
  { from: 'EMAIL_CODE_REQUIRED', by: 'confirmEmail', to: 'ENROLLMENT_REQUIRED' },
  { from: 'EMAIL_CODE_REQUIRED', by: 'verify2FA', to: 'ELEVATED' },
  { from: 'CODE_REQUIRED', by: 'verify2FA', to: 'ELEVATED' },
  { from: 'ELEVATED', by: '10 minutes', to: 'AUTHENTICATED' },
  { from: 'AUTHENTICATED', by: 'verify2FA', to: 'ELEVATED' },
  ...endOf(halfSignedStates, '30 minutes'),
  ...endOf(completeStates, '1 h idle or 12 h in all'),
  ...endOf([...halfSignedStates, ...completeStates], 'logout'),
  ...endOf([...halfSignedStates, ...completeStates], 'frozen or deactivated'),
  ...endOf([...halfSignedStates, ...completeStates], 'ended elsewhere'),
];
