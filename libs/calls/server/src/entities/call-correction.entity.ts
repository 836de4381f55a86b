import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A correction of what was logged, beside it and never instead of it. */
@Entity('call_correction')
export class CallCorrectionEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'call_id' })
  callId!: string;

  @Column('integer', { name: 'event_seq', nullable: true })
  eventSeq!: number | null;

  @Column('jsonb')
  changes!: Record<string, { was: unknown; is: unknown }>;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'corrected_by' })
  correctedBy!: string;

  @Column('timestamptz', { name: 'corrected_at', default: () => 'now()' })
  correctedAt!: string;
}
