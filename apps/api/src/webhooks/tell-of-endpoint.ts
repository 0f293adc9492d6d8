import type { Tx } from '../database/transaction.js';
import { whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { shownHost } from '../shown-host.js';
import type { KnownCaller } from '../sign-in/caller.js';
import type { DisabledReason } from './webhook.js';

interface SetEndpoint {
  readonly caller: KnownCaller;
  readonly endpoint: { readonly organizationId: string; readonly url: string };
  readonly what: 'CREATED' | 'MOVED' | 'SECRET_ROTATED';
}

/** Those who answer for the organization, and whoever did it, learn where its events go from now on, and who can sign them. */
export async function tellOfEndpoint(
  tx: Tx,
  origin: RequestOrigin,
  { caller, endpoint: { organizationId, url }, what }: SetEndpoint,
  now: Date,
): Promise<void> {
  const setter = caller.session.account;
  const { name: organization } = await tx.organizations.byId(organizationId);
  const details = { ...whereabouts(origin), host: shownHost(url), organization, by: setter.name, what };
  for (const to of await tx.accounts.toldOf(organizationId, setter))
    await tx.notices.add({ kind: 'WEBHOOK_SET_STAFF', ...to, details }, now);
}

/** Nothing is sent to it any more until somebody looks at it. */
export async function tellOfDisabled(
  tx: Tx,
  { organizationId, url }: SetEndpoint['endpoint'],
  because: DisabledReason,
  now: Date,
): Promise<void> {
  const { name: organization } = await tx.organizations.byId(organizationId);
  const details = { host: shownHost(url), organization, because };
  for (const { id: accountId, email: recipient } of await tx.accounts.answeringFor(organizationId))
    await tx.notices.add({ kind: 'WEBHOOK_DISABLED_STAFF', accountId, recipient, details }, now);
}
