import type { VariableValues } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The script that a call followed, with the values as they were spoken. */
@Entity('script_run')
export class ScriptRunEntity {
  @PrimaryColumn('uuid', { name: 'call_attempt_id' })
  callAttemptId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'script_version_id' })
  scriptVersionId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('jsonb')
  variables!: VariableValues;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
