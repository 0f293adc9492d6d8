import type { Tx } from '../database/transaction.js';
import { whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
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
  const { id, email, name: by } = caller.session.account;
  const { name: organization } = await tx.organizations.byId(organizationId);
  const people = await tx.accounts.answeringFor(organizationId);
  const told = new Map([[id, email], ...people.map(({ id, email }) => [id, email] as const)]);
  const details = { ...whereabouts(origin), host: new URL(url).host, organization, by, what };
  for (const [accountId, recipient] of told)
    await tx.notices.add({ kind: 'WEBHOOK_SET_STAFF', accountId, recipient, details }, now);
}

/** Nothing is sent to it any more until somebody looks at it. */
export async function tellOfDisabled(
  tx: Tx,
  { organizationId, url }: SetEndpoint['endpoint'],
  because: DisabledReason,
  now: Date,
): Promise<void> {
  const { name: organization } = await tx.organizations.byId(organizationId);
  const details = { host: new URL(url).host, organization, because };
  for (const { id: accountId, email: recipient } of await tx.accounts.answeringFor(organizationId))
    await tx.notices.add({ kind: 'WEBHOOK_DISABLED_STAFF', accountId, recipient, details }, now);
}
