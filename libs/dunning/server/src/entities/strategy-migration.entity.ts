import type { StepDecision } from '@relance/dunning/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Cases on their way from one version to another, in batches of the worker. */
@Entity('strategy_migration')
export class StrategyMigrationEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'from_version_id' })
  fromVersionId!: string;

  @Column('uuid', { name: 'to_version_id' })
  toVersionId!: string;

  @Column('jsonb', { default: [] })
  decisions!: StepDecision[];

  /** `published`: every case of the version; `assigned`: those to whom the other strategy applies now. */
  @Column('text')
  why!: 'published' | 'assigned';

  @Column('text')
  status!: 'running' | 'done';

  @Column('integer', { default: 0 })
  total!: number;

  @Column('integer', { default: 0 })
  migrated!: number;

  @Column('integer', { default: 0 })
  undecided!: number;

  @Column('integer', { default: 0 })
  failed!: number;

  @Column('uuid', { name: 'started_by', nullable: true })
  startedBy!: string | null;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: string;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: string | null;
}
