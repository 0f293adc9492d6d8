import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A confirmed authenticator: the stored half of what is in the person's app. */
@Entity('authenticator')
export class AuthenticatorEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'secret_box', type: 'bytea' })
  secretBox: Buffer;

  @Column({ name: 'key_id', type: 'text' })
  keyId: string;

  @Column({ name: 'confirmed_at', type: 'timestamptz' })
  confirmedAt: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
