import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps.js';
import { after, hours } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import { actor, lockOrganization, lockStaff } from '../people/staff-act.js';
import { shownHost } from '../shown-host.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { type EndpointInput, requireEndpoint } from './endpoint-input.js';
import { newSecret } from './signature.js';
import { tellOfEndpoint } from './tell-of-endpoint.js';

export type MadeSecret =
  | { readonly kind: 'MADE'; readonly id: string; readonly secret: string }
  | {
      readonly kind: 'REFUSED';
      readonly code: 'NOT_FOUND' | 'TOO_MANY_ENDPOINTS';
      readonly message?: string;
    };

/** An endpoint for an organization's events; its secret is told here and never again. */
export async function createWebhookEndpoint(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { organizationId, ...given }: EndpointInput & { readonly organizationId: string },
): Promise<MadeSecret> {
  const { loopback, endpoints } = deps.config.limits.webhooks;
  const wanted = requireEndpoint(given, loopback);
  return deps.database.transaction(async (tx) => {
    const organization = await lockOrganization(tx, caller, organizationId);
    if (!organization) return { kind: 'REFUSED', code: 'NOT_FOUND' };
    if ((await tx.webhooks.countOf(organization.id)) >= endpoints) return tooMany(endpoints);
    const now = deps.clock();
    const [id, secret] = [randomUUID(), newSecret()];
    const endpoint = { id, organizationId: organization.id, ...wanted };
    const sealed = deps.secrets.seal(secret, id);
    await tx.webhooks.create({ ...endpoint, createdBy: caller.session.account.id, secret: sealed }, now);
    const whose = { ...actor(caller), organizationId: organization.id };
    const details = { endpointId: id, host: shownHost(wanted.url), eventTypes: wanted.eventTypes };
    await tx.audit.append({ type: 'WEBHOOK_ENDPOINT_CREATED', ...whose, details }, origin, now);
    await tellOfEndpoint(tx, origin, { caller, endpoint, what: 'CREATED' }, now);
    return { kind: 'MADE', id, secret };
  });
}

const tooMany = (limit: number): MadeSecret => ({
  kind: 'REFUSED',
  code: 'TOO_MANY_ENDPOINTS',
  message: `An organization has at most ${limit} webhook endpoints. Delete one that is no longer needed.`,
});

/** How long the former secret signs beside the new one. */
const overlap = hours(24);

/** A new secret. The former one signs beside it for a day, so that receivers can be changed one after the other. */
export async function rotateWebhookSecret(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  id: string,
): Promise<MadeSecret> {
  return deps.database.transaction(async (tx) => {
    await lockStaff(tx, caller);
    const endpoint = await tx.webhooks.lockSeen(caller.session.account, id);
    if (!endpoint) return { kind: 'REFUSED', code: 'NOT_FOUND' };
    const now = deps.clock();
    const secret = newSecret();
    const sealed = deps.secrets.seal(secret, endpoint.id);
    const setBy = caller.session.account.id;
    await tx.webhooks.rotate(endpoint.id, sealed, { formerUntil: after(now, overlap), setBy, now });
    const whose = { ...actor(caller), organizationId: endpoint.organizationId };
    const details = { endpointId: endpoint.id, host: shownHost(endpoint.url) };
    await tx.audit.append({ type: 'WEBHOOK_SECRET_ROTATED', ...whose, details }, origin, now);
    await tellOfEndpoint(tx, origin, { caller, endpoint, what: 'SECRET_ROTATED' }, now);
    return { kind: 'MADE', id: endpoint.id, secret };
  });
}
