import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of the trail; written once, never changed (the database refuses it). */
@Entity('audit_event')
export class AuditEventEntity {
  @PrimaryColumn({ type: 'bigint', insert: false })
  id: string;

  @PrimaryColumn({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'text' })
  type: string;

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ name: 'organization_id', type: 'uuid', nullable: true })
  organizationId: string | null;

  @Column({ name: 'session_id', type: 'uuid', nullable: true })
  sessionId: string | null;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId: string | null;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ type: 'text', nullable: true })
  browser: string | null;

  @Column({ type: 'jsonb', default: {} })
  details: object;
}
