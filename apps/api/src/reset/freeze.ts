import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { earliest } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import { shutOut } from '../people/shut-out.js';
import { actAsStaff, actOn, type StaffActOutcome } from '../people/staff-act.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { aboutPerson } from './about-person.js';

interface Freezing {
  readonly deps: Deps;
  readonly tx: Tx;
  readonly origin: RequestOrigin;
}

/**
 * Nobody signs in from here on, and whoever is signed in no longer is. `suspectSince` is the event that led to it, where that is known.
 */
async function freeze(
  { deps, tx }: Pick<Freezing, 'deps' | 'tx'>,
  target: AccountEntity,
  suspectSince: Date | null,
  now: Date,
): Promise<void> {
  await tx.accounts.change(target, { frozenAt: now, suspectSince });
  await shutOut(deps, tx, target, 'FROZEN', now);
}

const told = (target: AccountEntity, by: 'PERSON' | 'STAFF') =>
  ({
    kind: 'ACCOUNT_FROZEN',
    accountId: target.id,
    recipient: target.email,
    details: { by },
  }) as const;

/** A member of staff freezes an account; frozen already, it stays as it is. */
export const freezeUser = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason }: { userId: string; reason: string },
): Promise<StaffActOutcome> =>
  actAsStaff(deps, origin, caller, { userId, reason, name: 'freezeUser' }, async (tx, target, now) => {
    if (target.frozenAt) return;
    await freeze({ deps, tx }, target, null, now);
    const details = { by: 'STAFF', reason } as const;
    await tx.audit.append({ type: 'ACCOUNT_FROZEN', ...actOn(caller, target), details }, origin, now);
    await tx.notices.add(told(target, 'STAFF'), now);
  });

/**
 * “This wasn’t me”: whoever reads the mail about a reset freezes the account, even after the reset was completed. Null
 * when the link no longer works.
 */
export function reportReset(
  deps: Deps,
  origin: RequestOrigin,
  token: string,
): Promise<{ readonly email: string } | null> {
  const now = deps.clock();
  return deps.database.transaction(async (tx) => {
    const link = await tx.links.consume('NOT_ME', token, now);
    if (!link) return null;
    const target = await tx.accounts.lock(link.accountId);
    const whom = { accountId: target.id, organizationId: target.organizationId };
    const details = { proofId: link.mailProofId };
    await tx.audit.append({ type: 'RESET_REPORTED', ...whom, details }, origin, now);
    await freezeReported({ deps, tx, origin }, target, link.createdAt, now);
    return { email: target.email };
  });
}

/** Those who can help, and support in any case: only they can open the account again. */
const toTell = async (tx: Tx, target: AccountEntity): Promise<Map<string, string>> => {
  const staff = [...(await tx.accounts.helpersOf(target)), ...(await tx.accounts.working('SUPPORT'))];
  return new Map(staff.filter(({ id }) => id !== target.id).map(({ id, email }) => [id, email]));
};

/** Frozen already, the account stays so; but what was bound since the reset is in doubt, and staff must know. */
async function freezeReported(
  freezing: Freezing,
  target: AccountEntity,
  since: Date,
  now: Date,
): Promise<void> {
  const { tx } = freezing;
  const suspectSince = earliest(since, target.suspectSince ?? since);
  if (target.frozenAt) await tx.accounts.change(target, { suspectSince });
  else await freezeByPerson(freezing, target, suspectSince, now);
  const details = await aboutPerson(tx, target);
  for (const [accountId, recipient] of await toTell(tx, target))
    await tx.notices.add({ kind: 'RESET_REPORTED_STAFF', accountId, recipient, details }, now);
}

async function freezeByPerson(
  freezing: Freezing,
  target: AccountEntity,
  suspectSince: Date,
  now: Date,
): Promise<void> {
  const { tx, origin } = freezing;
  await freeze(freezing, target, suspectSince, now);
  const whom = { accountId: target.id, organizationId: target.organizationId };
  await tx.audit.append({ type: 'ACCOUNT_FROZEN', ...whom, details: { by: 'PERSON' } }, origin, now);
  await tx.notices.add(told(target, 'PERSON'), now);
}
