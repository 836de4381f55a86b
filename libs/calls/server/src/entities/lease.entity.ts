import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lease')
export class LeaseEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Who had it when it was taken over. */
  @Column('uuid', { name: 'taken_from', nullable: true })
  takenFrom!: string | null;

  @Column('timestamptz', { name: 'acquired_at', default: () => 'now()' })
  acquiredAt!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: string;
}
