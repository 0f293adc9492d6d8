import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { shutOut } from './shut-out.js';
import { actAsStaff, actOn, type StaffActOutcome } from './staff-act.js';

export interface ReasonedAct {
  readonly userId: string;
  readonly reason: string;
}

/** Nobody signs in from here on, and whoever is signed in no longer is. Deactivated already, it stays as it is. */
export const deactivateUser = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason }: ReasonedAct,
): Promise<StaffActOutcome> =>
  actAsStaff(deps, origin, caller, { userId, reason, name: 'deactivateUser' }, async (tx, target, now) => {
    if (target.deactivatedAt) return;
    await tx.accounts.change(target, { deactivatedAt: now });
    await shutOut(deps, tx, target, 'DEACTIVATED', now);
    const event = { type: 'ACCOUNT_DEACTIVATED', ...actOn(caller, target), details: { reason } } as const;
    await tx.audit.append(event, origin, now);
  });

/** They sign in again with what they had: password and authenticators stand. */
export const reactivateUser = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason }: ReasonedAct,
): Promise<StaffActOutcome> =>
  actAsStaff(deps, origin, caller, { userId, reason, name: 'reactivateUser' }, async (tx, target, now) => {
    if (!target.deactivatedAt) return;
    await tx.accounts.change(target, { deactivatedAt: null });
    const event = { type: 'ACCOUNT_REACTIVATED', ...actOn(caller, target), details: { reason } } as const;
    await tx.audit.append(event, origin, now);
  });

/** They sign in anew, in every browser. */
export const endUserSessions = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { userId, reason }: ReasonedAct,
): Promise<StaffActOutcome> =>
  actAsStaff(deps, origin, caller, { userId, reason, name: 'endUserSessions' }, async (tx, target, now) => {
    await tx.accounts.change(target, {});
    const count = await tx.sessions.endAll(target.id, 'ENDED_ELSEWHERE', now);
    const event = { type: 'SESSIONS_ENDED', ...actOn(caller, target), details: { reason, count } } as const;
    await tx.audit.append(event, origin, now);
  });
