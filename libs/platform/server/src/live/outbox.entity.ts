import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `tx` (xid8, the writing transaction) is filled by PostgreSQL and of a type that TypeORM does not know. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn('bigint')
  seq!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('text')
  topic!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  @Column('uuid', { name: 'agent_id', nullable: true })
  agentId!: string | null;

  @Column('boolean', { default: false })
  legal!: boolean;

  @Column('boolean', { default: false })
  admin!: boolean;

  @Column('jsonb')
  payload!: Record<string, unknown>;
}
