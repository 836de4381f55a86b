import { decideSteps, mapSteps, type StepDecision, type Strategy } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import { whereApplied } from '../scope/applied-strategy';
import { placeOf } from './strategy-mapping';

export interface MigrationPlan {
  fromVersionId: string;
  toVersionId: string;
  from: Strategy;
  to: Strategy;
  decisions: readonly StepDecision[];
  /** `published`: every case of the old version; `assigned`: those to whom the new one's strategy applies. */
  why: 'published' | 'assigned';
}

/**
 * Which cases a migration is about, as conditions on `c`: `scope` says all of them, `decided` those that are not left where they
 * are. Their parameters are numbered from `n` on.
 */
export function casesOf({ from, to, decisions, fromVersionId, toVersionId, why }: MigrationPlan, n: number) {
  const { steps } = decideSteps(from, to, mapSteps(from, to), decisions);
  return {
    scope: `c.strategy_version_id = $${n} and ${whereApplied(n + 2)}`,
    decided: `${placeOf(from.steps.length)} <> all ($${n + 1}::int[])`,
    values: [
      fromVersionId,
      steps.flatMap((step, i) => (step === null ? [i] : [])),
      why === 'assigned' ? toVersionId : null,
    ] as unknown[],
    steps,
  };
}

/** The row of a migration that the worker takes up, also when nothing moves yet: a case that is just being opened will. */
export async function beginMigration(tx: Tx, plan: MigrationPlan): Promise<string> {
  const { fromVersionId, toVersionId, decisions, why } = plan;
  const { scope, decided, values } = casesOf(plan, 6);
  // what was under way between the two goes on by the new decisions
  await tx.execute(
    `update strategy_migration set status = 'done', finished_at = now()
     where from_version_id = $1 and to_version_id = $2 and status = 'running'`,
    [fromVersionId, toVersionId],
  );
  const [made] = await tx.query<{ id: string }>(
    `insert into strategy_migration (from_version_id, to_version_id, decisions, why, status, started_by, total, undecided)
     select $1, $2, $3::jsonb, $4, 'running', $5, n.total, n.total - n.moving
     from (select count(*) as total, count(*) filter (where ${decided}) as moving from dunning_case c where ${scope}) n
     returning id`,
    [fromVersionId, toVersionId, JSON.stringify(decisions), why, tx.actor.personId, ...values],
  );
  return made!.id;
}
