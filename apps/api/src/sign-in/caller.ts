import type { EnrollmentStep } from '../audit/audit-event.js';
import type { SessionLimits } from '../limits.js';
import type { Role } from '../role.js';
import {
  type AccountFacts,
  type AuthState,
  deriveStanding,
  nobody,
  type SessionFacts,
  type Standing,
} from './auth-state.js';

/** The session behind a request, its account and organization, as one statement read them. */
export interface SessionRecord {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly facts: SessionFacts;
  readonly stepsReached: readonly EnrollmentStep[];
  readonly account: CallerAccount;
  readonly enrollment: { readonly id: string; readonly expiresAt: Date } | null;
  /** The open request for a reset that this session made. */
  readonly resetRequest: {
    readonly id: string;
    readonly caseNumber: string;
    readonly expiresAt: Date;
  } | null;
}

export interface CallerAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly facts: AccountFacts;
  readonly recoveryCodesSaved: boolean;
  readonly recoveryCodesLeft: number;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    /** As staff stated it. */
    readonly statedContact: string | null;
    /** What is shown: the platform's own support where none was stated. */
    readonly supportContact: string;
    readonly approvedApps: readonly {
      name: string;
      androidUrl: string | null;
      iosUrl: string | null;
      note: string | null;
    }[];
  };
}

/** Who asks: where they stand, and the session that says so while it lasts. */
export interface Caller {
  readonly standing: Standing;
  readonly session: SessionRecord | null;
}

/** A caller whose password was right, or more. */
export interface KnownCaller extends Caller {
  readonly session: SessionRecord;
}

export const anonymous: Caller = { standing: nobody, session: null };

/** An ended session tells why it ended, and nothing else about its account. */
export function callerOf(session: SessionRecord | null, limits: SessionLimits, now: Date): Caller {
  if (!session) return anonymous;
  const standing = deriveStanding(session.facts, session.account.facts, limits, now);
  return standing.state === 'ANONYMOUS' ? { standing, session: null } : { standing, session };
}

export const isKnown = (caller: Caller): caller is KnownCaller => caller.session !== null;

/** Whom an event is about; a guesser at a code is not yet its actor. */
export function subjectOf({ session: { id, account } }: KnownCaller) {
  return { accountId: account.id, organizationId: account.organization.id, sessionId: id };
}

/** The same for what the caller has done themselves. */
export const actorOf = (caller: KnownCaller) => ({
  ...subjectOf(caller),
  actorId: caller.session.account.id,
});

const bothFactors: readonly AuthState[] = ['AUTHENTICATED', 'ELEVATED'];
export const hasBothFactors = (caller: Caller) => bothFactors.includes(caller.standing.state);

/** Whether an account manager or support asks, with both factors. */
export const isSignedInStaff = (caller: Caller) =>
  hasBothFactors(caller) && caller.session?.account.role !== 'USER';
