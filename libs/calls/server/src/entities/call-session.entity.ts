import type { CallContext, CallState } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('call_session')
export class CallSessionEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  direction!: 'outbound' | 'inbound';

  @Column('text')
  state!: CallState;

  @Column('jsonb')
  context!: CallContext;

  @Column('integer')
  seq!: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: string;

  @Column('timestamptz')
  since!: string;

  @Column('boolean', { default: false })
  unlogged!: boolean;

  @Column('uuid', { name: 'telephony_call_id', nullable: true })
  telephonyCallId!: string | null;
}
