import type { CaseEvent, CaseEventType, CaseState } from '@relance/dunning/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The append-only log of a case: gapless, one row for each fact. */
@Entity('case_event')
export class CaseEventEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  type!: CaseEventType;

  @Column('jsonb')
  payload!: CaseEvent;

  @Column('timestamptz')
  at!: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text', { name: 'actor_role' })
  actorRole!: string;

  @Column('integer', { name: 'machine_version' })
  machineVersion!: number;

  @Column('uuid', { name: 'strategy_version_id' })
  strategyVersionId!: string;

  @Column('text', { name: 'state_after' })
  stateAfter!: CaseState;

  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null;

  @Column('bytea', { name: 'request_hash', nullable: true })
  requestHash!: Buffer | null;
}
