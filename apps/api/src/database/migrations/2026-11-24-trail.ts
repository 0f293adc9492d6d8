import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain over the trail: its links, its signed seals, the keys that signed them, and what retention leaves. */
export class Evidence1795489200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(chain);
    await runner.query(sealer);
    await runner.query(appendOnly);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: the evidence would be lost');
  }
}

const chain = `
  create index audit_event_by_transaction on audit_event (transaction_id, id);

  -- The columns beside the hash repeat the event's, so that pages by position use an index.
  create table audit_link (
    position bigint primary key,
    event_id bigint not null unique,
    occurred_at timestamptz not null,
    type text not null,
    account_id uuid,
    actor_id uuid,
    organization_id uuid,
    hash bytea not null
  );
  create index audit_link_by_organization on audit_link (organization_id, position);
  create index audit_link_by_account on audit_link (account_id, position);
  create index audit_link_by_actor on audit_link (actor_id, position);
  create index audit_link_by_type on audit_link (type, position);
  create index audit_link_by_time on audit_link (occurred_at, position);

  create table audit_key (
    id text primary key,
    public_key bytea not null,
    first_used_at timestamptz not null
  );
  create table audit_seal (
    id bigint generated always as identity primary key,
    first_position bigint not null,
    last_position bigint not null unique,
    month date not null,
    head bytea not null,
    key_id text not null references audit_key,
    signature bytea not null,
    sealed_at timestamptz not null,
    -- The greatest id of all events up to here.
    last_event_id bigint not null
  );
  create index audit_seal_by_time on audit_seal (sealed_at);
  create table audit_mark (
    position bigint primary key,
    hash bytea not null,
    last_event_id bigint not null,
    count bigint not null,
    first_month date not null,
    last_month date not null,
    key_id text not null references audit_key,
    signature bytea not null,
    marked_at timestamptz not null,
    transaction_id xid8 not null default pg_current_xact_id()
  );`;

/** How far the sealer came, and in which cluster: transaction ids of another one say nothing here. */
const sealer = `
  create table audit_sealer (
    one_row boolean primary key default true check (one_row),
    transaction_id xid8 not null default '0',
    event_id bigint not null default 0,
    cluster_id bigint,
    head_mailed_on date
  );
  insert into audit_sealer default values;`;

/**
 * Nothing changes what is written. A delete passes only in the transaction that leaves a mark, and only for what lies
 * before the mark.
 */
const appendOnly = `
  create or replace function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
  end $$;

  create function refuse_delete() returns trigger language plpgsql as $$
  begin
    if not exists (select from audit_mark where transaction_id = pg_current_xact_id_if_assigned()) then
      raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
    end if;
    return null;
  end $$;

  create function refuse_delete_after_mark() returns trigger language plpgsql as $$
  declare
    mark bigint := (select max(position) from audit_mark where transaction_id = pg_current_xact_id_if_assigned());
    place bigint := case tg_table_name
      when 'audit_link' then (to_jsonb(old)->>'position')::bigint
      when 'audit_seal' then (to_jsonb(old)->>'last_position')::bigint
      else (select position from audit_link
            where event_id = (to_jsonb(old)->>'id')::bigint and occurred_at = (to_jsonb(old)->>'occurred_at')::timestamptz)
    end;
  begin
    if place is null or mark is null or place > mark then
      raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
    end if;
    return old;
  end $$;

  drop trigger audit_event_append_only on audit_event;
  ${['audit_event', 'audit_link', 'audit_seal']
    .map(
      (table) => `
  create trigger ${table}_append_only before update or truncate on ${table}
    for each statement execute function refuse_change();
  create trigger ${table}_delete_with_mark before delete on ${table}
    for each statement execute function refuse_delete();
  create trigger ${table}_delete_before_mark before delete on ${table}
    for each row execute function refuse_delete_after_mark();`,
    )
    .join('')}
  ${['audit_key', 'audit_mark']
    .map(
      (table) => `
  create trigger ${table}_append_only before update or delete or truncate on ${table}
    for each statement execute function refuse_change();`,
    )
    .join('')}`;
