import { filledSteps, mapSteps } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import type { CaseFact, FollowUp } from '../../case/case-facts';
import type { TakenFact } from '../../case/case-writer';
import type { StrategyStore } from '../../case/strategy.store';
import { APPLIED_TO_CASE, CASE_STRATEGY, CASE_STRATEGY_WHY, publishedVersions } from './applied-strategy';

/**
 * While an invoice with a strategy of its own carries a case, the case goes by that strategy, and by its usual one again
 * afterwards: when the carrying invoice has changed, `StrategyMigrated` follows in the same transaction. Where no person decides,
 * the case goes to the milder of two places.
 */
export function invoiceSwitches(strategies: StrategyStore): FollowUp {
  return async (tx, taken) => {
    const changed = carryingChanged(taken);
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
      const steps = filledSteps(
        mapSteps(from, next).map((mapping) => mapping.to),
        next,
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

/** The last fact of each case that another invoice carries now. */
function carryingChanged(taken: readonly TakenFact[]): TakenFact[] {
  const last = new Map<string, TakenFact>();
  for (const fact of taken) last.set(fact.row.id, fact);
  return [...last.values()].filter(({ row, decision }) => {
    const { carryingItemId } = decision.snapshot.context;
    return carryingItemId !== null && carryingItemId !== (row.context.carryingItemId ?? null);
  });
}

interface Wanted {
  id: string;
  strategyId: string;
  presentId: string;
  why: string;
}

/** Only of cases that an invoice's own strategy concerns: one that begins to carry, or the one the case goes by now. */
function wantedStrategies(tx: Tx, changed: readonly TakenFact[]): Promise<Wanted[]> {
  return tx.query<Wanted>(
    `select c.id, ${CASE_STRATEGY} as "strategyId", v.strategy_id as "presentId", ${CASE_STRATEGY_WHY} as why
     from (select k.id, k.trial_id, k.trial_arm, k.strategy_why, n.version_id,
         jsonb_build_object('carryingItemId', n.item_id) as context
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n(case_id, item_id, version_id)
       join dunning_case k on k.id = n.case_id
       where k.strategy_why = 'invoice'
         or exists (select from strategy_assignment x where x.item_id = n.item_id and x.ended_at is null)) c
     join strategy_version v on v.id = c.version_id
     join account a on a.id = c.id join debtor d on d.id = a.debtor_id ${APPLIED_TO_CASE}`,
    [
      changed.map(({ row }) => row.id),
      changed.map(({ decision }) => decision.snapshot.context.carryingItemId),
      changed.map(({ strategyVersionId }) => strategyVersionId),
    ],
  );
}
