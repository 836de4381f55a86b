import type { Tx } from '@relance/platform/server';

/**
 * The strategy that applies to account `a` of debtor `d`, as `assigned` (null: none was assigned) or else `usual`, the default of
 * the debtor's kind. The narrowest scope wins; of two equal ones that which names more.
 */
export const APPLIED = `
  left join lateral (
    select x.strategy_id, x.scope from strategy_assignment x
    where x.ended_at is null and x.scope <> 'invoice'
      and (x.debtor_id is null or x.debtor_id = a.debtor_id) and (x.segment is null or x.segment = d.segment)
      and (x.creditor_id is null or x.creditor_id = a.creditor_id) and (x.debtor_kind is null or x.debtor_kind = d.kind)
    order by array_position(array['debtor', 'segment', 'creditor', 'kind'], x.scope),
      (x.creditor_id is not null)::int + (x.debtor_kind is not null)::int desc, x.created_at desc, x.id
    limit 1) assigned on true
  left join (
    select distinct on (kinds.kind) kinds.kind, s.id as strategy_id
    from unnest(array['business', 'public', 'consumer']) as kinds(kind) join strategy s on s.debtor_kind in (kinds.kind, 'business')
    where exists (select from strategy_version v where v.strategy_id = s.id and v.status = 'published')
    order by kinds.kind, (s.debtor_kind = kinds.kind) desc, s.created_at desc, s.id) usual on usual.kind = d.kind`;

/** Beside `APPLIED`: what stands for case `c` alone, its carrying invoice's strategy and its arm of a trial. */
export const APPLIED_TO_CASE = `${APPLIED}
  left join strategy_assignment invoice on invoice.scope = 'invoice' and invoice.ended_at is null
    and invoice.item_id = (c.context->>'carryingItemId')::uuid
  left join strategy_trial trial on trial.id = c.trial_id
    and trial.champion_id = coalesce(assigned.strategy_id, usual.strategy_id)`;

const ARM = `case when trial.id is null then null when c.trial_arm = 'challenger' then trial.challenger_id else trial.champion_id end`;

/** The strategy that a case should go by, and why. */
export const CASE_STRATEGY = `coalesce(invoice.strategy_id, ${ARM}, assigned.strategy_id, usual.strategy_id)`;
export const CASE_STRATEGY_WHY = `case when invoice.id is not null then 'invoice' when trial.id is not null then 'trial'
  else coalesce(assigned.scope, 'kind') end`;

/**
 * The newest published version of each strategy. They are locked against being replaced while the transaction pins cases to them:
 * whoever publishes waits, and finds those cases. Error: a strategy that has none.
 */
export async function publishedVersions(tx: Tx, strategyIds: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(strategyIds)];
  const found = new Map<string, string>();
  // a version replaced meanwhile is not found; asked again, its successor is
  for (let attempt = 0; attempt < 3 && found.size < wanted.length; attempt++) {
    const rows = await tx.query<{ id: string; strategyId: string }>(
      `select id, strategy_id as "strategyId" from strategy_version
       where strategy_id = any ($1::uuid[]) and status = 'published' order by version for share`,
      [wanted.filter((id) => !found.has(id))],
    );
    for (const { id, strategyId } of rows) found.set(strategyId, id);
  }
  const missing = wanted.find((id) => !found.has(id));
  if (missing) throw new Error(`strategy ${missing} has no published version`);
  return found;
}

/** Condition on `c`: the strategy of that version applies to it; parameter `n` null: not asked. */
export function whereApplied(n: number): string {
  const applies = `exists (select from account a join debtor d on d.id = a.debtor_id ${APPLIED_TO_CASE}
    where a.id = c.id and ${CASE_STRATEGY} = (select strategy_id from strategy_version where id = $${n}))`;
  return `($${n}::uuid is null or ${applies})`;
}
