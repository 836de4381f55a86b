import type { Strategy } from '@relance/dunning/domain';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export const STRATEGY_STATUSES = ['draft', 'inReview', 'published', 'retired'] as const;
export type StrategyStatus = (typeof STRATEGY_STATUSES)[number];

/** A version of a strategy: drafted by one person, published by another, immutable from then on; cases are pinned to it. */
@Entity('strategy_version')
@Unique(['strategyId', 'version'])
export class StrategyVersionEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'strategy_id' })
  strategyId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  status!: StrategyStatus;

  @Column('jsonb')
  definition!: Strategy;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: string | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: string | null;

  /** What this version changes, in its author's words; why it was sent back. */
  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { name: 'based_on', nullable: true })
  basedOn!: string | null;
}
