import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules over the trail found, and the little that they remember between events. */
export class Incidents1795492800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(incidents);
    await runner.query(memory);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: incidents and their notes would be lost');
  }
}

/** One at most is open for each kind and subject: later events join it. */
const incidents = `
  create table incident (
    id uuid primary key default gen_random_uuid(),
    kind text not null,
    subject_key text not null,
    severity text not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
    status text not null default 'OPEN' check (status in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
    summary text not null,
    proposed_acts text[] not null,
    about_staff boolean not null,
    organization_id uuid references organization,
    account_id uuid references account,
    staff_id uuid references account,
    network text,
    event_count integer not null default 0,
    opened_at timestamptz not null,
    last_event_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by uuid references account,
    resolved_at timestamptz,
    resolved_by uuid references account,
    check ((status = 'RESOLVED') = (resolved_at is not null)),
    check (status <> 'ACKNOWLEDGED' or acknowledged_at is not null)
  );
  create unique index incident_unresolved on incident (kind, subject_key) where status <> 'RESOLVED';
  create index incident_by_time on incident (opened_at desc, id desc);
  create index incident_by_organization on incident (organization_id, opened_at desc, id desc);
  create index incident_by_account on incident (account_id, opened_at desc, id desc);
  create index incident_open on incident (organization_id) where status = 'OPEN';

  create table incident_event (
    incident_id uuid not null references incident,
    position bigint not null,
    primary key (incident_id, position)
  );
  create table incident_note (
    id uuid primary key default gen_random_uuid(),
    incident_id uuid not null references incident,
    position bigint generated always as identity,
    author_id uuid not null references account,
    written_at timestamptz not null,
    text text not null
  );
  create index incident_note_by_incident on incident_note (incident_id, position);`;

/** Up to where the trail was evaluated; wrong passwords by network; where accounts have signed in from. */
const memory = `
  create table incident_cursor (
    single boolean primary key default true check (single),
    position bigint not null
  );
  insert into incident_cursor (position) values (0);

  create table incident_try (
    position bigint primary key,
    occurred_at timestamptz not null,
    network text not null,
    subject text not null,
    account_id uuid
  );
  create index incident_try_by_network on incident_try (network, occurred_at);
  create index incident_try_by_account on incident_try (account_id, occurred_at) where account_id is not null;
  create index incident_try_by_time on incident_try (occurred_at);

  create table incident_place (
    account_id uuid not null,
    network text not null,
    browser text not null,
    last_seen_at timestamptz not null,
    primary key (account_id, network, browser)
  );
  create index incident_place_by_time on incident_place (last_seen_at);

  create index notice_of_incident on notice (recipient, created_at) where kind = 'INCIDENT_OPENED_STAFF';`;
