import type { CaseContext, CaseState, Reason } from '@relance/dunning/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A debtor's dunning case: the stored snapshot, its one next thing, and what lists show. */
@Entity('dunning_case')
export class DunningCaseEntity {
  /** The account's id. */
  @PrimaryColumn('uuid')
  id!: string;

  /** The account's, as everything that changes them takes the case along. */
  @Column('uuid', { name: 'creditor_id' })
  creditorId!: string;

  @Column('uuid', { name: 'debtor_id' })
  debtorId!: string;

  @Column('bigint', { name: 'case_number', unique: true, default: () => `nextval('case_number')` })
  caseNumber!: number;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  @Column('uuid', { name: 'agent_id', nullable: true })
  agentId!: string | null;

  @Column('text')
  state!: CaseState;

  @Column('jsonb')
  value!: CaseState;

  @Column('jsonb')
  context!: CaseContext;

  @Column('integer', { name: 'machine_version' })
  machineVersion!: number;

  @Column('uuid', { name: 'strategy_version_id' })
  strategyVersionId!: string;

  @Column('integer')
  seq!: number;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt!: string;

  @Column('timestamptz', { name: 'next_action_at', nullable: true })
  nextActionAt!: string | null;

  @Column('text', { name: 'next_action', nullable: true })
  nextAction!: string | null;

  @Column('text', { name: 'waiting_for', nullable: true })
  waitingFor!: string | null;

  @Column('bigint', { name: 'queue_rank', nullable: true })
  queueRank!: number | null;

  @Column('jsonb', { name: 'queue_reasons', nullable: true })
  queueReasons!: Reason[] | null;

  /** When the rank must be looked at again. */
  @Column('timestamptz', { name: 'rank_due_at', nullable: true })
  rankDueAt!: string | null;

  /** Of the weights that the rank was made by; 0: by the case's own facts alone so far. */
  @Column('integer', { name: 'rank_version', default: 0 })
  rankVersion!: number;

  @Column('text', { name: 'needs_language', nullable: true })
  needsLanguage!: string | null;

  @Column('text', { name: 'needs_skills', array: true, default: '{}' })
  needsSkills!: string[];

  @Column('char', { length: 3, nullable: true })
  currency!: string | null;

  @Column('bigint', { name: 'overdue_minor', default: 0 })
  overdueMinor!: number;

  @Column('bigint', { name: 'open_minor', default: 0 })
  openMinor!: number;

  @Column('date', { name: 'oldest_due_on', nullable: true })
  oldestDueOn!: string | null;

  @Column('boolean', { name: 'legal_visible', default: false })
  legalVisible!: boolean;

  /** Key of the step that waits for a person's yes. */
  @Column('text', { name: 'proposed_step', nullable: true })
  proposedStep!: string | null;

  /** Kinds of the holds that stand for the creditor's sake, joined by `+`. */
  @Column('text', { name: 'creditor_hold', nullable: true })
  creditorHold!: string | null;

  /** Why this strategy: kind, creditor, segment, debtor, invoice, trial. */
  @Column('text', { name: 'strategy_why', default: 'kind' })
  strategyWhy!: string;

  @Column('uuid', { name: 'trial_id', nullable: true })
  trialId!: string | null;

  @Column('text', { name: 'trial_arm', nullable: true })
  trialArm!: 'champion' | 'challenger' | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: string;
}
