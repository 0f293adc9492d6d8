import { secondsUntil } from '../duration.js';
import { type Caller, hasBothFactors, isKnown, type KnownCaller } from './caller.js';
import type { Session, Viewer } from './sign-in.schema.js';

/** What a caller may see of their own session. */
export function sessionView(caller: Caller, now: Date): Session {
  const { standing, session } = caller;
  const account = session?.account;
  const complete = hasBothFactors(caller);
  const pending = session?.enrollment && session.enrollment.expiresAt > now ? session.enrollment : null;
  return {
    state: standing.state,
    expiresAt: standing.expiresAt,
    expiresInSeconds: standing.expiresAt && secondsUntil(standing.expiresAt, now),
    endedBecause: standing.endedBecause,
    pendingEnrollment: pending && { ...pending, expiresInSeconds: secondsUntil(pending.expiresAt, now) },
    recoveryCodesSaved: account && complete ? account.recoveryCodesSaved : null,
    recoveryCodesLeft: account && complete ? account.recoveryCodesLeft : null,
    setup: account && !complete ? setupView(account.organization) : null,
    user: isKnown(caller) ? viewerView(caller) : null,
  };
}

const setupView = ({ approvedApps, supportContact }: KnownCaller['session']['account']['organization']) => ({
  approvedApps: [...approvedApps],
  supportContact,
});

export function viewerView(caller: KnownCaller): Viewer {
  const { id, email, name, role, organization } = caller.session.account;
  const complete = hasBothFactors(caller);
  return {
    id,
    email,
    name,
    role: complete ? role : null,
    organization: complete ? { id: organization.id, name: organization.name } : null,
  };
}
