import { emailKey } from '../accounts/email.js';
import type { OrganizationEntity } from '../accounts/organization.entity.js';
import { BadInput } from '../bad-input.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { lockStaff } from '../people/staff-act.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { Invitation, Invited } from './invitation.js';
import { whyNotInvite } from './invitation-policy.js';
import { requireInvited } from './invited-person.js';
import { actIn, sendInvitation } from './send-invitation.js';

export type InviteOutcome =
  | { readonly kind: 'INVITED'; readonly invitation: Invitation }
  | {
      readonly kind: 'REFUSED';
      readonly code: 'NOT_FOUND' | 'NOT_ALLOWED' | 'BAD_LINE' | 'INVITATION_CLOSED';
      readonly message?: string;
    };

interface Inviting {
  readonly deps: Deps;
  readonly origin: RequestOrigin;
  readonly caller: KnownCaller;
  readonly organizationId: string;
}

export async function inviteUser(given: Inviting, person: Invited): Promise<InviteOutcome> {
  const [outcome] = await inviteAll(given, [requireInvited(person)]);
  if (!outcome) throw new Error('One person has one outcome');
  return outcome;
}

/** As many lines as one call takes. */
export const lineLimit = 100;

/** Each line has its own outcome, in the order of the list; a malformed one stops no other. */
export async function inviteUsers(given: Inviting, people: readonly Invited[]): Promise<InviteOutcome[]> {
  if (people.length < 1 || people.length > lineLimit)
    throw new BadInput('people', `Invite 1 to ${lineLimit} people at a time.`);
  const lines = people.map(readLine);
  const outcomes = await inviteAll(given, lines.filter(isInvited));
  return lines.map((line) => (isInvited(line) ? (outcomes.shift() as InviteOutcome) : line));
}

const isInvited = (line: Invited | InviteOutcome): line is Invited => 'email' in line;

function readLine(person: Invited): Invited | InviteOutcome {
  try {
    return requireInvited(person);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { kind: 'REFUSED', code: 'BAD_LINE', message: error.message };
  }
}

/** All in one transaction, under the caller's lock: whoever may no longer act has invited nobody. */
function inviteAll(given: Inviting, people: readonly Invited[]): Promise<InviteOutcome[]> {
  const { deps, caller, organizationId } = given;
  return deps.database.transaction(async (tx) => {
    await lockStaff(tx, caller);
    const organization = await tx.organizations.seen(caller.session.account, organizationId);
    if (!organization) return people.map(() => ({ kind: 'REFUSED', code: 'NOT_FOUND' }));
    const ids = await sendAll(tx, given, organization, people);
    const sent = await tx.invitations.byIds([...ids.values()], deps.clock());
    return people.map((person) => {
      const invitation = sent.get(ids.get(emailKey(person.email)) ?? '');
      return invitation ? { kind: 'INVITED', invitation } : notAllowed(caller, organization, person);
    });
  });
}

const notAllowed = (caller: KnownCaller, organization: OrganizationEntity, { role }: Invited) => {
  const message = whyNotInvite(caller.session.account, { role, organization });
  return { kind: 'REFUSED', code: 'NOT_ALLOWED', ...(message && { message }) } as const;
};

/**
 * Sends one invitation for each address, in the order of addresses: two long lists that share some never wait for each
 * other in a circle. Returns the ids by address; those that are missing were not allowed.
 */
async function sendAll(
  tx: Tx,
  given: Inviting,
  organization: OrganizationEntity,
  people: readonly Invited[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const now = given.deps.clock();
  let refused = false;
  for (const [key, invited] of byAddress(people)) {
    const id = await sendOne(tx, given, organization, key, invited, now);
    if (id) ids.set(key, id);
    else refused = true;
  }
  if (refused) await noteRefused(tx, given, organization, now);
  return ids;
}

/** The first line of each address counts. */
const byAddress = (people: readonly Invited[]) =>
  [...new Map(people.toReversed().map((person) => [emailKey(person.email), person]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );

async function sendOne(
  tx: Tx,
  { deps, origin, caller }: Inviting,
  organization: OrganizationEntity,
  key: string,
  invited: Invited,
  now: Date,
): Promise<string | null> {
  const staff = caller.session.account;
  if (whyNotInvite(staff, { role: invited.role, organization })) return null;
  await tx.invitations.lockAddress(key);
  const pending = await tx.invitations.lockPending(organization.id, key, now);
  if (pending && whyNotInvite(staff, pending)) return null;
  return sendInvitation(deps, tx, { origin, caller, organization, invited, pending }, now);
}

async function noteRefused(
  tx: Tx,
  { caller, origin }: Inviting,
  organization: OrganizationEntity,
  now: Date,
): Promise<void> {
  const details = { act: 'inviteUser' };
  await tx.audit.append({ type: 'ACT_REFUSED', ...actIn({ caller, organization }), details }, origin, now);
}
