import { emailKey } from '../accounts/email.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, minutes } from '../duration.js';
import { type Notice, sealSecret } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { hashToken, newToken } from '../secrets/token.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { Invited } from './invitation.js';
import type { AddressFacts, HeldInvitation, Sending } from './invitation.store.js';

/** An address gets at most one mail in so long, whoever invites it. */
const mailGap = minutes(5);

export interface Send {
  readonly origin: RequestOrigin;
  readonly caller: KnownCaller;
  readonly organization: { readonly id: string; readonly name: string };
  readonly invited: Invited;
  /** The one that is sent again; its address is locked. */
  readonly pending: HeldInvitation | null;
}

/**
 * Sends an invitation, or the pending one again under a new link; returns its id. An address that has an account costs
 * the same statements: its person is told, and nothing can be accepted. Asked again within five minutes nothing is sent;
 * what must be sent sooner after another mail goes out when the five minutes are over.
 */
export async function sendInvitation(deps: Deps, tx: Tx, send: Send, now: Date): Promise<string> {
  const { pending, invited, organization, caller } = send;
  if (pending && isFresh(pending, invited, now)) return pending.id;
  const key = emailKey(invited.email);
  const facts = await tx.invitations.addressFacts(key);
  const token = newToken();
  const sentAt = dueAfter(facts.lastSentAt, now);
  const sending: Sending = {
    ...invited,
    tokenHash: facts.account ? null : hashToken(token),
    invitedBy: caller.session.account.id,
    sentAt,
    expiresAt: after(sentAt, deps.config.limits.links.invitation),
  };
  if (pending) await tx.invitations.renew(pending.id, sending);
  const id = pending?.id ?? (await tx.invitations.add(sending, organization.id, key, now));
  const details = { invitationId: id, role: invited.role, again: pending !== null };
  await tx.audit.append({ type: 'INVITATION_SENT', ...actIn(send), details }, send.origin, now);
  await tx.notices.add(mailOf(deps, send, sending, facts, token), now);
  return id;
}

const isFresh = (pending: HeldInvitation, invited: Invited, now: Date) =>
  pending.status === 'OPEN' &&
  after(pending.sentAt, mailGap) > now &&
  pending.name === invited.name &&
  pending.role === invited.role;

const dueAfter = (last: Date | null, now: Date) =>
  last && after(last, mailGap) > now ? after(last, mailGap) : now;

/** A member of staff who acts in an organization, for the trail. */
export const actIn = ({ caller, organization }: Pick<Send, 'caller' | 'organization'>) => ({
  actorId: caller.session.account.id,
  sessionId: caller.session.id,
  organizationId: organization.id,
});

/** Sealed in any case, so that the work is the same. */
function mailOf(
  deps: Deps,
  { organization, caller }: Send,
  { email, name, sentAt: notBefore, expiresAt }: Sending,
  { account }: AddressFacts,
  token: string,
): Notice {
  const sealed = sealSecret(
    deps.secrets,
    email,
    { link: `${deps.config.appUrl}/invitation#${token}` },
    expiresAt,
  );
  const details = { name, organization: organization.name, inviter: caller.session.account.name };
  return account
    ? {
        kind: 'INVITED_ALREADY',
        accountId: account.id,
        recipient: account.email,
        details: { organization: organization.name },
        notBefore,
      }
    : { kind: 'INVITATION', accountId: null, recipient: email, details, sealed, notBefore };
}
