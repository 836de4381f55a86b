import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('telephony_key')
export class TelephonyKeyEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  secret!: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: string | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: string | null;
}
