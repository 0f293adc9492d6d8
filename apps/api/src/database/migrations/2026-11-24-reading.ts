import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pages of the trail are found by, beside what the sealer needs. */
export class Reading1795518000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(found);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back');
  }
}

/** The address of what is linked already is taken over from the events; nothing else about a link changes. */
const found = `
  alter table audit_link add column address text;
  alter table audit_link disable trigger audit_link_append_only;
  update audit_link l set address = e.address from audit_event e
    where e.occurred_at = l.occurred_at and e.id = l.event_id and e.address is not null;
  alter table audit_link enable trigger audit_link_append_only;

  create index audit_link_by_address on audit_link (address, position);
  create index audit_link_by_organization_type on audit_link (organization_id, type, position);
  create index audit_link_by_day on audit_link (((occurred_at at time zone 'UTC')::date), position);`;
