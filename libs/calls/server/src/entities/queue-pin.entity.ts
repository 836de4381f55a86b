import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A lead wants the case called first, until then or until it was called. */
@Entity('queue_pin')
export class QueuePinEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'pinned_at' })
  pinnedAt!: string;

  @Column('timestamptz')
  until!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: string | null;
}
