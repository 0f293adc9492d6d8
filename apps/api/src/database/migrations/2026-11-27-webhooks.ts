import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an organization's events are posted to, and how each came there. */
export class Webhooks1795521600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(endpoints);
    await runner.query(deliveries);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: webhook endpoints would be lost');
  }
}

/** Who last set where it leads, and who how it signs, and when; who sends to it now. */
const endpoints = `
  create table webhook_endpoint (
    id uuid primary key,
    organization_id uuid not null references organization,
    url text not null,
    description text not null,
    event_types text[] not null check (cardinality(event_types) > 0),
    status text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED', 'SUSPENDED', 'DISABLED')),
    disabled_because text check (disabled_because in ('GONE', 'FAILED')),
    suspended_for uuid references account,
    created_by uuid not null references account,
    created_at timestamptz not null,
    url_set_by uuid not null references account,
    url_set_at timestamptz not null,
    secret_set_by uuid not null references account,
    secret_set_at timestamptz not null,
    active_since timestamptz not null,
    secret_box bytea not null,
    key_id text not null,
    former_secret_box bytea,
    former_key_id text,
    former_until timestamptz,
    last_delivered_at timestamptz,
    failing_since timestamptz,
    claimed_at timestamptz,
    claimed_until timestamptz,
    check ((status = 'DISABLED') = (disabled_because is not null)),
    check ((status = 'SUSPENDED') = (suspended_for is not null)),
    check ((former_secret_box is null) = (former_until is null)),
    check ((former_key_id is null) = (former_until is null))
  );
  create index webhook_endpoint_by_organization on webhook_endpoint (organization_id, created_at, id);
  create index webhook_endpoint_by_maker on webhook_endpoint (created_by);
  create index webhook_endpoint_by_url_setter on webhook_endpoint (url_set_by);
  create index webhook_endpoint_by_secret_setter on webhook_endpoint (secret_set_by);`;

/** An event comes to an endpoint once; up to where the trail was told on, from the present end. */
const deliveries = `
  create table webhook_delivery (
    id uuid primary key default gen_random_uuid(),
    position bigint generated always as identity,
    endpoint_id uuid not null references webhook_endpoint on delete cascade,
    event_position bigint,
    event_id bigint,
    event_type text,
    body text not null,
    created_at timestamptz not null,
    status text not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    tries integer not null default 0,
    next_attempt_at timestamptz,
    unique (endpoint_id, event_position),
    check ((status = 'PENDING') = (next_attempt_at is not null))
  );
  create index webhook_delivery_page on webhook_delivery (endpoint_id, position desc);
  create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at) where status = 'PENDING';
  create index webhook_delivery_by_time on webhook_delivery (created_at);

  create table webhook_attempt (
    delivery_id uuid not null references webhook_delivery on delete cascade,
    number integer not null,
    attempted_at timestamptz not null,
    duration_ms integer not null,
    response_status integer,
    error text,
    primary key (delivery_id, number)
  );

  create table webhook_cursor (
    single boolean primary key default true check (single),
    position bigint not null
  );
  insert into webhook_cursor (position) select coalesce(max(last_position), 0) from audit_seal;`;
