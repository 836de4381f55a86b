import type { Reason, SimulationModel, SimulationResult, Strategy } from '@relance/dunning/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SimulationStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A strategy as it was when the simulation was asked for: a draft may change afterwards. */
export interface SimulatedVersion {
  versionId: string;
  nameFr: string;
  nameEn: string;
  version: number;
  /** Debtors it is the default of; null: any. */
  debtorKind: string | null;
  definition: Strategy;
}

export interface SimulationOutcome {
  /** One for each strategy, in order. */
  results: SimulationResult[];
  cannotProve: Reason[];
}

/** A rehearsal that a person asked for: done by a worker, kept with its result. */
@Entity('simulation')
export class SimulationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  status!: SimulationStatus;

  @Column('text')
  mode!: 'history' | 'forward';

  @Column('date', { name: 'from_on' })
  fromOn!: string;

  @Column('date', { name: 'to_on' })
  toOn!: string;

  @Column('integer')
  seed!: number;

  @Column('jsonb')
  strategies!: SimulatedVersion[];

  @Column('jsonb')
  model!: SimulationModel;

  @Column('integer', { default: 0 })
  progress!: number;

  @Column('jsonb', { nullable: true })
  result!: SimulationOutcome | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy!: string | null;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt!: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: string | null;
}
