import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody asks whoever holds a case for it. */
@Entity('lease_request')
export class LeaseRequestEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: string;

  @Column('text', { nullable: true })
  answer!: 'given' | 'kept' | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: string | null;
}
