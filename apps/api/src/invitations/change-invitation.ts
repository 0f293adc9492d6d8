import { emailKey } from '../accounts/email.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { lockStaff } from '../people/staff-act.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { HeldInvitation } from './invitation.store.js';
import { whyNotInvite } from './invitation-policy.js';
import type { InviteOutcome } from './invite.js';
import { actIn, sendInvitation } from './send-invitation.js';

interface Changing {
  readonly deps: Deps;
  readonly origin: RequestOrigin;
  readonly caller: KnownCaller;
  readonly id: string;
}

/** What is done to an invitation under its lock; a code when it can't be. */
type Change = (tx: Tx, held: HeldInvitation, now: Date) => Promise<'DONE' | 'INVITATION_CLOSED'>;

const refused = (code: 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVITATION_CLOSED') =>
  ({ kind: 'REFUSED', code }) as const;

/** The same invitation under a new link, for its whole time anew; the former link is dead. */
export const resendInvitation = (given: Changing): Promise<InviteOutcome> =>
  change(given, 'resendInvitation', async (tx, held, now) => {
    if (isClosed(held)) return 'INVITATION_CLOSED';
    const { deps, origin, caller } = given;
    const send = { origin, caller, organization: held.organization, invited: held, pending: held };
    await sendInvitation(deps, tx, send, now);
    return 'DONE';
  });

/** Its link is dead from here on; revoked already, it stays as it is. */
export const revokeInvitation = (given: Changing): Promise<InviteOutcome> =>
  change(given, 'revokeInvitation', async (tx, held, now) => {
    if (held.status === 'REVOKED') return 'DONE';
    if (isClosed(held)) return 'INVITATION_CLOSED';
    await tx.invitations.revoke(held.id, now);
    const details = { invitationId: held.id };
    const whom = actIn({ caller: given.caller, organization: held.organization });
    await tx.audit.append({ type: 'INVITATION_REVOKED', ...whom, details }, given.origin, now);
    return 'DONE';
  });

const isClosed = ({ status }: HeldInvitation) => status === 'ACCEPTED' || status === 'REVOKED';

/**
 * Locks the caller, the address and the invitation, checks who may, and acts. One that staff don't see is
 * none; one for a role that only support gives is support's to change.
 */
function change(given: Changing, act: string, work: Change): Promise<InviteOutcome> {
  const { deps, caller, id } = given;
  const staff = caller.session.account;
  return deps.database.transaction(async (tx) => {
    await lockStaff(tx, caller);
    const now = deps.clock();
    const seen = await tx.invitations.seen(staff, id, now);
    if (!seen) return refused('NOT_FOUND');
    await tx.invitations.lockAddress(emailKey(seen.email));
    const held = await tx.invitations.lock(id, now);
    if (whyNotInvite(staff, held)) return notAllowed(tx, given, held, act, now);
    const done = await work(tx, held, now);
    if (done !== 'DONE') return refused(done);
    const invitation = (await tx.invitations.byIds([id], now)).get(id);
    return invitation ? { kind: 'INVITED', invitation } : refused('NOT_FOUND');
  });
}

async function notAllowed(
  tx: Tx,
  { caller, origin }: Changing,
  { organization }: HeldInvitation,
  act: string,
  now: Date,
): Promise<InviteOutcome> {
  const whom = actIn({ caller, organization });
  await tx.audit.append({ type: 'ACT_REFUSED', ...whom, details: { act } }, origin, now);
  return refused('NOT_ALLOWED');
}
