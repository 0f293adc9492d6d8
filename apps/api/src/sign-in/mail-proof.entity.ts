import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MailProofKind } from './mail-proof.js';

/** Why a proof is no longer open. */
export type MailProofEnd = 'ENROLLED' | 'CANCELLED' | 'REPLACED' | 'LAPSED' | 'FROZEN' | 'DEACTIVATED';

/** A code by mail that must come before an authenticator may be bound; of a reset, it is the grant itself. */
@Entity('mail_proof')
export class MailProofEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  kind: MailProofKind;

  /** Wiped once the code is used or has run out, and when the proof is closed. */
  @Column({ name: 'secret_box', type: 'bytea', nullable: true })
  secretBox: Buffer | null;

  @Column({ name: 'key_id', type: 'text', nullable: true })
  keyId: string | null;

  @Column({ name: 'code_expires_at', type: 'timestamptz' })
  codeExpiresAt: Date;

  @Column({ name: 'code_used_at', type: 'timestamptz', nullable: true })
  codeUsedAt: Date | null;

  @Column({ name: 'lapses_at', type: 'timestamptz', nullable: true })
  lapsesAt: Date | null;

  @Column({ name: 'sent_again', type: 'integer', default: 0 })
  sentAgain: number;

  @Column({ name: 'sent_again_since', type: 'timestamptz', nullable: true })
  sentAgainSince: Date | null;

  /** Null: the server's command line. */
  @Column({ name: 'granted_by', type: 'uuid', nullable: true })
  grantedBy: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'without_request', type: 'boolean', default: false })
  withoutRequest: boolean;

  @Column({ name: 'revoke_now', type: 'boolean', default: false })
  revokeNow: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closed_because', type: 'text', nullable: true })
  closedBecause: MailProofEnd | null;
}
