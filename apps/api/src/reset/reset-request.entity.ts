import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Why a request is no longer open; one whose session ended is not open either. */
export type ResetRequestEnd =
  | 'GRANTED'
  | 'OTHER_GRANTED'
  | 'SIGNED_IN'
  | 'CANCELLED'
  | 'DISMISSED'
  | 'FROZEN'
  | 'DEACTIVATED';

/** A locked-out person’s request for a reset, made in one half-signed session. */
@Entity('reset_request')
export class ResetRequestEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** Shown to that session alone: whoever reads it out sits at that browser. */
  @Column({ name: 'case_number', type: 'text' })
  caseNumber: string;

  @Column({ type: 'text' })
  network: string;

  @Column({ type: 'text' })
  address: string;

  @Column({ type: 'text' })
  browser: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  /** When the session ends by itself. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closed_because', type: 'text', nullable: true })
  closedBecause: ResetRequestEnd | null;
}
