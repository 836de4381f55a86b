import type { Strategy } from '@relance/dunning/domain';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A version of a strategy: immutable once published; cases are pinned to it. */
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
  status!: 'draft' | 'published' | 'retired';

  @Column('jsonb')
  definition!: Strategy;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
