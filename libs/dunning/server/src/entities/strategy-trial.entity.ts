import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Champion and challenger: a share of the champion's new cases goes by the challenger, stable by debtor. */
@Entity('strategy_trial')
export class StrategyTrialEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'champion_id' })
  championId!: string;

  @Column('uuid', { name: 'challenger_id' })
  challengerId!: string;

  @Column('integer', { name: 'share_percent' })
  sharePercent!: number;

  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid', { name: 'started_by', nullable: true })
  startedBy!: string | null;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: string;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: string | null;
}
