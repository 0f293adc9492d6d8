import type { Onlooker } from '../accounts/onlooker.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { ListedOrganization } from '../people/organization.js';
import { type OrganizationRow, organizationColumns, toOrganization } from '../people/organization.store.js';
import { isUuid } from '../uuid.js';
import type { IncidentAct, IncidentKind, IncidentSeverity, IncidentStatus } from './incident.js';
import { seesIncidentSql } from './incident-scope-sql.js';

interface Named {
  readonly id: string | null;
  readonly label: string;
}

/** An incident as staff and keys see it. */
export interface SeenIncident {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly severity: IncidentSeverity;
  readonly status: IncidentStatus;
  readonly summary: string;
  readonly aboutStaff: boolean;
  readonly organization: ListedOrganization | null;
  readonly user: Named | null;
  readonly staff: Named | null;
  readonly network: string | null;
  readonly openedAt: Date;
  /** The same to the microsecond, by which the list is sorted. */
  readonly position: string;
  readonly lastEventAt: Date;
  readonly eventCount: number;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: Named | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: Named | null;
  readonly notes: readonly IncidentNote[];
  readonly proposedActs: readonly IncidentAct[];
}

export interface IncidentNote {
  readonly id: string;
  readonly author: Named;
  readonly writtenAt: Date;
  readonly text: string;
}

/** As JSON has it. */
type IncidentRow = Omit<SeenIncident, 'notes' | 'organization'> & {
  organization: OrganizationRow | null;
  notes: (Omit<IncidentNote, 'writtenAt'> & { writtenAt: string })[];
};

const named = (account: string) =>
  `case when ${account}.id is not null then json_build_object('id', ${account}.id, 'label', ${account}.name) end`;

const notes = `(select coalesce(json_agg(json_build_object('id', n.id, 'writtenAt', n.written_at, 'text', n.text,
    'author', json_build_object('id', w.id, 'label', w.name)) order by n.position), '[]')
  from incident_note n join account w on w.id = n.author_id where n.incident_id = i.id)`;

const columns = `
  i.id, i.kind, i.severity, i.status, i.summary, i.about_staff as "aboutStaff", i.network,
  i.opened_at as "openedAt", i.opened_at::text as position, i.last_event_at as "lastEventAt", i.event_count as "eventCount",
  i.acknowledged_at as "acknowledgedAt", i.resolved_at as "resolvedAt", i.proposed_acts as "proposedActs",
  case when o.id is not null then (select to_json(c) from (select ${organizationColumns}) c) end as organization,
  ${named('u')} as "user", ${named('s')} as staff, ${named('k')} as "acknowledgedBy", ${named('r')} as "resolvedBy",
  ${notes} as notes`;

const tables = `
  from incident i
    left join organization o on o.id = i.organization_id
    left join account u on u.id = i.account_id
    left join account s on s.id = i.staff_id
    left join account k on k.id = i.acknowledged_by
    left join account r on r.id = i.resolved_by`;

const toIncident = (row: IncidentRow): SeenIncident => ({
  ...row,
  organization: row.organization && toOrganization(row.organization),
  notes: row.notes.map((note) => ({ ...note, writtenAt: new Date(note.writtenAt) })),
});

const read: Statement = {
  name: 'incident-read',
  text: `select ${columns} ${tables} where i.id = $3 and ${seesIncidentSql('$1', '$2')}`,
};

/** One that the onlooker may see; another answers like none, by the same statement. */
export async function readIncident(
  database: Database,
  onlooker: Onlooker,
  id: string,
): Promise<SeenIncident | null> {
  if (!isUuid(id)) return null;
  const [row] = await database.run<IncidentRow>(read, [onlooker.id, onlooker.role, id]);
  return row ? toIncident(row) : null;
}

/** Null: whatever it is. */
export interface IncidentFilter {
  readonly status: IncidentStatus | null;
  readonly kind: IncidentKind | null;
  readonly severity: IncidentSeverity | null;
  readonly organizationId: string | null;
  readonly userId: string | null;
  readonly after: readonly string[] | null;
  readonly limit: number;
}

const list: Statement = {
  name: 'incidents-page',
  text: `
    select ${columns} ${tables}
    where ${seesIncidentSql('$1', '$2')}
      and ($3::text is null or i.status = $3) and ($4::text is null or i.kind = $4)
      and ($5::text is null or i.severity = $5) and ($6::uuid is null or i.organization_id = $6)
      and ($7::uuid is null or i.account_id = $7)
      and ($8::timestamptz is null or (i.opened_at, i.id) < ($8::timestamptz, $9::uuid))
    order by i.opened_at desc, i.id desc limit $10`,
};

/** The newest first. */
export async function listIncidents(
  database: Database,
  onlooker: Onlooker,
  { status, kind, severity, organizationId, userId, after, limit }: IncidentFilter,
): Promise<SeenIncident[]> {
  if ([organizationId, userId].some((id) => id !== null && !isUuid(id))) return [];
  const rows = await database.run<IncidentRow>(list, [
    onlooker.id,
    onlooker.role,
    status,
    kind,
    severity,
    organizationId,
    userId,
    ...(after ?? [null, null]),
    limit,
  ]);
  return rows.map(toIncident);
}

const count: Statement = {
  name: 'incidents-open',
  text: `select count(*)::int as count from incident i where i.status = 'OPEN' and ${seesIncidentSql('$1', '$2')}`,
};

export async function countOpenIncidents(database: Database, { id, role }: Onlooker): Promise<number> {
  const [row] = await database.run<{ count: number }>(count, [id, role]);
  return row?.count ?? 0;
}
