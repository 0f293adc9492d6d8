import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What integrators come in by: API keys, and the tokens that tell a platform who is signed in. */
export class ApiKeys1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keys);
    await runner.query(tokens);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: API keys would be lost');
  }
}

const keys = `
  create table api_key (
    id uuid primary key default gen_random_uuid(),
    organization_id uuid not null references organization,
    name text not null,
    prefix text not null unique,
    hash bytea not null unique,
    scopes text[] not null check (cardinality(scopes) > 0),
    created_by uuid not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    replaced_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    suspended_at timestamptz
  );
  create index api_key_by_organization on api_key (organization_id, created_at desc, id desc);
  create index api_key_by_maker on api_key (created_by, created_at);
  -- Where a key was used from: a use from elsewhere is news.
  create table api_key_network (
    api_key_id uuid not null references api_key,
    network text not null,
    first_used_at timestamptz not null,
    primary key (api_key_id, network)
  );`;

/** A handle names a session to one audience; the key pairs that sign tokens lie sealed. */
const tokens = `
  alter table organization add column audiences text[] not null default '{}';
  create table session_handle (
    hash bytea primary key,
    session_id uuid not null references session on delete cascade,
    audience text not null,
    created_at timestamptz not null
  );
  create index session_handle_by_session on session_handle (session_id);
  create table token_key (
    id text primary key,
    public_jwk jsonb not null,
    secret_box bytea,
    key_id text,
    created_at timestamptz not null,
    retired_at timestamptz,
    check ((secret_box is null) = (key_id is null)),
    check ((secret_box is null) = (retired_at is not null))
  );
  create unique index token_key_current on token_key ((true)) where retired_at is null;`;
