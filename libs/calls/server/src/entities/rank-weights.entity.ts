import type { RankWeight } from '@relance/calls/ranking';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What each reason adds to a case's score: a draft, the version in force, or a former one. */
@Entity('rank_weights')
export class RankWeightsEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('integer', { unique: true })
  version!: number;

  @Column('text')
  status!: 'draft' | 'inForce' | 'retired';

  @Column('jsonb')
  weights!: RankWeight[];

  @Column('text', { default: '' })
  note!: string;

  /** What a writer of the draft must have seen. */
  @Column('integer', { default: 1 })
  revision!: number;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column('timestamptz', { name: 'in_force_since', nullable: true })
  inForceSince!: string | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: string | null;

  /** Cases up to this id were ranked by it since it was published; null: none. */
  @Column('uuid', { name: 'ranked_to', nullable: true })
  rankedTo!: string | null;

  @Column('timestamptz', { name: 'ranked_at', nullable: true })
  rankedAt!: string | null;
}
