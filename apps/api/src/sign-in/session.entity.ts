import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SessionEnd } from './auth-state.js';

@Entity('session')
export class SessionEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash: Buffer;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'integer' })
  epoch: number;

  @Column({ name: 'signed_in_at', type: 'timestamptz', nullable: true })
  signedInAt: Date | null;

  @Column({ name: 'code_at', type: 'timestamptz', nullable: true })
  codeAt: Date | null;

  @Column({ name: 'authenticator_id', type: 'uuid', nullable: true })
  authenticatorId: string | null;

  @Column({ name: 'last_active_at', type: 'timestamptz' })
  lastActiveAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_because', type: 'text', nullable: true })
  endedBecause: SessionEnd | null;
}
