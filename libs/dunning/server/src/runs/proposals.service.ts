import { Injectable } from '@nestjs/common';
import { type CaseEvent, UnexpectedFact } from '@relance/dunning/domain';
import { type BusinessDate, dateInZone, isId, newId } from '@relance/kernel';
import { type Actor, Clock, Database, type Tx } from '@relance/platform/server';
import { CaseFacts } from '../case/case-facts';
import { type CaseRow, lockCases } from '../case/case-row';
import type { TakenFact } from '../case/case-writer';
import { StrategyStore } from '../case/strategy.store';

/** A proposal as the person saw it. */
export interface ProposalRef {
  caseId: string;
  stepKey: string;
  version: number;
}

export interface ProposalsDecided {
  done: number;
  skipped: number;
}

export interface Decline {
  reason: string;
  /** Left out; else proposed again after `until`. */
  skip: boolean;
  until: BusinessDate | null;
}

type Answer = Pick<CaseEvent, 'at' | 'today'> & { stepKey: string };

/** A person's yes or no to steps that were proposed: many at once, each only if it still stands as it was seen. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: CaseFacts,
    private readonly strategies: StrategyStore,
  ) {}

  confirm(actor: Actor, refs: readonly ProposalRef[]): Promise<ProposalsDecided> {
    return this.decide(actor, refs, (answer) => ({ ...answer, type: 'StepConfirmed', freshId: newId() }));
  }

  /** `mandatory`: one of these steps may be postponed, never left out; nothing was done. */
  decline(actor: Actor, refs: readonly ProposalRef[], decline: Decline): Promise<ProposalsDecided | 'mandatory'> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await lockCases(tx, refs.map(({ caseId }) => caseId).filter(isId));
      if (decline.skip && (await this.anyMandatory(tx, rows))) return 'mandatory';
      return this.decideIn(tx, rows, refs, (answer) => ({ ...answer, type: 'StepDeclined', ...decline }));
    });
  }

  private decide(actor: Actor, refs: readonly ProposalRef[], eventOf: (answer: Answer) => CaseEvent) {
    return this.database.transaction(actor, async (tx) =>
      this.decideIn(tx, await lockCases(tx, refs.map(({ caseId }) => caseId).filter(isId)), refs, eventOf),
    );
  }

  private async decideIn(
    tx: Tx,
    rows: readonly CaseRow[],
    refs: readonly ProposalRef[],
    eventOf: (answer: Answer) => CaseEvent,
  ): Promise<ProposalsDecided> {
    const seen = new Map(refs.map((ref) => [ref.caseId, ref]));
    const at = this.clock.now().toISOString();
    const taken: TakenFact[] = [];
    let done = 0;
    for (const row of rows) {
      const { stepKey, version } = seen.get(row.id)!;
      if (row.seq !== version || row.context.proposal?.stepKey !== stepKey) continue;
      const event = eventOf({ at, today: dateInZone(at, row.context.zone), stepKey });
      const decided = await this.decided(tx, row, event);
      if (decided) done += 1;
      taken.push(...(decided ?? []));
    }
    await this.facts.write(tx, taken);
    return { done, skipped: seen.size - done };
  }

  private async decided(tx: Tx, row: CaseRow, event: CaseEvent): Promise<TakenFact[] | null> {
    try {
      return await this.facts.decide(tx, [{ row, event, audit: `case.${event.type}` }]);
    } catch (error) {
      if (error instanceof UnexpectedFact) return null;
      throw error;
    }
  }

  private async anyMandatory(tx: Tx, rows: readonly CaseRow[]): Promise<boolean> {
    const strategyOf = await this.strategies.load(
      tx,
      rows.map((row) => row.strategyVersionId),
    );
    return rows.some(({ strategyVersionId, context }) =>
      strategyOf(strategyVersionId).steps.some(({ key, mandatory }) => mandatory && key === context.proposal?.stepKey),
    );
  }
}
