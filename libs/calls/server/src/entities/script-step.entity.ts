import type { Missing, ScriptMove } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One place of the way that a call took through its script. */
@Entity('script_step')
export class ScriptStepEntity {
  @PrimaryColumn('uuid', { name: 'call_attempt_id' })
  callAttemptId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text', { name: 'node_id' })
  nodeId!: string;

  @Column('timestamptz')
  at!: string;

  @Column('jsonb')
  move!: ScriptMove['move'];

  @Column('text', { nullable: true })
  disclosed!: Missing | null;
}
