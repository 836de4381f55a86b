import { DEBTOR_KINDS, type DebtorKind } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

/** Kinds of the debtors that a strategy applies to, as default, by assignment or as a challenger; none: to nobody so far. */
export async function debtorKindsOf(tx: Tx, strategyId: string): Promise<DebtorKind[]> {
  const rows = await tx.query<{ kind: DebtorKind | null }>(
    `with meant as (
       select $1::uuid as id union select champion_id from strategy_trial where challenger_id = $1 and ended_at is null)
     select s.debtor_kind as kind from strategy s where s.id in (select id from meant) and s.debtor_kind is not null
     union
     -- public bodies have the businesses' default, unless one is theirs
     select 'public' from strategy s where s.id in (select id from meant) and s.debtor_kind = 'business'
       and not exists (select from strategy o where o.debtor_kind = 'public')
     union
     select coalesce(x.debtor_kind, d.kind, o.kind) from strategy_assignment x
     left join debtor d on d.id = x.debtor_id
     left join lateral (select b.kind from open_item i join account a on a.id = i.account_id join debtor b on b.id = a.debtor_id
       where i.id = x.item_id) o on true
     where x.strategy_id in (select id from meant) and x.ended_at is null`,
    [strategyId],
  );
  // an assignment that names no kind is for all
  if (rows.some(({ kind }) => kind === null)) return [...DEBTOR_KINDS];
  return DEBTOR_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
}
