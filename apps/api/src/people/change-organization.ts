import { isDeepStrictEqual } from 'node:util';
import type { OrganizationEntity } from '../accounts/organization.entity.js';
import { NameTaken } from '../accounts/organization.store.js';
import type { AuditEvent, EventDetails } from '../audit/audit-event.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { type AppInput, approvedApps, organizationName, supportContact } from './organization.js';
import { actor, lockOrganization, lockStaff } from './staff-act.js';

export type OrganizationOutcome =
  | { readonly kind: 'DONE'; readonly id: string }
  | { readonly kind: 'REFUSED'; readonly code: 'NOT_FOUND' | 'NOT_ALLOWED' | 'NAME_TAKEN' };

/** Undefined: left out. */
export interface OrganizationInput {
  readonly name: string | undefined;
  readonly supportContact: string | null | undefined;
  readonly approvedApps: readonly AppInput[] | undefined;
}

/** What is given, as it is kept; throws BadInput. */
const details = (given: OrganizationInput) => ({
  ...(given.name !== undefined && { name: organizationName(given.name) }),
  ...(given.supportContact !== undefined && { supportContact: supportContact(given.supportContact) }),
  ...(given.approvedApps !== undefined && { approvedApps: approvedApps(given.approvedApps) }),
});

/** A name that another organization has rolls everything back. */
const unlessTaken = (work: Promise<OrganizationOutcome>) =>
  work.catch((error: unknown): OrganizationOutcome => {
    if (error instanceof NameTaken) return { kind: 'REFUSED', code: 'NAME_TAKEN' };
    throw error;
  });

export function createOrganization(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  given: OrganizationInput & { readonly name: string },
): Promise<OrganizationOutcome> {
  const {
    name,
    supportContact = null,
    approvedApps = [],
  } = { ...details(given), name: organizationName(given.name) };
  const work = deps.database.transaction(async (tx): Promise<OrganizationOutcome> => {
    await lockStaff(tx, caller);
    const createdAt = deps.clock();
    const organization = { name, supportContact, approvedApps, isPlatform: false, createdAt };
    const { id } = await tx.organizations.create(organization);
    const event = {
      type: 'ORGANIZATION_CREATED',
      ...actor(caller),
      organizationId: id,
      details: { name },
    } as const;
    await tx.audit.append(event, origin, createdAt);
    return { kind: 'DONE', id };
  });
  return unlessTaken(work);
}

/** An account manager changes contact and apps; the name is for support. */
export function updateOrganization(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { id, ...given }: OrganizationInput & { readonly id: string },
): Promise<OrganizationOutcome> {
  const change = details(given);
  const work = deps.database.transaction(async (tx): Promise<OrganizationOutcome> => {
    const organization = await lockOrganization(tx, caller, id);
    if (!organization) return { kind: 'REFUSED', code: 'NOT_FOUND' };
    const append = (event: AuditEvent) =>
      tx.audit.append({ ...event, ...actor(caller), organizationId: organization.id }, origin, deps.clock());
    if (change.name !== undefined && caller.session.account.role !== 'SUPPORT') {
      await append({ type: 'ACT_REFUSED', details: { act: 'updateOrganization' } });
      return { kind: 'REFUSED', code: 'NOT_ALLOWED' };
    }
    const fields = await applied(tx, organization, change);
    if (fields.length) await append({ type: 'ORGANIZATION_CHANGED', details: { fields } });
    return { kind: 'DONE', id: organization.id };
  });
  return unlessTaken(work);
}

type Fields = EventDetails['ORGANIZATION_CHANGED']['fields'];

/** Which details are others than before. */
async function applied(
  tx: Tx,
  organization: OrganizationEntity,
  change: Partial<OrganizationEntity>,
): Promise<Fields> {
  const all: Fields = ['name', 'supportContact', 'approvedApps'];
  const differs = (field: Fields[number]) => !isDeepStrictEqual(organization[field], change[field]);
  const fields = all.filter((field) => change[field] !== undefined && differs(field));
  if (fields.length) await tx.organizations.change(organization, change);
  return fields;
}
