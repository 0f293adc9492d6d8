import type { Clock } from '../clock.js';
import { type Duration, secondsUntil } from '../duration.js';
import type { SessionLimits } from '../limits.js';
import { type Caller, type CallerAccount, hasBothFactors, isKnown, type KnownCaller } from './caller.js';
import { hasMailedCode, mailProofReason } from './mail-proof.js';
import type { EmailProof, ResetRequest, Session, Viewer } from './sign-in.schema.js';

/** What time it is, and how long things last. */
interface Watched {
  readonly clock: Clock;
  readonly config: { readonly limits: { readonly session: SessionLimits } };
}

/** What a caller may see of their own session. */
export function sessionView(caller: Caller, { clock, config }: Watched): Session {
  const now = clock();
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
    setup: account && !complete ? setupView(account) : null,
    resetRequest: session?.resetRequest ? resetRequestView(session.resetRequest, now) : null,
    emailProof: emailProofView(caller, config.limits.session.lateEnrollment, now),
    user: isKnown(caller) ? viewerView(caller) : null,
  };
}

export const resetRequestView = (
  { id, caseNumber, expiresAt }: NonNullable<KnownCaller['session']['resetRequest']>,
  now: Date,
): ResetRequest => ({ id, caseNumber, expiresAt, expiresInSeconds: secondsUntil(expiresAt, now) });

function emailProofView({ standing, session }: Caller, lateAfter: Duration, now: Date): EmailProof | null {
  if (standing.state !== 'EMAIL_CODE_REQUIRED' || !session) return null;
  const { facts } = session.account;
  const reason = mailProofReason(facts, session.facts, lateAfter, now);
  const oldFactorStands = facts.enrolled || session.account.recoveryCodesLeft > 0;
  return reason && { reason, codeAvailable: hasMailedCode(facts, now), oldFactorStands };
}

const setupView = ({ id, role, organization }: CallerAccount) => ({
  approvedApps: [...organization.approvedApps],
  supportContact: organization.supportContact,
  whose: { id, role, organizationId: organization.id },
});

/** The organization as its own people see it, and platforms that they are signed in to. */
export const organizationView = ({
  id,
  name,
  statedContact,
  approvedApps,
}: CallerAccount['organization']) => ({
  id,
  name,
  supportContact: statedContact,
  approvedApps,
});

export function viewerView(caller: KnownCaller): Viewer {
  const { id, email, name, role, organization } = caller.session.account;
  const complete = hasBothFactors(caller);
  return {
    id,
    email,
    name,
    role: complete ? role : null,
    organization: complete ? organizationView(organization) : null,
  };
}
