import { Injectable } from '@nestjs/common';
import { type CaseEffect, type CaseEvent, decide } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import type { CaseRow } from './case-row';
import { type TakenFact, writeFacts } from './case-writer';
import { EffectRegistry } from './effect-registry';
import { StrategyStore } from './strategy.store';

/** A fact on its way to a case. Several for one case are taken in the order given. */
export interface CaseFact {
  row: CaseRow;
  event: CaseEvent;
  audit: string;
}

/** The part that every write has in common, for one case or thousands: decide in memory, write set-based, have done what is wanted. */
@Injectable()
export class CaseFacts {
  constructor(
    private readonly strategies: StrategyStore,
    private readonly effects: EffectRegistry,
  ) {}

  /** Pure but for the strategies it reads. Errors: UnexpectedFact with the case's key. */
  async decide(tx: Tx, facts: readonly CaseFact[]): Promise<TakenFact[]> {
    const strategyOf = await this.strategies.load(
      tx,
      facts.map(({ row }) => row.strategyVersionId),
    );
    const last = new Map<string, TakenFact>();
    return facts.map(({ row, event, audit }) => {
      const before = last.get(row.id);
      const snapshot = before?.decision.snapshot ?? (row.seq === 0 ? null : { value: row.state, context: row.context });
      const decision = decide(snapshot, event, strategyOf(row.strategyVersionId));
      const seq = (before?.seq ?? row.seq) + 1;
      const taken: TakenFact = { row, event, seq, decision, audit, idempotencyKey: null, requestHash: null };
      last.set(row.id, taken);
      return taken;
    });
  }

  async write(tx: Tx, facts: readonly TakenFact[], callId: string | null = null): Promise<void> {
    await writeFacts(tx, facts);
    await this.effects.dispatch(
      tx,
      facts.flatMap((fact) => effectsOf(fact, tx.actor.personId, callId)),
    );
  }
}

function effectsOf(
  { row, event, seq, decision }: TakenFact,
  personId: string | null,
  callId: string | null,
): CaseEffect[] {
  const { at, today } = event;
  return decision.actions.map((action) => ({ caseId: row.id, seq, at, today, personId, callId, action }));
}
