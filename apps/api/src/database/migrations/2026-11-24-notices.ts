import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox: every e-mail is a row, written in the transaction of what it tells. */
export class Notices1795482000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        position bigint generated always as identity primary key,
        kind text not null,
        account_id uuid not null references account,
        recipient text not null,
        details jsonb not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        next_try_at timestamptz not null,
        tries integer not null default 0,
        sent_at timestamptz,
        given_up_at timestamptz
      );
      create index notice_waiting on notice (recipient, position) where sent_at is null and given_up_at is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice');
  }
}
