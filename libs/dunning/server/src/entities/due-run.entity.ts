import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stretch of work of the due run: from the first case it claimed until nothing was due. */
@Entity('due_run')
export class DueRunEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'worker_id' })
  workerId!: string;

  @Column('text')
  host!: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: string;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: string;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: string | null;

  /** Cases that were due when it began. */
  @Column('integer', { default: 0 })
  waiting!: number;

  @Column('integer', { default: 0 })
  due!: number;

  @Column('integer', { default: 0 })
  advanced!: number;

  @Column('integer', { default: 0 })
  failed!: number;

  /** How often each action was wanted; documents by channel. */
  @Column('jsonb', { default: {} })
  effects!: Record<string, number>;
}
