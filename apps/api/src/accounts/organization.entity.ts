import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export interface StoredApp {
  readonly name: string;
  readonly androidUrl: string | null;
  readonly iosUrl: string | null;
  readonly note: string | null;
}

@Entity('organization')
export class OrganizationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'is_platform', type: 'boolean', default: false })
  isPlatform: boolean;

  @Column({ name: 'support_contact', type: 'text', nullable: true })
  supportContact: string | null;

  @Column({ name: 'approved_apps', type: 'jsonb', default: [] })
  approvedApps: StoredApp[];

  /** The origins of the platforms that access tokens are issued for. */
  @Column({ type: 'text', array: true, default: [] })
  audiences: string[];

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
