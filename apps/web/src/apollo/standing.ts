import type { SessionFieldsFragment } from '../generated/graphql';
import { deadlineIn, faultProblem, type Problem } from './problem';

export type Session = SessionFieldsFragment;

/** Whoever comes without a session's cookie: the server knows it before `session` is asked. */
export const nobody: Session = {
  __typename: 'Session',
  state: 'ANONYMOUS',
  expiresInSeconds: null,
  endedBecause: null,
  recoveryCodesSaved: null,
  recoveryCodesLeft: null,
  pendingEnrollment: null,
  resetRequest: null,
  emailProof: null,
  setup: null,
  user: null,
};

/** Where the person stands, with every duration of the answer turned into a moment of `performance.now()`. */
export interface Standing {
  session: Session;
  endsAt: number | null;
  pending: PendingCode | null;
  /** This session’s own open reset request. */
  resetRequest: OpenRequest | null;
  /** The session that this page showed until it ended. */
  before: Session | null;
}

export interface OpenRequest {
  caseNumber: string;
  endsAt: number;
}

/** An enrollment that waits for its first code. */
export interface PendingCode {
  id: string;
  endsAt: number;
}

export interface StandingSnapshot {
  standing: Standing | null;
  /** Why the last question got no answer. */
  problem: Problem | null;
}

export type StandingStore = ReturnType<typeof createStandingStore>;

/**
 * Keeps the one answer that decides which screen is shown.
 * An answer to `session` that was asked before a mutation was answered is dropped: a rise in state changes the token, so
 * the old question may come back as ANONYMOUS and would throw out a person who has just signed in.
 */
export function createStandingStore(query: () => Promise<Session>, known: Session | null = null) {
  let snapshot: StandingSnapshot = { standing: known && standingOf(known, null), problem: null };
  let taken = 0;
  let acting = 0;
  let missed = false;
  let asking: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function put(next: StandingSnapshot) {
    snapshot = next;
    for (const listener of listeners) listener();
  }

  function take(session: Session) {
    taken += 1;
    missed = false;
    put({ standing: standingOf(session, snapshot.standing), problem: null });
  }

  async function answer() {
    const since = taken;
    try {
      const session = await query();
      if (acting > 0) missed = true;
      else if (taken === since) take(session);
    } catch (error) {
      put({ ...snapshot, problem: faultProblem(error) });
    }
  }

  function ask(): Promise<void> {
    asking ??= answer().finally(() => {
      asking = null;
    });
    return asking;
  }

  /** Runs a mutation; what was asked meanwhile is asked again when it is over. */
  async function act<T>(work: () => Promise<T>): Promise<T> {
    acting += 1;
    try {
      return await work();
    } finally {
      acting -= 1;
      if (missed && acting === 0) {
        missed = false;
        void ask();
      }
    }
  }

  /** A question from before it would know nothing of it. */
  function expectReset(resetRequest: OpenRequest) {
    taken += 1;
    if (snapshot.standing) put({ ...snapshot, standing: { ...snapshot.standing, resetRequest } });
  }

  function expectCode(pending: PendingCode) {
    if (snapshot.standing) put({ ...snapshot, standing: { ...snapshot.standing, pending } });
  }

  return {
    read: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask,
    take,
    act,
    expectCode,
    expectReset,
  };
}

function standingOf(session: Session, last: Standing | null): Standing {
  const { expiresInSeconds, pendingEnrollment: pending, resetRequest: request } = session;
  return {
    session,
    endsAt: expiresInSeconds === null ? null : deadlineIn(expiresInSeconds),
    pending: pending && { id: pending.id, endsAt: deadlineIn(pending.expiresInSeconds) },
    resetRequest: request && {
      caseNumber: request.caseNumber,
      endsAt: deadlineIn(request.expiresInSeconds),
    },
    before: session.state === 'ANONYMOUS' ? beforeTheEnd(last) : null,
  };
}

const beforeTheEnd = (last: Standing | null) =>
  last && (last.session.state === 'ANONYMOUS' ? last.before : last.session);
