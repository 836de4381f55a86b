import type { CallEventType, CallState } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Append-only. */
@Entity('call_session_event')
export class CallSessionEventEntity {
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  type!: CallEventType;

  @Column('jsonb')
  payload!: Record<string, unknown>;

  @Column('timestamptz')
  at!: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;

  @Column('text')
  source!: 'hand' | 'telephony' | 'system';

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('integer', { name: 'machine_version' })
  machineVersion!: number;

  @Column('text', { name: 'state_after' })
  stateAfter!: CallState;

  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null;
}
