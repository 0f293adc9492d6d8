import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EnrollmentPath } from '../audit/audit-event.js';

/** A secret that waits for its first code. A session has one at most; a new one takes its place. */
@Entity('enrollment')
export class EnrollmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  path: EnrollmentPath | null;

  @Column({ name: 'secret_box', type: 'bytea' })
  secretBox: Buffer;

  @Column({ name: 'key_id', type: 'text' })
  keyId: string;

  @Column({ type: 'integer', default: 0 })
  failures: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
