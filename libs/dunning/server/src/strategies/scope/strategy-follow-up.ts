import { filledSteps, mapSteps } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import type { CaseFact, FollowUp } from '../../case/case-facts';
import type { TakenFact } from '../../case/case-writer';
import type { StrategyStore } from '../../case/strategy.store';
import { APPLIED_TO_CASE, CASE_STRATEGY, CASE_STRATEGY_WHY, publishedVersions } from './applied-strategy';

/**
 * Cases follow what applies to them, in the transaction of the fact that changes it. While an invoice with a strategy of its own
 * carries a case, the case goes by that strategy, and by its usual one again afterwards; when the debtor's kind or segment has
 * changed, by the strategy that is assigned to that one. Nobody decides: the case goes to what follows, on the other path, what it
 * has taken, and waits for that step's own day.
 */
export function strategyFollowUp(strategies: StrategyStore): FollowUp {
  return async (tx, taken) => {
    const changed = lastFacts(taken).filter((fact) => carriesAnother(fact) || isAnotherSort(fact));
    if (changed.length === 0) return [];
    const wanted = await wantedStrategies(tx, changed);
    const versions = await publishedVersions(
      tx,
      wanted.map(({ strategyId }) => strategyId),
    );
    const moving = wanted.flatMap(({ id, strategyId, presentId, why }) => {
      const fact = changed.find(({ row }) => row.id === id)!;
      return strategyId === presentId ? [] : [{ fact, to: versions.get(strategyId)!, why }];
    });
    if (moving.length === 0) return [];
    await tx.execute(
      `update dunning_case c set strategy_why = n.why from unnest($1::uuid[], $2::text[]) as n(id, why) where c.id = n.id`,
      [moving.map(({ fact }) => fact.row.id), moving.map(({ why }) => why)],
    );
    const strategyOf = await strategies.load(
      tx,
      moving.flatMap(({ fact, to }) => [fact.strategyVersionId, to]),
    );
    return moving.map(({ fact, to, why }): CaseFact => {
      const { at, today } = fact.event;
      const [from, next] = [strategyOf(fact.strategyVersionId), strategyOf(to)];
      const mappings = mapSteps(from, next);
      const steps = filledSteps(
        mappings.map((mapping) => mapping.to),
        mappings,
      );
      const event = {
        type: 'StrategyMigrated' as const,
        at,
        today,
        fromVersionId: fact.strategyVersionId,
        toVersionId: to,
        why,
        steps,
      };
      return { row: fact.row, event, audit: 'case.StrategyMigrated' };
    });
  };
}

function lastFacts(taken: readonly TakenFact[]): TakenFact[] {
  return [...new Map(taken.map((fact) => [fact.row.id, fact])).values()];
}

function carriesAnother({ row, decision }: TakenFact): boolean {
  const { carryingItemId } = decision.snapshot.context;
  return carryingItemId !== null && carryingItemId !== (row.context.carryingItemId ?? null);
}

/** The debtor was of another kind or segment when the case was last told. */
function isAnotherSort({ row, decision }: TakenFact): boolean {
  const [before, now] = [row.context.profile, decision.snapshot.context.profile];
  return Boolean(before && now) && (before!.kind !== now!.kind || before!.segment !== now!.segment);
}

interface Wanted {
  id: string;
  strategyId: string;
  presentId: string;
  why: string;
}

/** Only of cases that it can concern: an invoice with its own strategy begins or ceases to carry, or the debtor is of another sort. */
function wantedStrategies(tx: Tx, changed: readonly TakenFact[]): Promise<Wanted[]> {
  return tx.query<Wanted>(
    `select c.id, ${CASE_STRATEGY} as "strategyId", v.strategy_id as "presentId", ${CASE_STRATEGY_WHY} as why
     from (select k.id, k.trial_id, k.trial_arm, k.strategy_why, n.version_id,
         jsonb_build_object('carryingItemId', n.item_id) as context
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[]) as n(case_id, item_id, version_id, other_sort)
       join dunning_case k on k.id = n.case_id
       where n.other_sort or k.strategy_why = 'invoice'
         or exists (select from strategy_assignment x where x.item_id = n.item_id and x.ended_at is null)) c
     join strategy_version v on v.id = c.version_id
     join account a on a.id = c.id join debtor d on d.id = a.debtor_id ${APPLIED_TO_CASE}`,
    [
      changed.map(({ row }) => row.id),
      changed.map(({ decision }) => decision.snapshot.context.carryingItemId),
      changed.map(({ strategyVersionId }) => strategyVersionId),
      changed.map(isAnotherSort),
    ],
  );
}
