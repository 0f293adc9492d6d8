import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations, accounts, sessions, authenticators, budgets and the append-only trail. */
export class AccountsSessionsAudit1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(authenticators);
    await runner.query(sessions);
    await runner.query(budgets);
    await runner.query(audit);
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database instead');
  }
}

const accounts = `
  create table organization (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    is_platform boolean not null default false,
    support_contact text,
    approved_apps jsonb not null default '[]',
    created_at timestamptz not null
  );
  create unique index organization_one_platform on organization (is_platform) where is_platform;
  insert into organization (name, is_platform, created_at) values ('Dragonfly AI', true, now());

  create table account (
    id uuid primary key default gen_random_uuid(),
    organization_id uuid not null references organization,
    email text not null,
    email_key text not null unique,
    name text not null,
    role text not null check (role in ('USER', 'ACCOUNT_MANAGER', 'SUPPORT')),
    password_hash text,
    password_set_at timestamptz,
    epoch integer not null default 0,
    frozen_at timestamptz,
    deactivated_at timestamptz,
    first_enrolled_at timestamptz,
    last_step bigint not null default -1,
    code_failures integer not null default 0,
    code_wait_until timestamptz,
    recovery_failures integer not null default 0,
    recovery_wait_until timestamptz,
    recovery_salt bytea,
    recovery_codes_saved_at timestamptz,
    enrollment_count integer not null default 0,
    enrollment_count_since timestamptz,
    created_at timestamptz not null
  );
  create index account_by_organization on account (organization_id, id);

  create table account_manager_assignment (
    account_id uuid not null references account,
    organization_id uuid not null references organization,
    primary key (account_id, organization_id)
  );`;

const authenticators = `
  create table authenticator (
    id uuid primary key,
    account_id uuid not null references account,
    name text not null,
    secret_box bytea not null,
    key_id text not null,
    confirmed_at timestamptz not null,
    revoked_at timestamptz
  );
  create index authenticator_standing on authenticator (account_id) where revoked_at is null;

  create table recovery_code (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account,
    digest bytea not null,
    created_at timestamptz not null,
    used_at timestamptz,
    replaced_at timestamptz
  );
  create unique index recovery_code_live on recovery_code (account_id, digest)
    where used_at is null and replaced_at is null;`;

const sessions = `
  create table session (
    id uuid primary key default gen_random_uuid(),
    token_hash bytea not null unique,
    account_id uuid not null references account,
    epoch integer not null,
    started_at timestamptz not null,
    signed_in_at timestamptz,
    code_at timestamptz,
    authenticator_id uuid references authenticator,
    recovery_code_id uuid references recovery_code,
    last_active_at timestamptz not null,
    ended_at timestamptz,
    ended_because text,
    steps_reached text[] not null default '{}',
    address text not null,
    browser text not null,
    check ((ended_at is null) = (ended_because is null)),
    check (signed_in_at is null or authenticator_id is not null or recovery_code_id is not null)
  );
  create index session_live on session (account_id) where ended_at is null;
  create index session_by_start on session (started_at);

  create table enrollment (
    id uuid primary key default gen_random_uuid(),
    session_id uuid not null unique references session on delete cascade,
    account_id uuid not null references account,
    name text not null,
    path text,
    secret_box bytea not null,
    key_id text not null,
    failures integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null
  );`;

const budgets = `
  create table password_lane (
    kind text not null check (kind in ('ACCOUNT_AND_NETWORK', 'ACCOUNT', 'NETWORK')),
    subject bytea not null,
    failures integer not null,
    wait_until timestamptz,
    failed_at timestamptz not null,
    since timestamptz not null,
    primary key (kind, subject)
  );

  create table refusal_count (
    subject text not null,
    minute timestamptz not null,
    count integer not null,
    event jsonb not null,
    primary key (subject, minute)
  );`;

const audit = `
  create table audit_event (
    occurred_at timestamptz not null,
    id bigint generated always as identity,
    transaction_id xid8 not null default pg_current_xact_id(),
    type text not null,
    account_id uuid,
    actor_id uuid,
    organization_id uuid,
    session_id uuid,
    request_id text,
    address text,
    browser text,
    details jsonb not null default '{}',
    primary key (occurred_at, id)
  );
  create index audit_event_by_id on audit_event (id);
  create index audit_event_by_account on audit_event (account_id, id);

  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'audit_event is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
  end $$;
  create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function refuse_change();`;
