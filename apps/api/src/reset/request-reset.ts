import type { AccountEntity } from '../accounts/account.entity.js';
import { addressee } from '../authenticator/verification.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, before, hours, minutes, secondsUntil } from '../duration.js';
import { whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { newSpokenCode } from '../secrets/spoken-code.js';
import { actorOf, type Caller, callerOf, type KnownCaller, subjectOf } from '../sign-in/caller.js';
import { lockOwn } from '../sign-in/lock-own.js';
import { aboutPerson } from './about-person.js';
import type { ResetRequestEntity } from './reset-request.entity.js';

export type RequestResetOutcome =
  | { readonly kind: 'OPEN'; readonly request: ResetRequestEntity }
  | { readonly kind: 'WAIT'; readonly retryAfterSeconds: number };

/** Requests are counted by network and browser, not by account: a stranger must not use up the owner's. */
const countedOver = hours(1);

/** The person and those who can help hear of an account's requests at most this often. */
const mailPause = minutes(5);

/**
 * Opens this session's request and tells the person and those who can help. Asked again it answers the same request: its
 * case number stays what is on the screen.
 */
export async function requestReset(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
): Promise<RequestResetOutcome> {
  const now = deps.clock();
  return deps.database.transaction(async (tx) => {
    const account = await lockOwn(tx, caller);
    const known = await tx.resets.ofSession(caller.session.id);
    if (known) return { kind: 'OPEN', request: known };
    const wait = await waitFor(deps, tx, origin, now);
    if (wait) return { kind: 'WAIT', retryAfterSeconds: wait };
    const quiet = await tx.resets.openedFor(account.id, before(now, mailPause));
    const request = await open(tx, origin, caller, now);
    const event = {
      type: 'RESET_REQUESTED',
      ...subjectOf(caller),
      details: { requestId: request.id },
    } as const;
    await tx.audit.append(event, origin, now);
    await tell(tx, origin, caller, account, quiet, now);
    return { kind: 'OPEN', request };
  });
}

/** Seconds until this network and browser may open another one; 0 now. */
async function waitFor(
  { config }: Deps,
  tx: Tx,
  { network, browser }: RequestOrigin,
  now: Date,
): Promise<number> {
  await tx.resets.lockNetwork(network);
  const opened = await tx.resets.openedFrom(network, before(now, countedOver));
  const own = opened.filter((request) => request.browser === browser);
  const { ofBrowser, ofNetwork } = config.limits.resetRequests;
  const full = own.at(-ofBrowser) ?? opened.at(-ofNetwork);
  return full ? secondsUntil(after(full.openedAt, countedOver), now) : 0;
}

const open = (tx: Tx, { network, address, browser }: RequestOrigin, caller: KnownCaller, now: Date) =>
  tx.resets.open({
    sessionId: caller.session.id,
    accountId: caller.session.account.id,
    caseNumber: newSpokenCode(6),
    network,
    address,
    browser,
    openedAt: now,
    expiresAt: caller.standing.expiresAt ?? now,
  });

async function tell(
  tx: Tx,
  origin: RequestOrigin,
  caller: KnownCaller,
  account: AccountEntity,
  quiet: boolean,
  now: Date,
): Promise<void> {
  if (quiet) return;
  await tx.notices.add({ kind: 'RESET_ASKED', ...addressee(caller), details: whereabouts(origin) }, now);
  const details = { ...(await aboutPerson(tx, account)), ...whereabouts(origin) };
  for (const { id: accountId, email: recipient } of await tx.accounts.helpersOf(account))
    await tx.notices.add({ kind: 'RESET_ASKED_STAFF', accountId, recipient, details }, now);
}

/** The person no longer needs it. */
export async function cancelResetRequest(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
): Promise<Caller> {
  const now = deps.clock();
  await deps.database.transaction(async (tx) => {
    await lockOwn(tx, caller);
    if (!(await tx.resets.closeOf(caller.session.id, 'CANCELLED', now))) return;
    const details = { because: 'CANCELLED', count: 1 } as const;
    await tx.audit.append({ type: 'RESET_REQUESTS_CLOSED', ...actorOf(caller), details }, origin, now);
  });
  return callerOf({ ...caller.session, resetRequest: null }, deps.config.limits.session, now);
}
