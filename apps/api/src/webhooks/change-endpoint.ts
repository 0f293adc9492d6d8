import { isDeepStrictEqual } from 'node:util';
import type { AuditEvent } from '../audit/audit-event.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actor, lockStaff, refuseAct } from '../people/staff-act.js';
import { shownHost } from '../shown-host.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { type EndpointChange, type EndpointInput, requireEndpoint } from './endpoint-input.js';
import { tellOfEndpoint } from './tell-of-endpoint.js';
import type { HeldEndpoint } from './webhook.store.js';

type Refused = 'NOT_ALLOWED' | 'ENDPOINT_INACTIVE';
export type EndpointOutcome = 'DONE' | 'NOT_FOUND' | Refused;

/** Only what differs is written and told. */
export async function changeWebhookEndpoint(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  id: string,
  given: EndpointChange,
): Promise<EndpointOutcome> {
  const wanted = requireEndpoint(given, deps.config.limits.webhooks.loopback);
  return actOnEndpoint(deps, origin, caller, id, async (endpoint, tx, now) => {
    const fields = (Object.keys(wanted) as (keyof EndpointInput)[]).filter(
      (field) => !isDeepStrictEqual(wanted[field], endpoint[field]),
    );
    if (!fields.length) return null;
    await tx.webhooks.change(endpoint.id, wanted);
    const changed = { ...endpoint, ...wanted };
    if (fields.includes('url')) {
      await tx.webhooks.noteUrlSetter(endpoint.id, caller.session.account.id, now);
      await tellOfEndpoint(tx, origin, { caller, endpoint: changed, what: 'MOVED' }, now);
    }
    return { type: 'WEBHOOK_ENDPOINT_CHANGED', details: { ...named(changed), fields } };
  });
}

/** Nothing is sent to it until it is resumed. */
export const pauseWebhookEndpoint = (deps: Deps, origin: RequestOrigin, caller: KnownCaller, id: string) =>
  actOnEndpoint(deps, origin, caller, id, async (endpoint, tx) => {
    if (endpoint.status !== 'ACTIVE') return 'ENDPOINT_INACTIVE';
    await tx.webhooks.pause(endpoint.id);
    return { type: 'WEBHOOK_ENDPOINT_PAUSED', details: named(endpoint) };
  });

/** It is sent to again. A suspended one must have been looked at by somebody else than whom it was suspended for. */
export const resumeWebhookEndpoint = (deps: Deps, origin: RequestOrigin, caller: KnownCaller, id: string) =>
  actOnEndpoint(deps, origin, caller, id, async (endpoint, tx, now) => {
    if (endpoint.status === 'ACTIVE') return null;
    if (endpoint.suspendedFor === caller.session.account.id) {
      const about = { ...actor(caller), organizationId: endpoint.organizationId };
      return refuseAct(tx, origin, about, 'resumeWebhookEndpoint', now);
    }
    await tx.webhooks.resume(endpoint.id, now);
    return { type: 'WEBHOOK_ENDPOINT_RESUMED', details: named(endpoint) };
  });

/** Nothing is sent to it any more; its deliveries are gone with it. */
export const deleteWebhookEndpoint = (
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  id: string,
): Promise<'DONE' | 'NOT_FOUND'> =>
  actOnEndpoint<never>(deps, origin, caller, id, async (endpoint, tx) => {
    await tx.webhooks.delete(endpoint.id);
    return { type: 'WEBHOOK_ENDPOINT_DELETED', details: named(endpoint) };
  });

const named = ({ id, url }: HeldEndpoint) => ({ endpointId: id, host: shownHost(url) });

/** Acts under the endpoint's lock; null where nothing is to be changed. */
type Act<Refusal extends Refused> = (
  endpoint: HeldEndpoint,
  tx: Tx,
  now: Date,
) => Promise<AuditEvent | Refusal | null>;

const actOnEndpoint = <Refusal extends Refused>(
  { database, clock }: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  id: string,
  act: Act<Refusal>,
): Promise<'DONE' | 'NOT_FOUND' | Refusal> =>
  database.transaction(async (tx) => {
    await lockStaff(tx, caller);
    const endpoint = await tx.webhooks.lockSeen(caller.session.account, id);
    if (!endpoint) return 'NOT_FOUND';
    const now = clock();
    const done = await act(endpoint, tx, now);
    if (typeof done === 'string') return done;
    const { organizationId } = endpoint;
    if (done) await tx.audit.append({ ...done, ...actor(caller), organizationId }, origin, now);
    return 'DONE';
  });
