import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../role.js';

/** What ordinary work needs of an account; counters and steps are written by the statements that own them. */
@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'organization_id', type: 'uuid' })
  organizationId: string;

  @Column({ type: 'text' })
  email: string;

  /** Unique: the address as it is compared. */
  @Column({ name: 'email_key', type: 'text' })
  emailKey: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ name: 'password_set_at', type: 'timestamptz', nullable: true })
  passwordSetAt: Date | null;

  @Column({ type: 'integer', default: 0 })
  epoch: number;

  /** The last time step whose code was accepted; TypeORM reads bigint as text. */
  @Column({
    name: 'last_step',
    type: 'bigint',
    default: -1,
    transformer: { from: Number, to: (step: number) => step },
  })
  lastStep: number;

  @Column({ name: 'frozen_at', type: 'timestamptz', nullable: true })
  frozenAt: Date | null;

  @Column({ name: 'deactivated_at', type: 'timestamptz', nullable: true })
  deactivatedAt: Date | null;

  @Column({ name: 'first_enrolled_at', type: 'timestamptz', nullable: true })
  firstEnrolledAt: Date | null;

  @Column({ name: 'recovery_salt', type: 'bytea', nullable: true })
  recoverySalt: Buffer | null;

  @Column({ name: 'recovery_codes_saved_at', type: 'timestamptz', nullable: true })
  recoveryCodesSavedAt: Date | null;

  /** When both factors were last proved. */
  @Column({ name: 'last_sign_in_at', type: 'timestamptz', nullable: true })
  lastSignInAt: Date | null;

  /** What was bound since then is in doubt: set by a freeze, where the event that led to it is known. */
  @Column({ name: 'suspect_since', type: 'timestamptz', nullable: true })
  suspectSince: Date | null;

  /** Opened again after a freeze, and by whom; null once an authenticator was confirmed since. */
  @Column({ name: 'unfrozen_at', type: 'timestamptz', nullable: true })
  unfrozenAt: Date | null;

  @Column({ name: 'unfrozen_by', type: 'uuid', nullable: true })
  unfrozenBy: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
