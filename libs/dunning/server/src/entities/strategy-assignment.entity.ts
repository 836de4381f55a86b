import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From the narrowest to the widest. */
export const ASSIGNMENT_SCOPES = ['invoice', 'debtor', 'segment', 'creditor', 'kind'] as const;
export type AssignmentScope = (typeof ASSIGNMENT_SCOPES)[number];

/** Whom a strategy applies to, beyond being the default of a kind. The narrowest scope wins. */
@Entity('strategy_assignment')
export class StrategyAssignmentEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'strategy_id' })
  strategyId!: string;

  @Column('text')
  scope!: AssignmentScope;

  @Column('text', { name: 'debtor_kind', nullable: true })
  debtorKind!: string | null;

  @Column('uuid', { name: 'creditor_id', nullable: true })
  creditorId!: string | null;

  @Column('text', { nullable: true })
  segment!: string | null;

  @Column('uuid', { name: 'debtor_id', nullable: true })
  debtorId!: string | null;

  @Column('uuid', { name: 'item_id', nullable: true })
  itemId!: string | null;

  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: string | null;
}
