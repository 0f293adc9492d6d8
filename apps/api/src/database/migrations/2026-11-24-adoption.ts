import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each person came with setting up; what the trail tells of those who are here already is taken over. */
export class Adoption1795496400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(progress);
    await runner.query(takeOver);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table enrollment_progress');
  }
}

const progress = `
  create table enrollment_progress (
    account_id uuid primary key references account,
    first_signed_in_at timestamptz not null,
    steps_reached text[] not null default '{}',
    path text
  );`;

const takeOver = `
  insert into enrollment_progress (account_id, first_signed_in_at, steps_reached, path)
  select e.account_id,
    min(e.occurred_at) filter (where e.type in ('PASSWORD_ACCEPTED', 'INVITATION_ACCEPTED')),
    coalesce(array_agg(distinct coalesce(e.details->>'step', 'QR_CODE'))
      filter (where e.type in ('ENROLLMENT_STARTED', 'ENROLLMENT_STEP_REACHED')), '{}'),
    (array_agg(e.details->>'path' order by e.id) filter (where e.type = 'AUTHENTICATOR_CONFIRMED'))[1]
  from audit_event e join account a on a.id = e.account_id
  where e.type in ('PASSWORD_ACCEPTED', 'INVITATION_ACCEPTED', 'ENROLLMENT_STARTED', 'ENROLLMENT_STEP_REACHED',
    'AUTHENTICATOR_CONFIRMED')
  group by e.account_id
  having bool_or(e.type in ('PASSWORD_ACCEPTED', 'INVITATION_ACCEPTED'))`;
