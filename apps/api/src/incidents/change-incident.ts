import { BadInput, requireLine } from '../bad-input.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actor, lockStaff, refuseAct } from '../people/staff-act.js';
import type { KnownCaller } from '../sign-in/caller.js';
import { isUuid } from '../uuid.js';
import type { HeldIncident } from './incident.store.js';

export type IncidentOutcome = 'DONE' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'RESOLVED_ALREADY';

/** What is done to an incident that its member of staff may change, under its lock. */
type Change = (tx: Tx, incident: HeldIncident, staffId: string, now: Date) => Promise<void>;

interface IncidentAct {
  readonly id: string;
  /** The mutation, as the trail names it when it was refused. */
  readonly name: string;
  readonly event: 'INCIDENT_ACKNOWLEDGED' | 'INCIDENT_NOTED' | 'INCIDENT_RESOLVED';
  readonly change: Change;
}

const longestNote = 1000;

function requireNote(field: string, text: string): void {
  if (!text.trim()) throw new BadInput(field, 'Say what you found or did, in a few words.');
  requireLine(field, text, longestNote);
}

/** Somebody looks into it; acknowledged already, it stays as it is. */
export const acknowledgeIncident = (deps: Deps, origin: RequestOrigin, caller: KnownCaller, id: string) =>
  changeIncident(deps, origin, caller, {
    id,
    name: 'acknowledgeIncident',
    event: 'INCIDENT_ACKNOWLEDGED',
    change: (tx, { id }, staffId, now) => tx.incidents.acknowledge(id, staffId, now),
  });

export async function addIncidentNote(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { id, text }: { id: string; text: string },
): Promise<IncidentOutcome> {
  requireNote('text', text);
  return changeIncident(deps, origin, caller, {
    id,
    name: 'addIncidentNote',
    event: 'INCIDENT_NOTED',
    change: (tx, { id }, staffId, now) => tx.incidents.addNote(id, staffId, text, now),
  });
}

/** Ends it, with a last note; what happens later opens a new one. */
export async function resolveIncident(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { id, note }: { id: string; note: string },
): Promise<IncidentOutcome> {
  requireNote('note', note);
  return changeIncident(deps, origin, caller, {
    id,
    name: 'resolveIncident',
    event: 'INCIDENT_RESOLVED',
    change: async (tx, { id }, staffId, now) => {
      await tx.incidents.addNote(id, staffId, note, now);
      await tx.incidents.resolve(id, staffId, now);
    },
  });
}

/** The organization says who reads the event: about staff, nobody but support. */
const whose = ({ aboutStaff, organizationId }: HeldIncident) =>
  aboutStaff || !organizationId ? {} : { organizationId };

/** Nobody clears up what is about their own account. */
async function changeIncident(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { id, name, event, change }: IncidentAct,
): Promise<IncidentOutcome> {
  return deps.database.transaction(async (tx) => {
    await lockStaff(tx, caller);
    const staff = caller.session.account;
    const incident = isUuid(id) ? await tx.incidents.lockSeen(staff, id) : null;
    if (!incident) return 'NOT_FOUND';
    const now = deps.clock();
    if (incident.accountId === staff.id) return refuseAct(tx, origin, actor(caller), name, now);
    if (incident.status === 'RESOLVED') return 'RESOLVED_ALREADY';
    if (event === 'INCIDENT_ACKNOWLEDGED' && incident.status === 'ACKNOWLEDGED') return 'DONE';
    await change(tx, incident, staff.id, now);
    const about = { ...actor(caller), ...whose(incident), details: { incidentId: incident.id } };
    await tx.audit.append({ type: event, ...about }, origin, now);
    return 'DONE';
  });
}
