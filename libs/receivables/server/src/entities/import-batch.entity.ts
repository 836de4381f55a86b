import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_batch')
export class ImportBatchEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'creditor_id', nullable: true })
  creditorId!: string | null;

  @Column('text')
  format!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('bytea', { name: 'file_sha256' })
  fileSha256!: Buffer;

  @Column('jsonb', { nullable: true })
  mapping!: unknown;

  @Column('boolean', { name: 'dry_run', default: false })
  dryRun!: boolean;

  @Column('text')
  status!: string;

  @Column('integer', { name: 'read_count', default: 0 })
  readCount!: number;

  @Column('integer', { name: 'created_count', default: 0 })
  createdCount!: number;

  @Column('integer', { name: 'updated_count', default: 0 })
  updatedCount!: number;

  @Column('integer', { name: 'unchanged_count', default: 0 })
  unchangedCount!: number;

  @Column('integer', { name: 'refused_count', default: 0 })
  refusedCount!: number;

  @Column('jsonb', { default: {} })
  totals!: unknown;

  @Column('jsonb', { default: [] })
  warnings!: unknown;

  @Column('jsonb', { nullable: true })
  error!: unknown;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: string;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: string | null;
}
