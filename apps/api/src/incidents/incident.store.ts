import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before, days } from '../duration.js';
import { HistoryStore } from './history.store.js';
import type { IncidentKind, IncidentStatus } from './incident.js';
import { seesIncidentSql } from './incident-scope-sql.js';
import type { Finding, PasswordTry, SealedEvent } from './rule.js';
import { readSealed } from './sealed-event.store.js';

/** An incident as those who change it need it. */
export interface HeldIncident {
  readonly id: string;
  readonly status: IncidentStatus;
  readonly accountId: string | null;
  readonly organizationId: string | null;
  readonly aboutStaff: boolean;
}

/** What a finding became. */
export interface Tracked {
  readonly id: string;
  readonly opened: boolean;
}

/** A severity's rank in SQL. */
const rank = (severity: string) => `array_position(array['LOW', 'MEDIUM', 'HIGH'], ${severity})`;

/** Incidents, and where in the trail the rules stand, within a transaction. */
export class IncidentStore {
  constructor(private readonly manager: EntityManager) {}

  /** Up to where the trail was evaluated, held until the transaction ends; null while another process evaluates it. */
  async claimCursor(): Promise<string | null> {
    const text = 'select position from incident_cursor for update skip locked';
    const [cursor] = await this.manager.query<{ position: string }[]>(text);
    return cursor?.position ?? null;
  }

  async moveCursor(position: string): Promise<void> {
    await this.manager.query('update incident_cursor set position = $1', [position]);
  }

  sealedAfter(position: string, limit: number): Promise<SealedEvent[]> {
    return readSealed(this.manager, 'l.position > $1 order by l.position limit $2', [position, limit]);
  }

  historyAt(position: string): HistoryStore {
    return new HistoryStore(this.manager, position);
  }

  async noteTry({ position, network, subject }: PasswordTry, { accountId, occurredAt }: SealedEvent) {
    await this.manager.query(
      'insert into incident_try (position, occurred_at, network, subject, account_id) values ($1, $2, $3, $4, $5)',
      [position, occurredAt, network, subject, accountId],
    );
  }

  async notePlace(accountId: string, network: string, browser: string, at: Date): Promise<void> {
    await this.manager.query(
      `insert into incident_place as known (account_id, network, browser, last_seen_at) values ($1, $2, $3, $4)
       on conflict (account_id, network, browser) do update set last_seen_at = greatest(known.last_seen_at, $4)`,
      [accountId, network, browser, at],
    );
  }

  /** Opens an incident, or joins the one of this kind and key that is not resolved. */
  async track(
    kind: IncidentKind,
    finding: Finding,
    { aboutStaff, happenedAt, now }: { aboutStaff: boolean; happenedAt: Date; now: Date },
  ): Promise<Tracked> {
    const { key, severity, summary, acts, organizationId, accountId, staffId, network } = finding;
    const [tracked] = await this.manager.query<Tracked[]>(
      `insert into incident as i (kind, subject_key, severity, summary, proposed_acts, about_staff, organization_id,
         account_id, staff_id, network, opened_at, last_event_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (kind, subject_key) where status <> 'RESOLVED' do update set
         summary = $4, last_event_at = greatest(i.last_event_at, $12), about_staff = i.about_staff or $6,
         severity = case when ${rank('$3')} > ${rank('i.severity')} then $3 else i.severity end
       returning id, xmax = 0 as opened`,
      [
        kind,
        key,
        severity,
        summary,
        acts,
        aboutStaff,
        organizationId,
        accountId,
        staffId,
        network,
        now,
        happenedAt,
      ],
    );
    if (!tracked) throw new Error('An incident is opened or joined');
    await this.#link(tracked.id, finding.evidence);
    return tracked;
  }

  async #link(id: string, positions: readonly string[]): Promise<void> {
    await this.manager.query(
      `with added as (
         insert into incident_event (incident_id, position) select $1, unnest($2::bigint[])
         on conflict do nothing returning position
       )
       update incident set event_count = event_count + (select count(*) from added) where id = $1`,
      [id, positions],
    );
  }

  /** Held until the transaction ends, where this member of staff may see it. */
  async lockSeen(staff: { readonly id: string; readonly role: string }, id: string) {
    const [held] = await this.manager.query<HeldIncident[]>(
      `select i.id, i.status, i.account_id as "accountId", i.organization_id as "organizationId",
         i.about_staff as "aboutStaff"
       from incident i where i.id = $3 and ${seesIncidentSql('$1', '$2')} for no key update`,
      [staff.id, staff.role, id],
    );
    return held ?? null;
  }

  async acknowledge(id: string, staffId: string, now: Date): Promise<void> {
    const change = `status = 'ACKNOWLEDGED', acknowledged_at = $3, acknowledged_by = $2`;
    await this.manager.query(`update incident set ${change} where id = $1`, [id, staffId, now]);
  }

  async resolve(id: string, staffId: string, now: Date): Promise<void> {
    const change = `status = 'RESOLVED', resolved_at = $3, resolved_by = $2`;
    await this.manager.query(`update incident set ${change} where id = $1`, [id, staffId, now]);
  }

  async addNote(id: string, authorId: string, text: string, now: Date): Promise<void> {
    await this.manager.query(
      'insert into incident_note (incident_id, author_id, written_at, text) values ($1, $2, $3, $4)',
      [id, authorId, now, text],
    );
  }
}

/** No rule counts wrong passwords over longer than a day, nor asks where an account was half a year ago. */
const tryMemory = days(2);
const placeMemory = days(180);

const forgetTries: Statement = {
  name: 'incident-tries-forget',
  text: 'delete from incident_try where occurred_at < $1',
};
const forgetPlaces: Statement = {
  name: 'incident-places-forget',
  text: 'delete from incident_place where last_seen_at < $1',
};

/** Drops what no rule looks back on any more: networks and browsers are personal data. */
export async function forgetTraces(database: Database, now: Date): Promise<void> {
  await database.run(forgetTries, [before(now, tryMemory)]);
  await database.run(forgetPlaces, [before(now, placeMemory)]);
}
