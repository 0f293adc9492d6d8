import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What account managers do for others: invitations, links in mails, and resets with the codes that go with them. */
export class AccountManagers1795485600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(people);
    await runner.query(resets);
    await runner.query(links);
    await runner.query(sealedNotices);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: invitations and resets would be lost');
  }
}

const people = `
  create unique index organization_name on organization (lower(name));
  alter table account
    add column last_sign_in_at timestamptz,
    add column suspect_since timestamptz,
    add column unfrozen_at timestamptz,
    add column unfrozen_by uuid references account;
  create index account_manager_by_organization on account_manager_assignment (organization_id, account_id);`;

/** At most one proof by mail is open for an account; its code lies sealed, so that it can be sent again. */
const resets = `
  create table mail_proof (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account,
    kind text not null check (kind in ('RESET', 'LATE')),
    secret_box bytea,
    key_id text,
    code_expires_at timestamptz not null,
    code_used_at timestamptz,
    lapses_at timestamptz,
    sent_again integer not null default 0,
    sent_again_since timestamptz,
    failures integer not null default 0,
    wait_until timestamptz,
    granted_by uuid references account,
    reason text,
    without_request boolean not null default false,
    revoke_now boolean not null default false,
    created_at timestamptz not null,
    closed_at timestamptz,
    closed_because text,
    check ((closed_at is null) = (closed_because is null)),
    check ((secret_box is null) = (key_id is null)),
    check (kind = 'LATE' or lapses_at is not null and reason is not null)
  );
  create unique index mail_proof_open on mail_proof (account_id) where closed_at is null;
  create index mail_proof_sealed on mail_proof (key_id) where key_id is not null;
  create index mail_proof_lapsing on mail_proof (lapses_at) where closed_at is null;
  alter table session add column mail_proof_id uuid references mail_proof;

  create table reset_request (
    id uuid primary key default gen_random_uuid(),
    session_id uuid not null,
    account_id uuid not null references account,
    case_number text not null,
    network text not null,
    address text not null,
    browser text not null,
    opened_at timestamptz not null,
    expires_at timestamptz not null,
    closed_at timestamptz,
    closed_because text,
    check ((closed_at is null) = (closed_because is null))
  );
  create unique index reset_request_of_session on reset_request (session_id) where closed_at is null;
  create index reset_request_open on reset_request (account_id) where closed_at is null;
  create index reset_request_by_origin on reset_request (network, browser, opened_at);
  create index reset_request_by_account on reset_request (account_id, opened_at);

  create table case_number_tally (
    staff_id uuid not null references account,
    account_id uuid not null references account,
    failures integer not null,
    since timestamptz not null,
    primary key (staff_id, account_id)
  );`;

const links = `
  create table link_token (
    hash bytea primary key,
    kind text not null check (kind in ('NOT_ME', 'PASSWORD')),
    account_id uuid not null references account,
    mail_proof_id uuid references mail_proof,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
  );
  create index link_token_by_account on link_token (account_id, created_at);

  create table invitation (
    id uuid primary key default gen_random_uuid(),
    organization_id uuid not null references organization,
    email text not null,
    email_key text not null,
    name text not null,
    -- As it is searched: what small letters are must not depend on the database's locale.
    name_key text not null,
    role text not null check (role in ('USER', 'ACCOUNT_MANAGER', 'SUPPORT')),
    token_hash bytea unique,
    invited_by uuid not null references account,
    invited_at timestamptz not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz
  );
  create unique index invitation_open on invitation (organization_id, email_key)
    where accepted_at is null and revoked_at is null;
  create index invitation_by_organization on invitation (organization_id, invited_at desc, id desc);
  create index invitation_by_address on invitation (email_key, sent_at);`;

/** What only the mail itself may tell lies sealed in its row until it is delivered or out of date. */
const sealedNotices = `
  alter table notice
    alter column account_id drop not null,
    add column secret_box bytea,
    add column key_id text,
    add check ((secret_box is null) = (key_id is null));
  create index notice_sealed on notice (key_id) where key_id is not null;`;
