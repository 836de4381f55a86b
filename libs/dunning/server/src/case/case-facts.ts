import { Injectable } from '@nestjs/common';
import { type CaseEffect, type CaseEvent, decide, MACHINE_VERSION, type Strategy } from '@relance/dunning/domain';
import { type OutboxRow, type Tx, writeOutbox } from '@relance/platform/server';
import { caseNumber, type CaseRow, snapshotOf } from './case-row';
import { type TakenFact, writeFacts } from './case-writer';
import { CaseRanking } from './case-ranking';
import { EffectRegistry } from './effect-registry';
import { StrategyStore } from './strategy.store';

/** A fact on its way to a case. Several for one case are taken in the order given. */
export interface CaseFact {
  row: CaseRow;
  event: CaseEvent;
  audit: string;
}

/** Facts that follow from others in the same transaction. Asked once for each write; what follows is not asked again. */
export type FollowUp = (tx: Tx, taken: readonly TakenFact[]) => Promise<CaseFact[]>;

/** The part that every write has in common, for one case or thousands: decide in memory, write set-based, have done what is wanted. */
@Injectable()
export class CaseFacts {
  private readonly followUps: FollowUp[] = [];

  constructor(
    private readonly strategies: StrategyStore,
    private readonly effects: EffectRegistry,
    private readonly ranking: CaseRanking,
  ) {}

  follow(followUp: FollowUp): void {
    this.followUps.push(followUp);
  }

  /**
   * Pure but for the strategies it reads. A case of an older machine is brought to the present one first. `before`: what was
   * decided for these cases in this transaction already. Errors: UnexpectedFact with the case's number.
   */
  async decide(tx: Tx, facts: readonly CaseFact[], before: readonly TakenFact[] = []): Promise<TakenFact[]> {
    if (facts.length === 0) return [];
    const strategyOf = await this.strategies.load(
      tx,
      facts.map(({ row, event }) => (event.type === 'StrategyMigrated' ? event.toVersionId : row.strategyVersionId)),
    );
    const last = new Map(before.map((fact) => [fact.row.id, fact]));
    const taken: TakenFact[] = [];
    const take = (fact: CaseFact): void => {
      const next = takenBy(fact, last.get(fact.row.id), strategyOf);
      last.set(fact.row.id, next);
      taken.push(next);
    };
    for (const fact of facts) {
      const { row, event } = fact;
      if (isOlder(row) && event.type !== 'MachineMigrated' && !last.has(row.id)) take(machineMigrated(row, event));
      take(fact);
    }
    return taken;
  }

  /** What was written: the facts given and those that follow from them. */
  async write(tx: Tx, facts: readonly TakenFact[], callId: string | null = null): Promise<TakenFact[]> {
    const all = [...facts];
    for (const followUp of this.followUps) all.push(...(await this.decide(tx, await followUp(tx, facts), all)));
    const placeOf = await this.ranking.forWrites(
      tx,
      all.map(({ decision }) => decision),
    );
    await writeFacts(tx, all, placeOf);
    await writeOutbox(tx, proposalsChanged(all));
    await this.effects.dispatch(
      tx,
      all.flatMap((fact) => effectsOf(fact, tx.actor.personId, callId)),
    );
    return all;
  }
}

/** Decided by an older machine than the present one. A case that is just being opened is not. */
export function isOlder({ seq, machineVersion }: CaseRow): boolean {
  return seq > 0 && machineVersion < MACHINE_VERSION;
}

/** At the instant of the fact that follows it. */
export function machineMigrated(row: CaseRow, { at, today }: Pick<CaseEvent, 'at' | 'today'>): CaseFact {
  const event: CaseEvent = { type: 'MachineMigrated', at, today, from: row.machineVersion, to: MACHINE_VERSION };
  return { row, event, audit: 'case.MachineMigrated' };
}

function takenBy(
  { row, event, audit }: CaseFact,
  before: TakenFact | undefined,
  strategyOf: (id: string) => Strategy,
): TakenFact {
  const present = before?.strategyVersionId ?? row.strategyVersionId;
  const strategyVersionId = event.type === 'StrategyMigrated' ? event.toVersionId : present;
  const snapshot = before?.decision.snapshot ?? (row.seq === 0 ? null : snapshotOf(row));
  const seq = (before?.seq ?? row.seq) + 1;
  try {
    const decision = decide(snapshot, event, strategyOf(strategyVersionId));
    return { row, event, seq, decision, strategyVersionId, audit, idempotencyKey: null, requestHash: null };
  } catch (error) {
    if (error instanceof Error) error.message = `${caseNumber(row)}: ${error.message}`;
    throw error;
  }
}

/** The list of proposals of each team whose cases gained or lost one. */
function proposalsChanged(facts: readonly TakenFact[]): OutboxRow[] {
  const teams = new Set<string | null>();
  for (const { row, decision } of facts) {
    const before = row.context.proposal?.stepKey;
    if (before !== decision.snapshot.context.proposal?.stepKey) teams.add(row.teamId);
  }
  return [...teams].map((teamId) => ({
    topic: 'proposals.changed',
    payload: { teamId },
    audience: { teamId, admin: true },
  }));
}

function effectsOf(
  { row, event, seq, decision }: TakenFact,
  personId: string | null,
  callId: string | null,
): CaseEffect[] {
  const { at, today } = event;
  return decision.actions.map((action) => ({ caseId: row.id, seq, at, today, personId, callId, action }));
}
