import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A due case whose decision failed: set aside with its error until solved. */
@Entity('case_failure')
export class CaseFailureEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  error!: string;

  @Column('integer', { default: 1 })
  attempts!: number;

  @Column('timestamptz', { name: 'failed_at', default: () => 'now()' })
  failedAt!: string;

  @Column('timestamptz', { name: 'retry_at' })
  retryAt!: string;
}
